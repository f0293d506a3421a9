/** The comparison of prices: accounts x countries x types. Screens and commands only read it. */
export { type BreakEven, breakEven, type Cheapest, cheapest } from './pricing/choose.ts';
export {
  type ComparisonOptions,
  type ComparisonQuery,
  type ComparisonStep,
  comparePrices,
  countCells,
} from './pricing/compare.ts';
export type {
  CellKey,
  CurrencyPrices,
  FailedCell,
  PriceCell,
  PricedCell,
  SetupFee,
  Spread,
  Total,
} from './pricing/model.ts';
export type { PricedAccount } from './pricing/read.ts';
export { totalOver } from './pricing/summarise.ts';
