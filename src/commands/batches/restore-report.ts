/** Prints what became of each number of a restoration. */
import { moneyOf } from '../../api/money/money.ts';
import type { Batch, BatchItem } from '../../api/purchases/domain/batch-types.ts';
import type { Restoration } from '../../api/purchases/service/plan-restore.ts';
import { plural } from '../../text/format.ts';
import { chargedRecord, NO_PURCHASE, toBatchRecord, toItemRecord } from '../shared/batch-records.ts';
import { accountMeta, type CommandContext } from '../shared/context.ts';
import { nextSteps, noteCharged } from '../shared/run-batch.ts';
import type { RestoreRecord } from '../shared/schemas/batches.ts';
import type { Column } from '../shared/table.ts';
import type { CarriedOut } from './restore-carry-out.ts';
import { notPossible } from './restore-plan.ts';

const COLUMNS: readonly Column<RestoreRecord>[] = [
  { title: 'Number', cell: ({ phoneNumber }) => phoneNumber },
  { title: 'Outcome', cell: ({ outcome }) => outcome.replaceAll('-', ' '), plain: ({ outcome }) => outcome },
  { title: 'Reason', cell: ({ reason }) => reason ?? '', shrinksTo: 20 },
];

/** The second argument is the batch of releases; `done` is undefined in a dry run. */
export async function reportRestore(
  context: CommandContext,
  { head }: Batch,
  plan: readonly Restoration[],
  done: CarriedOut | undefined,
): Promise<void> {
  const { output } = context;
  const records = plan.map((each) => {
    const not = notPossible(each);
    if (not !== undefined) return record(each, not.outcome, not.reason);
    if (done === undefined) return record(each, each.kind === 'owned' ? 'would-configure' : 'would-restore');
    return outcomeOf(each, done.items.get(each.phoneNumber));
  });
  const results = done?.results ?? [];
  if (output.json) {
    output.document(records, {
      ...(await accountMeta(context)),
      batches: results.map(({ batch }) => toBatchRecord(batch)),
      charged: results.map(({ batch }) => chargedRecord(batch)).find((charged) => charged !== null) ?? null,
      stopped: results.find(({ stopped }) => stopped !== undefined)?.stopped ?? null,
      dryRun: done === undefined,
    });
  } else output.rows(COLUMNS, records);
  output.note(`${countsOf(records)}.`);
  if (plan.some(({ kind }) => kind === 'gone')) {
    output.warn('The carrier may offer later what it does not offer yet. Ask again with:');
    output.warn(`  dialdeck restore ${head.id.slice(0, 8)}`);
  }
  for (const { batch, stopped } of results) {
    noteCharged(output, batch);
    if (stopped !== undefined) output.warn(`Ended early: ${stopped}`);
    for (const line of nextSteps(batch)) output.warn(line);
  }
}

function record(
  each: Restoration,
  outcome: RestoreRecord['outcome'],
  reason: string | null = null,
): RestoreRecord {
  const offer = each.kind === 'offered' ? each.offer : undefined;
  return {
    phoneNumber: each.phoneNumber,
    outcome,
    reason,
    ...NO_PURCHASE,
    changes: [],
    monthlyRate: offer === undefined ? null : (moneyOf(offer.monthlyRate) ?? null),
    setupFee: offer?.setupFee ?? null,
  };
}

function outcomeOf(each: Restoration, item: BatchItem | undefined): RestoreRecord {
  if (each.kind === 'owned') return ofOwned(each, item);
  const outcome = item === undefined ? 'waiting' : RESTORED[item.state];
  if (item === undefined) return record(each, outcome);
  return { ...toItemRecord(item), outcome };
}

/** Without an item nothing was to be sent. */
function ofOwned(
  each: Extract<Restoration, { readonly kind: 'owned' }>,
  item: BatchItem | undefined,
): RestoreRecord {
  const isSet = item === undefined || item.state === 'DONE' || item.state === 'SAME';
  const why = isSet ? [] : [item.reason === '' ? 'Its settings were not changed.' : item.reason];
  const problems = [...each.problems, ...why];
  const changes = item === undefined ? [] : toItemRecord(item).changes;
  if (problems.length > 0) return { ...record(each, 'not-configured', problems.join(' ')), changes };
  return { ...record(each, item?.state === 'DONE' ? 'configured' : 'same'), changes };
}

const RESTORED: Readonly<Record<BatchItem['state'], RestoreRecord['outcome']>> = {
  DONE: 'restored',
  SAME: 'configured',
  NOT_CONFIGURED: 'bought-not-configured',
  UNKNOWN: 'unknown',
  STARTED: 'unknown',
  WAITING: 'waiting',
  LEFT: 'waiting',
  CHANGED_MEANWHILE: 'failed',
  REFUSED: 'failed',
  FAILED: 'failed',
};

function countsOf(records: readonly RestoreRecord[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of records) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const words = [...counts].map(([outcome, count]) => `${count} ${outcome.replaceAll('-', ' ')}`);
  return words.length === 0 ? `${plural(0, 'number')} of the batch were released` : words.join(', ');
}
