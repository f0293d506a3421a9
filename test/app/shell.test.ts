import { afterEach, expect, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import type { OnWait } from '../../src/api/wait.ts';
import type { AccountProfile } from '../../src/config/account-profiles.ts';
import { ConfigError } from '../../src/config/errors.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { ownedNumber } from '../support/owned-numbers.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const ESC = '\u001b';
const RIGHT = '\u001b[C';
const offers = ['0101', '0102', '0103'].map((last) => offer(last));
const open = async (options: Partial<Parameters<typeof openApp>[0]> = {}) => {
  app = await openApp({ provider: createMemoryProvider(offers), ...options });
  await app.see('3 offers');
};

test('who comes back to a tab after a completed purchase is on Search, not on the finished order', async () => {
  await open();
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  app.type('l\r');
  await app.see('COMPLETED');
  app.type('4');
  await app.see('Owned ──');
  app.type('1');
  await app.see('Search ──');
  expect(app.screen()).not.toContain('Order +1');
});

test('the key of the tab that is shown leads back to its first screen', async () => {
  await open();
  app.type('\r');
  await app.see('Offered now');
  app.type('L');
  await app.see('Numbering plan, offline');
  app.type('1');
  await app.see('3 offers');
  app.type(ESC);
  await app.see('Cannot go back: you are at the top; q quits');
});

test('a wait for the provider is shown while it lasts, once for parallel requests', async () => {
  let now = 0;
  let say: OnWait = () => undefined;
  await open({
    runtime: { ...systemRuntime, monotonic: () => now },
    beforeOpen: (_name, onWait) => {
      say = onWait ?? say;
    },
  });
  const reason = 'api.example.com asks to slow down (429).';
  say({ ms: 9_000, reason });
  say({ ms: 9_400, reason });
  await app.see(`${reason} dialdeck waits 9 s and tries again.`);
  // Another key does not take it away while it lasts.
  app.type('j');
  await app.see(`${reason} dialdeck waits 9 s and tries again.`);
  now = 9_001;
  app.type('k');
  await app.until((screen) => !screen.includes('Waiting'), 'the wait to be over');
});

test('Esc on the top screen only says so; q quits there', async () => {
  await open();
  app.type(ESC);
  await app.see('Cannot go back: you are at the top; q quits');
  expect(app.left()).toBe(false);
  app.type('q');
  await app.until(() => app.left(), 'the app to leave');
});

test('the hint about accounts goes away with the same key on every tab', async () => {
  for (const tab of ['1', '2', '3', '4']) {
    await open();
    app.type(tab);
    await app.see('X hides this.');
    app.type('X');
    await app.until((screen) => !screen.includes('X hides this.'), 'the hint gone');
    expect(app.shell.store.getState().overlays).toEqual([]);
    await app.close();
  }
});

test('q on a lower screen says where it quits', async () => {
  await open();
  app.type('\r');
  await app.see('Offered now');
  app.type('q');
  await app.see('Cannot quit: press Esc until you are at the top');
  expect(app.left()).toBe(false);
});

test('quitting asks when an order is pending, with Cancel focused; Ctrl+C at the question quits', async () => {
  const provider = createMemoryProvider(offers);
  await open({ provider: { ...provider, getOwned: async () => undefined } });
  app.type('\r');
  await app.see('Offered now');
  app.type(RIGHT);
  app.type('\r');
  await app.see('+1 212 555 0101 pending');
  app.type('\u0003');
  await app.see('1 order still pending.');
  await app.released();
  app.type('\r');
  await app.until((screen) => !screen.includes('still pending.'), 'the question gone');
  expect(app.left()).toBe(false);
  app.type('\u0003');
  await app.see('still pending.');
  app.type('\u0003');
  await app.until(() => app.left(), 'the app to leave');
});

test('help lists the available actions with their keys, and why the others are unavailable', async () => {
  await open();
  app.type('?');
  await app.see('Help: type to find');
  app.type('compare');
  // The name stays whole; the reason is cut, and Enter shows all of it.
  await app.until(
    (screen) => /Compare the marked numbers +mark two or more/.test(screen),
    'why it cannot act',
  );
  app.type('\r');
  await app.see('Cannot choose: mark two or more numbers with Space first');
  app.type(ESC);
  await app.until((screen) => !screen.includes('Help: type to find'), 'help closed');
});

test('help and palette use the room of a larger window', async () => {
  await open({ columns: 140, rows: 50 });
  const shown = () => app.rows().filter((row) => row.includes('│')).length;
  app.type('?');
  await app.see('Compare the marked numbers');
  await app.until(() => shown() >= 38, 'more than 16 rows');
  app.type(ESC);
  app.type(':');
  await app.see('Palette: type to find');
  expect(shown()).toBeGreaterThanOrEqual(38);
  await app.see('mark two or more numbers with Space first');
});

test.each([120, 200])('help cuts no row where the window has the room, at %i columns', async (columns) => {
  await open({ columns, rows: 60 });
  app.type('4');
  await app.see('all loaded');
  app.type('?');
  await app.see('Help: type to find');
  const rows = app.rows().filter((row) => row.includes('│'));
  expect(rows.join('\n')).toContain('no number is marked; Space marks a number');
  expect(rows.filter((row) => row.includes('…'))).toEqual([]);
});

test('the palette runs the chosen action, also from inside a field', async () => {
  await open();
  app.type('n');
  app.type('\u0010');
  await app.see('Palette: type to find');
  app.type('zzz');
  await app.see('No match.');
  app.type('\u0015switch the account\r');
  await app.see('Cannot choose: there is only one account');
  app.type('\u0015go to purchases\r');
  await app.see('── Purchases');
});

test('an action that --read-only disables says so, in the palette and by its key', async () => {
  await open({ readOnly: true });
  app.type('\r');
  await app.see('Offered now');
  app.type(RIGHT);
  app.type('\r');
  await app.see('not allowed by --read-only');
  app.type(':');
  await app.see('Palette');
  app.type('money is spent');
  await app.until((screen) => /Press Buy.*--read-only/.test(screen), 'the reason in the palette');
});

test('a done notice disappears by itself, a failure stays until the next key', async () => {
  await open();
  app.type('y');
  await app.see("+1 212 555 0101 sent to the terminal's clipboard: +12125550101");
  expect(app.copied).toEqual(['+12125550101']);
  app.shell.notify({ kind: 'error', text: 'It went wrong.' });
  await app.see('It went wrong.');
  app.type('j');
  await app.until((screen) => !screen.includes('It went wrong.'), 'the notice gone');
});

test.each([
  [0, true],
  [1_500, false],
])('a result that is %i ms old when another screen comes: it stays there: %s', async (age, stays) => {
  let now = systemRuntime.now();
  await open({ runtime: { ...systemRuntime, now: () => now } });
  app.type('y');
  await app.see("sent to the terminal's clipboard");
  now += age;
  // The clock of the screen has seen it.
  await app.until((screen) => age === 0 || /[1-9] s old/.test(screen), 'the time');
  app.type('\r');
  await app.see('Offered now');
  expect(app.screen().includes("sent to the terminal's clipboard")).toBe(stays);
});

test('switching the account closes the old one and resets every tab', async () => {
  const sandbox: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };
  const live: AccountProfile = {
    kind: 'configured',
    name: 'live',
    provider: 'telefonie',
    baseUrl: 'https://numbers.example.com/v1',
    currency: 'USD',
    keyStore: 'file',
  };
  const other = createMemoryProvider([offer('0199')]);
  await open({
    accounts: { profiles: [sandbox, live], active: sandbox, standIn: true },
    providerOf: (name) => (name === 'live' ? other : createMemoryProvider(offers)),
  });
  app.type('\r');
  await app.see('Offered now');
  app.type('A');
  await app.see('Switch the account');
  app.type('live\r');
  await app.see('1 offer ');
  const screen = app.screen();
  expect(screen).toContain('live');
  expect(screen).not.toContain('SANDBOX');
  await app.until(() => app.closed.includes('sandbox'), 'the old account closed');
  expect(app.shell.saved().account).toEqual({ name: 'live', insteadOf: 'sandbox' });
});

