/** purchases settle: lets a person resolve a purchase manually. */
import * as z from 'zod';
import { type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { openPurchase } from '../shared/find-purchase.ts';
import { printPurchase } from './show.ts';

const OptionsSchema = z.object({ as: z.string(), note: z.string() });
const EndSchema = z.enum(['completed', 'failed']);
const STATUS_OF = { completed: 'COMPLETED', failed: 'FAILED' } as const;

export const run: RunCommand = async (context, input) => {
  const { as, note } = OptionsSchema.parse(input.options);
  const end = EndSchema.safeParse(as.toLowerCase());
  if (!end.success)
    throw usageError(`"${as}" is not a result of a purchase.`, 'Use one of: completed, failed.');
  if (note.trim() === '')
    throw usageError('--note is empty.', 'Say why you decide so. The note is kept with the purchase.');
  requireChanges(context, 'purchases settle');
  const { purchases, before, view: found } = await openPurchase(context, input.args[0] ?? '');
  if (context.globals.dryRun) {
    context.output.note(`Dry run: ${found.row.id} would be resolved as ${end.data}.`);
    await printPurchase(context, purchases, found);
    return EXIT.done;
  }
  if (!before.settled && found.settled && found.purchase.status === STATUS_OF[end.data]) {
    context.output.note(`${found.row.id} was ${end.data} before your decision: ${found.row.reason}.`);
    await printPurchase(context, purchases, found);
    return EXIT.done;
  }
  const view = purchases.settle(found.row.id, end.data, note.trim());
  context.output.note(`${found.row.id} was resolved as ${end.data}.`);
  await printPurchase(context, purchases, view);
  return EXIT.done;
};
