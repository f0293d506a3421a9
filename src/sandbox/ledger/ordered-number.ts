/** One number of a Telnyx order. The times in its row determine its status. */
import { integer, optionalInteger, optionalText, type Row, text } from './rows.ts';

export interface OrderedNumber {
  readonly seq: number;
  readonly orderSeq: number;
  /** The row of the owned numbers that it bought. */
  readonly numberSeq: number;
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly type: string;
  readonly needsDocuments: boolean;
  readonly groupId?: string;
  /** Until when documents must be named, in ms since the epoch. */
  readonly deadlineAt?: number;
  readonly status: 'pending' | 'success' | 'failure' | 'cancelled';
  readonly requirementsStatus:
    | 'pending'
    | 'approved'
    | 'cancelled'
    | 'requirement-info-pending'
    | 'requirement-info-under-review'
    | 'requirement-info-exception';
}

type State = Pick<OrderedNumber, 'status' | 'requirementsStatus'>;

const CANCELLED: State = { status: 'cancelled', requirementsStatus: 'cancelled' };
const UNDER_REVIEW: State = { status: 'pending', requirementsStatus: 'requirement-info-under-review' };

/** The documents are reviewed, and will be declined. */
const isBeforeDecline = (row: Row, now: number) => now < (optionalInteger(row, 'declines_at') ?? 0);

function stateOf(row: Row, now: number): State {
  // The contract has no status `cancelled`, the documentation has: the carrier's own cancelling uses that one.
  if (optionalInteger(row, 'cancelled_at') !== undefined)
    return { status: 'failure', requirementsStatus: 'cancelled' };
  const settlesAt = optionalInteger(row, 'settles_at');
  const inReview = optionalText(row, 'group_id') !== undefined || integer(row, 'needs_documents') === 1;
  if (settlesAt === undefined) {
    if (isBeforeDecline(row, now)) return UNDER_REVIEW;
    const deadline = optionalInteger(row, 'deadline_at');
    if (deadline !== undefined && now >= deadline) return CANCELLED;
    const declined =
      integer(row, 'group_declined') === 1 || optionalInteger(row, 'declines_at') !== undefined;
    return {
      status: 'pending',
      requirementsStatus: declined ? 'requirement-info-exception' : 'requirement-info-pending',
    };
  }
  if (now < settlesAt) return inReview ? UNDER_REVIEW : { status: 'pending', requirementsStatus: 'pending' };
  const outcome = text(row, 'outcome');
  if (outcome === 'cancelled') return CANCELLED;
  if (outcome === 'failure') return { status: 'failure', requirementsStatus: 'pending' };
  const from = optionalInteger(row, 'regress_from');
  const until = optionalInteger(row, 'regress_until');
  const again = from !== undefined && until !== undefined && now >= from && now < until;
  return { status: again ? 'pending' : 'success', requirementsStatus: 'approved' };
}

/** Reads a row of `ordered_numbers` as it is at `now`, in ms; throws when the row is not valid. */
export function orderedNumber(row: Row, now: number): OrderedNumber {
  const groupId = optionalText(row, 'group_id');
  const deadlineAt = isBeforeDecline(row, now) ? undefined : optionalInteger(row, 'deadline_at');
  return {
    seq: integer(row, 'seq'),
    orderSeq: integer(row, 'order_seq'),
    numberSeq: integer(row, 'number_seq'),
    phoneNumber: text(row, 'phone_number'),
    countryCode: text(row, 'country_code'),
    type: text(row, 'type'),
    needsDocuments: integer(row, 'needs_documents') === 1,
    ...(groupId !== undefined && { groupId }),
    ...(deadlineAt !== undefined && { deadlineAt }),
    ...stateOf(row, now),
  };
}
