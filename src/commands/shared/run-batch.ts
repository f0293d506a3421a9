/** Runs a batch for a command: progress on stderr, one outcome per number on stdout, an exit code for all of them. */
import { ApiError, toApiError } from '../../api/errors.ts';
import { MOST_LISTED_ERRORS } from '../../api/limits.ts';
import type { Price } from '../../api/money/money.ts';
import { chargedFor } from '../../api/purchases/domain/batch-charges.ts';
import { withinLimits } from '../../api/purchases/domain/batch-limits.ts';
import { isRetryable } from '../../api/purchases/domain/batch-machine.ts';
import { progressOf } from '../../api/purchases/domain/batch-progress.ts';
import type { Batch, BatchItem, BatchKind, ItemStep } from '../../api/purchases/domain/batch-types.ts';
import { workOf } from '../../api/purchases/domain/batch-work.ts';
import type { BatchRunResult } from '../../api/purchases/domain/batches.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { ConfirmedPurchase } from '../../api/purchases/domain/types.ts';
import { chargesText, countsText, outcomeText, outcomeWord, paceText } from '../../text/batches.ts';
import { formatCount, formatPrice, formatSpan, plural } from '../../text/format.ts';
import { setupFeeText } from '../../text/totals.ts';
import { chargedRecord, toBatchRecord, toItemRecord } from './batch-records.ts';
import { plainPrice } from './columns.ts';
import { accountMeta, type CommandContext } from './context.ts';
import { EXIT, type ExitCode, mostImportant } from './exit-codes.ts';
import { CommandError, exitCodeOf, toFailure } from './failure.ts';
import type { List, ListShape } from './list.ts';
import type { ListColumn } from './list-columns.ts';
import { noteRestore } from './note-release.ts';
import type { Meta, Output } from './output.ts';
import type { BatchItemRecord } from './schemas/batches.ts';
import type { Column } from './table.ts';

const ITEM_COLUMNS: readonly ListColumn<BatchItem>[] = [
  { name: 'phoneNumber', title: 'Number', cell: ({ phoneNumber }) => phoneNumber, safe: true },
  {
    name: 'outcome',
    title: 'Outcome',
    cell: ({ kind, state }) => outcomeText(kind, state),
    plain: ({ state }) => outcomeWord(state),
  },
  { name: 'reason', title: 'Reason', cell: ({ reason }) => reason, shrinksTo: 20 },
  {
    name: 'friendlyName',
    title: 'Name',
    cell: (item) => purchaseOf(item)?.order.friendlyName ?? '',
    shrinksTo: 12,
    further: true,
  },
  {
    name: 'monthlyRate',
    title: 'Monthly',
    cell: (item) => priceText(item, formatPrice),
    plain: (item) => priceText(item, plainPrice),
    align: 'right',
    further: true,
  },
  {
    name: 'setupFee',
    title: 'Set-up fee',
    cell: (item) => (item.kind === 'buy' ? setupFeeText(item.purchase.offer?.setupFee) : ''),
    align: 'right',
    further: true,
  },
];

/** The columns of a batch: of purchases also what is bought, and at which price. */
function columnsFor(kind: BatchKind): readonly ListColumn<BatchItem>[] {
  return kind === 'buy' ? ITEM_COLUMNS : ITEM_COLUMNS.filter(({ further }) => further !== true);
}

function purchaseOf(item: BatchItem): ConfirmedPurchase | undefined {
  return item.kind === 'buy' ? item.purchase : undefined;
}

function priceText(item: BatchItem, format: (price: Price) => string): string {
  return item.kind === 'buy' ? format(item.purchase.monthlyRate) : '';
}

/** Adds the numbers of a batch to its list: of purchases with their names and prices, unless --columns chooses. */
export function listItems(list: List<BatchItem>, { head, items }: Batch): void {
  list.showAlso(columnsFor(head.kind));
  list.add(items);
}

/** The numbers of a batch as a list. */
export const ITEMS_SHAPE: ListShape<BatchItem> = { columns: ITEM_COLUMNS, record: toItemRecord };

