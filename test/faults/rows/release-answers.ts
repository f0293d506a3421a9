/** Releases whose answer is lost: carried out or not, over real HTTP. */
import type { ProviderKind } from '../../../src/api/account.ts';
import { type FaultRow, type RowResult, sideBySide, Tally } from '../row.ts';
import { magic, openCountingMarket, orderOf } from '../support/market.ts';
import { releaseEnd } from '../support/release-end.ts';

/** The numbers before it are refused by Twilio, as with its test credentials. */
const FIRST = 2;

export const KINDS = [
  'reset@release.after',
  'fin@release.after',
  'hang@release.after',
  '500@release.after',
  '502@release.after',
  '503:1@release.after',
  '429:1@release.after',
  '408@release.after',
  'reset@release.before',
  'fin@release.before',
  'hang@release.before',
  '500@release.before',
] as const;

export const unknownReleases: FaultRow = {
  name: `release: answer lost in ${KINDS.length} ways, carried out or not`,
  full: 20 * KINDS.length,
  quick: KINDS.length,
  run: (runs) => loseReleases(runs, 'telefonie'),
};

/** Releases whose answer is lost in each of these ways, at a carrier. */
export async function loseReleases(runs: number, carrier: ProviderKind): Promise<RowResult> {
  const tally = new Tally();
  const each = Math.ceil(runs / KINDS.length);
  await sideBySide(KINDS.length, 4, async (which) => {
    const fault = KINDS[which] ?? KINDS[0];
    await using market = await openCountingMarket({ provisioningMs: 0, faults: [fault] }, carrier);
    const patient = market.provider();
    const provider = market.provider({ attempt: 2_000, read: 5_000, write: 400 });
    const purchases = await market.open({ provider, settleWindowMs: 2_000 });
    await sideBySide(each, 8, (run) =>
      tally.run(async () => {
        const number = magic(0, FIRST + run);
        // Telnyx sells only what was searched for just before.
        await patient.quote(orderOf(number));
        await patient.purchase(orderOf(number));
        const owned = await patient.getOwned(number);
        if (owned === undefined) throw new Error(`${number} was not bought`);
        await purchases.release(owned, AbortSignal.timeout(10_000));
        const state = await releaseEnd(purchases, number, 10_000);
        const meant = fault.endsWith('after') ? 'RELEASED' : 'RELEASE_REJECTED';
        tally.count(`ended ${state}`);
        const gone = (await patient.getOwned(number)) === undefined;
        if (state !== meant || gone !== (meant === 'RELEASED')) tally.lost(`${number}, ${fault}: ${state}`);
        const requests = market.releaseRequests(number);
        if (requests !== 1) tally.doubled(`${number}, ${fault}: ${requests} requests`);
      }),
    );
  });
  return tally.result();
}
