/** Sums over time, and set-up fees, in words. */
import type { SetupFee, Total } from '../api/pricing/model.ts';
import { formatMoney } from './format.ts';

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

/** "excl. set-up fee (not published)", "incl. set-up fee of $5.00", "no set-up fee". */
export function setupFeeNote(setupFee: SetupFee | undefined): string {
  if (setupFee === undefined || setupFee === 'not stated') return 'excl. set-up fee (not published)';
  return isFree(setupFee) ? 'no set-up fee' : `incl. set-up fee of ${formatMoney(setupFee)}`;
}

/** Whether there is a set-up fee above zero. */
export function paysOnce(setupFee: SetupFee | undefined): boolean {
  return setupFee !== undefined && setupFee !== 'not stated' && !isFree(setupFee);
}

function isFree({ amount }: { readonly amount: string }): boolean {
  return /^[0.]+$/.test(amount);
}
