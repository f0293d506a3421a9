/** batches retry: tries again what was refused or failed, and goes on with what was not begun. */
import * as z from 'zod';
import { agreeToBuy } from '../shared/agree-to-buy.ts';
import { type RunCommand, requireWritable } from '../shared/context.ts';
import { findBatch } from '../shared/find-batch.ts';
import { ListOptionsSchema, openList } from '../shared/list.ts';
import { continueBatch, ITEMS_SHAPE } from '../shared/run-batch.ts';
import { openRecovered } from '../shared/unfinished.ts';

const OptionsSchema = ListOptionsSchema.extend({ yes: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const list = openList(context.output, ITEMS_SHAPE, options);
  await requireWritable(context, 'batches retry');
  const session = await context.openSession();
  const purchases = await openRecovered(session);
  const batch = findBatch(purchases, input.args[0] ?? '');
  const { head } = batch;
  await agreeToBuy(context, batch, { command: 'batches retry', yes: options.yes === true });
  purchases.batches.retry(head.id);
  return continueBatch(context, purchases, head.id, list);
};
