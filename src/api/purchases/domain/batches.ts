/** What screens and commands call to change, release or buy many numbers: durable before the first request, resumable after a crash. */
import type { ReadWait } from '../../wait.ts';
import type { Batch, BatchPlan, BatchSummary, ItemPlan, ItemStep } from './batch-types.ts';

export interface RunOptions {
  /** Aborting begins no further item; what is in progress is finished. */
  readonly signal?: AbortSignal;
  /** Called after every step that is on disk. */
  readonly onItem?: (step: ItemStep) => void;
  /** Called before each wait that the carrier asks for; all items wait. */
  readonly onWait?: (wait: ReadWait) => void;
}

export interface BatchRunResult {
  readonly batch: Batch;
  /**
   * Why it ended early, in sentences: a refused key, a carrier out of reach, a journal that cannot be written. What waits can be continued. With
   * a journal that cannot be written `batch` says what this process knows, and the journal may know less.
   */
  readonly stopped?: string;
  /** Why fewer were bought than the count of the batch, a sentence: no further offer is within its limits. */
  readonly short?: string;
}

/** What the person wants of an item that is tried once more, as they see it now: another price, another value of a field. */
export type RetryPlan = ReadonlyMap<number, ItemPlan>;

export interface Batches {
  /**
   * Writes the batch with all items: durable when this returns, and nothing is sent. Throws ApiError `invalid` for a plan without items, with a
   * number twice or with an item of another kind, and `journal` when it cannot be written.
   */
  create(plan: BatchPlan): Batch;
  /**
   * Does what waits, a few at a time, fewer when the carrier throttles. What an earlier process had started is looked at first and never
   * done twice. A purchase of a search goes on to its count: the next cheapest offers are added, on disk before they are bought, for numbers
   * that were refused; one in doubt is never replaced. Resolves when nothing is in progress any more; a refused API key ends it early, and so does a journal that cannot be written.
   * Rejects with ApiError `conflict` when another dialdeck runs it, when it belongs to another account or was left, and with `journal` when the
   * journal cannot be used before anything is begun.
   */
  run(id: string, options?: RunOptions): Promise<BatchRunResult>;
  /**
   * Puts what was refused or failed back to wait; of changes also what may have happened, because a change compares before it sends.
   * With a plan only the items at its positions, each as the plan says. Returns the batch; `run` then does it. Throws ApiError `conflict` while
   * it runs.
   */
  retry(id: string, plan?: RetryPlan): Batch;
  /**
   * Gives up what was not begun. What had been started is looked at once, and is UNKNOWN where that does not settle it. Rejects with ApiError
   * `conflict` while another dialdeck runs it, and when it is finished or was left.
   */
  leave(id: string): Promise<Batch>;
  /** With its items; undefined when there is none. Throws ApiError `journal`. */
  get(id: string): Batch | undefined;
  /** The batches of all accounts whose ids begin so. Throws ApiError `journal`. */
  withIdPrefix(prefix: string): readonly BatchSummary[];
  /** Newest first; of all accounts of this machine when `everywhere`. Throws ApiError `journal`. */
  list(options?: { readonly everywhere?: boolean }): readonly BatchSummary[];
  /** Those of this account that somebody stopped or a crash left, and that no living dialdeck runs; newest first. */
  unfinished(): readonly BatchSummary[];
}
