/** One look at the provider for an open purchase, and what may be concluded from it. Nothing here ever sends a purchase. */
import { ApiError, isNotFound, toApiError } from '../../errors.ts';
import type { OwnedNumber } from '../../model.ts';
import { classifyRecord } from '../domain/classify-outcome.ts';
import { type NotOurs, whyNotOurs } from '../domain/ownership.ts';
import type { PurchaseEvent } from '../domain/purchase-machine.ts';
import { isRefusedAlike, isSuccess, refusalOf } from '../domain/refusal.ts';
import type { PurchaseRow, PurchaseView } from '../domain/types.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import type { ServiceState } from './service-state.ts';

export type Observation =
  /** `absent`: the provider says that the purchase succeeded, and does not show the number. */
  | { readonly kind: 'event'; readonly event: PurchaseEvent; readonly absent?: true }
  /** The provider says that it knows nothing of it. */
  | { readonly kind: 'absent' }
  /** The number is shown, but that does not prove this purchase. */
  | ({ readonly kind: 'not-ours' } & NotOurs)
  /** `listed`: the number was read, and is in a state in which it cannot be used. */
  | { readonly kind: 'failed'; readonly error: ApiError; readonly listed?: true };

/** Reads what the provider shows of the purchase. Never throws. */
export async function look(
  service: ServiceState,
  entry: PurchaseEntry,
  signal?: AbortSignal,
): Promise<Observation> {
  const { row, stored } = entry;
  try {
    const record = await readRecord(service, row, stored.earlier_ref, signal);
    if (record.kind === 'event' && !needsTheNumber(record.event)) return record;
    const owned = await service.provider.getOwned(row.phoneNumber, signal);
    if (owned === undefined) return record;
    const { abilities } = service.provider;
    const unusable = whyNotUsable(owned, abilities.usableStates);
    if (unusable !== undefined) {
      if (record.kind === 'event') return record;
      if (abilities.neverUsableStates?.has(owned.status ?? '') === true) return neverUsable(row, owned);
      return { kind: 'failed', error: unusable, listed: true };
    }
    const notOurs = whyNotOurs(entry, owned, samePurse(service, row.phoneNumber), abilities);
    if (notOurs !== undefined) return record.kind === 'event' ? record : { kind: 'not-ours', ...notOurs };
    const numberId = owned.providerId === undefined ? {} : { carrierNumberId: owned.providerId };
    const evidence = 'the provider shows the number as owned';
    return { kind: 'event', event: { type: 'shown', ...numberId, evidence } };
  } catch (error) {
    return { kind: 'failed', error: toApiError(error) };
  }
}

/** A number that is listed and cannot be used yet, or never will be, is no end of a purchase. */
export function whyNotUsable(
  { phoneNumber, status }: OwnedNumber,
  usable: ReadonlySet<string> | undefined,
): ApiError | undefined {
  if (usable === undefined || status === undefined || usable.has(status)) return undefined;
  const word = status.toLowerCase();
  return new ApiError({
    code: 'conflict',
    message: `The provider lists ${phoneNumber} as ${word}, so it cannot be used now.`,
    hint: 'dialdeck looks again. If it stays so, ask the provider.',
    retryable: true,
    progress: 'answered',
  });
}

/** The account lists the number, and it will never be usable: a refusal holds, and otherwise money may have been charged. */
function neverUsable(row: PurchaseRow, { status = '' }: OwnedNumber): Observation {
  if (refusalOf(row) !== undefined) return { kind: 'absent' };
  const evidence = `${row.reason}; the provider lists the number as ${status.toLowerCase()}; money may have been charged`;
  return { kind: 'event', event: { type: 'unsettled', evidence } };
}

/** Every purchase of a number that spends the same money as this account. */
function samePurse(service: ServiceState, phoneNumber: string): PurchaseEntry[] {
  return service.index
    .purchasesOf(phoneNumber)
    .filter(({ row }) => service.spendsAlike(row.accountFingerprint));
}

