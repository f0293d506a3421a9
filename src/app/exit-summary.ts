/** The lines that dialdeck prints after the app has ended: the purchases and the releases of this run. */
import { formatPhoneNumber } from '../api/numbers/format.ts';
import type { PurchaseView, ReleaseRow } from '../api/purchases/domain/types.ts';
import type { Session } from '../api/session.ts';
import { formatPrice, formatTime } from '../text/format.ts';
import type { QuitBy } from './exit.ts';

/** These match the commands' exit codes, which the app must not import. */
const CODES = { completed: 0, notBought: 1, pending: 6, interrupted: 130 } as const;

/** What a session did, as its journal has it. */
export interface Done {
  readonly purchases: readonly PurchaseView[];
  readonly releases: readonly ReleaseRow[];
}

/** A line for each purchase since `startedAt`, for pending ones the command that shows them, and a line for each release. */
export function summaryLines({ purchases, releases }: Done, startedAt: number): string[] {
  const released = releases.filter(({ state, updatedAt }) => state === 'RELEASED' && updatedAt >= startedAt);
  return [
    ...purchaseLines(purchases, startedAt),
    ...released.map(
      ({ phoneNumber, updatedAt, accountName }) =>
        `${formatPhoneNumber(phoneNumber)}  released ${formatTime(updatedAt)}  ${accountName}`,
    ),
  ];
}

function purchaseLines(views: readonly PurchaseView[], startedAt: number): string[] {
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
export function purchaseCode(
  views: readonly PurchaseView[],
  phoneNumber: string,
  startedAt: number,
  by: QuitBy,
): number {
  const made = views.find(
    (view) => view.purchase.phoneNumber === phoneNumber && view.row.createdAt >= startedAt,
  );
  if (made === undefined) return by === 'interrupt' ? CODES.interrupted : CODES.notBought;
  if (!made.settled) return CODES.pending;
  return made.purchase.status === 'COMPLETED' ? CODES.completed : CODES.notBought;
}

/** What a session did; nothing when the journal cannot be read. */
export async function doneIn(session: Session | undefined): Promise<Done> {
  try {
    const purchases = await session?.openPurchases();
    return { purchases: purchases?.listLoaded() ?? [], releases: purchases?.releases() ?? [] };
  } catch {
    return { purchases: [], releases: [] };
  }
}
