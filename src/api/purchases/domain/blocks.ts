/** What stands in the way of buying a number. */
import type { NumberType } from '../../model.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { ReleaseEntry } from '../journal/release-table.ts';
import type { ServiceState } from '../service/service-state.ts';
import { isOpen } from './purchase-machine.ts';
import { isReleaseOpen } from './release-machine.ts';
import type { BuyBlock } from './types.ts';

export interface Wanted {
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly numberType: NumberType;
}

/**
 * The weightiest block, or undefined. A left-over intent of the number itself that nobody drives is no block; `named` are the
 * ids of the rows in doubt that the person buys in spite of, with commas between.
 */
export function blockFor(service: ServiceState, wanted: Wanted, named = ''): BuyBlock | undefined {
  const ids: ReadonlySet<string> = new Set(named.split(','));
  const inDoubt = substitute(service, wanted);
  return (
    journalBlock(service) ??
    sameNumber(service, wanted) ??
    releasing(service, wanted) ??
    otherAccount(service, wanted, ids) ??
    (inDoubt !== undefined && ids.has(inDoubt.row.id) ? undefined : inDoubt)
  );
}

/** Why nothing can be bought at all. */
export function journalBlock(service: ServiceState): BuyBlock | undefined {
  if (service.trouble !== undefined) return { kind: 'journal', ...service.trouble };
  if (service.journal.comparisonMissing(service.fingerprint)) {
    return {
      kind: 'journal',
      message: 'The journal was repaired and not yet compared with the numbers of this account.',
      hint: 'Run "dialdeck journal repair" again with this account: it compares, then buying is open.',
    };
  }
  return undefined;
}

/** The intent of this number that was confirmed and never sent, if nobody drives it. */
export function leftOverIntent(service: ServiceState, phoneNumber: string): PurchaseEntry | undefined {
  return mine(service).find(
    (entry) =>
      entry.row.state === 'INTENT' &&
      entry.row.phoneNumber === phoneNumber &&
      service.driverOf(entry) === 'nobody',
  );
}

function mine(service: ServiceState): PurchaseEntry[] {
  return service.index.purchases().filter((entry) => entry.row.accountFingerprint === service.fingerprint);
}

function sameNumber(service: ServiceState, { phoneNumber }: Wanted): BuyBlock | undefined {
  const open = mine(service).find(
    (entry) => entry.row.phoneNumber === phoneNumber && isUnderWay(service, entry),
  );
  if (open === undefined) return undefined;
  const why = open.row.state === 'UNKNOWN' ? 'its outcome is unknown and being checked' : 'it is not settled';
  return {
    kind: 'same-number',
    row: open.row,
    message: `${phoneNumber} is being bought already: ${why}.`,
  };
}

function releasing(service: ServiceState, { phoneNumber }: Wanted): BuyBlock | undefined {
  const open = service.index
    .releases()
    .find(
      ({ row }) =>
        row.accountFingerprint === service.fingerprint &&
        row.phoneNumber === phoneNumber &&
        isReleaseOpen(row.state),
    );
  if (open === undefined) return undefined;
  return {
    kind: 'releasing',
    row: open.row,
    message: `${phoneNumber} is being released: bought now, it might be given back at once.`,
  };
}

/**
 * An open row of this number under any other fingerprint: a rotated key or another spelling of the address leads to the same
 * account at the same carrier, and nothing in the journal tells it from another account.
 */
function otherAccount(
  service: ServiceState,
  { phoneNumber }: Wanted,
  named: ReadonlySet<string>,
): BuyBlock | undefined {
  const stands = ({ row }: PurchaseEntry | ReleaseEntry) =>
    row.phoneNumber === phoneNumber && isOther(service, row.accountFingerprint) && !named.has(row.id);
  const open = service.index.purchases().find((entry) => stands(entry) && isUnderWay(service, entry));
  if (open !== undefined) {
    const { row } = open;
    const why = row.state === 'UNKNOWN' ? 'its outcome is unknown' : 'it is not settled';
    const message = `${phoneNumber} is being bought with another account or key (${row.accountName}) already: ${why}. Bought now, it may be charged twice.`;
    return { kind: 'other-account', row, message };
  }
  const release = service.index.releases().find((entry) => stands(entry) && isReleaseOpen(entry.row.state));
  if (release === undefined) return undefined;
  const message = `${phoneNumber} is being released with another account or key (${release.row.accountName}): bought now, it might be given back at once.`;
  return { kind: 'other-account', row: release.row, message };
}

/** The embedded sandbox and real money do not stand in each other's way. */
function isOther(service: ServiceState, fingerprint: string): boolean {
  return fingerprint !== service.fingerprint && service.spendsAlike(fingerprint);
}

/** Whether a purchase is open, and not merely a left-over intent: that one is never sent by itself. */
function isUnderWay(service: ServiceState, entry: PurchaseEntry): boolean {
  return isOpen(entry.row.state) && !(entry.row.state === 'INTENT' && service.driverOf(entry) === 'nobody');
}

/** The newest purchase of the same country and type whose outcome nobody knows yet. */
function substitute(
  service: ServiceState,
  { countryCode, numberType }: Wanted,
): Extract<BuyBlock, { kind: 'substitute' }> | undefined {
  const unknown = mine(service)
    .filter(
      (entry) =>
        entry.row.order.countryCode === countryCode &&
        entry.row.order.numberType === numberType &&
        (entry.row.state === 'UNKNOWN' ||
          (entry.row.state === 'SENDING' && service.driverOf(entry) === 'nobody')),
    )
    .toSorted((left, right) => right.position - left.position);
  const [newest] = unknown;
  if (newest === undefined) return undefined;
  const others = unknown.length > 1 ? ` (and ${unknown.length - 1} more)` : '';
  return {
    kind: 'substitute',
    row: newest.row,
    message: `It is not known yet whether ${newest.row.phoneNumber}${others} was bought; another number might be one too many.`,
  };
}
