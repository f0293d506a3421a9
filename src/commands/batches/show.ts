/** batches show: prints every number of a batch with its outcome. */

import { RECOVERY_MS } from '../../api/limits.ts';
import type { Batch } from '../../api/purchases/domain/batch-types.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { batchStateText, countsText } from '../../text/batches.ts';
import { chargedRecord, toBatchRecord } from '../shared/batch-records.ts';
import { accountMeta, type CommandContext, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { findBatch } from '../shared/find-batch.ts';
import { ListOptionsSchema, openList } from '../shared/list.ts';
import { noteRestore } from '../shared/note-release.ts';
import { ITEMS_SHAPE, listItems, nextSteps, noteCharged } from '../shared/run-batch.ts';

export const run: RunCommand = async (context, input) => {
  const list = openList(context.output, ITEMS_SHAPE, ListOptionsSchema.parse(input.options));
  const purchases = await (await context.openSession()).openPurchases();
  // What is in doubt is looked at once: its row tells what became of the number.
  if (findBatch(purchases, input.args[0] ?? '').counts.UNKNOWN > 0) await purchases.recover(RECOVERY_MS);
  const batch = findBatch(purchases, input.args[0] ?? '');
  listItems(list, batch);
  await list.end(async () => ({
    ...(await accountMeta(context)),
    batch: toBatchRecord(batch),
    charged: chargedRecord(batch),
  }));
  noteBatch(context, purchases, batch);
  return EXIT.done;
};

/** Says on stderr where the batch is, and what can be done about it. */
export function noteBatch({ output }: CommandContext, { batches }: Purchases, batch: Batch): void {
  const { id, accountName } = batch.head;
  const isForeign = !batches.list().some(({ head }) => head.id === id);
  if (isForeign) output.warn(`The batch belongs to another account or key: ${accountName}.`);
  output.note(`${batch.head.title}: ${batchStateText(batch)}. ${countsText(batch.head.kind, batch.counts)}.`);
  noteCharged(output, batch);
  if (batch.head.state === 'LEFT' || isForeign) return;
  for (const line of nextSteps(batch)) output.warn(line);
  noteRestore(output, batch);
}
