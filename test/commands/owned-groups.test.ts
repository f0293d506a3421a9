/** owned --group-by: how many numbers there are of each, and what they cost. */
import { expect, it } from 'vitest';
import type { OwnedNumber } from '../../src/api/model.ts';
import { parsePrice } from '../../src/api/money/money.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { Carrier, ownedNumber } from '../api/purchases/support/carrier.ts';
import { account } from '../api/purchases/support/workbench.ts';
import { readDocument } from './shared/documents.ts';
import { openHouse } from './shared/house.ts';
import { commandsOn } from './shared/in-process.ts';

const NUMBERS: readonly Partial<OwnedNumber>[] = [
  { countryCode: 'US', monthlyRate: parsePrice('1.15', 'USD') },
  { countryCode: 'US', monthlyRate: parsePrice('2.00', 'EUR') },
  { countryCode: 'US', monthlyRate: { kind: 'not-stated' } },
  { countryCode: 'DE', monthlyRate: parsePrice('3.00', 'EUR'), ownTags: 'sales, berlin' },
];

function owned(...args: readonly string[]) {
  const carrier = new Carrier(systemRuntime);
  for (const [index, more] of NUMBERS.entries()) {
    const phoneNumber = `+1212555010${index}`;
    carrier.owned.set(phoneNumber, { ...ownedNumber(phoneNumber), ...more });
  }
  return commandsOn({ account, provider: carrier }).run(['owned', ...args]);
}

it('prints a line for each group, the largest first, with a sum for each currency', async () => {
  const ran = await owned('--group-by', 'country');
  expect(ran).toMatchObject({ code: 0, stdout: 'US\t3\t1.15 USD + 2.00 EUR\t1\nDE\t1\t3.00 EUR\t0\n' });
  expect(ran.stderr).toContain('4 numbers.');
});

it('has sums as amounts in JSON, and null for numbers without the value', async () => {
  const { data, meta } = readDocument(DOCUMENTS['owned-groups'], await owned('--group-by', 'tag', '--json'));
  expect(data.map(({ group, numbers }) => [group, numbers])).toEqual([
    [null, 3],
    ['berlin', 1],
    ['sales', 1],
  ]);
  expect(data[1]?.monthlyRates).toEqual([{ amount: '3.00', currency: 'EUR' }]);
  expect(meta).toMatchObject({ groupedBy: 'tag', complete: true, loaded: 4 });
});

it('groups only what the filter lets through, and has the options of a list', async () => {
  const ran = await owned('--group-by', 'type', '--filter', 'country:US', '--columns', 'numbers', '--csv');
  expect(ran).toMatchObject({ code: 0, stdout: 'numbers\r\n3\r\n' });
  const sorted = await owned(
    '--group-by',
    'country',
    '--sort',
    'numbers',
    '--limit',
    '1',
    '--columns',
    'group',
  );
  expect(sorted).toMatchObject({ code: 0, stdout: 'DE\n' });
});

it('says that a number with two tags is counted in both', async () => {
  expect((await owned('--group-by', 'tag')).stderr).toContain('A number is counted in each of its groups.');
  expect((await owned('--group-by', 'country')).stderr).not.toContain('each of its groups');
});

it('counts all accounts by account, and names one that cannot be read instead of counting it as zero', async () => {
  await using house = await openHouse('--numbers', '4');
  const run = (...args: readonly string[]) => house.run(args, { bare: true });
  const add = (name: string, key: string) =>
    house.run(['accounts', 'add', name, '--base-url', house.baseUrl, '--key-store', 'file'], {
      bare: true,
      stdin: key,
    });
  await add('work', house.apiKey);
  await add('home', house.apiKey);
  await run('accounts', 'use', 'work');
  const both = await run('owned', '--group-by', 'account', '--columns', 'group,numbers');
  expect(both).toMatchObject({ code: 0, stdout: 'home\t4\nwork\t4\n' });
  expect(
    (await run('owned', '--group-by', 'account', '--account', 'home', '--columns', 'group')).stdout,
  ).toBe('home\n');
  const one = await run('owned', '--group-by', 'account', '--filter', 'account:home', '--columns', 'group');
  expect(one).toMatchObject({ code: 0, stdout: 'home\n' });
  await add('old', 'not-the-key');
  const ran = await run('owned', '--group-by', 'account', '--json');
  expect(ran.code).toBe(8);
  expect(ran.stderr).toContain('old could not be read: ');
  const { data, meta } = readDocument(DOCUMENTS['owned-groups'], ran);
  expect(data.map(({ group }) => group)).toEqual(['home', 'work']);
  expect(meta).toMatchObject({
    accounts: ['work', 'home'],
    unread: [{ account: 'old', reason: expect.stringContaining('key') }],
    complete: false,
    total: null,
    loaded: 8,
  });
  await run('accounts', 'use', 'old');
  const none = await run('owned', '--group-by', 'account', '--account', 'old');
  expect(none).toMatchObject({ code: 3, stdout: '' });
});

it.each([
  [['--filter', 'account:work'], '"account:" works only with --group-by account.'],
  [['--group-by', 'colour'], '--group-by: "colour" is not known.'],
  [['--group-by', 'type', '--xlsx', '/tmp/never.xlsx'], '--xlsx writes numbers and not groups.'],
  [['--group-by', 'type', '--columns', 'friendlyName'], 'there is no column "friendlyName"'],
  [['--group-by', 'type', '--csv', '--json'], 'cannot be used together'],
])('refuses %j', async (args, said) => {
  const ran = await owned(...args);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(said);
});
