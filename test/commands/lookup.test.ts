/** lookup: the numbering plan needs no carrier, and its facts are printed whether the carrier answers or not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import type { LookupField, Provider } from '../../src/api/provider.ts';
import { createTelefonieProvider } from '../../src/api/providers/telefonie/client.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import {
  type Answer,
  type Operations,
  startUnrulyProvider,
  type UnrulyProvider,
} from '../support/unruly/server.ts';
import { commandsOn } from './shared/in-process.ts';

const NUMBER = '+12125550142';
const unreadable = new ApiError({
  ...{
    code: 'contract',
    message: 'Not readable.',
    hint: '',
    retryable: false,
    progress: 'answered',
    status: 200,
  },
});
let carrier: UnrulyProvider;
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());

function lookup(operations: Partial<Operations>, ...args: readonly string[]) {
  carrier.play(operations);
  return commandsOn({ account: carrier.account, provider: carrier.client() }).run([
    'lookup',
    NUMBER,
    ...args,
  ]);
}

const refusing = (status: number): Answer => ({
  status,
  contentType: 'application/problem+json',
  body: { title: 'No', status, code: 'no', detail: 'not today' },
});
const HTML: Answer = { status: 200, contentType: 'text/html', body: '<html>Welcome to the hotel</html>' };

const FAILURES = [
  ['refuses the key', refusing(401), '401'],
  ['allows nothing', refusing(403), '403'],
  ['has a fault', refusing(500), '500'],
  ['asks to wait', refusing(429), '429'],
  ['is a captive portal', HTML, ''],
  ['answers a 404 that is not its own', { ...HTML, status: 404 }, '404'],
  [
    'answers about another number',
    { status: 200, body: { phone_number: '+12125550143', type: 'local' } },
    'a different number',
  ],
] as const;

describe('when the carrier', () => {
  it.each(FAILURES)('%s, the facts are printed with what could not be known', async (_what, answer, said) => {
    const ran = await lookup({ get: () => answer });
    expect(ran.code).toBe(8);
    expect(ran.stdout).toMatch(/^E\.164\t\+12125550142\t/m);
    expect(ran.stdout).toMatch(/^country\tUnited States \(US\)\t/m);
    expect(ran.stdout).toMatch(/^owned\tnot known\t/m);
    expect(ran.stdout).toMatch(/^offered\tnot known\t/m);
    expect(ran.stderr).toContain('The provider did not answer. ');
    expect(ran.stderr).toContain(said);
  });

  it.each(FAILURES)('%s, JSON says that it is not complete, and why', async (_what, answer, said) => {
    const ran = await lookup({ get: () => answer }, '--json');
    expect(ran.code).toBe(8);
    const { data, meta } = DOCUMENTS.lookup.parse(JSON.parse(ran.stdout));
    expect(data).toMatchObject({
      phoneNumber: NUMBER,
      plan: { valid: true, countryCode: 'US' },
      account: null,
    });
    expect(meta.complete).toBe(false);
    expect(meta.reason).toContain(said);
  });

  it('answers whether it is ours and not whether it is on sale, the first is said', async () => {
    const ran = await lookup({ search: () => refusing(500) }, '--json');
    expect(ran.code).toBe(8);
    const { data, meta } = DOCUMENTS.lookup.parse(JSON.parse(ran.stdout));
    expect(data.account).toMatchObject({ owned: null, offered: null });
    expect(meta).toMatchObject({ complete: false });
    const text = await lookup({ search: () => refusing(500) });
    expect(text.stderr).toContain('The provider did not answer every question. ');
    expect(text.stdout).toMatch(/^owned\tno\t/m);
    expect(text.stdout).toMatch(/^offered\tnot known\t/m);
  });

  it('offers it in a form that cannot be read, that is said', async () => {
    const ran = await lookup(
      { search: () => ({ status: 200, body: { available_numbers: [{ nothing: 1 }] } }) },
      '--json',
    );
    expect(ran.code).toBe(8);
    expect(DOCUMENTS.lookup.parse(JSON.parse(ran.stdout)).meta).toMatchObject({ complete: false });
  });

  it('is not there at all, the facts are printed', async () => {
    const account = { ...carrier.account, baseUrl: 'http://127.0.0.1:9/v1/numbers' };
    const provider = createTelefonieProvider(account, { runtime: systemRuntime, environment: {} });
    const ran = await commandsOn({ account, provider }).run(['lookup', NUMBER]);
    expect(ran.code).toBe(8);
    expect(ran.stdout).toMatch(/^valid\tyes\t/m);
  });

  it('answers, the lookup is complete', async () => {
    const { code, stdout } = await lookup({}, '--json');
    expect(code).toBe(0);
    expect(DOCUMENTS.lookup.parse(JSON.parse(stdout))).toMatchObject({
      data: { account: { owned: null, offered: false } },
      meta: { complete: true, reason: null },
    });
  });
});

it('asks nobody with --offline, and is complete', async () => {
  const { code, stdout } = await lookup({ get: () => refusing(500) }, '--offline', '--json');
  expect(code).toBe(0);
  expect(DOCUMENTS.lookup.parse(JSON.parse(stdout))).toMatchObject({
    data: { account: null },
    meta: { complete: true },
  });
  expect(carrier.asked.get).toBe(0);
});

it('does not call a number without a country not offered', async () => {
  carrier.play();
  const ran = await commandsOn({ account: carrier.account, provider: carrier.client() }).run([
    ...['lookup', '+80012345678'],
  ]);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/^offered\tnot asked, because it belongs to no country\t/m);
});

describe('what the carrier says free of charge', () => {
  const asked: (readonly LookupField[])[] = [];
  const run = (portability: NonNullable<Provider['portability']>, ...args: readonly string[]) => {
    carrier.play();
    const lookup: NonNullable<Provider['lookup']> = async (phoneNumber, paid) => {
      asked.push(paid);
      return { phoneNumber, valid: true, nationalFormat: '(212) 555-0142', countryCode: 'US', fetchedAt: 1 };
    };
    const client = carrier.client();
    const abilities = { ...client.abilities, freeLookup: true };
    const provider = { ...client, abilities, lookup, portability };
    return commandsOn({ account: carrier.account, provider }).run(['lookup', NUMBER, ...args]);
  };

  it('is shown with the reason why the number cannot be ported, and nothing billed is asked for', async () => {
    const refuses: NonNullable<Provider['portability']> = async ([phoneNumber = '']) => [
      { phoneNumber, portable: false, fetchedAt: 1, reasons: ['The number is being moved already.'] },
    ];
    const text = await run(refuses);
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/^can be ported here\tno: The number is being moved already\.\t/m);
    const { data } = DOCUMENTS.lookup.parse(JSON.parse((await run(refuses, '--json')).stdout));
    expect(data.carrier).toMatchObject({
      lookup: { outcome: 'known', valid: true },
      portability: { outcome: 'known', portable: false },
    });
    expect(asked).toEqual([[], []]);
  });

  it('keeps the lookup when the portability cannot be read', async () => {
    const ran = await run(() => Promise.reject(unreadable), '--json');
    expect(ran.code).toBe(8);
    const { data } = DOCUMENTS.lookup.parse(JSON.parse(ran.stdout));
    expect(data.carrier).toMatchObject({
      lookup: { outcome: 'known' },
      portability: { outcome: 'unreadable', portable: null },
    });
  });
});

describe('where every lookup is billed', () => {
  const asked: (readonly LookupField[])[] = [];
  const run = (...args: readonly string[]) => runFor(NUMBER, ...args);
  const runFor = (number: string, ...args: readonly string[]) => {
    carrier.play();
    const client = carrier.client();
    const provider: Provider = {
      ...client,
      abilities: {
        ...client.abilities,
        freeLookup: false,
        paidLookups: [
          { field: 'carrier', price: 'about USD 0.003' },
          { field: 'caller name', price: 'a price of its own', countries: ['US'] },
        ],
      },
      lookup: async (phoneNumber, paid) => {
        asked.push(paid);
        return { phoneNumber, carrier: 'Example Mobile', fetchedAt: 1 };
      },
    };
    return commandsOn({ account: carrier.account, provider }).run(['lookup', number, ...args]);
  };

  it('says so with the options that ask for one, and asks nothing', async () => {
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^lookup\tevery lookup is billed; use --paid "carrier" or --paid "caller name"\t/m,
    );
    const { data } = DOCUMENTS.lookup.parse(JSON.parse((await run('--json')).stdout));
    expect(data.carrier?.lookup).toBeNull();
    expect(asked).toEqual([]);
  });

  it('asks for exactly what was consented to', async () => {
    const { stdout } = await run('--paid', 'carrier', '--yes');
    expect(stdout).toMatch(/^carrier\tExample Mobile\t/m);
    expect(stdout).not.toContain('every lookup is billed');
    expect(asked).toEqual([['carrier']]);
  });

  it('neither names nor sends what has no answer about the number', async () => {
    asked.length = 0;
    expect((await runFor('+4930901820')).stdout).toMatch(
      /^lookup\tevery lookup is billed; use --paid "carrier"\t/m,
    );
    const { code, stderr } = await runFor('+4930901820', '--paid', 'caller name', '--yes');
    expect(code).toBe(2);
    expect(stderr).toContain('has no answer for +4930901820: the carrier knows it of US numbers only.');
    expect(stderr).not.toContain('is billed:');
    expect(asked).toEqual([]);
  });

  it('names what was paid for and is not known', async () => {
    const { code, stdout } = await run('--paid', 'caller name', '--yes');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^caller name\tno caller name is known\t/m);
  });

  it('asks for nothing under --read-only, and does not ask for consent first', async () => {
    asked.length = 0;
    const { code, stderr } = await run('--paid', 'carrier', '--yes', '--read-only');
    expect(code).toBe(2);
    expect(stderr).toContain('--read-only does not allow a lookup that is billed.');
    expect(stderr).not.toContain('is billed:');
    expect(asked).toEqual([]);
  });
});
