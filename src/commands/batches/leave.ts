/** batches leave: gives up what was not begun. */
import { accountMeta, type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { findBatch } from '../shared/find-batch.ts';
import { ITEM_COLUMNS, toBatchRecord, toItemRecord } from '../shared/run-batch.ts';
import { openRecovered } from '../shared/unfinished.ts';
import { noteBatch } from './show.ts';

export const run: RunCommand = async (context, input) => {
  requireChanges(context, 'batches leave');
  const purchases = await openRecovered(await context.openSession());
  const { head } = findBatch(purchases, input.args[0] ?? '');
  const batch = await purchases.batches.leave(head.id);
  if (context.output.json) {
    const meta = { ...(await accountMeta(context)), batch: toBatchRecord(batch) };
    context.output.documentOf(batch.items, toItemRecord, meta);
  } else context.output.rows(ITEM_COLUMNS, batch.items);
  noteBatch(context, batch);
  return EXIT.done;
};