test('what was bought with an account that is left again is told when the app is left', async () => {
  const sandbox: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };
  const profiles = [sandbox, { ...sandbox, name: 'second' }];
  await open({ accounts: { profiles, active: sandbox, standIn: false } });
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  app.type('l\r');
  await app.see('COMPLETED');
  app.type('A');
  await app.see('Switch the account');
  app.type('second\r');
  await app.until(() => app.closed.includes('sandbox'), 'the old account closed');
  const { purchases } = await app.shell.leave();
  expect(purchases.map(({ row }) => `${row.accountName} ${row.phoneNumber}`)).toEqual([
    'sandbox +12125550101',
  ]);
});

test('a window that is too small keeps the state and accepts no key whose effect is invisible', async () => {
  const provider = createMemoryProvider(offers);
  await open({ provider });
  app.type('\r');
  await app.see('Offered now');
  app.type(RIGHT);
  app.resize(59, 15);
  await app.see('Terminal 59x15, needs 60x16.');
  app.type('\r\r\r');
  app.resize(80, 24);
  await app.see('Offered now');
  expect(provider.orders).toEqual([]);
  app.resize(10, 3);
  await app.see('Terminal');
  app.type('q');
  await app.until(() => app.left(), 'the app to leave');
});

test('in a window that is too small, q quits only where nothing would be lost', async () => {
  const provider = createMemoryProvider(offers);
  provider.owned.set('+12125550142', ownedNumber('0142', { friendlyName: 'Front desk' }));
  await open({ provider });
  app.type('4');
  await app.see('Front desk');
  app.type('\r');
  await app.see('Enter edit');
  app.type('\r');
  await app.see('Enter next');
  app.type('!');
  await app.see('not saved');
  app.resize(59, 15);
  await app.see('Ctrl+C quits.');
  await app.see('Not saved, and lost then: Name of +1 212 555 0142.');
  app.type('acquired');
  await app.released();
  app.resize(80, 24);
  await app.see('Front desk!');
  expect(app.left()).toBe(false);
});

