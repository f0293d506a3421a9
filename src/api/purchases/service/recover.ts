/** At start: what an earlier process left unfinished is looked at, never sent. */

import { isOpen } from '../domain/purchase-machine.ts';
import type { RecoveryReport } from '../domain/purchases.ts';
import { isReleaseOpen } from '../domain/release-machine.ts';
import { JournalError } from '../journal/journal-error.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import { followRelease } from './follow-release.ts';
import { follow } from './poll.ts';
import type { ServiceState } from './service-state.ts';
import { takeOver } from './take-over.ts';

/** See Purchases.recover. */
export async function recover(service: ServiceState, withinMs: number): Promise<RecoveryReport> {
  const looks = takeUnfinished(service);
  await within(service, Promise.all(looks), withinMs);
  const all = service.index.purchases.unfinished();
  const open = all.filter(({ row }) => row.accountFingerprint === service.fingerprint && isOpen(row.state));
  const unsent = open.filter((entry) => entry.row.state === 'INTENT' && service.driverOf(entry) === 'nobody');
  return {
    checked: looks.length,
    unsent: unsent.map(({ row }) => row),
    open: open.filter((entry) => !unsent.includes(entry)).map(({ row }) => row),
    foreign: all.filter(({ row }) => row.accountFingerprint !== service.fingerprint && isOpen(row.state))
      .length,
  };
}

/** See Purchases.recoverOne. */
export async function recoverOne(
  service: ServiceState,
  entry: PurchaseEntry,
  withinMs: number,
): Promise<void> {
  const look = takePurchase(service, entry);
  if (look !== undefined) await within(service, look, withinMs);
}

async function within(service: ServiceState, looks: Promise<unknown>, ms: number): Promise<void> {
  const enough = new AbortController();
  await Promise.race([looks, service.pause(ms, enough.signal)]);
  enough.abort();
}

/** Takes over the rows whose owners are gone; each promise ends with the first look at its row. */
export function takeUnfinished(service: ServiceState): Promise<void>[] {
  try {
    return [...takePurchases(service), ...takeReleases(service)];
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    service.setTrouble({ message: error.message, hint: error.hint });
    return [];
  }
}

function takePurchases(service: ServiceState): Promise<void>[] {
  return service.index.purchases.unfinished().flatMap((entry) => takePurchase(service, entry) ?? []);
}

/** The first look at the row, or undefined when there is nothing to take. */
function takePurchase(service: ServiceState, entry: PurchaseEntry): Promise<void> | undefined {
  const { row } = entry;
  const watchedOn = row.state === 'SETTLED_ABSENT' && row.settlement === undefined;
  const unfinished = (isOpen(row.state) && row.state !== 'INTENT') || watchedOn;
  if (row.accountFingerprint !== service.fingerprint || !unfinished || service.driven.has(row.id))
    return undefined;
  return takeOver(service, entry) ? follow(service, row.id) : undefined;
}

function takeReleases(service: ServiceState): Promise<void>[] {
  const looks: Promise<void>[] = [];
  for (const entry of service.index.releases.unfinished()) {
    const { row } = entry;
    if (row.accountFingerprint !== service.fingerprint || !isReleaseOpen(row.state)) continue;
    if (service.driverOf(entry) !== 'nobody' || !service.claim('release', entry)) continue;
    if (row.state === 'RELEASE_INTENT') {
      const evidence = 'dialdeck ended before the release was sent; nothing was released';
      service.advanceRelease(row.id, { type: 'not-sent', evidence });
      continue;
    }
    if (row.state === 'RELEASING') {
      service.advanceRelease(row.id, {
        type: 'lost',
        evidence: 'dialdeck ended while the release was being sent',
      });
    }
    looks.push(followRelease(service, row.id, 1));
  }
  return looks;
}
