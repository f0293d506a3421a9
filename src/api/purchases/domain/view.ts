/** What a row of the journal is shown as: the seed's PhoneNumberPurchase, and a note while something is open. */
import type { PhoneNumberPurchase, PurchaseStatus } from '../../model.ts';
import { add, hundredths, moneyOf } from '../../money/money.ts';
import { changeAskedText } from './order-change.ts';
import { refusalOf } from './refusal.ts';
import type { PurchaseRow, PurchaseView } from './types.ts';

/** Who drives a row right now. */
export type Driver = 'here' | 'elsewhere' | 'nobody';

/** The same for showing a row: one of another account is driven by this process never, and by another one perhaps. */
export type ShownDriver = Driver | 'other-account';

/** What this process knows about an open row beyond the journal. */
export interface CheckStatus {
  readonly nextCheckAt?: number;
  /** Why the last look failed, or why an answer could not be written. */
  readonly problem?: string;
}

/** The row as a person sees it. */
export function viewOf(row: PurchaseRow, driver: ShownDriver, checkStatus: CheckStatus): PurchaseView {
  const status = statusOf(row);
  const settled = status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED';
  const { nextCheckAt, problem } = checkStatus;
  const note = noteOf(row, driver);
  return {
    row,
    purchase: purchaseOf(row, status),
    settled,
    needsPerson: needsPerson(row, driver),
    note: problem === undefined || settled ? note : `${note}${note === '' ? '' : '; '}${problem}`,
    ...(nextCheckAt === undefined ? {} : { nextCheckAt }),
  };
}

/** A confirmed purchase is pending, not left over, while its process reads price and availability again. */
function needsPerson({ state }: PurchaseRow, driver: ShownDriver): boolean {
  return (
    state === 'NEEDS_HUMAN' || (state === 'INTENT' && (driver === 'nobody' || driver === 'other-account'))
  );
}

function statusOf(row: PurchaseRow): PurchaseStatus {
  switch (row.state) {
    case 'INTENT':
      return 'PENDING';
    case 'SENDING':
    case 'UNKNOWN':
    case 'NEEDS_HUMAN':
      return 'PROCESSING';
    case 'ACCEPTED':
      return row.providerPurchase?.status === 'PENDING' ? 'PENDING' : 'PROCESSING';
    case 'CONFIRMED':
      return 'COMPLETED';
    case 'REJECTED':
    case 'NOT_SENT':
    case 'SETTLED_ABSENT':
      return 'FAILED';
    case 'CANCELLED':
      return 'CANCELLED';
  }
}

function noteOf(row: PurchaseRow, driver: ShownDriver): string {
  if (driver === 'other-account') return noteOfOther(row);
  switch (row.state) {
    case 'INTENT':
      if (driver === 'here') return 'reading price and availability again';
      return driver === 'elsewhere'
        ? 'confirmed in another dialdeck'
        : 'confirmed, not sent: review it again or withdraw it';
    case 'SENDING':
      return driver === 'nobody' ? 'outcome unknown, to be checked' : 'sending';
    case 'ACCEPTED':
      return acceptedWords(row);
    case 'UNKNOWN': {
      const refusal = refusalOf(row);
      if (refusal === undefined) return 'outcome unknown, checking';
      return `the carrier refused it (${refusal}); checking that nothing was bought`;
    }
    case 'NEEDS_HUMAN':
      return `action needed: ${row.reason}`;
    case 'SETTLED_ABSENT':
      return row.settlement === undefined ? 'not shown by the provider; watched for a day' : '';
    default:
      return '';
  }
}

function acceptedWords(row: PurchaseRow): string {
  const asked = changeAskedText(row);
  const waits = waitingWords(row) ?? 'accepted, waiting until the provider shows it';
  return asked === undefined ? waits : `${asked}; ${waits}`;
}

/** What the provider says of an order that is under way there: a person may have to act, until a deadline. */
function waitingWords({ providerPurchase }: PurchaseRow): string | undefined {
  const { status, statusDetails } = providerPurchase ?? {};
  return status === 'PENDING' || status === 'PROCESSING' ? statusDetails || undefined : undefined;
}

/** A row that nobody looks after until its account is in use again. */
function noteOfOther(row: PurchaseRow): string {
  const account = `nobody checks it here: it was made with another account or key (${row.accountName})`;
  switch (row.state) {
    case 'INTENT':
      return `confirmed, not sent: review or withdraw it with the account ${row.accountName}`;
    case 'SENDING':
    case 'UNKNOWN':
      return `outcome unknown; ${account}`;
    case 'ACCEPTED':
      return `accepted, not shown by the provider yet; ${account}`;
    case 'NEEDS_HUMAN':
      return `action needed: ${row.reason}`;
    case 'SETTLED_ABSENT':
      return row.settlement === undefined ? `not shown by the provider; ${account}` : '';
    default:
      return '';
  }
}

function purchaseOf(row: PurchaseRow, status: PurchaseStatus): PhoneNumberPurchase {
  const { order, providerPurchase } = row;
  return {
    id: row.id,
    friendlyName: order.friendlyName ?? providerPurchase?.friendlyName ?? '',
    phoneNumber: order.phoneNumber,
    countryCode: order.countryCode,
    numberType: order.numberType,
    status,
    ...charge(row, status),
    statusDetails: row.settlement === undefined ? row.reason : `${row.reason}: ${row.settlement.note}`,
    completedAt: row.completedAt ?? null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** The provider's own charge where it states one; else what the person confirmed: a month and what is charged once, in hundredths. */
function charge(
  row: PurchaseRow,
  status: PurchaseStatus,
): Pick<PhoneNumberPurchase, 'chargedCredits' | 'metadata'> {
  const { providerPurchase } = row;
  const about = { journalState: row.state, account: row.accountName };
  // A provider may take a request without saying what it charges.
  if (providerPurchase !== undefined && providerPurchase.metadata?.creditsStated !== false) {
    return {
      chargedCredits: providerPurchase.chargedCredits,
      metadata: {
        ...providerPurchase.metadata,
        ...about,
        providerRef: providerPurchase.id,
        unit: "the provider's credits",
        priceKnown: true,
      },
    };
  }
  const money = moneyOf(row.confirmed.monthlyRate);
  if (money === undefined) return { chargedCredits: 0, metadata: { ...about, priceKnown: false } };
  const fee = row.confirmed.setupFee;
  const nothingBought = status === 'FAILED' || status === 'CANCELLED';
  return {
    chargedCredits: nothingBought
      ? 0
      : hundredths(fee?.currency === money.currency ? add(money, fee) : money),
    metadata: { ...about, unit: `hundredths of ${money.currency}`, priceKnown: true },
  };
}
