/** The comparison of prices: accounts x countries x types. Screens and commands only read it. */
export {
  breakEven,
  type Crossing,
  cheapest,
  crossings,
} from './pricing/choose.ts';
export {
  type ComparisonOptions,
  type ComparisonQuery,
  type ComparisonStep,
  comparePrices,
  countCells,
} from './pricing/compare.ts';
export { convertCells, convertPrices, rateText, readRates } from './pricing/convert.ts';
export { doubtOfPrices } from './pricing/doubt.ts';
export type {
  CellKey,
  CurrencyPrices,
  ExchangeRate,
  FailedCell,
  PriceCell,
  PricedCell,
  Spread,
  Total,
} from './pricing/model.ts';
export type { PricedAccount } from './pricing/read.ts';
export { totalOver } from './pricing/summarise.ts';
