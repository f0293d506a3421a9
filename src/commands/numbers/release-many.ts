/** release of several numbers: says what would be lost, asks for a typed count, then a durable batch with one outcome for each number. */
import { toApiError } from '../../api/errors.ts';
import { QUESTIONS_AT_A_TIME } from '../../api/limits.ts';
import type { OwnedNumber } from '../../api/model.ts';
import { keptOf } from '../../api/owned/kept-configuration.ts';
import { Pool } from '../../api/pool.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { Session } from '../../api/session.ts';
import { plural } from '../../text/format.ts';
import { NO_PURCHASE } from '../shared/batch-records.ts';
import { accountMeta, type CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode, mostImportant } from '../shared/exit-codes.ts';
import { exitCodeOf, notConfirmed } from '../shared/failure.ts';
import { noteConfirmed, noteRelease } from '../shared/note-release.ts';
import { typedPhrase } from '../shared/questions.ts';
import type { TypedNumber } from '../shared/read-number.ts';
import { runBatch } from '../shared/run-batch.ts';
import type { BatchItemRecord } from '../shared/schemas/batches.ts';
import type { Column } from '../shared/table.ts';

export interface ReleaseMany {
  readonly session: Session;
  readonly numbers: readonly TypedNumber[];
  /** undefined in a dry run. */
  readonly purchases: Purchases | undefined;
  /** Whether a person types the count before anything is released. */
  readonly asks: boolean;
}

/** Releases those that the account owns; the others are reported. Throws CommandError when the person does not confirm. */
export async function releaseMany(context: CommandContext, plan: ReleaseMany): Promise<ExitCode> {
  const { output, interrupted, runtime } = context;
  const { session, numbers, purchases, asks } = plan;
  const read = await readAll(context, session, numbers);
  const owned = read.flatMap((each) => ('number' in each ? [each.number] : []));
  const missing = read.flatMap((each) => ('number' in each ? [] : [each]));
  noteRelease(output, session.account.name, owned, runtime.now());
  if (purchases !== undefined) noteConfirmed(output, owned, purchases);
  for (const { record } of missing) output.warn(`${record.phoneNumber}: ${record.reason ?? ''}`);
  if (purchases === undefined) return preview(context, read);
  if (owned.length === 0) {
    await printRows(
      context,
      missing.map(({ record }) => record),
      false,
    );
    return mostImportant(missing.map(({ code }) => code));
  }
  if (asks) await confirm(context, owned.length);
  interrupted.throwIfAborted();
  const { head } = purchases.batches.create({
    kind: 'release',
    title: `Release ${plural(owned.length, 'number')}`,
    items: owned.map((number) => ({
      kind: 'release',
      phoneNumber: number.phoneNumber,
      before: keptOf(number),
    })),
  });
  return runBatch(context, purchases, head.id, missing);
}

type Read = { readonly number: OwnedNumber } | { readonly record: BatchItemRecord; readonly code: ExitCode };

async function readAll(
  { interrupted }: CommandContext,
  { provider }: Session,
  numbers: readonly TypedNumber[],
): Promise<readonly Read[]> {
  const pool = new Pool(QUESTIONS_AT_A_TIME);
  const read = async (phoneNumber: string): Promise<Read> => {
    interrupted.throwIfAborted();
    try {
      const number = await provider.getOwned(phoneNumber, interrupted);
      if (number !== undefined) return { number };
      return { record: failedRecord(phoneNumber, 'This account does not own it.'), code: EXIT.notFound };
    } catch (error) {
      interrupted.throwIfAborted();
      const failure = toApiError(error);
      return { record: failedRecord(phoneNumber, failure.message), code: exitCodeOf(failure) };
    }
  };
  return Promise.all(numbers.map(({ phoneNumber }) => pool.run(() => read(phoneNumber))));
}

function failedRecord(phoneNumber: string, reason: string): BatchItemRecord {
  return { phoneNumber, outcome: 'failed', reason, ...NO_PURCHASE, changes: [] };
}

/** Asks for the count, so that neither a pasted line break nor a habit releases anything. */
async function confirm({ terminal }: CommandContext, count: number): Promise<void> {
  const wanted = `release ${count}`;
  const answer = await typedPhrase(terminal, `Type "${wanted}" to release them: `);
  if (answer === wanted) return;
  throw notConfirmed(
    answer === ''
      ? 'Nothing was typed. No number was released.'
      : `"${answer}" is not "${wanted}". No number was released.`,
  );
}

const COLUMNS: readonly Column<BatchItemRecord>[] = [
  { title: 'Number', cell: ({ phoneNumber }) => phoneNumber },
  { title: 'Outcome', cell: ({ outcome }) => outcome.replaceAll('-', ' '), plain: ({ outcome }) => outcome },
  { title: 'Reason', cell: ({ reason }) => reason ?? '', shrinksTo: 20 },
];

async function preview(context: CommandContext, read: readonly Read[]): Promise<ExitCode> {
  context.output.note('Dry run: nothing was released.');
  const records = read.map((each) =>
    'number' in each
      ? { ...failedRecord(each.number.phoneNumber, ''), outcome: 'would-release', reason: null }
      : each.record,
  );
  await printRows(context, records, true);
  return mostImportant(read.flatMap((each) => ('number' in each ? [] : [each.code])));
}

async function printRows(
  context: CommandContext,
  records: readonly BatchItemRecord[],
  dryRun: boolean,
): Promise<void> {
  const { output } = context;
  if (output.json) {
    output.document(records, {
      ...(await accountMeta(context)),
      batch: null,
      charged: null,
      stopped: null,
      dryRun,
    });
  } else output.rows(COLUMNS, records);
}
