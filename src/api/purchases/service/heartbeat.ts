/** Keeps an eye on the journal while somebody watches: what other processes write, which of them are gone, our own life sign. */

import { isOpen } from '../domain/purchase-machine.ts';
import { JournalError } from '../journal/journal-error.ts';
import { keepClaims } from './overdue-claims.ts';
import { takeUnfinished } from './recover.ts';
import type { ServiceState } from './service-state.ts';

/** How many turns pass between two looks for owners that are gone: those cost a system call each. */
const TURNS_PER_OWNER_CHECK = 4;

/** Runs until the journal is closed. */
export async function runHeartbeat(service: ServiceState): Promise<void> {
  // What an earlier process could not publish.
  service.team?.publish(service);
  let beaten = service.clock.now();
  let claimsKept = service.clock.now();
  let keeping = false;
  for (let turn = 0; !service.ended.aborted; turn += 1) {
    await service.pause(service.policy.foreignEvery);
    if (service.ended.aborted) return;
    try {
      if (service.index.refreshForeign()) service.changed();
      const lively = service.driven.size + service.inFlight.size + service.running.size > 0;
      if (lively && service.clock.now() - beaten >= service.policy.heartbeatEvery) {
        beaten = service.clock.now();
        service.journal.write(() => service.beat());
      }
      const { team } = service;
      if (team !== undefined && !keeping && service.clock.now() - claimsKept >= service.policy.renewEvery) {
        claimsKept = service.clock.now();
        keeping = true;
        service.background(
          keepClaims(service, team).finally(() => {
            keeping = false;
          }),
        );
      }
      if (turn % TURNS_PER_OWNER_CHECK === 0 && hasForeignOwners(service))
        service.background(Promise.all(takeUnfinished(service)));
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      service.setTrouble({ message: error.message, hint: error.hint });
    }
  }
}

function hasForeignOwners(service: ServiceState): boolean {
  return service.index.purchases
    .unfinished()
    .some(
      ({ row, stored }) =>
        row.accountFingerprint === service.fingerprint && isOpen(row.state) && stored.owner !== service.me,
    );
}
