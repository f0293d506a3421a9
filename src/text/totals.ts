/** Sums over time, and set-up fees, in words. */
import type { SetupFee, Total } from '../api/pricing/model.ts';
import { formatMoney, plural } from './format.ts';

/** "$12.00+"; the sign means that the set-up fee is not included, because it is not published. */
export function totalText(total: Total | undefined): string {
  return total === undefined ? '' : `${formatMoney(total.money)}${total.atLeast ? '+' : ''}`;
}

/** "at least $12.00", or "$12.00" where the set-up fee is known. */
export function totalWords({ money, atLeast }: Total): string {
  return `${atLeast ? 'at least ' : ''}${formatMoney(money)}`;
}

/** "$5.00", "none", or "not published". */
export function setupFeeText(setupFee: SetupFee | undefined): string {
  if (setupFee === undefined || setupFee === 'not stated') return 'not published';
  return isFree(setupFee) ? 'none' : formatMoney(setupFee);
}

/** What a sum lacks where the carrier does not publish its set-up fees. */
const BEFORE_FEES = 'before set-up fees';

/** What the sign behind totals means, where it stands once for all of them. */
export const PLUS_NOTE = `+ ${BEFORE_FEES}`;

/** "before set-up fees (not published)", "incl. set-up fee of $5.00", "no set-up fee". */
export function setupFeeNote(setupFee: SetupFee | undefined): string {
  if (setupFee === undefined || setupFee === 'not stated') return `${BEFORE_FEES} (not published)`;
  return isFree(setupFee) ? 'no set-up fee' : `incl. set-up fee of ${formatMoney(setupFee)}`;
}

/** Several purchases whose prices are known. */
interface Counted {
  readonly numbers: number;
  /** Of how many of them the set-up fee is not published, and so in no sum. */
  readonly withoutFee: number;
}

/** What is paid today, as far as it is known: "first month and set-up fees", "first month". */
export function todayNote({ numbers, withoutFee }: Counted): string {
  if (withoutFee === 0) return 'first month and set-up fees';
  return withoutFee < numbers ? 'first month and known set-up fees' : 'first month';
}

/** What the sums of several purchases lack: "before set-up fees (not published)"; with a count where some fees are known; empty for nothing. */
export function missingFeesNote({ numbers, withoutFee }: Counted): string {
  if (withoutFee === 0) return '';
  if (withoutFee >= numbers) return `${BEFORE_FEES} (not published)`;
  return `before the set-up fee of ${plural(withoutFee, 'number')} (not published)`;
}

/** Whether there is a set-up fee above zero. */
export function paysOnce(setupFee: SetupFee | undefined): boolean {
  return setupFee !== undefined && setupFee !== 'not stated' && !isFree(setupFee);
}

function isFree({ amount }: { readonly amount: string }): boolean {
  return /^[0.]+$/.test(amount);
}
