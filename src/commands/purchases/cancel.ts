/** purchases cancel: cancels an order that is still pending at the carrier. */
import * as z from 'zod';
import type { PurchaseStatus } from '../../api/model.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { RunCommand } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
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
  await reportChange(context, purchases, outcome, () => endText(outcome.view));
  return exitOf(outcome.view.purchase.status);
};

/** What became of the order, as sentences. */
function endText({ row, purchase }: PurchaseView): string {
  const { id, phoneNumber } = row;
  switch (purchase.status) {
    case 'CANCELLED':
      return `The order of ${phoneNumber} is cancelled.`;
    case 'FAILED':
      return `The order of ${phoneNumber} ended as FAILED, so nothing was bought.`;
    case 'COMPLETED':
      return `The order of ${phoneNumber} was not cancelled: it is COMPLETED, and the number is yours.`;
    case 'PENDING':
    case 'PROCESSING':
      return `The provider took the cancellation. The order is ${purchase.status}; look again with: dialdeck purchases check ${id}`;
  }
}

function exitOf(status: PurchaseStatus): ExitCode {
  if (status === 'CANCELLED' || status === 'FAILED') return EXIT.done;
  return status === 'COMPLETED' ? EXIT.conflict : EXIT.notSettled;
}
