/** The list of Pricing for tests of its columns and its layout. */
import type { ListShape } from '../../src/screens/pricing/list-shape.ts';

/** With prices that differ, and countries of which this one has the longest name. */
export function listShape(accounts: readonly string[], country = 'United Kingdom'): ListShape {
  return {
    accounts,
    widest: { month: 8, year: 9, threeYears: 10 },
    country: country.length,
    differs: { month: true, year: true },
  };
}
