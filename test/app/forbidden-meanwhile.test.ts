/** Another dialdeck on this machine makes the account read-only, or removes it, while the app is open. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountProfile } from '../../src/config/account-profiles.ts';
import type { AccountsFile } from '../../src/config/accounts-file.ts';
import { withoutAccount, withReadOnly } from '../../src/config/edit-accounts.ts';
import { type AccountMachine, openAccountMachine } from '../support/account-machine.ts';
import type { AppDriver } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

const KEY = 'canary-good-key-77aa31c0de42';
const RIGHT = '\u001b[C';
const ESC = '\u001b';
const sandbox: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };

let machine: AccountMachine;
let app: AppDriver;
let provider: ReturnType<typeof createMemoryProvider>;
beforeEach(async () => {
  machine = await openAccountMachine(KEY);
  provider = createMemoryProvider([offer('0101'), offer('0102')]);
});
afterEach(() => machine.close());

/** The review card of the first offer with the account "work", which may buy. */
async function openCard(columns: number, rows: number): Promise<void> {
  const common = {
    provider: 'telefonie',
    baseUrl: machine.sandbox.telefonieBaseUrl,
    currency: 'USD',
  } as const;
  machine.store({
    version: 1,
    active: 'work',
    accounts: { work: { ...common, keyStore: 'file', apiKey: KEY } },
  });
  const work: AccountProfile = { kind: 'configured', name: 'work', ...common, keyStore: 'file' };
  app = await machine.start(
    {},
    {
      provider,
      columns,
      rows,
      accounts: { profiles: [work, sandbox], active: work, standIn: false },
    },
  );
  await app.see('2 offers');
  app.type('\r');
  await app.see('Offered now');
  await app.released();
}

/** As another dialdeck does. */
function elsewhere(change: (file: AccountsFile) => AccountsFile): void {
  const file = machine.stored();
  if (file === undefined) throw new Error('there is no accounts file');
  machine.store(change(file));
}

it.each([
  [80, 24],
  [120, 35],
])(
  'made read-only under an open card, it buys nothing, and the card and the header say so (%ix%i)',
  async (columns, rows) => {
    await openCard(columns, rows);
    elsewhere((file) => withReadOnly(file, 'work', true));
    app.type(`${RIGHT}\r`);
    await app.see('was made read-only');
    await app.until(
      (screen) => screen.includes('READ-ONLY') && screen.includes('Nothing was sent.'),
      'the header and the card',
    );
    expect(provider.orders).toEqual([]);
    const [view] = (await app.purchases()).list();
    expect(view?.row.state).toBe('CANCELLED');
    // The next try is not even asked for.
    app.type(ESC);
    await app.see('2 offers');
    expect(app.shell.readOnly).toContain('this account is read-only');
  },
);

it('buys again after A allows changes', async () => {
  await openCard(80, 24);
  elsewhere((file) => withReadOnly(file, 'work', true));
  app.type(`${RIGHT}\r`);
  await app.see('READ-ONLY');
  app.type('A');
  await app.see('Allow changes with work');
  app.type('allow\r');
  await app.see('dialdeck may then buy');
  await app.released();
  app.type(`${RIGHT}\r`);
  await app.see('work may buy, change and release: real money.');
  await app.until((screen) => !screen.includes('READ-ONLY'), 'no read-only in the header');
  await app.see('2 offers');
  app.type('\r');
  await app.see('Offered now');
  await app.released();
  app.type(`${RIGHT}\r`);
  await app.see('COMPLETED');
  expect(provider.orders).toHaveLength(1);
});

it('removed under an open card, it buys nothing, and says what became of the account', async () => {
  await openCard(80, 24);
  elsewhere((file) => withoutAccount(file, 'work'));
  app.type(`${RIGHT}\r`);
  await app.see('was removed or replaced');
  await app.see('READ-ONLY');
  expect(provider.orders).toEqual([]);
  expect(app.shell.readOnly).toContain('was removed or replaced');
});

it('lists an account that was added meanwhile, says which became read-only, and leaves out one that was removed', async () => {
  await openCard(80, 24);
  elsewhere((file) => {
    const { work } = file.accounts;
    if (work === undefined) throw new Error('work is gone');
    return { ...file, accounts: { work: { ...work, readOnly: true }, desk: work } };
  });
  app.type('A');
  await app.until(
    (screen) => /desk +telefonie/.test(screen) && /work +telefonie +.*read-only/.test(screen),
    'both accounts as the file has them',
  );
  await app.see('READ-ONLY');
  app.type(ESC);
  await app.until((screen) => !screen.includes('Switch the account'), 'the list closed');
  elsewhere((file) => withoutAccount(file, 'desk'));
  app.type('A');
  await app.see('Switch the account');
  await app.until((screen) => !/desk +telefonie/.test(screen), 'desk gone from the list');
  expect(app.shell.profiles().map(({ name }) => name)).toEqual(['work', 'sandbox']);
});
