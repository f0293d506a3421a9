/** The comparison of prices: accounts x countries x types. Screens and commands only read it. */

export { convertCells, convertPrices, exchangeRateText, readExchangeRates } from '../money/exchange-rates.ts';
export { type Assortment, isWhole, readAssortment, tellsCountries } from './assortment.ts';
export {
  breakEven,
  type Crossing,
  cheapest,
  crossings,
} from './choose.ts';
export {
  type ComparisonOptions,
  type ComparisonQuery,
  type ComparisonStep,
  comparePrices,
  countCells,
} from './compare.ts';
export { totalOver } from './cost.ts';
export type {
  CellKey,
  CurrencyPrices,
  ExchangeRate,
  FailedCell,
  PriceCell,
  PricedAccount,
  PricedCell,
  Spread,
  Total,
} from './model.ts';
export { priceProblem } from './problem.ts';
