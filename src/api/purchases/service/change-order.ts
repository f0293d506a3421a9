/** Gives documents to an order that waits, or cancels it: "sending" on disk, one request, its answer on disk, then a look. */
import { type ApiError, localError, retold, toApiError } from '../../errors.ts';
import type { PhoneNumberPurchase } from '../../model.ts';
import type { Provider } from '../../provider.ts';
import {
  changeAnswered,
  changeAsked,
  changeFailed,
  changeProblem,
  type OrderChange,
} from '../domain/order-change.ts';
import type { OrderChangeOutcome, PurchaseRow, PurchaseView } from '../domain/types.ts';
import { checkOnce, followAgain } from './poll.ts';
import type { ServiceState } from './service-state.ts';

/** What the answer alone says, before the look. */
type Answer = { readonly kind: 'done' } | { readonly kind: 'refused' | 'unknown'; readonly error: ApiError };
type Send = (providerRef: string) => Promise<PhoneNumberPurchase>;

/** See Purchases.attachDocuments and Purchases.cancel. Throws ApiError where nothing may be sent, JournalError. */
export async function changeOrder(
  service: ServiceState,
  id: string,
  change: OrderChange,
  view: () => PurchaseView,
): Promise<OrderChangeOutcome> {
  const request = sender(service.provider, change);
  const { row, providerRef } = writeAsked(service, id, change, request !== undefined);
  if (request === undefined) throw new Error(`${change.kind} of ${id} was written for a provider without it`);
  service.changing.add(id);
  const send = async () => {
    await requireSameOrder(service, row, providerRef);
    return await request(providerRef);
  };
  const answered = sendAndRecord(service, row, change, send).finally(() => service.changing.delete(id));
  service.inFlight.add(answered);
  const answer = await answered.finally(() => service.inFlight.delete(answered));
  await lookNow(service, id);
  const after = view();
  return answer.kind === 'done' || (change.kind === 'cancellation' && hasEnded(answer.kind, after))
    ? { kind: 'done', view: after }
    : { ...answer, view: after };
}

/** Whether the look says more than the answer to a cancellation: the order has ended, and after a refusal without the number. */
function hasEnded(answer: 'refused' | 'unknown', { settled, purchase }: PurchaseView): boolean {
  return settled && (answer === 'unknown' || purchase.status !== 'COMPLETED');
}

/** Reads the order once more before it is changed. Throws ApiError, with nothing sent, when it is of another number or cannot be read. */
async function requireSameOrder(
  { provider }: ServiceState,
  { phoneNumber }: PurchaseRow,
  providerRef: string,
): Promise<void> {
  const record = await provider.purchaseStatus?.(providerRef).catch((error: unknown) => {
    throw retold(toApiError(error), 'not-sent');
  });
  const isNotOurs = record?.metadata?.needsPerson === true;
  if (record === undefined || (record.phoneNumber === phoneNumber && !isNotOurs)) return;
  if (isNotOurs) {
    throw localError(
      'conflict',
      `The order of ${phoneNumber} needs your decision first: ${record.statusDetails ?? providerRef}. Nothing was sent.`,
      'Look at the order at the provider.',
    );
  }
  throw localError(
    'conflict',
    `The provider says that the order ${providerRef} is of another number than ${phoneNumber}. Nothing was sent.`,
    'Look at the order at the provider.',
  );
}

function sender(provider: Provider, change: OrderChange): Send | undefined {
  if (change.kind === 'cancellation') return provider.cancelPurchase?.bind(provider);
  const attach = provider.attachDocuments?.bind(provider);
  return attach === undefined ? undefined : (providerRef) => attach(providerRef, change.documents.id);
}

/** Decides and writes in one transaction: what another process ended meanwhile is not changed. */
function writeAsked(
  service: ServiceState,
  id: string,
  change: OrderChange,
  able: boolean,
): { readonly row: PurchaseRow; readonly providerRef: string } {
  return service.write(() => {
    service.journal.requireOneName();
    const forbidden = service.provider.changesForbidden?.();
    if (forbidden !== undefined) throw forbidden;
    const row = service.journal.purchases.find(id)?.row;
    if (row === undefined) throw new Error(`no purchase ${id} in the journal`);
    const underWay = service.changing.has(id) ? 'another change of it is on its way' : undefined;
    const problem = underWay ?? changeProblem(row, change.kind, able);
    if (problem !== undefined || row.providerRef === undefined) {
      const what = change.kind === 'documents' ? 'takes no documents now' : 'cannot be cancelled now';
      throw localError(
        'conflict',
        `The purchase of ${row.phoneNumber} ${what}: ${problem ?? 'the provider gave it no id'}. Nothing was sent.`,
        `Look at it again with: dialdeck purchases check ${id}`,
      );
    }
    service.journal.purchases.apply(id, changeAsked(change, row.providerRef), service.move);
    return { row, providerRef: row.providerRef };
  });
}

async function sendAndRecord(
  service: ServiceState,
  { id, order }: PurchaseRow,
  change: OrderChange,
  send: () => Promise<PhoneNumberPurchase>,
): Promise<Answer> {
  const { answer, event } = await send().then(
    (record) => ({
      answer: { kind: 'done' } as const,
      event: changeAnswered(order, change, record, service.journal.actor),
    }),
    (cause: unknown) => {
      const error = toApiError(cause);
      const { kind, event } = changeFailed(change, error);
      return { answer: { kind, error }, event };
    },
  );
  await service.persist(id, () => service.advance(id, event));
  return answer;
}

/** One look at once. A row that nobody drives is driven from here on; that of another living process stays its own. */
async function lookNow(service: ServiceState, id: string): Promise<void> {
  const entry = service.index.purchase(id);
  if (entry === undefined || service.ended.aborted) return;
  if (service.claim('purchase', entry)) await followAgain(service, id);
  else await checkOnce(service, id);
}
