/** At start: what an earlier process left unfinished is looked at, never sent. */

import { isOpen } from '../domain/purchase-machine.ts';
import { isReleaseOpen } from '../domain/release-machine.ts';
import type { RecoveryReport } from '../domain/types.ts';
import { JournalError } from '../journal/journal-error.ts';
import type { PurchaseEntry } from '../journal/purchase-table.ts';
import { follow } from './poll.ts';
import { followRelease } from './release.ts';
import type { Desk } from './service-state.ts';
import { takeOver } from './take-over.ts';

/** See Purchases.recover. */
export async function recover(desk: Desk, withinMs: number): Promise<RecoveryReport> {
  const looks = takeUnfinished(desk);
  await within(desk, Promise.all(looks), withinMs);
  const all = desk.ledger.purchases();
  const open = all.filter(({ row }) => row.accountFingerprint === desk.fingerprint && isOpen(row.state));
  const unsent = open.filter((entry) => entry.row.state === 'INTENT' && desk.driverOf(entry) === 'nobody');
  return {
    checked: looks.length,
    unsent: unsent.map(({ row }) => row),
    open: open.filter((entry) => !unsent.includes(entry)).map(({ row }) => row),
    foreign: all.filter(({ row }) => row.accountFingerprint !== desk.fingerprint && isOpen(row.state)).length,
  };
}

/** See Purchases.recoverOne. */
export async function recoverOne(desk: Desk, entry: PurchaseEntry, withinMs: number): Promise<void> {
  const look = takePurchase(desk, entry);
  if (look !== undefined) await within(desk, look, withinMs);
}

async function within(desk: Desk, looks: Promise<unknown>, ms: number): Promise<void> {
  const enough = new AbortController();
  await Promise.race([looks, desk.pause(ms, enough.signal)]);
  enough.abort();
}

/** Takes over the rows whose owners are gone; each promise ends with the first look at its row. */
export function takeUnfinished(desk: Desk): Promise<void>[] {
  try {
    return [...takePurchases(desk), ...takeReleases(desk)];
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    desk.setTrouble({ message: error.message, hint: error.hint });
    return [];
  }
}

function takePurchases(desk: Desk): Promise<void>[] {
  return desk.ledger.purchases().flatMap((entry) => takePurchase(desk, entry) ?? []);
}

/** The first look at the row, or undefined when there is nothing to take. */
function takePurchase(desk: Desk, entry: PurchaseEntry): Promise<void> | undefined {
  const { row } = entry;
  const watchedOn = row.state === 'SETTLED_ABSENT' && row.settlement === undefined;
  const unfinished = (isOpen(row.state) && row.state !== 'INTENT') || watchedOn;
  if (row.accountFingerprint !== desk.fingerprint || !unfinished || desk.driven.has(row.id)) return undefined;
  return takeOver(desk, entry) ? follow(desk, row.id) : undefined;
}

function takeReleases(desk: Desk): Promise<void>[] {
  const looks: Promise<void>[] = [];
  for (const entry of desk.ledger.releases()) {
    const { row } = entry;
    if (row.accountFingerprint !== desk.fingerprint || !isReleaseOpen(row.state)) continue;
    if (desk.driverOf(entry) !== 'nobody' || !desk.claim('release', entry)) continue;
    if (row.state === 'RELEASE_INTENT') {
      const evidence = 'dialdeck ended before the release was sent; nothing was released';
      desk.advanceRelease(row.id, { type: 'not-sent', evidence });
      continue;
    }
    if (row.state === 'RELEASING') {
      desk.advanceRelease(row.id, {
        type: 'lost',
        evidence: 'dialdeck ended while the release was being sent',
      });
    }
    looks.push(followRelease(desk, row.id, 1));
  }
  return looks;
}
