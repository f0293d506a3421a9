/** An E.164 number that was typed reaches the provider digit for digit, through every command. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startUnrulyProvider, type UnrulyProvider, type WireNumber } from '../support/unruly/server.ts';
import { commandsOn } from './shared/in-process.ts';

let carrier: UnrulyProvider;
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());

const commands = (answers?: (question: string) => string | undefined) =>
  commandsOn({
    account: carrier.account,
    provider: carrier.client(),
    ...(answers === undefined ? {} : { answers }),
  });

const wire = (phoneNumber: string, change: Readonly<Record<string, unknown>> = {}): WireNumber => ({
  phone_number: phoneNumber,
  friendly_name: phoneNumber,
  type: 'local',
  country_code: 'US',
  capabilities: { voice: true, sms: true, mms: false },
  monthly_rate: '1.15 USD',
  ...change,
});

/** Each with another number that its numbering plan, or an eye for decoration, would take it for. */
const PAIRS = [
  ['+49016000000001', '+4916000000001'],
  ['+5215512345678', '+525512345678'],
  ['+390612345678', '+39612345678'],
  ['+540111512345678', '+5491112345678'],
  ['+4402079460958', '+442079460958'],
  ['+10000000000', '+1000000000'],
  ['+16242345111', '+1624234511'],
  ['+1212555', '+12125550142'],
  ['+999123456', '+99912345'],
] as const;

/** Plays a carrier that owns, or offers, these numbers and notes which ones it is asked about by name. */
function play(owned: readonly string[], stock: readonly string[] = []) {
  const named: string[] = [];
  const { orderly } = carrier;
  carrier.play({
    get: (phoneNumber, nth) => {
      named.push(phoneNumber);
      return orderly.get(phoneNumber, nth);
    },
    update: (phoneNumber, fields, nth) => {
      named.push(phoneNumber);
      return orderly.update(phoneNumber, fields, nth);
    },
    release: (phoneNumber, nth) => {
      named.push(phoneNumber);
      return orderly.release(phoneNumber, nth);
    },
  });
  for (const phoneNumber of owned) carrier.owned.set(phoneNumber, wire(phoneNumber));
  for (const phoneNumber of stock) carrier.stock.set(phoneNumber, wire(phoneNumber));
  return named;
}

describe('of two numbers that differ by a digit', () => {
  it.each(PAIRS)('release %s leaves %s', async (phoneNumber, other) => {
    play([phoneNumber, other]);
    expect(await commands().run(['release', phoneNumber, '--yes'])).toMatchObject({
      code: 0,
      stdout: `${phoneNumber}\n`,
    });
    expect(carrier.released).toEqual([phoneNumber]);
    expect([...carrier.owned.keys()]).toEqual([other]);
  });

  it.each(PAIRS)('release %s finds nothing where %s is owned alone', async (phoneNumber, other) => {
    play([other]);
    expect(await commands().run(['release', phoneNumber, '--yes'])).toMatchObject({ code: 4 });
    expect(carrier.released).toEqual([]);
  });

  it.each(PAIRS)('set %s leaves %s', async (phoneNumber, other) => {
    play([phoneNumber, other]);
    const ran = await commands().run(['set', phoneNumber, '--name', 'Desk', '--country', 'DE', '--json']);
    expect(ran.code).toBe(0);
    expect(carrier.owned.get(phoneNumber)?.friendly_name).toBe('Desk');
    expect(carrier.owned.get(other)?.friendly_name).toBe(other);
  });

  it.each(PAIRS)('show %s does not show %s', async (phoneNumber, other) => {
    play([phoneNumber, other]);
    expect((await commands().run(['show', phoneNumber])).stdout).toContain(`number\t${phoneNumber}\n`);
  });

  it.each(PAIRS)('lookup %s asks about no %s', async (phoneNumber, other) => {
    const named = play([phoneNumber, other]);
    const ran = await commands().run(['lookup', phoneNumber, '--json']);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout).data).toMatchObject({
      phoneNumber,
      plan: { uri: `tel:${phoneNumber}` },
      account: { owned: { phoneNumber } },
    });
    expect(new Set(named)).toEqual(new Set([phoneNumber]));
  });

  it.each(PAIRS)('buy %s buys no %s', async (phoneNumber, other) => {
    play([], [phoneNumber, other]);
    const ran = await commands().run([
      ...['buy', phoneNumber, '--country', 'US', '--yes', '--max-monthly', '2', '--json'],
    ]);
    expect(ran).toMatchObject({ code: 0 });
    expect(carrier.sold).toEqual([phoneNumber]);
  });
});