test('a pasted number is searched for, in its country', async () => {
  const provider = createMemoryProvider(offers);
  await open({ provider });
  app.type('\u001b[200~+44 20 7946 0958\r\n\u001b[201~');
  await app.see('United Kingdom');
  await app.until(() => provider.searches.length > 1, 'the search');
  expect(provider.searches).toContainEqual(
    expect.objectContaining({ countryCode: 'GB', contains: '2079460958' }),
  );
});

test('the footer shows the keys of available actions, as many as fit', async () => {
  await open({ columns: 80, rows: 24 });
  await app.until(() => app.rows().at(-1)?.includes('Enter buy') === true, 'buy');
  expect(app.rows().at(-1)).not.toContain('q quit');
  app.resize(200, 60);
  await app.until(() => app.rows().at(-1)?.includes('q quit') === true, 'the last key of the wide window');
  app.type('n');
  await app.until((screen) => !(screen.split('\n').at(-1) ?? '').includes('? help'), 'the keys of the field');
  expect(app.rows().at(-1)).toContain('Esc undo');
});

test('a session that could not be opened is opened again at its next use', async () => {
  let failures = 2;
  app = await openApp({
    provider: createMemoryProvider(offers),
    beforeOpen: () => {
      failures -= 1;
      if (failures >= 0) throw networkError();
    },
  });
  await app.see('r searches again');
  app.type('r');
  await app.until(() => failures === 0, 'the second try');
  await app.see('r searches again');
  app.type('r');
  await app.see('3 offers');
});

test('a variable that is not set is named, and is not called a bug', async () => {
  app = await openApp({
    provider: createMemoryProvider(offers),
    beforeOpen: () => {
      throw new ConfigError(
        'TWILIO_AUTH_TOKEN is not set.',
        'Set TWILIO_AUTH_TOKEN, or use another account.',
      );
    },
  });
  await app.see('Set TWILIO_AUTH_TOKEN, or use another account.');
  expect(app.screen()).not.toContain('bug');
});

function networkError(): ApiError {
  return new ApiError({
    code: 'network',
    message: 'The provider cannot be reached.',
    hint: 'Check the network.',
    retryable: true,
    progress: 'not-sent',
  });
}

test('Ctrl+Z suspends', async () => {
  await open();
  app.type('\u001a');
  await app.until(() => app.suspended() === 1, 'the wish to be suspended');
});

