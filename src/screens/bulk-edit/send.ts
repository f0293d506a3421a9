/** Sends a bulk edit as a batch of the journal: durable before the first request, continued after a crash. */
import { keptOf } from '../../api/owned/kept-configuration.ts';
import type { BatchItem, ItemStep } from '../../api/purchases/domain/batch-types.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { Session } from '../../api/session.ts';
import type { OnWait } from '../../api/wait.ts';
import type { Store } from '../../components/store.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { plural } from '../../text/format.ts';
import { announceItem } from '../owned/number-changes.ts';
import { type BulkAction, type BulkState, sendable } from './state.ts';

export interface BulkSending {
  readonly session: Session;
  readonly store: Store<BulkState, BulkAction>;
  /** Aborting begins no further change; requests already sent are finished. */
  readonly signal: AbortSignal;
  readonly onWait: OnWait;
}

/**
 * Sends what remains, and what was refused or failed before. Resolves when no request is open any more, with a sentence when it ended
 * early. Rejects with ApiError, when the journal cannot be used for example.
 */
export async function sendBulk({ session, store, signal, onWait }: BulkSending): Promise<string | undefined> {
  const purchases = await session.openPurchases();
  const id = prepare(purchases, store);
  const onItem = (step: ItemStep) => {
    show(store, step);
    announceItem(session, step);
  };
  const { batch, stopped } = await purchases.batches.run(id, { signal, onItem, onWait });
  for (const item of batch.items) show(store, { item });
  return stopped;
}

/** Writes the batch, or puts back what was not done in the one that there is. */
function prepare({ batches }: Purchases, store: Store<BulkState, BulkAction>): string {
  const state = store.getState();
  const { batchId, field } = state;
  if (batchId !== undefined) {
    for (const item of batches.retry(batchId).items) show(store, { item });
    return batchId;
  }
  const items = sendable(state);
  const batch = batches.create({
    kind: 'set',
    title: `${FIELD_NAMES[field]} of ${plural(items.length, 'number')}`,
    request: { field },
    items: items.map(({ number, after }) => ({
      kind: 'set',
      phoneNumber: number.phoneNumber,
      change: { [field]: after },
      before: keptOf(number),
    })),
  });
  store.dispatch({ kind: 'batch', id: batch.head.id });
  return batch.head.id;
}

function show(store: Store<BulkState, BulkAction>, { item, number }: ItemStep): void {
  const state = store.getState();
  const place = sendable(state)[item.position];
  if (place === undefined) return;
  const { index } = place;
  const before = state.results[index];
  if (number === undefined && before?.updatedAt === item.updatedAt && before.state === item.state) return;
  const shown = number === undefined ? {} : { number };
  store.dispatch({ kind: 'result', index, result: { ...resultOf(item), ...shown } });
}

function resultOf({ state, reason, updatedAt }: BatchItem) {
  return { state, reason, updatedAt };
}
