/**
 * Buys one number of a batch, by the same way as any other purchase, with a row whose id is written down before. One that is restored gets its
 * settings back before its item ends.
 */
import { inFieldNames } from '../../../text/field-names.ts';
import { PURCHASE_OF_A_BATCH_MS } from '../../limits.ts';
import type { BatchItem, BuyItem } from '../domain/batch-types.ts';
import { refusalOf } from '../domain/refusal.ts';
import type { ConfirmOutcome } from '../domain/types.ts';
import { failed, type ItemOutcome, type ItemTurn, isThrottled } from './batch-executor.ts';
import { eventOfPurchase, purchaseRow } from './batch-rows.ts';
import { confirm } from './confirm.ts';
import { restoreSettings } from './restore-settings.ts';
import type { ServiceState } from './service-state.ts';
import { untilTrouble } from './until-trouble.ts';

const BOUGHT = { kind: 'end', end: 'DONE', reason: '' } as const;

/** `batch`: its id, why its numbers are bought, and all its items as they are now. Never throws ApiError. */
export async function buyItem(
  service: ServiceState,
  turn: ItemTurn<BuyItem>,
  batch: { readonly id: string; readonly why: string | undefined; items(): readonly BatchItem[] },
): Promise<ItemOutcome> {
  const { item } = turn;
  const left = item.rowId === undefined ? undefined : purchaseRow(service, item.rowId);
  if (left?.state === 'CONFIRMED' && item.before !== undefined)
    return restoreSettings(service, item.phoneNumber, item.before, BOUGHT);
  if (left !== undefined && left.state !== 'INTENT') return { kind: 'as-it-is' };
  const rowId = left?.id ?? service.runtime.uuid();
  if (left === undefined && !turn.start({ rowId })) return { kind: 'as-it-is' };
  const purchase = {
    ...item.purchase,
    ...(left === undefined ? { id: rowId } : { intent: rowId }),
    ...despite(item, batch.items()),
    ...(batch.why === undefined ? {} : { why: batch.why }),
  };
  const outcome = await confirm(service, purchase, { batchId: batch.id });
  const ended = outcome.kind === 'started' ? await untilSettled(service, rowId) : notStarted(outcome);
  const isOurs = ended.kind === 'end' && (ended.end === 'DONE' || ended.end === 'SAME');
  return isOurs && item.before !== undefined
    ? restoreSettings(service, item.phoneNumber, item.before, ended)
    : ended;
}

/**
 * The person confirmed the numbers of the batch together: one of them in doubt is no reason to take another for its substitute. The
 * limits count it.
 */
function despite(item: BuyItem, others: readonly BatchItem[]): { readonly despiteUnknown?: string } {
  const named = others.flatMap(({ id, rowId, state }) =>
    id !== item.id && rowId !== undefined && (state === 'STARTED' || state === 'UNKNOWN') ? [rowId] : [],
  );
  const all = [...(item.purchase.despiteUnknown?.split(',') ?? []), ...named];
  return all.length === 0 ? {} : { despiteUnknown: all.join(',') };
}

/** Nothing was sent. A purchase that was answered is never of these: its own machine decides about it. */
function notStarted(outcome: Exclude<ConfirmOutcome, { kind: 'started' }>): ItemOutcome {
  switch (outcome.kind) {
    case 'already-owned':
      return {
        kind: 'end',
        end: 'SAME',
        reason: 'The account owns this number already. Nothing was bought.',
        number: outcome.number,
      };
    case 'changed':
      return { kind: 'end', end: 'CHANGED_MEANWHILE', reason: outcome.message };
    case 'blocked':
      // Its journal cannot be written: the run ends, and a later one begins this number again.
      if (outcome.block.kind === 'journal') return { kind: 'as-it-is' };
      return { kind: 'end', end: 'FAILED', reason: outcome.block.message };
    case 'preflight-failed':
      return isThrottled(outcome.error)
        ? { kind: 'again', error: outcome.error, fresh: true }
        : failed(outcome.error, inFieldNames(outcome.error.message));
  }
}

/**
 * Waits until the refused purchases of these items are settled. A few further looks make sure that a refused number was not bought after
 * all; only then is it replaced. Resolves early when `off` aborts.
 */
export async function untilRefused(
  service: ServiceState,
  items: readonly BatchItem[],
  off: AbortSignal,
): Promise<void> {
  const rows = items.flatMap(({ kind, rowId }) => (kind === 'buy' && rowId !== undefined ? [rowId] : []));
  const refused = rows.filter((id) => {
    const row = purchaseRow(service, id);
    return row !== undefined && refusalOf(row) !== undefined && service.driven.has(id);
  });
  const left = Promise.withResolvers<void>();
  off.addEventListener('abort', () => left.resolve(), { once: true });
  if (off.aborted) return;
  await Promise.race([left.promise, Promise.all(refused.map((id) => untilSettled(service, id)))]);
}

/** Follows the purchase for a while; what takes longer is in doubt for the batch, and its row tells later. */
async function untilSettled(service: ServiceState, rowId: string): Promise<ItemOutcome> {
  const enough = new AbortController();
  const waited = service.pause(PURCHASE_OF_A_BATCH_MS, AbortSignal.any([enough.signal, service.leaving]));
  const settled = Promise.withResolvers<void>();
  const look = () => {
    const row = purchaseRow(service, rowId);
    if (row === undefined || eventOfPurchase(row) !== undefined) settled.resolve();
  };
  const stop = service.subscribe(look);
  look();
  await untilTrouble(service, Promise.race([settled.promise, waited]));
  stop();
  enough.abort();
  const row = purchaseRow(service, rowId);
  const known = row === undefined ? undefined : eventOfPurchase(row);
  if (known !== undefined) return { kind: 'end', ...known };
  if (service.leaving.aborted || service.trouble !== undefined) return { kind: 'as-it-is' };
  return { kind: 'end', end: 'UNKNOWN', reason: row?.reason ?? '' };
}
