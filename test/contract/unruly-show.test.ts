/** A provider that breaks its contract in generated ways, against show: nothing but the number that was asked for is shown. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from '../commands/shared/documents.ts';
import { commandsOn } from '../commands/shared/in-process.ts';
import { count } from '../support/count.ts';
import { garbled, notOwned, oddNumber } from '../support/unruly/answers.ts';
import { hastyClient } from '../support/unruly/hasty.ts';
import { sampled } from '../support/unruly/odd.ts';
import { startUnrulyProvider, type UnrulyProvider } from '../support/unruly/server.ts';

const CASES = count(1_000, 60);
const NUMBER = '+12025550142';
const OTHER = '+12025550143';

let carrier: UnrulyProvider;
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());

const answers = fc.oneof(
  { weight: 4, arbitrary: oddNumber(NUMBER) },
  { weight: 4, arbitrary: garbled(NUMBER, OTHER) },
  { weight: 1, arbitrary: fc.constant(notOwned) },
);

it(`${CASES} answers about a number`, { timeout: 300_000 }, async () => {
  const commands = commandsOn({ account: carrier.account, provider: hastyClient(carrier.account) });
  const ends = new Set<number>();
  for (const { says, answer } of sampled(answers, CASES, 20_261_125)) {
    carrier.play({ get: () => answer });
    const ran = await commands.run(['show', NUMBER, '--json']);
    const about = JSON.stringify({ says, answer, ran }).slice(0, 2_000);
    ends.add(ran.code);
    expect(carrier.asked.get, about).toBeLessThanOrEqual(4);
    expect(carrier.asked, about).toMatchObject({ purchase: 0, update: 0, release: 0 });
    expect(ran.code === 0, about).toBe(says === 'the number');
    expect(ran.code === 4, about).toBe(says === 'not owned');
    if (ran.code === 0) {
      const { data } = readDocument(DOCUMENTS.show, ran);
      expect(data.phoneNumber, about).toBe(NUMBER);
      const row = new Map(Object.entries(Object(answer.body)));
      // A text that is shown is one that was sent; a field that was sent as anything else is neither shown nor empty.
      const fields = { friendlyName: 'friendly_name', voiceUrl: 'voice_url', smsUrl: 'sms_url' } as const;
      for (const [field, wire] of Object.entries(fields)) {
        const sent = row.get(wire) ?? '';
        const unreadable = new Set<string>(data.unreadable).has(field);
        expect(unreadable, `${field}: ${about}`).toBe(typeof sent !== 'string' || sent.length > 4_096);
      }
      if (typeof row.get('monthly_rate') !== 'string') expect(data.monthlyRateText, about).toBeNull();
    } else {
      expect(readError(ran).message, about).not.toContain(OTHER.slice(-4));
    }
  }
  expect(ends.size).toBeGreaterThan(2);
});
