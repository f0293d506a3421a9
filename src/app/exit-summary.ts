/** The lines that dialdeck prints after the app has ended: the purchases of this run and their status. */
import { formatPhoneNumber } from '../api/numbers/format.ts';
import type { PurchaseView } from '../api/purchases/domain/types.ts';
import type { Session } from '../api/session.ts';
import { formatPrice } from '../text/format.ts';

/** These match the commands' exit codes, which the app must not import. */
const CODES = { completed: 0, notBought: 1, pending: 6 } as const;

/** A line for each purchase since `startedAt`, and for pending ones the command that shows them. */
export function summaryLines(views: readonly PurchaseView[], startedAt: number): string[] {
  return views
    .filter((view) => view.row.createdAt >= startedAt)
    .flatMap((view) => {
      const { purchase, row, settled } = view;
      const what = `${formatPhoneNumber(purchase.phoneNumber)}  ${purchase.status}`;
      const line = `${what}  ${formatPrice(row.confirmed.monthlyRate)} a month  ${row.accountName}`;
      return settled
        ? [line]
        : [line, `  ${view.note || 'still pending'}: dialdeck purchases show ${row.id}`];
    });
}

/** The exit code of an app that was opened for one purchase. It is the code that the command `buy` would return. */
export function purchaseCode(views: readonly PurchaseView[], phoneNumber: string, startedAt: number): number {
  const made = views.find(
    (view) => view.purchase.phoneNumber === phoneNumber && view.row.createdAt >= startedAt,
  );
  if (made === undefined) return CODES.notBought;
  if (!made.settled) return CODES.pending;
  return made.purchase.status === 'COMPLETED' ? CODES.completed : CODES.notBought;
}

/** The purchases of a session; none when the journal cannot be read. */
export async function purchasesOf(session: Session | undefined): Promise<readonly PurchaseView[]> {
  try {
    return (await session?.openPurchases())?.listLoaded() ?? [];
  } catch {
    return [];
  }
}
