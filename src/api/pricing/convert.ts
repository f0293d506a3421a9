/** Prices in another currency, by rates that the person gave: dialdeck knows none of its own. */
import { type Money, multiply } from '../money.ts';
import type { CurrencyPrices, ExchangeRate, PriceCell, Spread, Total } from './model.ts';

/** The cells with every price that a rate is given for in that rate's currency, each with the rate that made it. */
export function convertCells(
  cells: readonly PriceCell[],
  rates: readonly ExchangeRate[],
): readonly PriceCell[] {
  if (rates.length === 0) return cells;
  return cells.map((cell) =>
    cell.kind === 'prices'
      ? { ...cell, prices: cell.prices.map((prices) => convertPrices(prices, rates)) }
      : cell,
  );
}

function convertPrices(prices: CurrencyPrices, rates: readonly ExchangeRate[]): CurrencyPrices {
  const rate = rates.find(({ from }) => from === prices.currency);
  if (rate === undefined) return prices;
  const money = (amount: Money): Money => convertMoney(amount, rate);
  const total = (sum: Total): Total => ({ ...sum, money: money(sum.money) });
  return {
    ...prices,
    currency: rate.to,
    monthly: spread(prices.monthly, money),
    setupFee: prices.setupFee === 'not stated' ? 'not stated' : money(prices.setupFee),
    firstYear: spread(prices.firstYear, total),
    threeYears: spread(prices.threeYears, total),
    converted: rate,
  };
}

/** Exact; a fee in a currency that the rate is not of stays what it is. */
function convertMoney(money: Money, { from, to, times }: ExchangeRate): Money {
  return money.currency === from ? { ...multiply(money, Number(times)), currency: to } : money;
}

function spread<Value>({ from, median, to }: Spread<Value>, turn: (value: Value) => Value): Spread<Value> {
  return { from: turn(from), median: turn(median), to: turn(to) };
}
