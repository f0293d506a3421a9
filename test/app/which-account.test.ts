/** With which account the app starts: a restart must never lead from the sandbox to a live account by itself. */
import { expect, test } from 'vitest';
import { firstAccount } from '../../src/app/which-account.ts';
import type { AccountProfile, Accounts } from '../../src/config/account-profiles.ts';

const sandbox: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };
const live = (name: string): AccountProfile => ({
  kind: 'configured',
  name,
  provider: 'telefonie',
  baseUrl: 'https://api.example.com',
  currency: 'USD',
  keyStore: 'file',
});
const [work, shop] = [live('work'), live('shop')];

function startsWith(
  last: { readonly name: string; readonly insteadOf: string } | undefined,
  {
    accounts,
    active,
    named = false,
  }: { accounts: AccountProfile[]; active: AccountProfile; named?: boolean },
): string {
  const given: Accounts = { profiles: [...accounts, sandbox], active, standIn: false, named };
  const saved = last === undefined ? {} : { account: last };
  return firstAccount({ accounts: given, saved }).name;
}

test.each([
  ['none was remembered', undefined, { accounts: [work], active: work }, 'work'],
  [
    'the same one is in use',
    { name: 'shop', insteadOf: 'work' },
    { accounts: [work, shop], active: work },
    'shop',
  ],
  [
    'another one was named since',
    { name: 'sandbox', insteadOf: 'work' },
    { accounts: [work, shop], active: shop },
    'shop',
  ],
  [
    'the first one was added since',
    { name: 'sandbox', insteadOf: 'sandbox' },
    { accounts: [work], active: work },
    'work',
  ],
  [
    'the one in use was removed',
    { name: 'sandbox', insteadOf: 'shop' },
    { accounts: [work], active: work },
    'sandbox',
  ],
  [
    'the remembered one was removed',
    { name: 'shop', insteadOf: 'work' },
    { accounts: [work], active: work },
    'work',
  ],
  [
    '--account names one',
    { name: 'sandbox', insteadOf: 'work' },
    { accounts: [work], active: work, named: true },
    'work',
  ],
])('when %s', (_, last, now, name) => {
  expect(startsWith(last, now)).toBe(name);
});
