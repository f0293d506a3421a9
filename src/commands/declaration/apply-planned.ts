/** Carries out what was confirmed: your own notes, then the settings as one batch, then the releases as another. */
import { basename } from 'node:path';
import { type AppliedOwn, applyOwn } from '../../api/declaration/apply-own.ts';
import type { Planned } from '../../api/declaration/planned.ts';
import type { BatchPlan } from '../../api/purchases/domain/batch-types.ts';
import type { BatchRunResult } from '../../api/purchases/domain/batches.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { Session } from '../../api/session.ts';
import { plural } from '../../text/format.ts';
import { NO_PURCHASE, toBatchRecord, toItemRecord } from '../shared/batch-records.ts';
import { accountMeta, type CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode, mostImportant } from '../shared/exit-codes.ts';
import { failureText, toFailure } from '../shared/failure.ts';
import { driveBatch, noteOutcomes } from '../shared/run-batch.ts';
import type { BatchItemRecord } from '../shared/schemas/batches.ts';
import type { Column } from '../shared/table.ts';
import { openRecovered } from '../shared/unfinished.ts';

export interface Confirmed {
  /** Every number of `undeclared` is released. */
  readonly planned: Planned;
  /** How many numbers of the account are not in the file, and stay. */
  readonly kept: number;
  readonly source: string;
  /** The exit code of what the file asks for and nobody can do. */
  readonly code: ExitCode;
}

/** Prints every number with its outcome, and resolves to the exit code. */
export async function applyPlanned(
  context: CommandContext,
  session: Session,
  { planned, kept, source, code }: Confirmed,
): Promise<ExitCode> {
  if (context.globals.dryRun) {
    await report(context, preview(planned), [], kept);
    return code;
  }
  const own = await applyOwn(session.notes, planned.changes);
  const results: BatchRunResult[] = [];
  const codes: ExitCode[] = [code];
  if (own.some(({ changedMeanwhile }) => changedMeanwhile.length > 0)) codes.push(EXIT.conflict);
  const batches = plansOf(planned, basename(source));
  const purchases: Purchases | undefined = batches.length === 0 ? undefined : await openRecovered(session);
  for (const batch of batches) {
    // What was not begun is not begun after Ctrl+C; the first batch can be continued.
    context.interrupted.throwIfAborted();
    if (purchases === undefined) break;
    try {
      const { head } = purchases.batches.create(batch);
      const driven = await driveBatch(context, purchases, head.id);
      results.push(driven.result);
      codes.push(driven.code);
      if (driven.result.stopped !== undefined || context.interrupted.aborted) break;
    } catch (error) {
      if (results.length === 0) throw error;
      // The report below still says what the first batch did.
      const failure = toFailure(error);
      context.output.warn(failureText(failure));
      codes.push(failure.exitCode);
      break;
    }
  }
  const rows = [...own.map(ownRecord), ...results.flatMap(({ batch }) => batch.items.map(toItemRecord))];
  await report(context, rows, results, kept);
  return mostImportant(codes);
}

/** The changes first: a number is released only when the rest of the file is as it should be. */
function plansOf({ changes, undeclared }: Planned, source: string): readonly BatchPlan[] {
  const settings = changes.filter(({ differences }) => differences.length > 0);
  return [
    ...(settings.length === 0
      ? []
      : [
          {
            kind: 'set' as const,
            title: `Apply ${source} to ${plural(settings.length, 'number')}`,
            items: settings.map(({ phoneNumber, change, before }) => ({
              kind: 'set' as const,
              phoneNumber,
              change,
              before,
            })),
          },
        ]),
    ...(undeclared.length === 0
      ? []
      : [
          {
            kind: 'release' as const,
            title: `Release ${plural(undeclared.length, 'number')} not in ${source}`,
            items: undeclared.map(({ phoneNumber, before }) => ({
              kind: 'release' as const,
              phoneNumber,
              before,
            })),
          },
        ]),
  ];
}

function ownRecord({ phoneNumber, applied, changedMeanwhile }: AppliedOwn): BatchItemRecord {
  const fields = changedMeanwhile.map(({ field }) => field).join(' and ');
  return {
    phoneNumber,
    outcome: fields === '' ? 'done' : 'changed-meanwhile',
    reason: fields === '' ? null : `${fields} was changed by someone else meanwhile.`,
    ...NO_PURCHASE,
    changes: applied.map((difference) => ({ ...difference })),
  };
}

function preview({ changes, undeclared }: Planned): readonly BatchItemRecord[] {
  const row = (phoneNumber: string, outcome: string): BatchItemRecord => ({
    phoneNumber,
    outcome,
    reason: null,
    ...NO_PURCHASE,
    changes: [],
  });
  return [
    ...changes.map(({ phoneNumber, differences, own }) => ({
      ...row(phoneNumber, 'would-change'),
      changes: [...differences, ...own].map((difference) => ({ ...difference })),
    })),
    ...undeclared.map(({ phoneNumber }) => row(phoneNumber, 'would-release')),
  ];
}

const COLUMNS: readonly Column<BatchItemRecord>[] = [
  { title: 'Number', cell: ({ phoneNumber }) => phoneNumber },
  { title: 'Outcome', cell: ({ outcome }) => outcome.replaceAll('-', ' '), plain: ({ outcome }) => outcome },
  { title: 'Fields', cell: ({ changes }) => changes.map(({ field }) => field).join(', '), shrinksTo: 10 },
  { title: 'Reason', cell: ({ reason }) => reason ?? '', shrinksTo: 20 },
];

async function report(
  context: CommandContext,
  rows: readonly BatchItemRecord[],
  results: readonly BatchRunResult[],
  kept: number,
): Promise<void> {
  const { output, globals } = context;
  const stopped = results.find((result) => result.stopped !== undefined)?.stopped ?? null;
  if (output.json) {
    const batches = results.map(({ batch }) => toBatchRecord(batch));
    output.document(rows, { ...(await accountMeta(context)), batches, stopped, dryRun: globals.dryRun });
  } else output.rows(COLUMNS, rows);
  for (const result of results) noteOutcomes(context, result);
  if (rows.length > 0) return;
  const others =
    kept === 0
      ? ''
      : ` ${plural(kept, 'number')} of the account ${kept === 1 ? 'is' : 'are'} not in the file; --prune=${kept} releases ${kept === 1 ? 'it' : 'them'}.`;
  output.note(`Nothing to apply: the numbers of the file are as it says.${others}`);
}
