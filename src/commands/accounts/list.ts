/** accounts list: lists the accounts, where each key is stored, and which one is in use. Reads no key. */

import type { AccountProfile, Accounts } from '../../config/account-profiles.ts';
import { referenceText } from '../../config/credential-words.ts';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { ListOptionsSchema, type ListShape, openList } from '../shared/list.ts';
import type { AccountRecord } from '../shared/schemas/accounts.ts';

const KEY_WORDS: Readonly<Record<AccountRecord['keyStore'], string>> = {
  keyring: "system's keyring",
  file: 'accounts file (0600)',
  environment: 'environment',
  reference: 'stays where it is',
  none: 'none needed',
};

const SHAPE: ListShape<AccountRecord> = {
  columns: [
    { name: 'active', title: 'Use', cell: (row) => (row.active ? '*' : '') },
    { name: 'name', title: 'Name', cell: (row) => row.name },
    { name: 'provider', title: 'Provider', cell: (row) => row.provider, yields: 2 },
    {
      name: 'keyStore',
      title: 'Key',
      cell: (row) => row.reference ?? KEY_WORDS[row.keyStore],
      shrinksTo: 12,
      yields: 3,
    },
    {
      name: 'baseUrl',
      title: 'Base URL',
      // With the name it says which account this is: never cut, and what a person asks next is whether it may buy.
      cell: (row) => row.baseUrl ?? 'inside dialdeck, no money is spent',
    },
    {
      name: 'readOnly',
      title: 'Changes',
      cell: (row) => (row.readOnly ? 'read-only' : 'allowed'),
      yields: 1,
    },
    { name: 'currency', title: 'Currency', cell: (row) => row.currency, further: true },
    { name: 'accountId', title: 'Account id', cell: (row) => row.accountId ?? '', further: true },
  ],
  record: (row) => row,
};

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const list = openList(output, SHAPE, ListOptionsSchema.parse(input.options));
  const accounts = await context.allAccounts();
  list.add(accounts.profiles.map((profile) => toRecord(profile, accounts)));
  await list.end(() => ({ accountsFile: context.paths.accounts, standIn: accounts.standIn }));
  if (accounts.undecided === true)
    output.note('No account is in use. Choose one with: dialdeck accounts use NAME');
  else if (accounts.standIn) {
    output.note(
      'No account is set up. Commands that read use the sandbox; those that buy, change or release need an account. Add one with: dialdeck accounts add NAME',
    );
  }
  return EXIT.done;
};

function toRecord(profile: AccountProfile, { active, standIn }: Accounts): AccountRecord {
  return {
    name: profile.name,
    provider: profile.provider,
    baseUrl: profile.kind === 'sandbox' ? null : profile.baseUrl,
    currency: profile.kind === 'sandbox' ? 'USD' : profile.currency,
    kind: profile.kind,
    keyStore: keyStoreOf(profile),
    reference:
      profile.kind === 'configured' && profile.reference !== undefined
        ? referenceText(profile.reference)
        : null,
    accountId: profile.kind === 'configured' ? (profile.accountId ?? null) : null,
    readOnly: profile.readOnly === true,
    active: profile.name === active.name && !standIn,
  };
}

function keyStoreOf(profile: AccountProfile): AccountRecord['keyStore'] {
  switch (profile.kind) {
    case 'configured':
      return profile.keyStore;
    case 'environment':
      return 'environment';
    case 'sandbox':
      return 'none';
  }
}
