/** What the answer to a purchase, or its absence, allows us to conclude. */
import type { ApiError } from '../errors.ts';
import type { PhoneNumberPurchase } from '../model.ts';
import type { PurchaseOrder, PurchaseReceipt } from '../provider.ts';
import type { PurchaseEvent } from './machine.ts';

/** Refusals that the provider means: nothing was bought. 409, 429 and 503 are looked into first. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 402, 403, 404, 422]);

export type Verdict =
  | { readonly kind: 'event'; readonly event: PurchaseEvent }
  /** Look at the owned number before naming it; `otherwise` holds when it is not shown. */
  | { readonly kind: 'look-first'; readonly otherwise: PurchaseEvent };

/** An answer that was read. Another number than the ordered one is not a success of this purchase. */
export function classifyReceipt(order: PurchaseOrder, receipt: PurchaseReceipt): PurchaseEvent {
  const answered = receipt.kind === 'owned' ? receipt.number : receipt.purchase;
  if (answered.phoneNumber !== order.phoneNumber) {
    return {
      type: 'lost',
      answerStatus: 201,
      evidence: `the provider answered with another number (${answered.phoneNumber}); it may have been charged`,
    };
  }
  if (receipt.kind === 'owned') {
    return { type: 'accepted', answerStatus: 201, evidence: 'the provider answered 201 with this number' };
  }
  return {
    type: 'accepted',
    answerStatus: 201,
    providerPurchase: receipt.purchase,
    evidence: `the provider took the request ${receipt.purchase.id} (${receipt.purchase.status})`,
  };
}

/** A failed purchase request. What is not provably refused or never sent is unknown. */
export function classifyFailure(error: ApiError): Verdict {
  if (error.progress === 'not-sent') {
    return event({ type: 'not-sent', evidence: `nothing was sent: ${unstopped(error.message)}` });
  }
  const { status } = error;
  const answered = status === undefined ? {} : { answerStatus: status };
  if (error.progress !== 'answered' || status === undefined) {
    return event({ type: 'lost', ...answered, evidence: `the answer was lost: ${unstopped(error.message)}` });
  }
  // The sentence names the provider and the status itself.
  const evidence = unstopped(error.message);
  if (REFUSALS.has(status)) return event({ type: 'rejected', ...answered, evidence });
  if (status === 409) return { kind: 'look-first', otherwise: { type: 'rejected', ...answered, evidence } };
  const lost: PurchaseEvent = { type: 'lost', ...answered, evidence };
  return status === 429 || status === 503 ? { kind: 'look-first', otherwise: lost } : event(lost);
}

/**
 * Whether a look was refused as the request itself was, for want of rights (401, 403): then the key cannot have bought or
 * released anything.
 */
export function isRefusedAlike({ status }: Pick<ApiError, 'status'>, look: ApiError): boolean {
  return (status === 401 || status === 403) && look.progress === 'answered' && look.status === status;
}

/** The provider's own record of an asynchronous purchase, as an event of the row that it belongs to. */
export function classifyRecord(order: PurchaseOrder, record: PhoneNumberPurchase): PurchaseEvent {
  const said = `the provider's record ${record.id} says ${record.status}`;
  const details = record.statusDetails ?? '';
  const evidence = details === '' ? said : `${said}: ${details}`;
  if (record.phoneNumber !== order.phoneNumber) {
    return { type: 'unsettled', evidence: `${said}, but for another number (${record.phoneNumber})` };
  }
  switch (record.status) {
    case 'COMPLETED':
      return { type: 'shown', providerPurchase: record, evidence };
    case 'FAILED':
      return { type: 'rejected', providerPurchase: record, evidence };
    case 'CANCELLED':
      return { type: 'cancelled-by-provider', providerPurchase: record, evidence };
    case 'PENDING':
    case 'PROCESSING':
      return { type: 'progress', providerPurchase: record, evidence };
  }
}

function event(of: PurchaseEvent): Verdict {
  return { kind: 'event', event: of };
}

/** Without its full stop: evidence is a part of longer sentences. */
function unstopped(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
