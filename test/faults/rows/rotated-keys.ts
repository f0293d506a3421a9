/** A number in doubt, bought again with another key or another spelling of the address. */
import type { Account } from '../../../src/api/account.ts';
import type { Provider } from '../../../src/api/provider.ts';
import { createProvider } from '../../../src/api/providers/index.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import { type FaultRow, sideBySide, spread, Tally } from '../row.ts';
import { openFront } from '../support/front.ts';
import { buy, endOf, type Market, magic, openMarket } from '../support/market.ts';

const PATIENCE = 15_000;
const KEY_HEADER = 'x-wiil-api-key';

/** Other ways to the same account: the gate before it takes any key, at two ports. */
const OTHER_WAYS: readonly ((account: Account, otherPort: number) => Account)[] = [
  (account) => ({ ...account, apiKey: 'the-rotated-key' }),
  (account) => ({ ...account, baseUrl: `${account.baseUrl}/` }),
  (account) => ({ ...account, baseUrl: account.baseUrl.replace('http', 'HTTP') }),
  (account, otherPort) => ({ ...account, baseUrl: account.baseUrl.replace(/:\d+/, `:${otherPort}`) }),
  (account) => ({ ...account, name: 'home', apiKey: 'another-rotated-key' }),
];

/**
 * A gate before the carrier that takes any key, loses every answer to a purchase, and shows no number until `reveal`: what
 * keeps a number from being bought twice is then the journal alone. This carrier charges a second request of a number again.
 */
async function openGate(market: Market) {
  const revealed = new Set<string>();
  const target = Number(new URL(market.account.baseUrl).port);
  const fronts = [await openFront(target), await openFront(target)] as const;
  for (const front of fronts) {
    front.intercept = (request, response, pass) => {
      request.headers[KEY_HEADER] = market.account.apiKey;
      if (request.method === 'POST') {
        void pass().then(() => response.destroy());
        return true;
      }
      const [, digits] = /\/by-phone-number\/%2B(\d+)/.exec(request.url ?? '') ?? [];
      if (digits === undefined || revealed.has(`+${digits}`)) return false;
      const body = JSON.stringify({
        success: false,
        status: 404,
        code: 'NOT_FOUND',
        message: 'No such number',
      });
      response.writeHead(404, { 'content-type': 'application/json' }).end(body);
      return true;
    };
  }
  return {
    ports: [fronts[0].port, fronts[1].port] as const,
    reveal: (number: string) => revealed.add(number),
    close: () => {
      for (const front of fronts) front.close();
    },
  };
}

interface Way {
  readonly provider: Provider;
  readonly purchases: Purchases;
}

/** What came of it: the purchases that were sent, and by which way, and how many were blocked for the other account. */
async function attempt(first: Way, second: Way, number: string, atOnce: boolean) {
  const buyBy = async (way: Way) => ({ way, outcome: await buy(way.purchases, way.provider, number) });
  const tried = atOnce ? await Promise.all([buyBy(first), buyBy(second)]) : [await buyBy(first)];
  if (!atOnce) {
    const { outcome } = tried[0] ?? {};
    if (outcome?.kind !== 'started') throw new Error(`${number}: ${JSON.stringify(outcome)}`);
    for await (const { row } of first.purchases.watch(outcome.id)) if (row.state === 'UNKNOWN') break;
    tried.push(await buyBy(second), await buyBy(second));
  }
  return {
    started: tried.flatMap(({ way, outcome }) =>
      outcome.kind === 'started' ? [{ way, id: outcome.id }] : [],
    ),
    others: tried.flatMap(({ outcome }) => (outcome.kind === 'started' ? [] : [outcome])),
  };
}

export const rotatedKeys: FaultRow = {
  name: 'key rotated, or the address in another spelling, while the outcome is unknown, and both at once',
  full: 10 * OTHER_WAYS.length,
  quick: 2,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket({}, 'wiil');
    const gate = await openGate(market);
    const [port, otherPort] = gate.ports;
    const account = { ...market.account, baseUrl: market.account.baseUrl.replace(/:\d+/, `:${port}`) };
    const open = async (by: Account): Promise<Way> => {
      const provider = await createProvider(by, { runtime: systemRuntime, environment: {} });
      return { provider, purchases: await market.open({ account: by, provider, settleWindowMs: PATIENCE }) };
    };
    const first = await open(account);
    const others = await Promise.all(
      spread(OTHER_WAYS, runs).map((other) => open(other(account, otherPort))),
    );
    await sideBySide(runs, OTHER_WAYS.length, (run) =>
      tally.run(async () => {
        const number = magic(0, run % 100);
        const second = others[run % others.length] ?? first;
        const atOnce = run % 2 === 1;
        const { started, others: refused } = await attempt(first, second, number, atOnce);
        tally.count(atOnce ? 'both at once' : 'one after the other');
        tally.expect(started.length === 1, `${number}: ${started.length} were sent`);
        const all = refused.every((each) => each.kind === 'blocked' && each.block.kind === 'other-account');
        tally.expect(all, `${number}: ${JSON.stringify(refused)}`);
        gate.reveal(number);
        for (const { way, id } of started) {
          const state = await endOf(way.purchases, id, PATIENCE);
          const { applied, arrived } = market.ledger.tally(number);
          tally.settle(number, applied, arrived, 1, state);
        }
      }),
    );
    gate.close();
    return tally.result();
  },
};
