/** batches leave: gives up what was not begun. */

import { chargedRecord, toBatchRecord } from '../shared/batch-records.ts';
import { accountMeta, type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { findBatch } from '../shared/find-batch.ts';
import { ListOptionsSchema, openList } from '../shared/list.ts';
import { ITEMS_SHAPE, listItems } from '../shared/run-batch.ts';
import { openRecovered } from '../shared/unfinished.ts';
import { noteBatch } from './show.ts';

export const run: RunCommand = async (context, input) => {
  const list = openList(context.output, ITEMS_SHAPE, ListOptionsSchema.parse(input.options));
  requireChanges(context, 'batches leave');
  const purchases = await openRecovered(await context.openSession());
  const { head } = findBatch(purchases, input.args[0] ?? '');
  const batch = await purchases.batches.leave(head.id);
  listItems(list, batch);
  await list.end(async () => ({
    ...(await accountMeta(context)),
    batch: toBatchRecord(batch),
    charged: chargedRecord(batch),
  }));
  noteBatch(context, purchases, batch);
  return EXIT.done;
};
