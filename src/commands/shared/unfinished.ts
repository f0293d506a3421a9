/** Recovers what earlier runs left unfinished, before a command spends or destroys. */
import { RECOVERY_MS } from '../../api/limits.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { Session } from '../../api/session.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError } from './failure.ts';

/**
 * Opens the journal and checks unfinished purchases and releases, for at most 3 s. Throws CommandError when an earlier
 * purchase of `toBuy` turns out to be completed or is still pending.
 */
export async function openRecovered(session: Session, toBuy?: string): Promise<Purchases> {
  const purchases = await session.openPurchases();
  const sent = (view: PurchaseView) => !view.settled && view.row.state !== 'INTENT';
  const before = toBuy === undefined ? [] : purchases.ofNumber(toBuy).purchases.filter(sent);
  await purchases.recover(RECOVERY_MS);
  for (const { row } of before) {
    const view = purchases.get(row.id);
    if (view?.purchase.status === 'COMPLETED') throw boughtBefore(view);
    if (view?.settled === false) throw stillOpen(view);
  }
  return purchases;
}

function boughtBefore({ row }: PurchaseView): CommandError {
  return new CommandError({
    code: 'already-owned',
    message: `${row.phoneNumber} is already bought: an earlier purchase is now completed (${row.reason}).`,
    hint: `Nothing else was bought. See it with: dialdeck purchases show ${row.id}`,
    retryable: false,
    exitCode: EXIT.conflict,
  });
}

function stillOpen({ row, note }: PurchaseView): CommandError {
  return new CommandError({
    code: 'in-progress',
    message: `${row.phoneNumber} is already being bought: ${note === '' ? 'the purchase is still pending' : note}.`,
    hint: `Nothing else was bought. Check it with: dialdeck purchases check ${row.id}`,
    retryable: false,
    exitCode: EXIT.conflict,
  });
}
