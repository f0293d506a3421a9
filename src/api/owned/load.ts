/** Loads every owned number of an account: several pages at a time, in the order of the pages, each number once. */
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
   * Every row so far, the same array in every step: rows are appended while it loads, and only a further pass replaces or
   * takes away any. `added` says what is new, for a reader that keeps its own list.
   */
  readonly rows: readonly OwnedNumber[];
  readonly added: readonly OwnedNumber[];
  /** What stands among the numbers and is none, as far as this pass saw it; missing when there is nothing. */
  readonly senders?: readonly OwnedSender[];
  /** How many rows this pass read, readable or not, of whatever type. */
  readonly loaded: number;
  /** How many there are, where the provider says; it may be wrong. */
  readonly total?: number;
  readonly unreadable: number;
  /** From 1; a further pass follows one that may have missed something, and begins with `rows` as they were. */
  readonly pass: number;
  /** The last step of a list that is known to be whole. */
  readonly complete: boolean;
  /** The last step of any other: why it may not be whole, in sentences. */
  readonly reason?: string;
  /** When the newest page arrived, in ms since the epoch. */
  readonly fetchedAt: number;
}

export interface LoadOwnedOptions extends FetchPagesOptions {
  readonly numberType?: NumberType;
  /** Passes before a list that keeps changing is given as not complete (4). */
  readonly maxPasses?: number;
  /** Rows and pages after which a list that does not end is left as it is (2,000,000 and 50,000). */
  readonly mostRows?: number;
  readonly mostPages?: number;
}

/**
 * Yields after each page. What a provider says of a total, of page sizes and of an end is compared with what arrives: it asks on
 * until nothing new comes. The last step has either `complete: true` or a `reason`. Throws the ApiError of a page that failed,
 * and ApiError `contract` when there are rows and none of them could be read; the rows yielded before stay valid. Leaving the
 * loop ends the requests under way.
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
    // A list that is the same a second time does not change: it is wrong.
    if (count.worthAnother && pass < maxPasses && count.findings !== before) {
      before = count.findings;
      continue;
    }
    const zero = count.mayStartAtZero ? await readPageZero(provider, count, options) : undefined;
    const found = zero === undefined ? undefined : put(zero, pass);
    if (zero !== undefined && found !== undefined) count.countZero(zero, found.fresh);
    const problems = count.problems();
    // A pass that missed something says nothing of what only an earlier one saw.
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

/** The failure of an answer that holds rows of which none could be read. */
export function unreadableRows(rows: number): ApiError {
  return new ApiError({
    code: 'contract',
    message: `The provider sent ${plural(rows, 'row')}, but none of them could be read.`,
    hint: 'The account may own numbers. Check its provider and base URL.',
    retryable: true,
    progress: 'answered',
  });
}
