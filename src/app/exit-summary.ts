/** The lines that dialdeck prints after the app has ended: the purchases and the releases of this run. */
import { formatPhoneNumber } from '../api/numbers/format.ts';
import type { OwnWork } from '../api/purchases/domain/purchases.ts';
import type { PurchaseView } from '../api/purchases/domain/types.ts';
import { formatPrice, formatTime } from '../text/format.ts';
import type { QuitBy } from './exit.ts';

/** These match the commands' exit codes, which the app must not import. */
const CODES = { completed: 0, notBought: 1, pending: 6, interrupted: 130 } as const;

/** What was done with several accounts, or with one that was in use more than once: each row as it was seen last. */
export function workOfAll(each: readonly OwnWork[]): OwnWork {
  const purchases = new Map(each.flatMap((work) => work.purchases).map((view) => [view.row.id, view]));
  const releases = new Map(each.flatMap((work) => work.releases).map((row) => [row.id, row]));
  return { purchases: [...purchases.values()], releases: [...releases.values()] };
}

/**
 * A line for each purchase that was made since `startedAt`, or that an earlier run had left and that is pending or was settled
 * since then; for pending ones the command that shows them; and a line for each release. In the order in which they happened.
 */
export function summaryLines({ purchases, releases }: OwnWork, startedAt: number): string[] {
  const released = releases.filter(({ state, updatedAt }) => state === 'RELEASED' && updatedAt >= startedAt);
  const events = [
    ...purchases
      .filter(({ row, settled }) => row.createdAt >= startedAt || !settled || row.updatedAt >= startedAt)
      .map((view) => ({ at: view.row.createdAt, lines: purchaseLines(view) })),
    ...released.map(({ phoneNumber, updatedAt, accountName }) => ({
      at: updatedAt,
      lines: [`${formatPhoneNumber(phoneNumber)}  released ${formatTime(updatedAt)}  ${accountName}`],
    })),
  ];
  return events.sort((left, right) => left.at - right.at).flatMap(({ lines }) => lines);
}

function purchaseLines({ purchase, row, settled, note }: PurchaseView): string[] {
  const what = `${formatPhoneNumber(purchase.phoneNumber)}  ${purchase.status}`;
  const line = `${what}  ${formatPrice(row.confirmed.monthlyRate)} a month  ${row.accountName}`;
  return settled ? [line] : [line, `  ${note || 'still pending'}: dialdeck purchases show ${row.id}`];
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
