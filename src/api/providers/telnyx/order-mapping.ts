/** What an order says, in the words of a purchase. */
import { formatDate } from '../../../text/format.ts';
import { MAX_SHOWN_DETAILS, MAX_SHOWN_WORD } from '../../limits.ts';
import type { PhoneNumberPurchase, PurchaseStatus, RecordNotes } from '../../model.ts';
import { isPhoneNumber, readCountry, readTime } from '../reading.ts';
import type { TelnyxReader } from './mapping.ts';
import type { WireOrder, WireOrderedNumber } from './wire.ts';

/** An order with the one number that it has, as far as that can be read. */
export interface WholeOrder {
  readonly order: WireOrder;
  readonly number: WireOrderedNumber | undefined;
  /** Why it is not an order of one number, or not one of our orders: a person decides about it. */
  readonly problem?: string;
}

/** Reads an order. With `statusOf`, one that succeeded is complete only when the account shows its number as usable. */
export type OrderReader = (
  order: WholeOrder,
  statusOf: ((phoneNumber: string, signal?: AbortSignal) => Promise<string | undefined>) | undefined,
  signal?: AbortSignal,
) => Promise<PhoneNumberPurchase>;

interface Stage {
  readonly status: PurchaseStatus;
  readonly details?: string;
  /** What the record says of itself beside its status: see PhoneNumberPurchase. */
  readonly says?: RecordNotes;
}

/** What the carrier waits for, by `requirements_status`, while the order is pending. */
const WAITING: Readonly<Record<string, Stage>> = {
  'requirement-info-pending': {
    status: 'PENDING',
    details: 'waits for documents: give it approved ones',
    says: { documents: 'missing' },
  },
  'requirement-info-under-review': { status: 'PROCESSING', details: 'Telnyx reviews the documents' },
  'requirement-info-exception': {
    status: 'PENDING',
    details: 'Telnyx refused the documents: attach others',
    says: { documents: 'refused' },
  },
  approved: { status: 'PROCESSING' },
};

const ENDED: Readonly<Record<string, Stage>> = {
  failure: { status: 'FAILED', details: 'Telnyx could not deliver the number' },
  failed: { status: 'FAILED', details: 'Telnyx could not deliver the number' },
  cancelled: { status: 'CANCELLED', details: 'the order was cancelled' },
  deleted: { status: 'CANCELLED', details: 'the order was deleted' },
};

/** The states of a number that can be used: https://developers.telnyx.com/docs/numbers/phone-numbers. */
export const USABLE: ReadonlySet<string> = new Set(['ACTIVE', 'EMERGENCY-ONLY', 'PORT-OUT-PENDING']);

/** From these a number does not become usable any more. */
export const NEVER_USABLE: ReadonlySet<string> = new Set(['PURCHASE-FAILED', 'PORTED-OUT']);

export function createOrderReader({ tidy, typeOf }: TelnyxReader): OrderReader {
  const word = (text: string) => tidy(text, MAX_SHOWN_WORD).text;
  return async (whole, statusOf, signal) => {
    const { order, number, problem } = whole;
    const stated = number?.phone_number ?? '';
    const phoneNumber = isPhoneNumber(stated) ? stated : '';
    const stage: Stage =
      problem === undefined
        ? await usableStage(stageOf(whole, word), phoneNumber, statusOf, signal, word)
        : {
            status: 'PROCESSING',
            details: tidy(problem, MAX_SHOWN_DETAILS).text,
            says: { needsPerson: true },
          };
    const createdAt = readTime(order.created_at);
    const updatedAt = readTime(order.updated_at);
    const details = [stage.details, deadlineText(whole, stage)]
      .filter((text) => text !== undefined)
      .join('; ');
    return {
      id: order.id,
      phoneNumber,
      friendlyName: '',
      countryCode: readCountry(number?.country_iso_alpha2 ?? number?.country_code ?? '') ?? '',
      numberType: typeOf(number?.phone_number_type).numberType,
      chargedCredits: 0,
      status: stage.status,
      ...(details === '' ? {} : { statusDetails: details }),
      completedAt: stage.status === 'COMPLETED' ? (updatedAt ?? null) : null,
      ...(createdAt === undefined ? {} : { createdAt }),
      ...(updatedAt === undefined ? {} : { updatedAt }),
      metadata: { creditsStated: false, ...stage.says },
    };
  };
}

/** Whether an order ended without its number, by its own word. */
export function hasEnded({ status }: WireOrder): boolean {
  return ENDED[status?.toLowerCase() ?? ''] !== undefined;
}

/** The number says more than the order: parts of an order end on their own. */
function statusWordOf({ order, number }: WholeOrder): string {
  return (number?.status ?? order.status ?? 'pending').toLowerCase();
}

function stageOf({ order, number }: WholeOrder, word: (text: string) => string): Stage {
  const status = statusWordOf({ order, number });
  const requirements = (number?.requirements_status ?? '').toLowerCase();
  // An order that was cancelled may be called a failure, with the reason beside its number.
  const ended = ENDED[requirements] ?? ENDED[status] ?? ENDED[order.status?.toLowerCase() ?? ''];
  if (ended !== undefined) return ended;
  if (status === 'success') return { status: 'COMPLETED' };
  if (status === 'pending') return WAITING[requirements] ?? pendingStage(number);
  return { status: 'PROCESSING', details: `Telnyx says: ${word(status)}`, says: { statusKnown: false } };
}

/** Waits for nothing that is known. Only an order that says so needs no documents. */
function pendingStage(number: WireOrderedNumber | undefined): Stage {
  const met = number?.requirements_met === true;
  return { status: 'PENDING', ...(met ? { says: { documents: 'not-needed' } } : {}) };
}

/** "success" of an order does not say that its number can be used yet, and a number that will never be leaves open what was charged. */
async function usableStage(
  stage: Stage,
  phoneNumber: string,
  statusOf: Parameters<OrderReader>[1],
  signal: AbortSignal | undefined,
  word: (text: string) => string,
): Promise<Stage> {
  if (stage.status !== 'COMPLETED') return stage;
  const status = await statusOf?.(phoneNumber, signal);
  if (status !== undefined && USABLE.has(status)) return stage;
  const details = `the order succeeded; its number is ${status === undefined ? 'not shown yet' : word(status.toLowerCase())}`;
  if (status === undefined) return { status: 'PROCESSING', details, says: { numberMissing: true } };
  if (!NEVER_USABLE.has(status)) return { status: 'PROCESSING', details };
  return {
    status: 'PROCESSING',
    details: `${details}; money may have been charged`,
    says: { needsPerson: true },
  };
}

/** Until when a person has to act; undefined for an order that waits for nobody, or has ended. */
function deadlineText({ order, number, problem }: WholeOrder, { status }: Stage): string | undefined {
  const isOpen = problem === undefined && (status === 'PENDING' || status === 'PROCESSING');
  const waits = isOpen && statusWordOf({ order, number }) === 'pending';
  const deadline = readTime(number?.deadline);
  if (!waits || deadline === undefined || number?.requirements_status === 'approved') return undefined;
  return `due ${formatDate(deadline)}, or Telnyx cancels the order`;
}
