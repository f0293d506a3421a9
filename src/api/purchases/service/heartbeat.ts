/** Keeps an eye on the journal while somebody watches: what other processes write, which of them are gone, our own life sign. */

import { isOpen } from '../domain/purchase-machine.ts';
import { JournalError } from '../journal/journal-error.ts';
import { takeUnfinished } from './recover.ts';
import type { Desk } from './service-state.ts';

/** How many turns pass between two looks for owners that are gone: those cost a system call each. */
const TURNS_PER_ROLL_CALL = 4;

/** Runs until the journal is closed. */
export async function oversee(desk: Desk): Promise<void> {
  let beaten = desk.clock.now();
  for (let turn = 0; !desk.ended.aborted; turn += 1) {
    await desk.pause(desk.policy.foreignEvery);
    if (desk.ended.aborted) return;
    try {
      if (desk.ledger.refreshForeign()) desk.changed();
      const lively = desk.driven.size + desk.inFlight.size > 0;
      if (lively && desk.clock.now() - beaten >= desk.policy.heartbeatEvery) {
        beaten = desk.clock.now();
        desk.journal.write(() => desk.beat());
      }
      if (turn % TURNS_PER_ROLL_CALL === 0 && hasForeignOwners(desk))
        desk.background(Promise.all(takeUnfinished(desk)));
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      desk.setTrouble({ message: error.message, hint: error.hint });
    }
  }
}

function hasForeignOwners(desk: Desk): boolean {
  return desk.ledger
    .purchases()
    .some(
      ({ row, stored }) =>
        row.accountFingerprint === desk.fingerprint && isOpen(row.state) && stored.owner !== desk.me,
    );
}