test('two sandboxes differ at every width, and each says that it is a sandbox', async () => {
  const second: AccountProfile = { kind: 'sandbox', name: 'sandbox-wiil', provider: 'wiil' };
  await open({ accounts: { profiles: [second], active: second, standIn: false }, columns: 120 });
  expect(app.rows()[0]).toContain('sandbox-wiil · SANDBOX, no money is spent');
  app.resize(80, 24);
  await app.until(
    () => app.rows()[0]?.endsWith('4 Owned      sandbox-wiil · no money is spent') === true,
    '80 columns',
  );
  app.resize(60, 24);
  await app.until(() => app.rows()[0]?.endsWith('4 Owned      SANDBOX-WIIL') === true, '60 columns');
});

test('with --read-only at 60 columns, READ-ONLY is shortened before the tabs lose their names', async () => {
  const second: AccountProfile = { kind: 'sandbox', name: 'sandbox-wiil', provider: 'wiil' };
  const accounts = { profiles: [second], active: second, standIn: false };
  await open({ accounts, columns: 60, readOnly: true });
  expect(app.rows()[0]).toMatch(/^ 1 Search {2}2 Pricing {2}3 Purchases {2}4 Owned +RO SANDBOX-WIIL$/);
});

test.each([120, 80, 60])(
  'at %i columns the header names a real account and says that it is live, and where if there is room',
  async (columns) => {
    for (const name of ['work', 'my-sandbox', 'a-name-of-thirty-two-characters1']) {
      const real: AccountProfile = {
        kind: 'environment',
        name,
        provider: 'telefonie',
        baseUrl: 'http://127.0.0.1:8700',
        currency: 'USD',
        from: 'DIALDECK_BASE_URL and DIALDECK_API_KEY',
      };
      const accounts = { profiles: [real], active: real, standIn: false };
      await open({ accounts, columns, readOnly: columns === 60 && name === 'work' });
      expect(app.rows()[0]).toContain(`${name} · LIVE`);
      // At 60 columns the names of the tabs come before the host.
      if (name === 'my-sandbox' || columns > 60) {
        expect(app.rows()[0]).toContain('LIVE 127.0.0.1:8700');
      }
      expect(app.rows()[0]?.includes('real money')).toBe(columns === 120);
      expect(app.rows()[0]).not.toContain('SANDBOX');
      await app.close();
    }
  },
);

test('the review card and the picker of accounts say of each account whether it is real money', async () => {
  const real: AccountProfile = {
    kind: 'configured',
    name: 'work',
    provider: 'telefonie',
    baseUrl: 'https://api.example.com',
    currency: 'USD',
    keyStore: 'file',
  };
  const play: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };
  await open({
    accounts: { profiles: [real, { ...real, name: 'other' }, play], active: real, standIn: false },
  });
  app.type('\r');
  await app.see('Offered now');
  expect(app.rows().map((row) => row.trim())).toContain(
    'Account     work · LIVE api.example.com, real money',
  );
  app.type('\u001b');
  await app.see('3 offers');
  app.type('A');
  await app.see('Switch the account');
  expect(app.screen()).toMatch(/other +telefonie +real money +api\.example\.com/);
  expect(app.screen()).toMatch(/sandbox +telefonie +no money is spent/);
});

test('the footer shows no unavailable key; help lists it with the reason', async () => {
  await open();
  const footer = () => app.rows().at(-1) ?? '';
  await app.until(() => footer().includes('Enter buy'), 'buy');
  expect(footer()).not.toContain('Esc back');
  app.type('\r');
  await app.see('Offered now');
  await app.until(() => footer().includes('Esc back') && !footer().includes('q quit'), 'the way back alone');
  app.type('?');
  app.type('quit');
  await app.see('press Esc until you are at the top');
});

test('the reason why a key did nothing disappears when it is no longer true, and on another screen', async () => {
  await open();
  app.type('=');
  await app.see('mark two or more');
  let reason: string | undefined = 'not yet';
  const action = { id: 'test.act', keys: [], title: 'Act', short: 'act', group: 'Test' };
  app.shell.act({ action, disabled: () => reason, run: () => undefined });
  await app.see('Cannot act: not yet');
  reason = undefined;
  await app.until((screen) => !screen.includes('Cannot act: not yet'), 'the reason gone');
  reason = 'not here';
  app.shell.act({ action, disabled: () => reason, run: () => undefined });
  await app.see('Cannot act: not here');
  app.shell.go({ screen: 'purchases' });
  await app.until((screen) => !screen.includes('Cannot act: not here'), 'another screen');
});
