/** Accounts that are set up inside the app: credentials that were found, and the form. */
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROVIDER_KINDS } from '../../src/api/account.ts';
import { initialForm, reduceForm } from '../../src/app/adding/form-state.ts';
import { maySee } from '../../src/app/adding/may-see.ts';
import { textState } from '../../src/keys/text-edit.ts';
import { type AccountMachine, openAccountMachine } from '../support/account-machine.ts';
import type { AppDriver } from '../support/app-driver.tsx';

const ESC = '\u001b';
/** What a key may consist of. */
const VISIBLE_ASCII = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));
const SECRET = 'canary-secret-77aa31c0de42';

let machine: AccountMachine;
beforeEach(async () => {
  machine = await openAccountMachine(SECRET);
});
afterEach(() => machine.close());

const variables = (change: Readonly<Record<string, string>> = {}) => ({
  TWILIO_ACCOUNT_SID: machine.sandbox.twilioAccountSid,
  TWILIO_AUTH_TOKEN: SECRET,
  TWILIO_BASE_URL: machine.sandbox.twilioBaseUrl,
  ...change,
});
const start: AccountMachine['start'] = (env, options) => machine.start(env, options);
const stored = () => machine.stored();

/** Fails when the secret is in a frame or in a file that the app wrote. */
function expectNoSecret(): void {
  expect(machine.leaked(SECRET)).toBe(false);
}

describe('credentials that were found', () => {
  it.each([
    [80, 24],
    [60, 16],
  ])('are offered by name at %ix%i, and one key uses them, read-only', async (columns, rows) => {
    const opened = await start(variables(), { columns, rows });
    await opened.see('Credentials found on this machine');
    for (const text of [
      'twilio: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN',
      'A live account at 127.0.0.1',
      'real money',
      'read-only: nothing is bought',
      'Esc goes on with the sandbox',
    ])
      await opened.see(text);
    const text = opened.screen().replace(/[│\s]+/g, ' ');
    expect(text).toContain('! read-only: nothing is bought, changed or released. ! allows it.');
    expect(text).toContain('K no copy is kept: it is read where it is. K keeps one in the keyring.');
    expect(stored()).toBeUndefined();
    await opened.released();
    opened.type('\r');
    await opened.see('twilio added, read-only');
    await opened.see(`${columns === 60 ? 'RO' : 'READ-ONLY'} twilio · LIVE`);
    expect(opened.shell.profile()).toMatchObject({ name: 'twilio', kind: 'configured', readOnly: true });
    expect(opened.shell.store.getState().tab).toBe('owned');
    expect(stored()).toMatchObject({
      active: 'twilio',
      accounts: { twilio: { keyStore: 'reference', readOnly: true, baseUrl: machine.sandbox.twilioBaseUrl } },
    });
    expectNoSecret();
  });

  it('say what is left open in the account before', async () => {
    const opened = await start(variables(), { columns: 120, rows: 35 });
    await opened.see('no copy is kept');
    await opened.released();
    opened.shell.store.dispatch({ kind: 'orders', orders: { count: 1, needPerson: 0, oldestAt: 0 } });
    opened.type('\r');
    await opened.see('twilio added, read-only');
    await opened.see('1 order of sandbox is still open. It is checked again when you use sandbox (A).');
  });

  it('can be used with changes allowed, and a copy kept in the keyring', async () => {
    const opened = await start(variables());
    await opened.see('no copy is kept');
    await opened.released();
    opened.type('!');
    await opened.see('buying, changing and releasing are allowed');
    opened.type('K');
    await opened.see('a copy of the secret is kept in the keyring');
    opened.type('\r');
    await opened.see('twilio added, real money');
    expect(machine.keyring.get('twilio')).toBe(SECRET);
    expect(stored()?.accounts.twilio).toMatchObject({ keyStore: 'keyring' });
    expect(stored()?.accounts.twilio?.readOnly).toBeUndefined();
    expectNoSecret();
  });

  it('are left alone with Esc, and not offered again', async () => {
    const opened = await start(variables());
    await opened.see('Credentials found on this machine');
    await opened.released();
    opened.type(ESC);
    await opened.until((screen) => !screen.includes('Credentials found'), 'the offer to close');
    expect(stored()).toBeUndefined();
    const saved = opened.shell.saved();
    expect(saved.declined).toEqual(['twilio: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN']);
    await opened.close();
    const again = await start(variables(), { saved });
    await again.see('1 offer');
    expect(again.shell.store.getState().overlays).toEqual([]);
    await again.close();
    // What is new is offered all the same.
    const KEY = { TWILIO_API_KEY: `SK${'0'.repeat(32)}`, TWILIO_API_SECRET: SECRET };
    const more = await start(variables(KEY), { saved });
    await more.see('twilio: TWILIO_ACCOUNT_SID, TWILIO_API_KEY and TWILIO_API_SECRET');
  });

  it('that the carrier does not accept are not stored, and the reason is shown', async () => {
    const opened = await start(variables({ TWILIO_AUTH_TOKEN: 'canary-wrong-token-1234' }));
    await opened.see('Credentials found on this machine');
    await opened.released();
    opened.type('\r');
    await opened.until(
      (screen) => /401|not accept|key/i.test(screen) && !screen.includes('Asking'),
      'a reason',
    );
    expect(stored()).toBeUndefined();
    expect(opened.shell.profile().kind).toBe('sandbox');
    expect(machine.leaked('canary-wrong')).toBe(false);
  });

  it('take a burst of Enter once', async () => {
    const opened = await start(variables());
    await opened.see('Credentials found on this machine');
    await opened.released();
    opened.type('\r'.repeat(50));
    await opened.see('twilio added');
    expect(Object.keys(stored()?.accounts ?? {})).toEqual(['twilio']);
  });

  it('that are half a set are only mentioned', async () => {
    const opened = await start({ TWILIO_ACCOUNT_SID: machine.sandbox.twilioAccountSid }, { columns: 120 });
    await opened.see('TWILIO_ACCOUNT_SID is set, but');
    expect(opened.shell.store.getState().overlays).toEqual([]);
  });

  it('are not offered where an account is set up', async () => {
    const work = {
      kind: 'configured',
      name: 'work',
      provider: 'telefonie',
      baseUrl: 'https://api.example.com',
      currency: 'USD',
      keyStore: 'file',
    } as const;
    const opened = await start(variables(), { accounts: { profiles: [work], active: work, standIn: false } });
    await opened.see('1 offer');
    expect(opened.shell.store.getState().overlays).toEqual([]);
  });
});

