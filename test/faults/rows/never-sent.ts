/** The way to the provider breaks between the pre-flight and the purchase, below the one client that does both. */
import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { createTelefonieProvider } from '../../../src/api/providers/telefonie/client.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { type FaultRow, Tally } from '../row.ts';
import { openBlackhole } from '../support/blackhole.ts';
import { openFront } from '../support/front.ts';
import { bought, endOf, magic, openMarket } from '../support/market.ts';
import { steerNames, type Way } from '../support/names.ts';

/** What the purchase meets: all of it is loopback. */
const WAYS = [
  ['name not found', 'ENOTFOUND'],
  ['resolver out of order', 'EAI_AGAIN'],
  ['nobody listens', '127.0.0.3'],
  ['certificate of another', '127.0.0.4'],
  ['connecting never ends', '127.0.0.2'],
] as const satisfies readonly (readonly [string, Way])[];

const HOST = 'api.example.invalid';
const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}.pem`, import.meta.url));

export const neverSent: FaultRow = {
  name: `never sent: ${WAYS.map(([what]) => what).join(', ')}`,
  alone: true,
  full: 100,
  quick: WAYS.length,
  lacks: () =>
    process.platform === 'linux'
      ? undefined
      : 'Only Linux has the loopback addresses 127.0.0.2 to 127.0.0.4.',
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket();
    const trusted = fixture('trusted');
    const front = await openFront(Number(new URL(market.account.baseUrl).port), { pem: trusted });
    const impostor = await openFront(1, {
      host: '127.0.0.4',
      port: front.port,
      pem: fixture('untrusted'),
    });
    const blackhole = await openBlackhole('127.0.0.2', front.port);
    const authorities = getCACertificates('default');
    setDefaultCACertificates([trusted.toString()]);
    let way: Way = '127.0.0.1';
    const names = steerNames(() => way);
    for (let run = 0; run < runs; run += 1) {
      await tally.run(async () => {
        const [what, meets] = WAYS[run % WAYS.length] ?? WAYS[0];
        way = '127.0.0.1';
        const baseUrl = `https://${HOST}:${front.port}/v1/numbers`;
        const live = createTelefonieProvider(
          { ...market.account, baseUrl },
          { runtime: systemRuntime, environment: {}, deadlines: { attempt: 2_000, read: 5_000, write: 300 } },
        );
        const provider: typeof live = {
          ...live,
          purchase: (order, signal) => {
            way = meets;
            return live.purchase(order, signal);
          },
        };
        const number = magic(0, run % 100);
        const purchases = await market.open({ provider });
        const id = await bought(purchases, provider, number);
        const state = await endOf(purchases, id, 5_000);
        const shown = purchases.get(id)?.purchase;
        purchases.close();
        tally.count(`${what}: ${state}`);
        tally.expect(
          state === 'NOT_SENT' && shown?.status === 'FAILED',
          `${what}: ${state}, ${shown?.statusDetails}`,
        );
        if (market.ledger.tally(number).arrived > 0) tally.doubled(`${what}: ${number} was sent`);
      });
    }
    names.restore();
    setDefaultCACertificates(authorities);
    tally.expect(front.arrived.GET >= runs, 'the pre-flight did not come this way');
    tally.expect(
      front.arrived.POST + impostor.arrived.POST + impostor.arrived.GET === 0,
      'a request arrived',
    );
    for (const each of [front, impostor, blackhole]) each.close();
    return tally.result();
  },
};
