/** batches show: prints every number of a batch with its outcome. */

import { RECOVERY_MS } from '../../api/limits.ts';
import type { Batch } from '../../api/purchases/domain/batch-types.ts';
import { batchStateText, countsText } from '../../text/batches.ts';
import { accountMeta, type CommandContext, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { findBatch } from '../shared/find-batch.ts';
import { ITEM_COLUMNS, nextSteps, toBatchRecord, toItemRecord } from '../shared/run-batch.ts';

export const run: RunCommand = async (context, input) => {
  const purchases = await (await context.openSession()).openPurchases();
  // What is in doubt is looked at once: its row tells what became of the number.
  if (findBatch(purchases, input.args[0] ?? '').counts.UNKNOWN > 0) await purchases.recover(RECOVERY_MS);
  const batch = findBatch(purchases, input.args[0] ?? '');
  await printBatch(context, batch);
  return EXIT.done;
};

/** Prints a batch with its numbers. In JSON the batch itself is in `meta`. */
export async function printBatch(context: CommandContext, batch: Batch): Promise<void> {
  const { output } = context;
  if (output.json) {
    const meta = { ...(await accountMeta(context)), batch: toBatchRecord(batch) };
    output.documentOf(batch.items, toItemRecord, meta);
  } else output.rows(ITEM_COLUMNS, batch.items);
  output.note(`${batch.head.title}: ${batchStateText(batch)}. ${countsText(batch.head.kind, batch.counts)}.`);
  if (batch.head.state === 'OPEN' || batch.head.state === 'ENDED') {
    for (const line of nextSteps(batch)) output.note(line);
  }
}
