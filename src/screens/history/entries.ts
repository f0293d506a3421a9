/** Purchases and releases of every account and of the team, as one kind of row. Pure. */
import { moneyOf, type Price } from '../../api/money/money.ts';
import type { ListedNumber } from '../../api/owned/groups.ts';
import { compareAmounts } from '../../api/pricing/cost.ts';
import { allows, type PurchaseEventType } from '../../api/purchases/domain/purchase-machine.ts';
import type {
  PurchaseRow,
  PurchaseView,
  ReleaseRow,
  ReleaseState,
} from '../../api/purchases/domain/types.ts';
import type { TeamOrder } from '../../api/team/team.ts';
import type { Span } from '../../components/cells.ts';
import { statusSpan } from '../../components/status.ts';
import type { Glyphs, Token } from '../../components/theme.ts';
import { fold } from '../../text/fold.ts';
import { formatType } from '../../text/format.ts';
import { purchasedNumber, purchaseText } from '../../text/purchase-text.ts';
import { RELEASE_WORDS, releasedNumber, releaseText } from '../../text/release-text.ts';

export type Entry =
  | { readonly kind: 'purchase'; readonly view: PurchaseView; readonly foreign: boolean }
  | { readonly kind: 'release'; readonly row: ReleaseRow; readonly foreign: boolean }
  /** It belongs to another machine of the team, and only that machine continues it. */
  | { readonly kind: 'team'; readonly order: TeamOrder; readonly foreign: false };
/** A row of this machine's journal. */
export type OwnEntry = Exclude<Entry, { readonly kind: 'team' }>;

export const SORT_COLUMNS = ['placed', 'status', 'number', 'name', 'type', 'monthly', 'account'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export const SHOWN = ['all', 'open', 'purchases', 'releases', 'other accounts', 'team'] as const;
export type Shown = (typeof SHOWN)[number];

/** Newest first. `fingerprint` is the account in use; rows of other accounts are only shown. */
export function entriesOf(
  views: readonly PurchaseView[],
  releases: readonly ReleaseRow[],
  fingerprint: string,
): readonly OwnEntry[] {
  const all: OwnEntry[] = [
    ...views.map((view) => ({
      kind: 'purchase' as const,
      view,
      foreign: view.row.accountFingerprint !== fingerprint,
    })),
    ...releases.map((row) => ({
      kind: 'release' as const,
      row,
      foreign: row.accountFingerprint !== fingerprint,
    })),
  ];
  return all.sort((left, right) => rowOf(right).createdAt - rowOf(left).createdAt);
}

export function teamEntriesOf(orders: readonly TeamOrder[]): readonly Entry[] {
  return orders.map((order) => ({ kind: 'team', order, foreign: false }));
}

export function rowOf(entry: OwnEntry): PurchaseRow | ReleaseRow;
export function rowOf(entry: Entry): PurchaseRow | ReleaseRow | TeamOrder;
export function rowOf(entry: Entry) {
  if (entry.kind === 'team') return entry.order;
  return entry.kind === 'purchase' ? entry.view.row : entry.row;
}

export function priceOf(entry: Entry): Price {
  if (entry.kind === 'team') return entry.order.monthlyRate;
  return entry.kind === 'purchase'
    ? entry.view.row.confirmed.monthlyRate
    : entry.row.configuration.monthlyRate;
}

export function typeOf(entry: Entry): string {
  if (entry.kind === 'team') {
    const { numberType } = entry.order;
    return numberType === undefined ? '' : formatType(numberType);
  }
  return formatType(
    entry.kind === 'purchase' ? entry.view.row.order.numberType : entry.row.configuration.numberType,
  );
}

/** The name that was asked for, or that a released number had; the ledger of a team has none. */
export function nameOf(entry: Entry): string {
  if (entry.kind === 'team') return '';
  const { friendlyName = '' } = entry.kind === 'purchase' ? entry.view.row.order : entry.row.configuration;
  return friendlyName;
}

const RELEASE_TOKENS: Readonly<Record<ReleaseState, Token>> = {
  RELEASE_INTENT: 'warn',
  RELEASING: 'accent',
  RELEASED: 'muted',
  RELEASE_UNKNOWN: 'warn',
  RELEASE_REJECTED: 'bad',
};

/** Sign, word and colour. */
export function entryStatus(entry: Entry, glyphs: Glyphs): Span {
  if (entry.kind === 'team') return { text: `team ${teamWord(entry.order)}`, token: 'muted' };
  if (entry.kind === 'release') {
    const { state } = entry.row;
    return { text: `${glyphs.arrow} ${RELEASE_WORDS[state]}`, token: RELEASE_TOKENS[state] };
  }
  return statusSpan(entry.view.purchase.status, glyphs);
}

/** In place of the sign of this machine's own purchases there is "team". */
function teamWord({ state }: TeamOrder): string {
  switch (state) {
    case 'INTENT':
      return 'PENDING';
    case 'CONFIRMED':
      return 'COMPLETED';
    case 'CANCELLED':
      return state;
    case 'REJECTED':
    case 'NOT_SENT':
    case 'SETTLED_ABSENT':
      return 'FAILED';
    case 'RELEASED':
      return 'released';
    case 'RELEASE_REJECTED':
      return 'not released';
    case 'RELEASE_INTENT':
    case 'RELEASING':
    case 'RELEASE_UNKNOWN':
      return 'releasing';
    default:
      return 'PROCESSING';
  }
}

/** "anna on desk". */
export function memberOf({ who, host }: Pick<TeamOrder, 'who' | 'host'>): string {
  return host === undefined ? who : `${who} on ${host}`;
}

/** Whether it still waits for an answer or for a person. */
export function isOpen(entry: Entry): boolean {
  if (entry.kind === 'team') return entry.order.open;
  if (entry.kind === 'purchase') return !entry.view.settled;
  return entry.row.state !== 'RELEASED' && entry.row.state !== 'RELEASE_REJECTED';
}

/** Whether only a person can continue it. */
export function needsPerson(entry: Entry): boolean {
  if (entry.kind === 'team') return entry.order.abandonedClaim !== undefined;
  return entry.kind === 'purchase' && entry.view.needsPerson;
}

/** Whether the purchase allows this event now. */
export function isAllowed(view: PurchaseView, event: PurchaseEventType): boolean {
  return allows({ state: view.row.state, settledByPerson: view.row.settlement !== undefined }, event);
}

export function isShown(entry: Entry, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'open':
      return isOpen(entry);
    case 'purchases':
      return entry.kind === 'purchase';
    case 'releases':
      return entry.kind === 'release';
    case 'other accounts':
      return entry.foreign;
    case 'team':
      return entry.kind === 'team';
  }
}

