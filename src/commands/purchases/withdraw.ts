/** purchases withdraw: cancels a purchase that was confirmed and never sent. */

import { type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { openPurchase } from '../shared/find-purchase.ts';
import { printPurchase } from './show.ts';

export const run: RunCommand = async (context, input) => {
  requireChanges(context, 'purchases withdraw');
  const { purchases, view: found } = await openPurchase(context, input.args[0] ?? '');
  if (context.globals.dryRun) {
    context.output.note('Dry run: nothing was withdrawn.');
    await printPurchase(context, purchases, found);
    return EXIT.done;
  }
  const view = purchases.withdraw(found.row.id);
  context.output.note(`${found.row.id} was withdrawn. Nothing was sent.`);
  await printPurchase(context, purchases, view);
  return EXIT.done;
};
