/** batches leave: gives up what was not begun. */
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { findBatch } from '../shared/find-batch.ts';
import { openRecovered } from '../shared/unfinished.ts';
import { printBatch } from './show.ts';

export const run: RunCommand = async (context, input) => {
  requireChanges(context, 'batches leave');
  const purchases = await openRecovered(await context.openSession());
  const { head } = findBatch(purchases, input.args[0] ?? '');
  await printBatch(context, await purchases.batches.leave(head.id));
  return EXIT.done;
};
