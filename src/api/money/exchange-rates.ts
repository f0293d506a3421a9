/** Prices in another currency, by rates that the person gave: dialdeck knows none of its own. */

import type { CurrencyPrices, ExchangeRate, PriceCell, Spread, Total } from '../pricing/model.ts';
import { type Money, multiply } from './money.ts';

export type ReadExchangeRates =
  | { readonly kind: 'rates'; readonly rates: readonly ExchangeRate[] }
  | { readonly kind: 'problem'; readonly message: string; readonly hint: string };

const EXCHANGE_RATE = /^(?<from>[A-Z]{3}|credits)=(?<times>\d{1,6}(\.\d{1,6})?)(?<to>[A-Z]{3}|credits)$/;

/** Reads rates such as "EUR=1.08USD": one EUR is 1.08 USD. One a currency, and none into a currency that has one itself. */
export function readExchangeRates(texts: readonly string[]): ReadExchangeRates {
  const rates: ExchangeRate[] = [];
  for (const text of texts) {
    const { from, times, to } = EXCHANGE_RATE.exec(text.replace(/\s/g, ''))?.groups ?? {};
    if (from === undefined || times === undefined || to === undefined || from === to || Number(times) === 0) {
      return {
        kind: 'problem',
        message: `Write an exchange rate like EUR=1.08USD, not "${text}".`,
        hint: 'It states what one unit of the first currency costs in the second.',
      };
    }
    rates.push({ from, times, to });
  }
  const sources = new Set(rates.map(({ from }) => from));
  if (sources.size === rates.length && rates.every(({ to }) => !sources.has(to)))
    return { kind: 'rates', rates };
  return {
    kind: 'problem',
    message: 'The exchange rates contradict each other.',
    hint: 'Give one rate for each currency, and do not convert its target again.',
  };
}

/** "1 EUR = 1.08 USD" */
export function exchangeRateText({ from, times, to }: ExchangeRate): string {
  return `1 ${from} = ${times} ${to}`;
}

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

/** The same for the prices of one cell. */
export function convertPrices(prices: CurrencyPrices, rates: readonly ExchangeRate[]): CurrencyPrices {
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
  return money.currency === from ? multiply({ ...money, currency: to }, times) : money;
}

function spread<Value>({ from, median, to }: Spread<Value>, turn: (value: Value) => Value): Spread<Value> {
  return { from: turn(from), median: turn(median), to: turn(to) };
}
