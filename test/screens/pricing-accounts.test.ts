/** Prices of several accounts side by side. */
import { afterEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import { parsePrice } from '../../src/api/money/money.ts';
import type { Provider } from '../../src/api/provider.ts';
import { createProvider } from '../../src/api/providers/index.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import type { AccountProfile } from '../../src/config/account-profiles.ts';
import { SANDBOX_ACCOUNTS } from '../../src/config/sandbox-accounts.ts';
import { startAccount } from '../api/providers/support.ts';
import { type AppDriver, type DriverOptions, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

/** A few countries: over HTTP, a machine under load takes seconds for those of a first start. */
const FEW = { views: { pricing: { countries: ['AU', 'US'] } } };
const CTRL_U = '\u0015';
const named = (name: string): AccountProfile => ({
  kind: 'configured',
  name,
  provider: 'telefonie',
  baseUrl: 'https://api.example.com/v1',
  currency: 'USD',
  keyStore: 'file',
});

/** One US local number at this price; "1.00 + 20.00" is a rent and a set-up fee. */
function shop(text: string): Provider {
  const [rent = '', fee] = text.split(' + ');
  const rate = parsePrice(rent, 'USD');
  const currency = rate.kind === 'money' ? rate.money.currency : 'USD';
  const setupFee = fee === undefined ? {} : { setupFee: { amount: fee, currency } };
  return createMemoryProvider([offer('0142', { monthlyRate: rate, ...setupFee })]);
}

async function open(shops: Readonly<Record<string, string>>, more: Partial<DriverOptions> = {}) {
  const profiles = Object.keys(shops).map(named);
  const [active = named('none')] = profiles;
  const providers = new Map(Object.entries(shops).map(([name, text]) => [name, shop(text)]));
  const providerOf = (name: string) => providers.get(name) ?? createMemoryProvider();
  app = await openApp({
    provider: createMemoryProvider(),
    accounts: { profiles: [...profiles, ...SANDBOX_ACCOUNTS], active, standIn: false },
    providerOf,
    ...more,
  });
  await app.see('Search');
  app.type('2');
  // The first price may come in a frame of its own: every account has answered when the age of the prices is shown.
  await app.until(
    (screen) => /United Stat\S+\s*\S*\s+local/.test(screen) && screen.includes('updated'),
    'the prices',
  );
}

describe.each([
  [60, 16],
  [80, 24],
  [200, 60],
])('at %ix%i', (columns, rows) => {
  test('without an account, two accounts of the sandbox are compared, over HTTP, and the cheaper one is marked', async () => {
    const { client, sandbox } = await startAccount('telefonie');
    const wiil = await createProvider(
      {
        name: 'sandbox-wiil',
        provider: 'wiil',
        baseUrl: sandbox.wiilBaseUrl,
        apiKey: sandbox.apiKey,
        currency: 'USD',
      },
      { runtime: systemRuntime, environment: {} },
    );
    const [active = named('none')] = SANDBOX_ACCOUNTS;
    app = await openApp({
      provider: client,
      columns,
      rows,
      accounts: { profiles: [...SANDBOX_ACCOUNTS, named('real')], active, standIn: true },
      providerOf: (name) => (name === 'sandbox-wiil' ? wiil : client),
      saved: FEW,
    });
    await app.see('offers');
    app.type('2');
    await app.until(
      (screen) =>
        /Australia\s+local\s+\$24\.00\+\s+◆ \$2\.00.*\$3\.00/.test(screen) &&
        screen.includes('+ before set-up fees · ◆ lowest'),
      'both prices, and what the signs mean',
    );
    expect(app.screen()).toMatch(/ sandbox .* (sandbox-w|…\S*wiil)/);
    expect(app.screen()).not.toContain('real');
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
  });
});

test('Telefonie, WIIL, Twilio and Telnyx side by side: set-up fees are in the sums, and the break-even month is shown', async () => {
  const { client, sandbox } = await startAccount('telefonie');
  const kinds = {
    telefonie: { baseUrl: sandbox.telefonieBaseUrl },
    wiil: { baseUrl: sandbox.wiilBaseUrl },
    twilio: { baseUrl: sandbox.twilioBaseUrl, accountId: sandbox.twilioAccountSid },
    telnyx: { baseUrl: sandbox.telnyxBaseUrl },
  } as const;
  const profiles = (['telefonie', 'wiil', 'twilio', 'telnyx'] as const).map((kind) => ({
    ...named(kind),
    provider: kind,
  }));
  const [active = named('none')] = profiles;
  const providers = new Map<string, Provider>();
  for (const { name, provider } of profiles) {
    const account = { name, provider, apiKey: sandbox.apiKey, currency: 'USD', ...kinds[provider] };
    providers.set(name, await createProvider(account, { runtime: systemRuntime, environment: {} }));
  }
  app = await openApp({
    provider: client,
    columns: 200,
    rows: 60,
    accounts: { profiles, active, standIn: false },
    providerOf: (name) => providers.get(name) ?? client,
    saved: FEW,
  });
  await app.see('offers');
  app.type('2');
  // $1.00 a month and $1.00 once: 13 in the first year. Twilio's 1.15 without a fee is dearer from the seventh month on.
  await app.until(
    (screen) => /United States\s+local.*\$13\.00/.test(screen) && screen.includes('updated'),
    'the four prices',
  );
  app.type('/united states local\r');
  await app.see('telnyx breaks even with twilio');
  await app.see('in month 7');
  expect(app.screen()).toMatch(/telefonie ─.*wiil ─.*twilio ─.*telnyx ─/);
});

test('the month from which the lower rent wins is said, where both state a set-up fee', async () => {
  await open({ acme: '5.00 + 0', bolt: '1.00 + 30.00' });
  expect(app.screen()).toMatch(/United States\s+local\s+\$42\.00\s+\$5\.00\s+◆ \$1\.00/);
  await app.see('$5.00, 1st year $60.00');
  await app.see('bolt breaks even with acme in month 8');
  await app.see('set-up $30.00');
  // The cheapest comes first below the list, where a low window has no room for all.
  expect(app.screen().indexOf('bolt  $1.00')).toBeLessThan(app.screen().indexOf('acme  $5.00'));
});

test('at 80x24, four accounts and the month from which one is cheaper are shown whole below the list', async () => {
  await open(
    {
      'north-telefonie': '40.00 + 90.00',
      'north-telnyx': '1.00 + 30.00',
      'north-twilio-main': '5.00 + 0',
      'north-wiil': '50.00 + 99.00',
    },
    { columns: 80, rows: 24 },
  );
  await app.see('north-telnyx breaks even in month 8');
  for (const line of ['telefonie  $40.00', 'telnyx  $1.00', 'twilio-main  $5.00', 'wiil  $50.00'])
    expect(app.screen()).toContain(`north-${line}`);
});

test.each([
  [60, 16, 3, '+3 accounts'],
  [80, 24, 2, '+2 accounts'],
  [120, 35, 0, ''],
  [200, 60, 0, ''],
])(
  'accounts whose prices have no column are counted above the list (%ix%i)',
  async (columns, rows, hidden, said) => {
    const shops = { acme: '12500.00', bolt: '12600.00', cord: '12700.00', dune: '12800.00' };
    await open(shops, { columns, rows });
    await app.until((screen) => {
      const shown = Object.keys(shops).filter((name) => screen.includes(`${name} ─`));
      const above = screen.split('\n').find((row) => row.includes('c Countries')) ?? '';
      return shown.length === 4 - hidden && /\+\d accounts?/.exec(above)?.[0] === (said || undefined);
    }, 'the columns and the count');
  },
);

test('where every fee is known, nothing is "before set-up fees"', async () => {
  await open({ alpha: '10.00 + 0', beta: '5.00 + 30.00' });
  await app.see('no set-up fee');
  expect(app.screen()).not.toContain('before set-up');
});

test('without a stated fee there is no such month, and totals are "at least"', async () => {
  await open({ acme: '5.00', bolt: '1.00 + 30.00' });
  expect(app.screen()).toMatch(/local\s+\$42\.00\s+\$5\.00\s+◆ \$1\.00/);
  await app.see('$5.00, 1st year $60.00+');
  expect(app.screen()).not.toContain('breaks even');
  await app.see('+ before set-up fees');
  // Said once, whatever the number of accounts.
  expect(app.screen().split('set-up fees')).toHaveLength(2);
});

test('currencies are ranked together only by a rate of the person’s, which is shown', async () => {
  await open({ acme: '2.00 USD', euro: '1.00 EUR' });
  // Each currency has a row, and each is the cheapest of its own.
  expect(app.screen()).toMatch(/local\s+\$24\.00\+\s+◆ \$2\.00/);
  expect(app.screen()).toMatch(/local\s+€12\.00\+\s.*◆ €1\.00/);
  app.type('%');
  await app.see('Exchange rates');
  app.type('EUR=1.08');
  await app.see('Write an exchange rate like EUR=1.08USD');
  app.type('USD\r');
  await app.until(
    (screen) =>
      screen.includes('exchange rate: 1 EUR = 1.08 USD') &&
      /United States\s+local\s+\$12\.96\+\s+\$2\.00\s+◆ \$1\.08/.test(screen) &&
      !screen.includes('€'),
    'the converted prices',
  );
  app.type('%');
  await app.see('EUR=1.08USD');
  app.type(`${CTRL_U}\r`);
  await app.see('◆ €1.00');
});

test('an account that cannot be opened is left out and named; the others are compared', async () => {
  const beforeOpen = (name: string) => {
    if (name !== 'bolt') return;
    throw new ApiError({
      code: 'auth',
      message: 'The keyring is locked.',
      hint: '',
      retryable: false,
      progress: 'not-sent',
    });
  };
  await open({ acme: '5.00', bolt: '1.00', cord: '4.00' }, { beforeOpen });
  await app.until(
    (screen) =>
      screen.includes('bolt is not included: The keyring is locked.') && /acme ─.*cord ─/.test(screen),
    'the reason, and the others',
  );
});

test('accounts that were opened to compare are closed with the app', async () => {
  await open({ acme: '5.00', bolt: '1.00' });
  await app.shell.leave();
  expect(app.closed.toSorted()).toEqual(['acme', 'bolt']);
});

describe('a key that its carrier refuses', () => {
  const REFUSED = new ApiError({
    code: 'auth',
    message: 'The provider does not accept the API key (401).',
    hint: 'Check it.',
    retryable: false,
    progress: 'answered',
    status: 401,
  });
  function refusing() {
    const own = createMemoryProvider([]);
    let asked = 0;
    own.searchAvailable = async () => {
      asked += 1;
      throw REFUSED;
    };
    return { own, asked: () => asked };
  }

  test.each([
    [80, 24],
    [120, 35],
  ])('is one message that says what to do, not a cross in each row (%ix%i)', async (columns, rows) => {
    const { own, asked } = refusing();
    app = await openApp({
      provider: own,
      columns,
      rows,
      accounts: { profiles: [named('work')], active: named('work'), standIn: false },
    });
    await app.see('does not accept');
    app.type('2');
    await app.see('── Pricing');
    await app.see('work: The provider does not accept the API key (401).');
    await app.see('Tab on this one replaces its key.');
    expect(app.screen()).not.toContain('no access');
    expect(app.screen()).not.toContain('✗');
    expect(asked()).toBeLessThan(40);
  });

  test('of another account leaves that one out, and the prices of the others are shown', async () => {
    const { own } = refusing();
    await open(
      { work: '1.15', second: '1.00' },
      {
        columns: 120,
        providerOf: (name) => (name === 'second' ? own : shop('1.15')),
      },
    );
    await app.see('second is not included: The provider does not accept the API key (401).');
    await app.see('$1.15');
    expect(app.screen()).not.toContain('no access');
  });
});

test.each([
  [80, 24],
  [120, 35],
])('names that begin alike are told apart above their prices (%ix%i)', async (columns, rows) => {
  const names = [
    'north-carrier-account',
    'north-carrier-twilio',
    'north-carrier-telnyx',
    'north-carrier-wiil',
  ];
  await open(Object.fromEntries(names.map((name) => [name, '1.00'])), { columns, rows });
  const heading = app.rows().find((row) => /\S*-te(lnyx|…)\s/.test(row)) ?? '';
  for (const end of ['twilio', 'telnyx', 'wiil'])
    expect(heading).toMatch(new RegExp(`(${end}|north-carrier-${end.slice(0, 2)}\\S*…)`));
});

test.each([
  [60, 16],
  [80, 24],
  [120, 35],
  [200, 60],
])('the lowest first year has a heading like the prices of each account (%ix%i)', async (columns, rows) => {
  await open({ acme: '5.00', bolt: '1.00' }, { columns, rows });
  await app.until((screen) => / {20}Lowest ─+ +acme ─+ +bolt ─+/.test(screen), 'the three headings');
});

test.each([120, 200])('a total of thousands is whole (%i columns)', async (columns) => {
  await open({ first: '1200.00', second: '1300.00' }, { columns, rows: 35 });
  await app.see('$15,600.00');
  const row = app.rows().find((line) => /United States +local/.test(line)) ?? '';
  expect(row).toMatch(/\$14,400\.00\+ +◆ \$1,200\.00 +\$14,400\.00\+ .*\$1,300\.00 +\$15,600\.00\+/);
  expect(row).not.toContain('…');
});

test.each([
  [60, 16],
  [80, 24],
  [200, 35],
])('a price of thousands is whole with one account (%ix%i)', async (columns, rows) => {
  await open({ only: '12500.00' }, { columns, rows });
  await app.see('$12,500.00');
  expect(app.rows().find((line) => /United States +local/.test(line))).toMatch(
    / \$12,500\.00 .*\$150,000\.00\+/,
  );
});
