/** purchases cancel: cancels an order that is still pending at the carrier. */
import * as z from 'zod';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { askYes, openChangeable, reportChange } from './change-order.ts';
import { printPurchase } from './show.ts';

const OptionsSchema = z.object({ yes: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const { yes = false } = OptionsSchema.parse(input.options);
  const { purchases, view } = await openChangeable(context, input.args[0] ?? '', {
    command: 'purchases cancel',
    kind: 'cancellation',
    yes,
  });
  const { id, phoneNumber } = view.row;
  if (context.globals.dryRun) {
    context.output.note(`Dry run: the order of ${phoneNumber} would be cancelled at the provider.`);
    await printPurchase(context, purchases, view);
    return EXIT.done;
  }
  if (!yes) {
    await askYes(
      context,
      `Cancel the order of ${phoneNumber}? You may not get this number again.`,
      `The order of ${phoneNumber} was not cancelled.`,
    );
  }
  context.interrupted.throwIfAborted();
  const outcome = await purchases.cancel(id);
  const code = await reportChange(context, purchases, outcome, (status) =>
    status === 'CANCELLED'
      ? `The order of ${phoneNumber} is cancelled.`
      : `The provider took the cancellation. The order is ${status}; look again with: dialdeck purchases check ${id}`,
  );
  return outcome.view.purchase.status === 'CANCELLED' ? code : EXIT.notSettled;
};
