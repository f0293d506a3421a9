/** purchases check: asks the provider about one purchase now. */
import type { RunCommand } from '../shared/context.ts';
import { findPurchase } from '../shared/find-purchase.ts';
import { reportPurchase } from '../shared/follow-purchase.ts';

export const run: RunCommand = async (context, input) => {
  const session = await context.openSession();
  const purchases = await session.openPurchases();
  const { row } = findPurchase(purchases, input.args[0] ?? '');
  return reportPurchase(context, await purchases.check(row.id, context.interrupted), session.provider);
};
