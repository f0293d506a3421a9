/** What the answer to a purchase, or its absence, allows us to conclude. */
import type { ApiError } from '../../errors.ts';
import type { PhoneNumberPurchase } from '../../model.ts';
import type { ProviderAbilities, PurchaseAnswer, PurchaseOrder } from '../../provider.ts';
import { isOlder } from './ownership.ts';
import type { PurchaseEvent } from './purchase-machine.ts';
import { isRefusal, isSuccess } from './refusal.ts';
import type { PurchaseRow } from './types.ts';

/**
 * An answer that was read. Another number than the ordered one is not a success of this purchase, and neither is, where the carrier
 * accepts an order for a number that the account owns already, one that is older than the order.
 */
export function classifyAnswer(
  { order, confirmed }: Pick<PurchaseRow, 'order' | 'confirmed'>,
  answer: PurchaseAnswer,
  { acceptsOwned }: Pick<ProviderAbilities, 'acceptsOwned'>,
): PurchaseEvent {
  const bought = answer.kind === 'owned' ? answer.number : answer.purchase;
  if (bought.phoneNumber !== order.phoneNumber) {
    return {
      type: 'lost',
      answerStatus: 201,
      evidence: `the provider answered with another number (${bought.phoneNumber}); it may have been charged`,
    };
  }
  if (answer.kind === 'owned') {
    const { providerId, createdAt } = answer.number;
    if (acceptsOwned === true && isOlder({ confirmed }, createdAt)) {
      return {
        type: 'lost',
        answerStatus: 201,
        evidence: 'the provider answered 201, as it also does for a number that the account owns already',
      };
    }
    return {
      type: 'accepted',
      answerStatus: 201,
      ...(providerId === undefined ? {} : { carrierNumberId: providerId }),
      evidence: 'the provider answered 201 with this number',
    };
  }
  return {
    type: 'accepted',
    answerStatus: 201,
    providerPurchase: answer.purchase,
    evidence: `the provider took the request ${answer.purchase.id} (${answer.purchase.status})`,
  };
}

/** A failed purchase request. What is not provably refused or never sent is unknown. */
export function classifyFailure(error: ApiError): PurchaseEvent {
  const evidence = failureEvidence(error);
  if (error.progress === 'not-sent') return { type: 'not-sent', evidence: `nothing was sent: ${evidence}` };
  const { status } = error;
  if (error.progress === 'answered' && status !== undefined) {
    if (error.notProcessed) return { type: 'refused', answerStatus: status, notProcessed: true, evidence };
    return isRefusal(status)
      ? { type: 'refused', answerStatus: status, evidence }
      : { type: 'lost', answerStatus: status, evidence };
  }
  // The status of an answer that could not be read is no refusal by it.
  const answered = status === undefined || isRefusal(status) ? {} : { answerStatus: status };
  const what = isSuccess(status) ? 'could not be read' : 'was lost';
  return { type: 'lost', ...answered, evidence: `the answer ${what}: ${evidence}` };
}

/**
 * What a failed request showed, as part of a sentence: it names the provider, the status, the carrier's own code and the id by which
 * its support finds the request.
 */
export function failureEvidence({ message, providerCode, requestId }: ApiError): string {
  const code =
    providerCode === undefined || message.includes(providerCode) ? undefined : `code ${providerCode}`;
  const ids = [code, requestId === undefined ? undefined : `request ${requestId}`].filter(
    (text) => text !== undefined,
  );
  return ids.length === 0 ? unstopped(message) : `${unstopped(message)} (${ids.join(', ')})`;
}

/** The provider's own record of an asynchronous purchase, as an event of the row that it belongs to. */
export function classifyRecord(
  order: Pick<PurchaseOrder, 'phoneNumber'>,
  record: PhoneNumberPurchase,
): PurchaseEvent {
  const summary = `the provider's record ${record.id} says ${record.status}`;
  const details = record.statusDetails ?? '';
  const evidence = details === '' ? summary : `${summary}: ${details}`;
  if (record.metadata?.needsPerson === true) return { type: 'unsettled', evidence };
  if (record.phoneNumber !== order.phoneNumber) {
    return { type: 'unsettled', evidence: `${summary}, but for another number (${record.phoneNumber})` };
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

/** Without its full stop: evidence is a part of longer sentences. */
function unstopped(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
