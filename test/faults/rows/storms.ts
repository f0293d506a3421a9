/** A provider that says "too many requests" or "unavailable" to everything, through the real HTTP client. */
import type { ServerResponse } from 'node:http';
import { createTelefonieProvider } from '../../../src/api/providers/telefonie/client.ts';
import { chance, type FaultRow, Tally } from '../row.ts';
import { type Front, openFront } from '../support/front.ts';
import { magic, openMarket, orderOf } from '../support/market.ts';
import { WireTime } from '../support/wire-time.ts';

const MINUTE = 60_000;
/** Good, none, bad, huge and negative; a date is counted from the answer's own. */
const RETRY_AFTER = ['1', '0', undefined, 'soon', '999999999', '-5', 'date'] as const;
const MOST_ATTEMPTS = 3;
/** In the address of a reading of one owned number; the offer is read beside it. */
const LOOK = '/owned/';
/** Pauses of 30 s, and the first, shorter ones. */
const MOST_LOOKS = 30;

export const storms: FaultRow = {
  name: '429 and 503 for 10 min of injected time, 7 kinds of Retry-After',
  alone: true,
  full: 112,
  quick: RETRY_AFTER.length,
  run: async (runs, seed) => {
    const tally = new Tally();
    const random = chance(seed);
    for (let run = 0; run < runs; run += 1) {
      const status = run % 2 === 0 ? 429 : 503;
      const retryAfter = RETRY_AFTER[run % RETRY_AFTER.length];
      await tally.run(() => weather(tally, { status, retryAfter, applied: random() < 0.5 }));
    }
    return tally.result();
  },
};

interface Storm {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly applied: boolean;
}

async function weather(tally: Tally, storm: Storm): Promise<void> {
  const time = new WireTime();
  await using market = await openMarket({ now: () => time.now() });
  const front = await openFront(Number(new URL(market.account.baseUrl).port));
  const account = { ...market.account, baseUrl: `http://127.0.0.1:${front.port}/v1/numbers` };
  const client = createTelefonieProvider(account, { runtime: time.forClient, environment: {} });
  let looks = 0;
  const provider = time.watched(client, async (read) => {
    looks += 1;
    const before = front.asked(LOOK);
    try {
      return await read();
    } finally {
      const attempts = front.asked(LOOK) - before;
      tally.peak('most attempts of a read', attempts);
      tally.expect(attempts <= MOST_ATTEMPTS, `${attempts} attempts of a read`);
    }
  });
  const purchases = await market.open({ provider, runtime: time, settleWindowMs: 15 * MINUTE, pollScale: 1 });
  const number = magic(0, 0);
  const { monthlyRate } = await time.until(provider.quote(orderOf(number)));

  breaksOut(front, storm, time);
  const refused = await time.until(purchases.confirm({ order: orderOf(number), monthlyRate }));
  tally.expect(refused.kind === 'preflight-failed', `in the storm: ${refused.kind}`);
  tally.expect(front.arrived.POST === 0, 'sent although the offer could not be read again');

  breaksOut(front, storm, time, 'with the purchase');
  const outcome = await time.until(purchases.confirm({ order: orderOf(number), monthlyRate }));
  if (outcome.kind !== 'started') throw new Error(outcome.kind);
  looks = 0;
  const asked = front.arrived.GET;
  await time.run(10 * MINUTE);
  tally.peak('most looks in 10 min', looks);
  tally.peak('most requests in 10 min', front.arrived.GET - asked);
  tally.expect(looks > 5 && looks <= MOST_LOOKS, `${looks} looks in 10 min`);

  // The settle window ends in the storm: the first look after it is one look, and believed only when it shows the number.
  await time.run(7 * MINUTE);
  front.intercept = () => false;
  looks = 0;
  while (looks === 0) await time.run(1_000);
  const seen = purchases.get(outcome.id)?.row.state;
  tally.expect(seen === (storm.applied ? 'CONFIRMED' : 'UNKNOWN'), `${seen} after one look`);
  await time.run(5 * MINUTE);
  const state = purchases.get(outcome.id)?.row.state ?? 'gone';
  const { applied } = market.ledger.tally(number, time.now());
  tally.settle(number, applied, front.arrived.POST, 1, state);
  tally.expect(applied === (storm.applied ? 1 : 0), `${applied} bought`);
  purchases.close();
  front.close();
}

/** From now on, or from the purchase on, everything gets the one answer; the purchase may be applied before. */
function breaksOut(front: Front, storm: Storm, time: WireTime, from?: 'with the purchase'): void {
  let raging = from === undefined;
  front.intercept = (request, response, pass) => {
    const spends = request.method === 'POST';
    raging ||= spends;
    if (!raging) return false;
    if (spends && storm.applied) void pass().then(() => answer(response, storm, time));
    else answer(response, storm, time);
    return true;
  };
}

function answer(response: ServerResponse, { status, retryAfter }: Storm, time: WireTime): void {
  const at = new Date(time.now());
  const words = retryAfter === 'date' ? new Date(at.getTime() + 5_000).toUTCString() : retryAfter;
  const headers = { 'content-type': 'application/problem+json', date: at.toUTCString() };
  response.writeHead(status, words === undefined ? headers : { ...headers, 'retry-after': words });
  response.end(JSON.stringify({ type: 'about:blank', title: 'Too much at once', status }));
}