/** A number of the list that is not in the batch, because nothing can be done with it. */
export interface NotInBatch {
  readonly record: BatchItemRecord;
  readonly code: ExitCode;
}

const OTHER_COLUMNS: readonly Column<NotInBatch>[] = [
  { title: 'Not done', cell: ({ record }) => record.phoneNumber },
  { title: 'Outcome', cell: ({ record }) => record.outcome },
  { title: 'Reason', cell: ({ record }) => record.reason ?? '', shrinksTo: 20 },
];

/**
 * Runs it to its end, or until Ctrl+C: what is in progress is then finished. Prints every number with its outcome. Resolves to the exit
 * code.
 */
export async function runBatch(
  context: CommandContext,
  purchases: Purchases,
  id: string,
  others: readonly NotInBatch[] = [],
): Promise<ExitCode> {
  const { result, code } = await driveBatch(context, purchases, id);
  await printOutcomes(context, result, others);
  return mostImportant([code, ...others.map((other) => other.code)]);
}

/** The same for a batch that goes on: its numbers are printed as `list`. */
export async function continueBatch(
  context: CommandContext,
  purchases: Purchases,
  id: string,
  list: List<BatchItem>,
): Promise<ExitCode> {
  const { result, code } = await driveBatch(context, purchases, id);
  listItems(list, result.batch);
  await list.end(() => runMeta(context, result));
  noteOutcomes(context, result);
  return code;
}

/** The same with its progress on stderr, and without its outcomes on stdout. */
export async function driveBatch(
  context: CommandContext,
  purchases: Purchases,
  id: string,
): Promise<{ readonly result: BatchRunResult; readonly code: ExitCode }> {
  const { output, runtime, interrupted } = context;
  output.note(`Batch ${id}`);
  const since = runtime.now();
  const items = new Map<number, BatchItem>();
  const errors = new Map<number, ApiError>();
  for (const item of purchases.batches.get(id)?.items ?? []) items.set(item.position, item);
  const onItem = ({ item, error }: ItemStep) => {
    items.set(item.position, item);
    if (error === undefined) errors.delete(item.position);
    else errors.set(item.position, error);
    const { done, total, perSecond, leftMs } = progressOf([...items.values()], since, runtime.now());
    const pace = paceText(perSecond, leftMs === undefined ? undefined : formatSpan(leftMs));
    output.progress(`${formatCount(done)} of ${formatCount(total)}${pace === '' ? '' : `, ${pace}`}`);
  };
  const options = { signal: interrupted, onItem, onWait: context.onWait };
  const result = await purchases.batches.run(id, options).catch((error: unknown) => {
    throw withContinuation(error, id);
  });
  output.clearProgress();
  return { result, code: exitCodeFor(result, errors, interrupted.aborted) };
}

/** A journal that cannot be used before anything is begun: the batch is in it, and goes on later. */
function withContinuation(error: unknown, id: string): unknown {
  if (!(error instanceof ApiError) || error.code !== 'journal') return error;
  const failure = toFailure(error);
  return new CommandError({ ...failure, hint: `${failure.hint} ${continueText(id)}` });
}

function continueText(id: string): string {
  return `Continue with: dialdeck batches resume ${id.slice(0, 8)}`;
}

async function printOutcomes(
  context: CommandContext,
  result: BatchRunResult,
  others: readonly NotInBatch[],
): Promise<void> {
  const { output } = context;
  const { batch } = result;
  if (output.json) {
    const records = [...batch.items.map(toItemRecord), ...others.map(({ record }) => record)];
    output.documentOf(records, (record) => record, await runMeta(context, result));
  } else {
    output.rows(columnsFor(batch.head.kind), batch.items);
    output.rows(OTHER_COLUMNS, others);
  }
  noteOutcomes(context, result);
}

async function runMeta(context: CommandContext, { batch, stopped, short }: BatchRunResult): Promise<Meta> {
  const why = stopped ?? short ?? null;
  return {
    ...(await accountMeta(context)),
    batch: toBatchRecord(batch),
    charged: chargedRecord(batch),
    stopped: why,
    dryRun: false,
  };
}

