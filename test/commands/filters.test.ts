/** The filters of search and buy, at a provider that declares what it applies. */
import { expect, it } from 'vitest';
import type { Provider, SearchFilter } from '../../src/api/provider.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';
import { WORK_ACCOUNT } from '../support/screen-context.ts';
import { readDocument, readError } from './shared/documents.ts';
import { commandsOn } from './shared/in-process.ts';

const free = { amount: '0', currency: 'USD' };
const OFFERS = [
  offer('0100', { locality: 'New York', region: 'NY', requirement: 'none', setupFee: free }),
  offer('0142', { requirement: 'documents', capabilities: { voice: true, fax: true } }),
  offer('0199', { requirement: 'address' }),
  offer('0200'),
];

function at(filters: readonly SearchFilter[], change: Partial<Provider> = {}) {
  const memory = createMemoryProvider(OFFERS);
  const abilities = { ...memory.abilities, searchFilters: () => new Set(filters) };
  const provider = { ...memory, abilities, ...change };
  return { ...memory, ...commandsOn({ account: WORK_ACCOUNT, provider, pollScale: 0.01 }) };
}

const US = ['--country', 'US'];

it('search passes on the places that the provider declares', async () => {
  const { run, searches } = at([
    'countryCode',
    'locality',
    'region',
    'rateCenter',
    'postalCode',
    'near',
    'distance',
  ]);
  const places = [
    '--city',
    'New York',
    '--region',
    'ny',
    '--rate-center',
    'NWYRCYZN01',
    '--postal-code',
    '10001',
  ];
  expect(
    await run(['search', ...US, ...places, '--near', '+1 212 555 0142', '--distance', '25']),
  ).toMatchObject({
    code: 0,
  });
  expect(searches).toEqual([
    {
      countryCode: 'US',
      locality: 'New York',
      region: 'NY',
      rateCenter: 'NWYRCYZN01',
      postalCode: '10001',
      near: '+12125550142',
      distance: 25,
    },
  ]);
});

it('search --json says where a number is, what it requires, what is paid once, and whether it has fax', async () => {
  const { run } = at(['countryCode']);
  const { data } = readDocument(DOCUMENTS.search, await run(['search', ...US, '--json']));
  expect(data[0]).toMatchObject({ locality: 'New York', requirement: 'none', setupFee: free });
  expect(data[1]).toMatchObject({ locality: null, requirement: 'documents', setupFee: null });
  expect(data.map(({ capabilities }) => capabilities.fax)).toEqual([null, true, null, null]);
});

it.each<[readonly string[], readonly string[]]>([
  [
    ['--suffix', '00'],
    ['0100', '0200'],
  ],
  [['--prefix', '212555019'], ['0199']],
  [['--pattern', '01*2$'], ['0142']],
  [['--fax=false'], ['0100', '0199', '0200']],
  [['--no-documents'], ['0100', '0200']],
])('search %s finds %s where dialdeck filters itself', async (filters, found) => {
  const { run } = at(['countryCode']);
  const { data, meta } = readDocument(DOCUMENTS.search, await run(['search', ...US, ...filters, '--json']));
  expect(data.map(({ phoneNumber }) => phoneNumber.slice(-4))).toEqual(found);
  expect(meta.appliedHere).toHaveLength(1);
});

it('what an offer states itself comes before what carriers usually ask for', async () => {
  const { run } = at(['countryCode']);
  const { stderr } = await run(['search', ...US]);
  expect(stderr).toContain('US local: the provider asks for documents.');
  expect(stderr).toContain('US local: the provider asks for an address.');
  const de = (requirement: 'none' | 'documents') =>
    at(['countryCode'], {
      searchAvailable: async () => ({
        rows: [offer('0', { phoneNumber: '+493012345678', countryCode: 'DE', requirement })],
        unreadable: 0,
        fetchedAt: 0,
      }),
    });
  expect((await de('none').run(['search', '--country', 'DE'])).stderr).not.toContain('DE local');
  const wanted = await de('documents').run(['search', '--country', 'DE']);
  expect(wanted.stderr).toContain('DE local: the provider asks for documents.');
  expect(wanted.stderr).not.toContain('usually');
});

it('an answer in part is printed, with the reason and exit 8', async () => {
  const reason = 'Mobile numbers could not be searched: The provider is out of order.';
  const partial = { searchAvailable: async () => ({ rows: OFFERS, unreadable: 0, reason, fetchedAt: 0 }) };
  const plain = await at(['countryCode'], partial).run(['search', ...US]);
  expect(plain).toMatchObject({ code: 8 });
  expect(plain.stdout.trimEnd().split('\n')).toHaveLength(4);
  expect(plain.stderr).toContain(`Incomplete: ${reason}`);
  const none = { searchAvailable: async () => ({ rows: [], unreadable: 0, reason, fetchedAt: 0 }) };
  const empty = await at(['countryCode'], none).run(['search', ...US]);
  expect(empty).toMatchObject({ code: 8, stdout: '' });
  expect(empty.stderr).toContain('in the part that could be searched');
  const json = await at(['countryCode'], partial).run(['search', ...US, '--json']);
  expect(json.code).toBe(8);
  expect(readDocument(DOCUMENTS.search, json).meta).toMatchObject({ complete: false, reason });
});

it('buy chooses by the same filters, and refuses what the provider does not confirm', async () => {
  const quick = (...filters: readonly string[]) => [
    'buy',
    ...US,
    ...filters,
    ...['--yes', '--max-monthly', '2', '--json'],
  ];
  const { run, orders } = at(['countryCode', 'contains']);
  expect((await run(quick('--suffix', '00', '--no-documents'))).code).toBe(0);
  expect(orders).toMatchObject([{ phoneNumber: '+12125550100' }]);
  const silent = at(['countryCode']);
  const refused = await silent.run(quick('--suffix', '200', '--no-documents'));
  expect(refused.code).toBe(5);
  expect(readError(refused)).toMatchObject({ code: 'not-confirmed' });
  expect(silent.orders).toEqual([]);
});

it.each([['--city', 'Reno'], ['--mms'], ['--no-documents'], ['--pattern', '1*1']])(
  'buy takes a number or filters, not both: %s',
  async (...filter) => {
    const { run, searches } = at(['countryCode']);
    const ran = await run(['buy', '+12125550100', ...filter, '--yes']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('A number and filters cannot be used together.');
    expect(searches).toEqual([]);
  },
);

it('buy says what is paid once, and --dry-run has it in JSON', async () => {
  const setupFee = { amount: '5.00', currency: 'USD' };
  const { run } = at(['countryCode'], {
    quote: async ({ phoneNumber }) => {
      const number = offer('0200', { setupFee });
      return { kind: 'offered', phoneNumber, number, monthlyRate: number.monthlyRate, fetchedAt: 0 };
    },
  });
  const ran = await run(['buy', '+12125550200', '--dry-run', '--json']);
  expect(ran.stderr).toContain('$1.15 a month, set-up fee $5.00');
  expect(readDocument(DOCUMENTS['buy-dry-run'], ran).data).toMatchObject({ setupFee });
});
