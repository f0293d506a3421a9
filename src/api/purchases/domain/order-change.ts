/** What a person may still change of an order that waits at the carrier: give it documents, or cancel it. Pure. */
import { type ApiError, isRefusal } from '../../errors.ts';
import type { PhoneNumberPurchase } from '../../model.ts';
import type { PurchaseOrder } from '../../provider.ts';
import { failureEvidence } from './classify-outcome.ts';
import type { PurchaseEvent } from './purchase-machine.ts';
import type { RequirementRef } from './requirement-choice.ts';
import type { Actor, OrderChangeKind, PurchaseRow } from './types.ts';

export type OrderChange =
  | { readonly kind: 'documents'; readonly documents: RequirementRef }
  | { readonly kind: 'cancellation' };

/** Why an order cannot be changed now, as part of a sentence; undefined when it can. */
export function changeProblem(
  row: Pick<PurchaseRow, 'state' | 'providerRef' | 'providerPurchase'>,
  kind: OrderChange['kind'],
  able: boolean,
): string | undefined {
  switch (row.state) {
    case 'INTENT':
      return 'it was not sent';
    case 'SENDING':
    case 'UNKNOWN':
      return 'its outcome is not known yet';
    case 'NEEDS_HUMAN':
      return 'it needs your decision first';
    case 'ACCEPTED':
      break;
    default:
      return 'it is finished';
  }
  if (!able) {
    return kind === 'documents'
      ? 'this provider takes no documents for an order'
      : 'this provider cancels no order';
  }
  if (row.providerRef === undefined || row.providerPurchase?.status !== 'PENDING')
    return 'the provider is working on it, it is not pending any more';
  const needsNone = row.providerPurchase.metadata?.documents === 'not-needed';
  return kind === 'documents' && needsNone ? 'the provider asks for no documents for it' : undefined;
}

/**
 * Whether an order goes on only when a person gives it documents. One that was given some may be shown without them for a moment, so it waits
 * for a person only when they were refused.
 */
export function waitsForDocuments({
  state,
  order,
  requirements = [],
  providerPurchase,
}: Pick<PurchaseRow, 'state' | 'order' | 'requirements' | 'providerPurchase'>): boolean {
  if (state !== 'ACCEPTED' || providerPurchase?.status !== 'PENDING') return false;
  const documents = providerPurchase.metadata?.documents;
  const given = order.documentsId !== undefined || requirements.some(({ kind }) => kind === 'documents');
  return documents === 'refused' || (documents === 'missing' && !given);
}

/** What the journal says before the request leaves. */
export function changeAsked(change: OrderChange, providerRef: string): PurchaseEvent {
  const evidence =
    change.kind === 'documents'
      ? `sending documents ${named(change.documents)} for the provider's request ${providerRef}`
      : `sending the cancellation of the provider's request ${providerRef}`;
  return { type: 'change-asked', change: change.kind, evidence };
}

/** What the provider's answer says. The state follows from the next look, not from the answer alone. */
export function changeAnswered(
  order: PurchaseOrder,
  change: OrderChange,
  record: PhoneNumberPurchase,
  actor: Actor,
): PurchaseEvent {
  const by = actorText(actor);
  const done =
    change.kind === 'documents'
      ? `documents ${named(change.documents)} attached${by}`
      : `cancellation sent${by}`;
  const details = record.statusDetails ?? '';
  const answer = `the provider answered ${record.status}${details === '' ? '' : `: ${details}`}`;
  if (record.phoneNumber !== order.phoneNumber) {
    return {
      type: 'change-answered',
      evidence: `${done}; the provider answered with another number (${record.phoneNumber})`,
    };
  }
  return {
    type: 'change-answered',
    providerPurchase: record,
    evidence: `${done}; ${answer}`,
    ...(change.kind === 'documents' ? { attached: change.documents } : {}),
  };
}

/** What a failure shows: `refused` where nothing changed for certain. */
export function changeFailed(
  change: OrderChange,
  error: ApiError,
): { readonly kind: 'refused' | 'unknown'; readonly event: PurchaseEvent } {
  const what = change.kind === 'documents' ? `documents ${named(change.documents)}` : 'the cancellation';
  const evidence = failureEvidence(error);
  const event = (text: string): PurchaseEvent => ({ type: 'change-answered', evidence: text });
  if (error.progress === 'not-sent')
    return { kind: 'refused', event: event(`${what} could not be sent: ${evidence}; nothing changed`) };
  if (isRefusal(error))
    return { kind: 'refused', event: event(`the provider refused ${what}: ${evidence}; nothing changed`) };
  const lost = `the answer to ${what} was lost: ${evidence}`;
  return { kind: 'unknown', event: { type: 'change-answered', outcomeUnknown: true, evidence: lost } };
}

/** The change whose outcome is not known after an event. A record that is not PENDING any more shows what became of the order. */
export function changeStillAsked(
  { confirmed: { changeAsked } }: Pick<PurchaseRow, 'confirmed'>,
  event: PurchaseEvent,
): OrderChangeKind | undefined {
  switch (event.type) {
    case 'change-asked':
      return event.change;
    case 'change-answered':
      return event.outcomeUnknown === true ? changeAsked : undefined;
    case 'progress':
      return event.providerPurchase.status === 'PENDING' ? changeAsked : undefined;
    default:
      return changeAsked;
  }
}

/** What is said of such a change; undefined where there is none. */
export function changeAskedText({ confirmed }: Pick<PurchaseRow, 'confirmed'>): string | undefined {
  switch (confirmed.changeAsked) {
    case undefined:
      return undefined;
    case 'cancellation':
      return 'a cancellation was being sent, and its outcome is not known';
    case 'documents':
      return 'documents were being sent, and it is not known whether the provider took them';
  }
}

function named({ id, name }: RequirementRef): string {
  return name === id ? id : `${name} (${id})`;
}

function actorText({ person, host }: Actor): string {
  if (person === undefined) return host === undefined ? '' : ` on ${host}`;
  return host === undefined ? ` by ${person}` : ` by ${person} on ${host}`;
}