describe('any number that is E.164 in form', () => {
  const number = fc.stringMatching(/^\+[1-9]\d{6,14}$/);

  it('is asked for, changed and released as it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(number, async (phoneNumber) => {
        const named = play([phoneNumber]);
        const { run } = commands();
        for (const args of [
          ['show', phoneNumber],
          ['lookup', phoneNumber],
          ['set', phoneNumber, '--name', 'Desk'],
          ['release', phoneNumber, '--yes'],
        ]) {
          const ran = await run(args);
          expect({ args, code: ran.code, stderr: ran.stderr }).toMatchObject({ code: 0 });
        }
        expect(new Set(named)).toEqual(new Set([phoneNumber]));
        expect(carrier.released).toEqual([phoneNumber]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('is bought as it was typed, under the country that was named', async () => {
    await fc.assert(
      fc.asyncProperty(number, async (phoneNumber) => {
        play([], [phoneNumber]);
        const { code, stderr } = await commands().run([
          ...['buy', phoneNumber, '--country', 'US', '--yes', '--max-monthly', '2'],
        ]);
        expect({ phoneNumber, code, stderr }).toMatchObject({ code: 0 });
        expect(carrier.sold).toEqual([phoneNumber]);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('a number that was typed in another form', () => {
  const FORMS = [
    ['(212) 555-0142', ['--country', 'US']],
    ['+1 212-555-0142', []],
    ['tel:+12125550142', []],
    ['0012125550142', []],
  ] as const;

  it.each(FORMS)('%s is changed with --yes alone, and stated', async (text, country) => {
    play(['+12125550142']);
    const refused = await commands().run(['set', text, ...country, '--name', 'Desk']);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(`"${text}" means +12125550142.`);
    expect(refused.stderr).toContain('--yes');
    expect(carrier.asked.update).toBe(0);
    const done = await commands().run(['set', text, ...country, '--name', 'Desk', '--yes']);
    expect(done).toMatchObject({ code: 0 });
    expect(done.stderr).toContain('means +12125550142.');
  });

  it.each(['+1 212-555-0142', 'tel:+12125550142', '0012125550142', '12125550142'])(
    '%s is not released, whatever else is said',
    async (text) => {
      play(['+12125550142']);
      for (const numbers of [[text], [text, '+12125550143']]) {
        const ran = await commands().run(['release', ...numbers, '--yes']);
        expect(ran).toMatchObject({ code: 2, stdout: '' });
        expect(ran.stderr).toContain('release takes a number only in E.164 form');
        expect(ran.stderr).toContain('If you mean +12125550142, type it so.');
      }
      expect(carrier.owned.has('+12125550142')).toBe(true);
    },
  );

  it('is changed in a terminal after the word yes', async () => {
    play(['+12125550142']);
    const asked: string[] = [];
    const answering = (answer: string) =>
      commands((question) => {
        asked.push(question);
        return answer;
      });
    const args = ['set', '(212) 555-0142', '--country', 'US', '--name', 'Desk'];
    expect((await answering('').run(args)).code).toBe(1);
    expect(carrier.asked.update).toBe(0);
    expect((await answering('yes').run(args)).code).toBe(0);
    expect(asked).toEqual([
      'Change +12125550142? Type yes to confirm: ',
      'Change +12125550142? Type yes to confirm: ',
    ]);
  });

  it('needs nothing more to be shown', async () => {
    play(['+12125550142']);
    expect(await commands().run(['show', '(212) 555-0142', '--country', 'US'])).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it('states what letters were read as', async () => {
    play(['+18003569377']);
    const ran = await commands().run(['show', '1-800-FLOWERS']);
    expect(ran).toMatchObject({ code: 0, stderr: '"1-800-FLOWERS" means +18003569377.\n' });
  });

  it.each([['+43 1 58058 DW 12'], ['+43 1 58058 x12'], ['+43 1 58058 #12'], ['+43 1 58058 Durchwahl']])(
    'is refused with an extension: %s',
    async (text) => {
      const named = play([]);
      for (const command of ['show', 'lookup', 'release', 'buy']) {
        const ran = await commands().run([command, text, ...(command === 'show' ? [] : ['--json'])]);
        expect(ran.code).toBe(2);
        expect(ran.stderr).toContain('extensions');
      }
      expect(named).toEqual([]);
    },
  );
});
