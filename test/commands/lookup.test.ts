/** lookup: the numbering plan needs no carrier, and its facts are printed whether the carrier answers or not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