/** What is known of the number, for the fields of the filter. */
export function numberOf(entry: Entry): ListedNumber {
  if (entry.kind === 'release') return releasedNumber(entry.row);
  if (entry.kind === 'team') {
    const { phoneNumber, numberType = 'UNKNOWN', monthlyRate, accountName: account } = entry.order;
    return { phoneNumber, numberType, account, capabilities: {}, monthlyRate };
  }
  return purchasedNumber(entry.view);
}

/** The text that the filter searches, folded. */
export function entryText(entry: Entry): string {
  if (entry.kind === 'team') {
    const { order } = entry;
    const { phoneNumber, reason, id, accountName } = order;
    const needs = order.abandonedClaim === undefined ? '' : 'action needed';
    const words = ['team', teamWord(order), needs, memberOf(order), accountName, reason, id];
    return fold([phoneNumber, ...words].join('\n'));
  }
  return entry.kind === 'purchase' ? purchaseText(entry.view) : releaseText(entry.row);
}

export function compareBy(column: SortColumn, left: Entry, right: Entry): number {
  switch (column) {
    case 'placed':
      return rowOf(left).createdAt - rowOf(right).createdAt;
    case 'status':
      return statusRank(left) - statusRank(right);
    case 'number':
      return rowOf(left).phoneNumber.localeCompare(rowOf(right).phoneNumber);
    case 'name':
      return compareNames(nameOf(left), nameOf(right));
    case 'type':
      return typeOf(left).localeCompare(typeOf(right));
    case 'monthly':
      return compareAmounts(moneyOf(priceOf(left)), moneyOf(priceOf(right)));
    case 'account':
      return rowOf(left).accountName.localeCompare(rowOf(right).accountName);
  }
}

/** Rows without a name come last. */
function compareNames(left: string, right: string): number {
  return Number(left === '') - Number(right === '') || left.localeCompare(right);
}

/** What needs a person comes first, then what is open. */
function statusRank(entry: Entry): number {
  if (needsPerson(entry)) return 0;
  if (isOpen(entry)) return 1;
  if (entry.kind === 'team') return 6;
  if (entry.kind === 'release') return 5;
  const { status } = entry.view.purchase;
  return status === 'FAILED' ? 2 : status === 'CANCELLED' ? 4 : 3;
}
