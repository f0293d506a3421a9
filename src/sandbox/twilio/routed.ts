/** Numbers that something else than their URLs routes. */
import type { Ledger } from '../ledger/ledger.ts';
import type { OwnedRow } from '../ledger/owned-row.ts';
import type { Further } from './number-json.ts';
import { sidOf } from './sids.ts';

const APPLICATION = sidOf('AP', 'Example switchboard');
const ROUTES: readonly Further[] = [
  { voice_application_sid: APPLICATION, sms_application_sid: APPLICATION },
  { trunk_sid: sidOf('TK', 'Example trunk') },
];

/** Of the numbers that the account has from the start, the second is routed by an application, the third by a trunk. */
export function routeSome({ furtherSettings }: Ledger, [, ...numbers]: readonly OwnedRow[]): void {
  for (const [at, route] of ROUTES.entries()) {
    const number = numbers[at];
    if (number !== undefined) furtherSettings.merge(number.seq, route);
  }
}
