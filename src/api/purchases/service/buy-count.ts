/** Runs a batch to its count: a refused number of a search is replaced by the next cheapest offer; one in doubt never is. */
import { toApiError } from '../../errors.ts';
import { searchNumbers } from '../../search/search.ts';
import type { BatchItem } from '../domain/batch-types.ts';
import type { RunOptions } from '../domain/batches.ts';
import { candidatesOf, missingOf, nextItems, shortText, wantsMore } from '../domain/candidates.ts';
import { JournalError } from '../journal/journal-error.ts';
import { purchaseRow } from './batch-rows.ts';
import { type RunEnd, runItems } from './batch-run.ts';
import type { LiveBatch } from './live-batch.ts';
import type { ServiceState } from './service-state.ts';

export interface CountedEnd extends RunEnd {
  /** Why fewer were bought than wanted, a sentence. */
  readonly short?: string;
  /** Numbers are missing that may be bought later, although nothing waits. */
  readonly goesOn?: boolean;
}

/** Statuses that are about the account or its pace: another number would be refused alike. */
const NOT_ABOUT_THE_NUMBER: ReadonlySet<number> = new Set([401, 402, 403, 429]);

/**
 * As `runItems`; while numbers of its search are missing, the next offers are added to the batch, on disk before they are bought, so that a
 * crash loses nothing and buys nothing twice. A batch without a search runs as it is. Never rejects with JournalError.
 */
export async function runToCount(
  service: ServiceState,
  live: LiveBatch,
  options: Pick<RunOptions, 'signal' | 'onWait'>,
): Promise<CountedEnd> {
  for (;;) {
    const end = await runItems(service, live, options);
    const { request } = live.entry.head;
    if (end.stopped !== undefined || live.isOpen || !wantsMore(request, live.items)) return end;
    if (options.signal?.aborted === true || service.leaving.aborted) return { ...end, goesOn: true };
    try {
      const refusal = lastRefusal(service, live.items);
      if (refusal !== undefined) return { ...end, stopped: refusal };
      const short = await addNext(service, live, options.signal);
      if (short !== undefined) return { ...end, short };
    } catch (error) {
      if (error instanceof JournalError)
        return { stopped: `${error.message} ${error.hint}`, unwritten: true, goesOn: true };
      return { ...end, stopped: toApiError(error).message, goesOn: true };
    }
  }
}

/** Adds the next cheapest offers of the search. Resolves to the reason when there is none within the limits. Rejects with ApiError. */
async function addNext(
  service: ServiceState,
  live: LiveBatch,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const { search, ...request } = live.entry.head.request;
  if (search === undefined) return undefined;
  const ends = signal === undefined ? service.leaving : AbortSignal.any([signal, service.leaving]);
  const found = await searchNumbers(service.provider, search.query, ends);
  const tried = new Set(live.items.map(({ phoneNumber }) => phoneNumber));
  const { offers } = candidatesOf(found, search, request.limits ?? {}, tried);
  const next = nextItems({ ...request, search }, live.items, offers);
  if (next.length === 0) return shortText(missingOf(request, live.items), offers.length);
  live.add(next);
  return undefined;
}

/** The newest refusal that is not about its number. */
function lastRefusal(service: ServiceState, items: readonly BatchItem[]): string | undefined {
  const refused = items.findLast(({ rowId }) => {
    const status = rowId === undefined ? undefined : purchaseRow(service, rowId)?.answerStatus;
    return status !== undefined && NOT_ABOUT_THE_NUMBER.has(status);
  });
  return refused === undefined || refused.state === 'DONE' ? undefined : refused.reason;
}