/** Says on stderr how many numbers came to what, and what can be done about the rest. */
export function noteOutcomes({ output }: CommandContext, { batch, stopped, short }: BatchRunResult): void {
  const counts = `${countsText(batch.head.kind, batch.counts)}.`;
  if (stopped === undefined) output.note(counts);
  else {
    output.warn(counts);
    output.warn(`Ended early: ${stopped}`);
  }
  if (short !== undefined) output.warn(short);
  noteCharged(output, batch);
  for (const line of nextSteps(batch)) output.warn(line);
  noteRestore(output, batch);
}

/** Says on stderr what the numbers that were bought cost. */
export function noteCharged(output: Output, { items }: Batch): void {
  const charges = chargedFor(items);
  if (charges.numbers > 0)
    output.note(`Charged for ${plural(charges.numbers, 'number')}: ${chargesText(charges)}.`);
}

/** What the person can do about what is not done. */
export function nextSteps(batch: Batch): readonly string[] {
  const { head, items } = batch;
  const id = head.id.slice(0, 8);
  // What the limits of the batch refuse once more is not worth another attempt.
  const again = workOf(batch).again.filter((item) => withinLimits(head.request, items, item).ok).length;
  return [
    ...(head.state === 'OPEN' ? [continueText(id)] : []),
    ...(again > 0 ? [`Try again what was refused or failed: dialdeck batches retry ${id}`] : []),
    ...(head.kind === 'set' ? [] : lookAgain(items)),
  ];
}

/** One command for each number, because only a look at its own purchase, or at the number, settles it. */
function lookAgain(items: readonly BatchItem[]): readonly string[] {
  const unknown = items.filter(({ state }) => state === 'UNKNOWN');
  if (unknown.length === 0) return [];
  const rest = unknown.length - MOST_LISTED_ERRORS;
  return [
    'dialdeck never repeats what may have happened. Ask the carrier again with:',
    ...unknown.slice(0, MOST_LISTED_ERRORS).map(({ kind, phoneNumber, rowId }) => {
      const check = kind === 'buy' && rowId !== undefined;
      return `  dialdeck ${check ? `purchases check ${rowId}` : `show ${phoneNumber}`}`;
    }),
    ...(rest > 0 ? [`  and so for ${plural(rest, 'further number')}`] : []),
  ];
}

/** The code of the most important outcome; `errors` by position, where this run saw them. */
function exitCodeFor(
  { batch, stopped, short }: BatchRunResult,
  errors: ReadonlyMap<number, ApiError>,
  interrupted: boolean,
): ExitCode {
  // A refused number of a search was replaced; `short` says where none was left for it.
  const items = batch.items.filter(
    (item) => batch.head.request.search === undefined || !isRetryable(item.state),
  );
  const codes = items.map((item) => itemCode(item, errors.get(item.position), interrupted));
  return mostImportant([
    ...codes,
    ...(stopped === undefined ? [] : [EXIT.failed]),
    ...(short === undefined ? [] : [EXIT.notFound]),
  ]);
}

function itemCode({ state }: BatchItem, error: ApiError | undefined, interrupted: boolean): ExitCode {
  switch (state) {
    case 'DONE':
    case 'SAME':
      return EXIT.done;
    case 'UNKNOWN':
      return EXIT.notSettled;
    case 'NOT_CONFIGURED':
      return EXIT.failed;
    case 'CHANGED_MEANWHILE':
      return EXIT.conflict;
    case 'WAITING':
    case 'STARTED':
    case 'LEFT':
      return interrupted ? EXIT.interrupted : EXIT.done;
    case 'REFUSED':
    case 'FAILED': {
      const code = error === undefined ? EXIT.failed : exitCodeOf(toApiError(error));
      // A number that cannot be changed so is no wrong usage of the whole command.
      return code === EXIT.usage ? EXIT.failed : code;
    }
  }
}
