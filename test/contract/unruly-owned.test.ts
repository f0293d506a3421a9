/** A provider that breaks its contract in generated ways, against owned: no false "complete", no endless run, no number made up. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadOwned, type OwnedProgress } from '../../src/api/owned/load.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument } from '../commands/shared/documents.ts';
import { commandsOn } from '../commands/shared/in-process.ts';
import { count } from '../support/count.ts';
import { hastyClient, hastyRuntime } from '../support/unruly/hasty.ts';
import { type ListPlan, listAnswer, listPlan, numberAt, orderlyRow } from '../support/unruly/lists.ts';
import { sampled } from '../support/unruly/odd.ts';
import { startUnrulyProvider, type UnrulyProvider } from '../support/unruly/server.ts';

const CASES = count(1_000, 60);
/** No account of these cases needs as many. */
const MOST_REQUESTS = 500;

let carrier: UnrulyProvider;
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());

function play(plan: ListPlan): void {
  const seen = new Map<string, number>();
  carrier.play({
    list: (query) => {
      const page = query.get('page') ?? '';
      const before = seen.get(page) ?? 0;
      seen.set(page, before + 1);
      return listAnswer(plan, query, before);
    },
  });
}

it(`${CASES} lists of every kind`, { timeout: 300_000 }, async () => {
  const commands = commandsOn({ account: carrier.account, provider: hastyClient(carrier.account) });
  const ends = new Map<number, number>();
  for (const plan of sampled(listPlan, CASES, 20_261_125)) {
    play(plan);
    const ran = await commands.run(['owned', '--json']);
    const about = JSON.stringify({
      ...plan,
      rows: plan.rows.length,
      numbers: plan.numbers.length,
      ran,
    }).slice(0, 2_000);
    ends.set(ran.code, (ends.get(ran.code) ?? 0) + 1);
    expect([0, 1, 8], about).toContain(ran.code);
    expect(carrier.asked.list, about).toBeLessThan(MOST_REQUESTS);
    expect(carrier.asked, about).toMatchObject({ purchase: 0, update: 0, release: 0 });
    if (ran.code === 1) {
      expect(ran.stdout, about).not.toContain('"complete":true');
      continue;
    }
    const { data, meta } = readDocument(DOCUMENTS.owned, ran);
    const numbers = data.map(({ phoneNumber }) => phoneNumber);
    expect(new Set(numbers).size, about).toBe(numbers.length);
    expect(new Set(plan.numbers).isSupersetOf(new Set(numbers)), about).toBe(true);
    expect(meta.complete, about).toBe(ran.code === 0);
    if (ran.code === 8) expect(meta.reason ?? '', about).toMatch(/\w/);
    // Complete is what holds every number, and what could be read to the last row.
    if (meta.complete) expect([new Set(numbers), plan.junk], about).toEqual([new Set(plan.numbers), 0]);
  }
  // Each end was met, and none of them by all.
  expect([...ends.keys()].sort()).toEqual([0, 1, 8]);
});

it('30 endless lists are read up to the limit and reported as incomplete', { timeout: 60_000 }, async () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const size = 1 + (seed % 13);
    const stated = [undefined, 90_000_000, size][seed % 3];
    carrier.play({
      list: (query) => {
        const from = (Number(query.get('page')) - 1) * size;
        const numbers = Array.from({ length: size }, (_, place) => orderlyRow(numberAt(from + place)));
        return { status: 200, body: { numbers, ...(stated === undefined ? {} : { total: stated }) } };
      },
    });
    let last: OwnedProgress | undefined;
    const limits = { runtime: hastyRuntime, mostRows: 200, mostPages: 40 };
    for await (const step of loadOwned(hastyClient(carrier.account), limits)) last = step;
    expect(last).toMatchObject({ complete: false, reason: expect.stringContaining('dialdeck stopped') });
    expect(carrier.asked.list).toBeLessThan(4 * 40 + 40);
  }
});
