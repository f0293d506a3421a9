/** batches retry: tries again what was refused or failed, and goes on with what was not begun. */
import { type RunCommand, requireWritable } from '../shared/context.ts';
import { findBatch } from '../shared/find-batch.ts';
import { ListOptionsSchema, openList } from '../shared/list.ts';
import { continueBatch, ITEMS_SHAPE } from '../shared/run-batch.ts';
import { openRecovered } from '../shared/unfinished.ts';

export const run: RunCommand = async (context, input) => {
  const list = openList(context.output, ITEMS_SHAPE, ListOptionsSchema.parse(input.options));
  await requireWritable(context, 'batches retry');
  const session = await context.openSession();
  const purchases = await openRecovered(session);
  const { head } = findBatch(purchases, input.args[0] ?? '');
  purchases.batches.retry(head.id);
  return continueBatch(context, purchases, head.id, list);
};