/** The provider's record. One that cannot be read does not keep us from looking for the number itself. */
async function readRecord(
  service: ServiceState,
  row: PurchaseRow,
  earlierRef: string | null,
  signal?: AbortSignal,
): Promise<Observation> {
  try {
    const event = await findRecord(service, row, earlierRef, signal);
    if (event === undefined) return { kind: 'absent' };
    const missing = event.type === 'progress' && event.providerPurchase.metadata?.numberMissing === true;
    return { kind: 'event', event, ...(missing ? { absent: true } : {}) };
  } catch (error) {
    const failure = toApiError(error);
    if (failure.code !== 'contract') throw failure;
    return { kind: 'failed', error: failure };
  }
}

/**
 * A record whose state cannot be read, or is called by no name that is known, is settled by the number alone; one that says
 * that nothing was bought is believed when the number is not there.
 */
function needsTheNumber(event: PurchaseEvent): boolean {
  if (event.type === 'rejected' || event.type === 'cancelled-by-provider') return true;
  return event.type === 'progress' && event.providerPurchase.metadata?.statusKnown === false;
}

async function findRecord(
  service: ServiceState,
  row: PurchaseRow,
  earlierRef: string | null,
  signal?: AbortSignal,
): Promise<PurchaseEvent | undefined> {
  const { provider } = service;
  if (!provider.abilities.asyncPurchase) return undefined;
  if (row.providerRef !== undefined) {
    try {
      const record = await provider.purchaseStatus?.(row.providerRef, signal);
      return record === undefined ? undefined : classifyRecord(row.order, record);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }
  const { phoneNumber, reference } = row;
  const sought = { phoneNumber, ...(reference === undefined ? {} : { reference }) };
  const found = await provider.findPurchase?.(sought, signal);
  if (found === undefined) return undefined;
  const isOfAnotherRow = service.index.withProviderRef(found.id).some((other) => other.row.id !== row.id);
  if (isOfAnotherRow || found.id === earlierRef) return undefined;
  // It is not taken as the order of this purchase, so that a proper one can still be found.
  if (found.metadata?.needsPerson === true) {
    const evidence = `${row.reason}; ${found.statusDetails ?? ''}; money may have been charged`;
    return { type: 'unsettled', evidence };
  }
  if (found.phoneNumber !== row.phoneNumber) return undefined;
  return { type: 'accepted', providerPurchase: found, evidence: `found the provider's request ${found.id}` };
}

/** What this process has seen of a row between two looks. */
export interface Absence {
  /** Consecutive looks that showed nothing. */
  readonly looks: number;
  /** On the boot clock: the first of them. */
  readonly since: number;
}

/**
 * The event that ends the doubt, once the window is over and two looks in a row showed nothing; undefined before. The
 * window is measured on a clock that neither a person nor NTP can move.
 */
export function concludeAbsence(
  service: ServiceState,
  entry: PurchaseEntry,
  absence: Absence,
): PurchaseEvent | undefined {
  const { row } = entry;
  if (row.state !== 'UNKNOWN' && row.state !== 'ACCEPTED') return undefined;
  const refusal = refusalOf(row);
  if (refusal !== undefined) {
    if (timeOfNextLook(service, refusal, absence) !== undefined) return undefined;
    return { type: 'rejected', evidence: `${row.reason}; the number was looked for and is not there` };
  }
  if (absence.looks < 2 || !windowIsOver(service, entry, absence)) return undefined;
  if (row.state === 'ACCEPTED') {
    return {
      type: 'absent',
      evidence: 'accepted but not shown by the provider; money may have been charged',
    };
  }
  if (service.provider.abilities.asyncPurchase) {
    return {
      type: 'unsettled',
      evidence: 'the answer was lost and no request is found; money may have been charged',
    };
  }
  // A success that could not be read, is not the documented one or named another number: something was bought.
  if (isSuccess(row.answerStatus)) {
    return {
      type: 'unsettled',
      evidence: `${row.reason}; the number is not shown; money may have been charged`,
    };
  }
  return { type: 'absent', evidence: 'the provider did not show the number within the settle window' };
}

/** Ms until a refused purchase that was not seen is looked for again. */
export function untilNextLook(
  service: ServiceState,
  { answerStatus = 0 }: PurchaseRow,
  absence: Absence,
): number {
  const at = timeOfNextLook(service, answerStatus, absence) ?? 0;
  return Math.max(SHORTEST_PAUSE, absence.since + at - service.clock.now());
}

/** Clocks and timers may differ by a fraction of a ms. */
const SHORTEST_PAUSE = 10;

/** When a refused purchase is looked for again, in ms after the first look; undefined once all looks were made. */
function timeOfNextLook(service: ServiceState, status: number, absence: Absence): number | undefined {
  const times = service.policy.looksAfterRefusal(status);
  const passed = service.clock.now() - absence.since;
  return times[absence.looks - 1] ?? times.find((time) => time > passed);
}

/** What follows from a number that is shown and does not prove the purchase: a refusal holds unless a person has to decide. */
export function concludeNotOurs({ row }: PurchaseEntry, { why, isOpen }: NotOurs): PurchaseEvent | undefined {
  if (row.state !== 'UNKNOWN') return undefined;
  const type = refusalOf(row) === undefined || isOpen ? 'unsettled' : 'rejected';
  return { type, evidence: `${row.reason}; ${why}` };
}

/**
 * A look that failed proves nothing, unless it was refused as the purchase was. A success that could not be read, and then a list that
 * cannot be read either, is a person's: no further look would say more.
 */
export function concludeFailure(
  service: ServiceState,
  entry: PurchaseEntry,
  { error, listed }: Extract<Observation, { kind: 'failed' }>,
): PurchaseEvent | undefined {
  const { row } = entry;
  const { requestWindow } = service.policy;
  if (listed === true && row.state === 'UNKNOWN' && watchedFor(service, 'purchase', entry) >= requestWindow) {
    const evidence = `${row.reason}; ${error.message.replace(/\.$/, '')}; money may have been charged`;
    return { type: 'unsettled', evidence };
  }
  if (row.state === 'UNKNOWN' && isSuccess(row.answerStatus) && isUnreadable(error)) {
    const evidence = `${row.reason}; ${error.message.replace(/\.$/, '')}; money may have been charged`;
    return { type: 'unsettled', evidence };
  }
  if (!isRefusedAlike(refusalOf(row), error)) return undefined;
  return { type: 'rejected', evidence: `${row.reason}; looking for the number is refused in the same way` };
}

/** Whether the carrier itself answered, and not as it documents. */
function isUnreadable({ code, progress, status, webPage }: ApiError): boolean {
  return code === 'contract' && progress === 'answered' && isSuccess(status) && !webPage;
}

/** Whether the time is over in which a purchase may still be applied. */
export function windowIsOver(service: ServiceState, entry: PurchaseEntry, absence: Absence): boolean {
  const { row } = entry;
  const { policy } = service;
  // A request with an id was seen once: only its lasting absence counts, not the age of the purchase.
  if (row.providerRef !== undefined) return service.clock.now() - absence.since >= policy.settleWindow;
  const lost = row.state === 'UNKNOWN' && service.provider.abilities.asyncPurchase;
  return watchedFor(service, 'purchase', entry) >= (lost ? policy.requestWindow : policy.settleWindow);
}

/** Ms since the watching of a row began; after a reboot it starts from 0, because no clock tells how long that took. */
export function watchedFor(
  service: ServiceState,
  kind: 'purchase' | 'release',
  { stored }: { readonly stored: Pick<PurchaseEntry['stored'], 'id' | 'watched_boot' | 'watched_since'> },
): number {
  if (stored.watched_boot === service.clock.boot && stored.watched_since !== null) {
    return Math.max(0, service.clock.now() - stored.watched_since);
  }
  const table = kind === 'purchase' ? service.journal.purchases : service.journal.releases;
  service.write(() => table.stamp(stored.id, service.stamp()));
  return 0;
}

/** When and how the doubt about a row ends if the number is never shown; undefined where no clock says it. Writes nothing. */
export function doubtEnd(service: ServiceState, { row, stored }: PurchaseEntry): PurchaseView['doubtEnds'] {
  if (row.state !== 'UNKNOWN' || stored.watched_since === null || refusalOf(row) !== undefined) {
    return undefined;
  }
  if (stored.watched_boot !== service.clock.boot) return undefined;
  const { asyncPurchase } = service.provider.abilities;
  const window = asyncPurchase ? service.policy.requestWindow : service.policy.settleWindow;
  const left = window - (service.clock.now() - stored.watched_since);
  const as = asyncPurchase || isSuccess(row.answerStatus) ? 'person' : 'absent';
  return { at: service.runtime.now() + Math.max(0, left), as };
}
