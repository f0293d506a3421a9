/** Loads all owned numbers of an account, several pages at a time, in page order, each number once. */
import { plural } from '../../text/format.ts';
import { ApiError } from '../errors.ts';
import type { NumberType, OwnedNumber, OwnedSender } from '../model.ts';
import type { OwnedPage, Provider } from '../provider.ts';
import { type FetchPagesOptions, fetchPages, readPageZero } from './fetch-pages.ts';
import { NumberList } from './number-list.ts';
import { PassCount } from './pass-count.ts';
import { SenderList } from './sender-list.ts';

export interface OwnedProgress {
  /**
   * All rows so far, the same array in every step. Loading appends rows; only a further pass replaces or removes any. `added`
   * has the new rows, for a caller that keeps its own list.
   */
  readonly rows: readonly OwnedNumber[];
  readonly added: readonly OwnedNumber[];
  /** Rows of this pass that are not phone numbers; missing when there are none. */
  readonly senders?: readonly OwnedSender[];
  /** How many rows of any type this pass read, including unreadable ones. */
  readonly loaded: number;
  /** The total that the provider states, if any; it may be wrong. */
  readonly total?: number;
  readonly unreadable: number;
  /** Counted from 1. If a pass may have missed rows, another one follows and starts with the same `rows`. */
  readonly pass: number;
  /** True in the last step if the list is known to be complete. */
  readonly complete: boolean;
  /** In the last step of any other list: why it may be incomplete, in sentences. */
  readonly reason?: string;
  /** When the newest page arrived, in ms since the epoch. */
  readonly fetchedAt: number;
}

export interface LoadOwnedOptions extends FetchPagesOptions {
  readonly numberType?: NumberType;
  /** The most passes over a list that keeps changing, before it is reported as incomplete (4). */
  readonly maxPasses?: number;
  /** Loading stops after this many rows or pages, because a list may never end (2,000,000 and 50,000). */
  readonly mostRows?: number;
  readonly mostPages?: number;
}

/**
 * Yields after each page. It does not trust the provider's total, page size and end of the list, but requests pages until nothing
 * new arrives. The last step has either `complete: true` or a `reason`. Throws the ApiError of a page that failed, and ApiError
 * `contract` when there are rows but none can be read; rows that were yielded before stay valid. Leaving the loop cancels the
 * open requests.
 */
export async function* loadOwned(
  provider: Provider,
  options: LoadOwnedOptions,
): AsyncGenerator<OwnedProgress, void> {
  const { maxPasses = 4, mostRows = 2_000_000, mostPages = 50_000, numberType } = options;
  const list = new NumberList((row) => numberType === undefined || row.numberType === numberType);
  const senders = new SenderList();
  const put = (page: OwnedPage, pass: number) => {
    const { added, fresh } = list.put(page.rows, pass);
    return { added, fresh: fresh + senders.put(page.senders ?? [], pass) };
  };
  let fetchedAt = 0;
  let before = '';
  for (let pass = 1; ; pass += 1) {
    const { ownedPageSize, ownedPaging } = provider.abilities;
    const count = new PassCount(ownedPageSize, { rows: mostRows, pages: mostPages }, ownedPaging);
    const step = (added: readonly OwnedNumber[], end: Pick<OwnedProgress, 'complete' | 'reason'>) => ({
      rows: list.rows,
      added,
      loaded: count.loaded,
      ...(count.total === undefined ? {} : { total: count.total }),
      unreadable: count.unreadable,
      ...sendersOf(senders, pass),
      pass,
      fetchedAt,
      ...end,
    });
    for await (const page of fetchPages(provider, count, options)) {
      fetchedAt = Math.max(fetchedAt, page.fetchedAt);
      const { added, fresh } = put(page, pass);
      count.count(page, fresh);
      yield step(added, { complete: false });
    }
    // Two passes with the same result mean that the provider's count is wrong, so a third pass would not help.
    if (count.worthAnother && pass < maxPasses && count.findings !== before) {
      before = count.findings;
      continue;
    }
    const zero = count.mayStartAtZero ? await readPageZero(provider, count, options) : undefined;
    const found = zero === undefined ? undefined : put(zero, pass);
    if (zero !== undefined && found !== undefined) count.countZero(zero, found.fresh);
    const problems = count.problems();
    // Keep rows of earlier passes if this one may have missed something.
    if (count.reached || problems.length === 0) list.keepOnly(pass);
    if (list.rows.length === 0 && count.unreadable === count.loaded && count.unreadable > 0)
      throw unreadableRows(count.unreadable);
    yield step(
      found?.added ?? [],
      problems.length === 0 ? { complete: true } : { complete: false, reason: problems.join(' ') },
    );
    return;
  }
}

function sendersOf(list: SenderList, pass: number): Pick<OwnedProgress, 'senders'> {
  const senders = list.seenIn(pass);
  return senders.length === 0 ? {} : { senders };
}

/** The ApiError of an answer with rows of which none could be read. */
export function unreadableRows(rows: number): ApiError {
  return new ApiError({
    code: 'contract',
    message: `The provider sent ${plural(rows, 'row')}, but none of them could be read.`,
    hint: 'The account may own numbers. Check its provider and base URL.',
    retryable: true,
    progress: 'answered',
  });
}
