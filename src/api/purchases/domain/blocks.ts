/** What stands in the way of buying a number. Pure. */
import type { NumberType } from '../../model.ts';
import { isOpen } from './purchase-machine.ts';
import { isReleaseOpen } from './release-machine.ts';
import type { BuyBlock, PurchaseRow, ReleaseRow } from './types.ts';
import type { Driver } from './view.ts';

export interface Wanted {
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly numberType: NumberType;
}

/** What is known of unfinished purchases and releases when a number is to be bought. */
export interface BuyContext {
  /** Of the account that buys. */
  readonly fingerprint: string;
  /** The unfinished purchases of all accounts, in the order of their confirmation. */
  readonly purchases: readonly PurchaseRow[];
  /** The unfinished releases of all accounts. */
  readonly releases: readonly ReleaseRow[];
  driverOf(row: PurchaseRow): Driver;
  /** Whether another account spends what this one does: real money, or the sandbox's. */
  spendsAlike(fingerprint: string): boolean;
}

/**
 * The weightiest block, or undefined. A left-over intent of the number itself that nobody drives is no block; `named` are the
 * ids of the rows in doubt that the person buys in spite of, with commas between.
 */
export function blockFor(context: BuyContext, wanted: Wanted, named = ''): BuyBlock | undefined {
  const ids: ReadonlySet<string> = new Set(named.split(','));
  const inDoubt = substitute(context, wanted);
  return (
    sameNumber(context, wanted) ??
    releasing(context, wanted) ??
    otherAccount(context, wanted, ids) ??
    (inDoubt !== undefined && ids.has(inDoubt.row.id) ? undefined : inDoubt)
  );
}

/** The intent of this number that was confirmed and never sent, if nobody drives it. */
export function leftOverIntent(context: BuyContext, phoneNumber: string): PurchaseRow | undefined {
  return ofAccount(context).find(
    (row) => row.state === 'INTENT' && row.phoneNumber === phoneNumber && context.driverOf(row) === 'nobody',
  );
}

function ofAccount({ purchases, fingerprint }: BuyContext): PurchaseRow[] {
  return purchases.filter((row) => row.accountFingerprint === fingerprint);
}

function sameNumber(context: BuyContext, { phoneNumber }: Wanted): BuyBlock | undefined {
  const row = ofAccount(context).find(
    (each) => each.phoneNumber === phoneNumber && isUnderWay(context, each),
  );
  if (row === undefined) return undefined;
  const why = row.state === 'UNKNOWN' ? 'its outcome is unknown and being checked' : 'it is still pending';
  return {
    kind: 'same-number',
    row,
    message: `${phoneNumber} is being bought already: ${why}.`,
  };
}

function releasing({ releases, fingerprint }: BuyContext, { phoneNumber }: Wanted): BuyBlock | undefined {
  const row = releases.find(
    (each) =>
      each.accountFingerprint === fingerprint &&
      each.phoneNumber === phoneNumber &&
      isReleaseOpen(each.state),
  );
  if (row === undefined) return undefined;
  return {
    kind: 'releasing',
    row,
    message: `${phoneNumber} is being released: bought now, it might be given back at once.`,
  };
}

/**
 * An open row of this number under any other fingerprint: a rotated key or another spelling of the address leads to the same
 * account at the same carrier, and nothing in the journal tells it from another account.
 */
function otherAccount(
  context: BuyContext,
  { phoneNumber }: Wanted,
  named: ReadonlySet<string>,
): BuyBlock | undefined {
  const blocks = (row: PurchaseRow | ReleaseRow) =>
    row.phoneNumber === phoneNumber && isOther(context, row.accountFingerprint) && !named.has(row.id);
  const row = context.purchases.find((each) => blocks(each) && isUnderWay(context, each));
  if (row !== undefined) {
    const why = row.state === 'UNKNOWN' ? 'its outcome is unknown' : 'it is still pending';
    const message = `${phoneNumber} is being bought with another account or key (${row.accountName}) already: ${why}. Bought now, it may be charged twice.`;
    return { kind: 'other-account', row, message };
  }
  const release = context.releases.find((each) => blocks(each) && isReleaseOpen(each.state));
  if (release === undefined) return undefined;
  const message = `${phoneNumber} is being released with another account or key (${release.accountName}): bought now, it might be given back at once.`;
  return { kind: 'other-account', row: release, message };
}

/** The embedded sandbox and real money do not stand in each other's way. */
function isOther(context: BuyContext, fingerprint: string): boolean {
  return fingerprint !== context.fingerprint && context.spendsAlike(fingerprint);
}

/** Whether a purchase is open, and not merely a left-over intent: that one is never sent by itself. */
function isUnderWay(context: BuyContext, row: PurchaseRow): boolean {
  return isOpen(row.state) && !(row.state === 'INTENT' && context.driverOf(row) === 'nobody');
}

/** The newest purchase of the same country and type whose outcome nobody knows yet. */
function substitute(
  context: BuyContext,
  { countryCode, numberType }: Wanted,
): Extract<BuyBlock, { kind: 'substitute' }> | undefined {
  const unknown = ofAccount(context).filter(
    (row) =>
      row.order.countryCode === countryCode &&
      row.order.numberType === numberType &&
      (row.state === 'UNKNOWN' || (row.state === 'SENDING' && context.driverOf(row) === 'nobody')),
  );
  const newest = unknown.at(-1);
  if (newest === undefined) return undefined;
  const others = unknown.length > 1 ? ` (and ${unknown.length - 1} more)` : '';
  return {
    kind: 'substitute',
    row: newest,
    message: `It is not known yet whether ${newest.phoneNumber}${others} was bought. With another number you may end up paying for two.`,
  };
}
