/** Buys numbers of a search until there are as many as the person wanted. A refused number is replaced; one in doubt never is. */
import { toApiError } from '../../errors.ts';
import type { Provider } from '../../provider.ts';
import { searchNumbers } from '../../search/search.ts';
import type { BatchItem } from '../domain/batch-types.ts';
import type { BatchRunResult, RunOptions } from '../domain/batches.ts';
import { candidatesOf, missingOf, nextItems } from '../domain/candidates.ts';
import type { Purchases } from '../domain/purchases.ts';

/** `short`: why fewer were bought than wanted, a sentence. */
export interface CountedResult extends BatchRunResult {
  readonly short?: string;
}

export interface CountedPurchase {
  readonly provider: Provider;
  readonly purchases: Purchases;
}

/** Statuses that are about the account or its pace: another number would be refused alike. */
const NOT_ABOUT_THE_NUMBER: ReadonlySet<number> = new Set([401, 402, 403, 429]);

/**
 * Runs the batch, and adds the next cheapest offers of its search while numbers are missing, as Batches.run. What it adds is on disk before it
 * is bought, so that a crash loses nothing and buys nothing twice. A batch without a search runs as it is.
 */
export async function buyCount(
  { provider, purchases }: CountedPurchase,
  id: string,
  options: RunOptions,
): Promise<CountedResult> {
  const { batches } = purchases;
  let result = await batches.run(id, options);
  for (;;) {
    const { head, items } = result.batch;
    const { search, ...request } = head.request;
    const missing = missingOf(request, items);
    if (search === undefined || missing === 0 || result.stopped !== undefined) return result;
    if (options.signal?.aborted === true || items.some(({ state }) => state === 'WAITING')) return result;
    const refusal = lastRefusal(purchases, items);
    if (refusal !== undefined) return { ...result, stopped: refusal };
    try {
      const found = await searchNumbers(provider, search.query, options.signal);
      const tried = new Set(items.map(({ phoneNumber }) => phoneNumber));
      const { offers } = candidatesOf(found, search, request.limits ?? {}, tried);
      const next = nextItems({ ...request, search }, items, offers);
      if (next.length === 0) return { ...result, short: shortOf(missing, offers.length) };
      batches.add(id, next);
      result = await batches.run(id, options);
    } catch (error) {
      return { ...result, stopped: toApiError(error).message };
    }
  }
}

/** The newest refusal that is not about its number. */
function lastRefusal(purchases: Purchases, items: readonly BatchItem[]): string | undefined {
  const refused = items.findLast(({ rowId }) => {
    const status = rowId === undefined ? undefined : purchases.get(rowId)?.row.answerStatus;
    return status !== undefined && NOT_ABOUT_THE_NUMBER.has(status);
  });
  return refused === undefined || refused.state === 'DONE' ? undefined : refused.reason;
}

function shortOf(missing: number, affordable: number): string {
  return affordable === 0
    ? `${missing} fewer than wanted: no further number is offered within the limits.`
    : `${missing} fewer than wanted: one more would exceed --max-total.`;
}
