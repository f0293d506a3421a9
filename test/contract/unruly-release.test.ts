/** A provider that breaks its contract in generated ways, against release: one DELETE of one number, and done means gone. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandsOn, temporaryHome } from '../commands/shared/in-process.ts';
import { count } from '../support/count.ts';
import { garbled, notOwned, oddNumber } from '../support/unruly/answers.ts';
import { hastyClient } from '../support/unruly/hasty.ts';
import { orderlyRow } from '../support/unruly/lists.ts';
import { sampled } from '../support/unruly/odd.ts';
import { type Answer, startUnrulyProvider, type UnrulyProvider } from '../support/unruly/server.ts';

const CASES = count(1_000, 60);
const NUMBER = '+12025550142';
const OTHER = '+12025550143';
/** Numbers that a careless reader takes for the other. */
const NEIGHBOURS = [OTHER, '+120255501420', '+1202555014'];

let carrier: UnrulyProvider;
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());

const plan = fc.record({
  row: oddNumber(NUMBER),
  /** What the command reads first; undefined is the truth. */
  first: fc.option(fc.oneof(garbled(NUMBER, OTHER), fc.constant(notOwned)), { nil: undefined, freq: 4 }),
  /** What a DELETE does, and in how many further reads the number is gone. */
  effect: fc.constantFrom('at once', 'at once', 'after a look', 'never'),
  answer: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Answer>({ status: 204, body: '' }) },
    { weight: 1, arbitrary: fc.constant<Answer>(notOwned.answer) },
    { weight: 3, arbitrary: garbled(NUMBER, OTHER).map(({ answer }) => answer) },
  ),
  /** Reads after the DELETE that say nothing, in place of the truth. */
  looks: fc.array(fc.option(garbled(NUMBER, OTHER), { nil: undefined, freq: 2 }), { maxLength: 4 }),
});

it(`${CASES} releases`, { timeout: 300_000 }, async () => {
  const ends = new Map<string, number>();
  for (const { row, first, effect, answer, looks } of sampled(plan, CASES, 20_261_125)) {
    const home = temporaryHome();
    const commands = commandsOn({
      account: carrier.account,
      provider: hastyClient(carrier.account),
      home,
      pollScale: 0.001,
    });
    let sent = 0;
    let looked = 0;
    carrier.play({
      get: (phoneNumber, nth) => {
        if (sent === 0) return first?.answer ?? carrier.orderly.get(phoneNumber, nth);
        looked += 1;
        const said = looks[looked - 1];
        if (effect === 'after a look' && looked >= 2) carrier.owned.delete(phoneNumber);
        return said?.answer ?? carrier.orderly.get(phoneNumber, nth);
      },
      release: (phoneNumber, nth) => {
        sent += 1;
        if (effect === 'at once') carrier.orderly.release(phoneNumber, nth);
        return answer;
      },
    });
    carrier.owned.set(NUMBER, { ...orderlyRow(NUMBER), ...Object(row.answer.body) });
    for (const number of NEIGHBOURS) carrier.owned.set(number, orderlyRow(number));
    const ran = await commands.run(['release', NUMBER, '--yes', '--json']);
    rmSync(home, { recursive: true, force: true });
    const about = JSON.stringify({ row, first, effect, answer, looks, asked: carrier.asked, ran }).slice(
      0,
      3_000,
    );
    const end = `${sent} sent, exit ${ran.code}`;
    ends.set(end, (ends.get(end) ?? 0) + 1);

    expect(sent, about).toBeLessThanOrEqual(1);
    expect(carrier.asked.get, about).toBeLessThan(60);
    expect(carrier.asked, about).toMatchObject({ purchase: 0, update: 0 });
    for (const number of NEIGHBOURS) expect(carrier.owned.has(number), about).toBe(true);
    expect(
      carrier.released.filter((number) => number !== NUMBER),
      about,
    ).toEqual([]);
    // Nothing is given back that the provider did not show as the account's.
    if (first !== undefined) expect(sent, about).toBe(0);
    else expect(sent, about).toBe(1);
    if (ran.code === 0) expect(carrier.owned.has(NUMBER), about).toBe(false);
    expect(ran.code === 4, about).toBe(first?.says === 'not owned');
    // What is still the account's at every look was not released.
    if (sent === 1 && effect === 'never') expect([1, 3, 5, 6, 7], about).toContain(ran.code);
  }
  expect([...ends.keys()].filter((end) => end.startsWith('1 sent')).length).toBeGreaterThan(1);
  expect(ends.get('1 sent, exit 0')).toBeGreaterThan(CASES / 10);
});
