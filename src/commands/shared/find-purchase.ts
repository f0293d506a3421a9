/** Finds a purchase by its id or the start of its id, and recovers what earlier runs left unfinished. */
import { RECOVERY_MS } from '../../api/limits.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { Session } from '../../api/session.ts';
import type { CommandContext } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError, usageError } from './failure.ts';

export interface Found {
  readonly session: Session;
  readonly purchases: Purchases;
  /** The purchase as it was in the journal. */
  readonly before: PurchaseView;
  /** The purchase after recovery from an earlier run. */
  readonly view: PurchaseView;
}

/** Opens the journal and finds one purchase in it. A dry run does not recover it. */
export async function openPurchase(context: CommandContext, text: string): Promise<Found> {
  const session = await context.openSession();
  const purchases = await session.openPurchases();
  const before = findPurchase(purchases, text);
  if (context.globals.dryRun) return { session, purchases, before, view: before };
  return { session, purchases, before, view: await purchases.recoverOne(before.row.id, RECOVERY_MS) };
}

/**
 * The purchase, from any account of this machine. The start of an id needs at least 4 characters and must match only one.
 * Throws CommandError otherwise.
 */
export function findPurchase(purchases: Purchases, text: string): PurchaseView {
  const known = purchases.get(text);
  if (known !== undefined) return known;
  if (text.length < 4)
    throw usageError(`"${text}" is too short for an id.`, 'Give at least the first 4 characters.');
  const fitting = purchases.withIdPrefix(text);
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined)
    throw usageError(`"${text}" matches ${fitting.length} ids.`, 'Give more characters.');
  throw new CommandError({
    code: 'not-found',
    message: `There is no purchase "${text}".`,
    hint: 'List all purchases with: dialdeck purchases list --everywhere',
    retryable: false,
    exitCode: EXIT.notFound,
  });
}