/** The form begins with telefonie; the first letter leads to Twilio. */
async function chooseTwilio(opened: AppDriver): Promise<void> {
  await opened.see('[telefonie] wiil twilio telnyx Space');
  opened.type('t');
  await opened.see('[twilio]');
}

describe('the form for a new account', () => {
  it.each([
    [80, 24],
    [60, 16],
  ])(
    'asks at %ix%i for what the carrier needs, masks the secret, checks and stores',
    async (columns, rows) => {
      const opened = await start({}, { columns, rows });
      await opened.see('1 offer');
      opened.type('A');
      await opened.see('Add an account');
      opened.type('Add an');
      opened.type('\r');
      await chooseTwilio(opened);
      for (const text of ['Carrier', 'twilio', 'Account SID', 'API key SID', 'Secret', 'Check and add'])
        await opened.see(text);
      opened.type('\t');
      opened.type('\u0015live');
      opened.type('\r');
      opened.type(machine.sandbox.twilioAccountSid);
      opened.type('\r');
      opened.type('\r');
      opened.type(SECRET);
      await opened.see('•'.repeat(SECRET.length));
      opened.type('\r');
      opened.type(`\u0015${machine.sandbox.twilioBaseUrl}`);
      opened.type('\r');
      await opened.see('read-only (suggested)');
      opened.type('\r');
      opened.type('\r');
      await opened.see('live added, read-only');
      expect(stored()).toMatchObject({
        active: 'live',
        accounts: {
          live: { provider: 'twilio', accountId: machine.sandbox.twilioAccountSid, readOnly: true },
        },
      });
      expect(machine.keyring.get('live')).toBe(SECRET);
      expectNoSecret();
    },
  );

  it('reads no secret aloud', async () => {
    const opened = await start({}, { screenReader: true });
    await opened.see('1 offer');
    opened.type('\u000e');
    await chooseTwilio(opened);
    opened.type('\t\t\t\t');
    opened.type(SECRET);
    await opened.see('*'.repeat(SECRET.length));
    expectNoSecret();
  });

  it.each([
    ['account SID', '\t\t'],
    ['key SID', '\t\t\t'],
    ['base URL', '\t\t\t\t\t\u0015'],
  ])('does not show a secret that is pasted in place of the %s', async (_row, keys) => {
    const opened = await start({});
    await opened.see('1 offer');
    opened.type('\u000e');
    await chooseTwilio(opened);
    opened.type(keys);
    opened.type(SECRET);
    await opened.see('•'.repeat(SECRET.length));
    expectNoSecret();
  });

  it.each([
    ['htps://numbers.example.org', true],
    ['HTTP://127.0.0.1:8700', true],
    ['banana', false],
    ['numbers.example.org', false],
  ])('%s as the base URL is shown: %s, and its mistake is said', async (typed, shown) => {
    const opened = await start({});
    await opened.see('1 offer');
    opened.type('\u000e');
    await chooseTwilio(opened);
    opened.type('\t\t\t\t\t\u0015');
    opened.type(typed);
    await opened.see(shown ? typed : '•'.repeat(typed.length));
    if (shown) return;
    await opened.see('not a URL; use one such as');
    await opened.until(
      (screen) => screen.replace(/[│\s]+/g, ' ').includes('It is hidden, because it may be a key'),
      'why it is hidden',
    );
  });

  it('shows no letter of a key in the row of another, however far it is typed', () => {
    const key = fc.string({ unit: fc.constantFrom(...VISIBLE_ASCII), minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(key, fc.constantFrom(...PROVIDER_KINDS), (typed, provider) => {
        fc.pre(!typed.includes('://'));
        for (let length = 1; length <= typed.length; length += 1) {
          const text = typed.slice(0, length);
          const texts = { ...initialForm(provider).texts, baseUrl: textState(text) };
          if (!'https://'.startsWith(text)) expect(maySee({ provider, texts }, 'baseUrl'), text).toBe(false);
        }
      }),
    );
  });

  it('stores nothing with a name that is taken, or a secret that the carrier refuses', async () => {
    const opened = await start(variables());
    await opened.see('Credentials found');
    await opened.released();
    opened.type('\r');
    await opened.see('twilio added');
    opened.type('\u000e');
    await chooseTwilio(opened);
    opened.type('\t\t');
    opened.type(machine.sandbox.twilioAccountSid);
    opened.type('\t\t');
    opened.type('another-secret-1234');
    opened.type('\t');
    opened.type(`\u0015${machine.sandbox.twilioBaseUrl}`);
    opened.type('\u0013');
    await opened.see('The account "twilio" exists already.');
    opened.type('\u001b[Z\u001b[Z\u001b[Z\u001b[Z');
    opened.type('2');
    opened.type('\u0013');
    await opened.until(
      (screen) => screen.includes('twilio2') && /401|not accept/i.test(screen),
      'the refusal',
    );
    expect(Object.keys(stored()?.accounts ?? {})).toEqual(['twilio']);
    expect(machine.leaked('another-secret')).toBe(false);
  });

  it('asks for no SID where the carrier has none', async () => {
    const opened = await start({});
    await opened.see('1 offer');
    opened.type('\u000e');
    await chooseTwilio(opened);
    await opened.see('Account SID');
    opened.type(' ');
    await opened.until((screen) => screen.includes('telnyx') && !screen.includes('Account SID'), 'telnyx');
    await opened.see('https://api.telnyx.com/v2');
  });

  it('begins with the carrier of credentials on this machine, but not after a key', async () => {
    const opened = await start(variables());
    await opened.see('Credentials found');
    await opened.released();
    opened.type(ESC);
    await opened.until((screen) => !screen.includes('Credentials found'), 'the offer to close');
    opened.type('\u000e');
    await opened.see('▸ Carrier      telefonie wiil [twilio] telnyx');
    opened.type(ESC);
    await opened.until((screen) => !screen.includes('Carrier'), 'the form to close');
    opened.type('\u000ew');
    await opened.see('[wiil]');
    opened.type(' ');
    await opened.see('[twilio]');
  });

  it('takes the first letter of a carrier, and says why nothing else is typed there or on the button', async () => {
    const opened = await start({});
    await opened.see('1 offer');
    opened.type('\u000e');
    await opened.see('Add an account');
    opened.type('w');
    await opened.see('[wiil]');
    opened.type('9');
    await opened.see('Space or an arrow changes the carrier, which is wiil; Tab goes to the name');
    opened.type('\u001b[200~twilio\u001b[201~');
    await opened.see('[twilio]');
    opened.type('\u001b[Z');
    opened.type('live');
    await opened.see('Shift+Tab goes back to the fields');
  });

  it('says which field is wrong, and goes there', async () => {
    const opened = await start({});
    await opened.see('1 offer');
    opened.type('\u000e');
    await chooseTwilio(opened);
    await opened.see('Account SID');
    opened.type('\u0013');
    await opened.see('Account SID: it is missing');
    opened.type('x');
    await opened.see('▸ Account SID');
    expect(stored()).toBeUndefined();
    opened.type(ESC);
    await opened.until((screen) => !screen.includes('Check and add'), 'the form to close');
  });
});

describe('a read-only account', () => {
  it('buys nothing until a person allows it, and then says that this is real money', async () => {
    const opened = await start(variables());
    await opened.see('Credentials found on this machine');
    await opened.released();
    opened.type('\r');
    await opened.see('twilio added, read-only');
    opened.type('1');
    await opened.see('1 offer');
    opened.type('\r');
    await opened.see('Offered now');
    opened.type('\u001b[C');
    opened.type('\r');
    await opened.see('this account is read-only; A opens the accounts');
    opened.type('A');
    await opened.see('Switch the account');
    opened.type('Allow');
    opened.type('\r');
    await opened.see('real money');
    await opened.released();
    opened.type('\u001b[C');
    opened.type('\r');
    await opened.see('twilio may buy, change and release: real money');
    expect(stored()?.accounts.twilio?.readOnly).toBeUndefined();
    expect(opened.shell.readOnly).toBeUndefined();
  });
});

it('the arrow to the left goes back to the carrier before', () => {
  const start = initialForm('twilio');
  const there = reduceForm(start, { kind: 'change', by: 1 });
  expect(there.provider).toBe('telnyx');
  expect(reduceForm(there, { kind: 'change', by: -1 })).toEqual(start);
  expect(reduceForm(initialForm('telefonie'), { kind: 'change', by: -1 }).provider).toBe('telnyx');
});

describe('the first start', () => {
  const WELCOME = 'This is the sandbox, a carrier inside dialdeck: no money is spent.';

  it.each([
    [80, 24],
    [120, 35],
  ])('says above Search what this is, how to try it and how to connect (%ix%i)', async (columns, rows) => {
    const opened = await start({}, { columns, rows });
    await opened.see('1 offer');
    const shown = opened.rows().map((row) => row.trimEnd());
    expect(shown[2]).toBe(` Welcome. ${WELCOME}`);
    expect(shown[3]).toBe(' Enter try it: buy a number   Ctrl+N connect your account   X hide this');
    expect(shown.at(-2)).toBe('');
    expect(shown.at(-1)).toContain('Enter buy');
    opened.type('\r');
    await opened.see('Offered now');
    expect(opened.screen()).not.toContain('Welcome');
    opened.type(ESC);
    await opened.see('1 offer');
    expect(opened.screen()).not.toContain('Welcome');
  });

  it('is over once the panel is hidden, and at the next start', async () => {
    const opened = await start({});
    await opened.see(WELCOME);
    opened.type('2');
    await opened.see('── Pricing');
    expect(opened.screen()).not.toContain('Welcome');
    opened.type('1');
    await opened.see(WELCOME);
    opened.type('X');
    await opened.until((screen) => !screen.includes('Welcome'), 'the panel hidden');
    expect(opened.screen()).not.toContain('X hides this');
    const again = await start({}, { saved: opened.shell.saved() });
    await again.see('1 offer');
    expect(again.screen()).not.toContain('Welcome');
  });

  it('keeps its words behind a question', async () => {
    const opened = await start({});
    await opened.see(WELCOME);
    const panel = opened.rows().slice(2, 4);
    opened.type('\u000e');
    await opened.see('Add an account');
    expect(opened.rows().slice(2, 4)).toEqual(panel);
  });

  it('leaves a small window to the offers, with the hint at the bottom', async () => {
    const opened = await start({}, { columns: 60, rows: 16 });
    await opened.see('1 offer');
    expect(opened.screen()).not.toContain('Welcome');
    expect(opened.screen()).toContain('X hides this.');
  });
});
