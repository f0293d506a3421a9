import type { AvailableNumber } from '../../../src/api/model.ts';
import { parsePrice } from '../../../src/api/money/money.ts';
import {
  type ComparisonOptions,
  type ComparisonQuery,
  type ComparisonStep,
  comparePrices,
  type PriceCell,
} from '../../../src/api/pricing/index.ts';
import { createMemoryProvider, offer } from '../../support/memory-provider.ts';

/** An offer in New York at a price as it stands on the wire. */
export function priced(last: number, rate: string, change: Partial<AvailableNumber> = {}): AvailableNumber {
  return offer(String(last).padStart(4, '0'), { monthlyRate: parsePrice(rate, 'USD'), ...change });
}

export function accountOf(name: string, offers: readonly AvailableNumber[]) {
  return { name, currency: 'USD', provider: createMemoryProvider(offers) };
}

export const US_LOCAL = { countryCodes: ['US'], numberTypes: ['LOCAL'] } as const;

export async function stepsOf(
  query: ComparisonQuery,
  options?: ComparisonOptions,
): Promise<ComparisonStep[]> {
  const steps: ComparisonStep[] = [];
  for await (const step of comparePrices(query, options)) steps.push(step);
  return steps;
}

export async function cellsOf(query: ComparisonQuery, options?: ComparisonOptions): Promise<PriceCell[]> {
  return (await stepsOf(query, options)).map((step) => step.cell);
}

/** The one cell of a comparison of one account, one country and one type; fails for a failed one. */
export async function cellOf(offers: readonly AvailableNumber[]) {
  const [cell] = await cellsOf({ accounts: [accountOf('only', offers)], ...US_LOCAL });
  if (cell?.kind !== 'prices') throw new Error('no prices');
  return cell;
}

/** The prices of its one currency. */
export async function pricesOf(offers: readonly AvailableNumber[]) {
  const [prices] = (await cellOf(offers)).prices;
  if (prices === undefined) throw new Error('no readable price');
  return prices;
}

export const usd = (amount: string) => ({ amount, currency: 'USD' });
