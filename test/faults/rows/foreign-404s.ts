/** 404s that are not the carrier's: they answer for it while a purchase or a release is on its way, and longer. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Provider } from '../../../src/api/provider.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { type FaultRow, sideBySide, Tally } from '../row.ts';
import { FOREIGN_404S } from '../support/foreign-404.ts';
import { openFront } from '../support/front.ts';
import { bought, endOf, type Market, magic, openMarket, orderOf } from '../support/market.ts';
import { releaseEnd } from '../support/release-end.ts';

const WINDOW = 600;
/** Longer than the settle window: two such answers in a row after it must not settle anything. */
const REIGN = 1_200;
const PATIENCE = 15_000;

interface Portal {
  readonly provider: Provider;
  /**
   * Answers for the carrier from the next POST or DELETE on until `lift`; that one is carried out or not. Resolves when it has
   * come.
   */
  seize(carriedOut: boolean): Promise<void>;
  lift(): void;
  close(): void;
}

async function openPortal(market: Market, answer: (typeof FOREIGN_404S)[number][1]): Promise<Portal> {
  const front = await openFront(Number(new URL(market.account.baseUrl).port));
  let reign: 'none' | 'waiting' | 'over the carrier' = 'none';
  let carriesOut = false;
  let seized = Promise.withResolvers<void>();
  front.intercept = (request, response, pass) => {
    const isRead = request.method === 'GET';
    if (reign === 'none' || (isRead && reign === 'waiting')) return false;
    reign = 'over the carrier';
    seized.resolve();
    const before = !isRead && carriesOut ? pass() : Promise.resolve();
    void before.then(() => answer(response));
    return true;
  };
  const account = { ...market.account, baseUrl: market.account.baseUrl.replace(/:\d+/, `:${front.port}`) };
  const deadlines = { attempt: 5_000, read: 10_000, write: 5_000 };
  return {
    provider: await createProvider(account, { runtime: systemRuntime, environment: {}, deadlines }),
    seize: (carriedOut) => {
      reign = 'waiting';
      carriesOut = carriedOut;
      seized = Promise.withResolvers();
      return seized.promise;
    },
    lift: () => {
      reign = 'none';
    },
    close: () => front.close(),
  };
}

/** A run with a carrier and a portal of its own. */
async function withPortal(
  run: number,
  act: (market: Market, portal: Portal, purchases: Purchases, kind: string) => Promise<void>,
): Promise<void> {
  const [kind, answer] = FOREIGN_404S[run % FOREIGN_404S.length] ?? FOREIGN_404S[0];
  await using market = await openMarket({ provisioningMs: 0 });
  const portal = await openPortal(market, answer);
  try {
    const purchases = await market.open({ provider: portal.provider, settleWindowMs: WINDOW });
    await act(market, portal, purchases, kind);
  } finally {
    portal.close();
  }
}

const KINDS = FOREIGN_404S.length;

export const foreign404s: FaultRow = {
  name: `404s that are not the carrier's, ${KINDS} kinds: the purchase and the looks after it are answered by them`,
  full: 10 * KINDS,
  quick: KINDS,
  run: async (runs) => {
    const tally = new Tally();
    await sideBySide(runs, KINDS, (run) =>
      tally.run(() =>
        withPortal(run, async (market, portal, purchases, kind) => {
          const number = magic(0, run % 100);
          // As many runs as there are kinds make every kind applied and, in the next round, not.
          const applied = Math.floor(run / KINDS) % 2 === 0;
          portal.seize(applied);
          const id = await bought(purchases, portal.provider, number);
          for await (const { row } of purchases.watch(id)) if (row.state !== 'SENDING') break;
          await delay(REIGN);
          const meanwhile = purchases.get(id)?.row.state;
          tally.expect(meanwhile === 'UNKNOWN', `${kind}: ${meanwhile} by a foreign 404`);
          portal.lift();
          const state = await endOf(purchases, id, PATIENCE);
          const sum = market.ledger.tally(number);
          tally.settle(number, sum.applied, sum.arrived, 1, state);
          const meant = applied ? 'CONFIRMED' : 'SETTLED_ABSENT';
          tally.expect(state === meant, `${kind}: ended ${state} instead of ${meant}`);
        }),
      ),
    );
    return tally.result();
  },
};

export const foreign404Releases: FaultRow = {
  name: 'the same for a release: carried out or not, it ends as what is seen in the end',
  full: 10 * KINDS,
  quick: KINDS,
  run: async (runs) => {
    const tally = new Tally();
    await sideBySide(runs, KINDS, (run) =>
      tally.run(() =>
        withPortal(run, async (market, portal, purchases, kind) => {
          const number = magic(0, run % 100);
          await portal.provider.purchase(orderOf(number));
          const owned = await portal.provider.getOwned(number);
          if (owned === undefined) throw new Error(`${number} was not bought`);
          const carriedOut = (run + Math.floor(run / KINDS)) % 2 === 0;
          const seized = portal.seize(carriedOut);
          const released = purchases.release(owned);
          await seized;
          await delay(REIGN);
          const meanwhile = purchases.releases()[0]?.state ?? 'nothing';
          const isOpen = meanwhile === 'RELEASING' || meanwhile === 'RELEASE_UNKNOWN';
          tally.expect(isOpen, `${kind}: ${meanwhile} by a foreign 404`);
          portal.lift();
          await released;
          const state = await releaseEnd(purchases, number, PATIENCE);
          tally.count(`ended ${state}`);
          const gone = market.ledger.tally(number).released === 1;
          const meant = carriedOut ? 'RELEASED' : 'RELEASE_REJECTED';
          if (state !== meant || gone !== carriedOut) tally.lost(`${kind}: ${state} instead of ${meant}`);
        }),
      ),
    );
    return tally.result();
  },
};
