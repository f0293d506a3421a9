/** lookup of several numbers: one line for each, and one consent to everything that is billed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LookupField, Provider } from '../../src/api/provider.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { type Operations, startUnrulyProvider, type UnrulyProvider } from '../support/unruly/server.ts';
import { readDocument } from './shared/documents.ts';
import { commandsOn } from './shared/in-process.ts';

const US = '+12125550142';
const CHICAGO = '+13125550123';
const DE = '+4930901820';
let carrier: UnrulyProvider;
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());

interface Given {
  readonly operations?: Partial<Operations>;
  readonly answers?: (question: string) => string | undefined;
}

/** A carrier that sells two lookups. */
function open({ operations = {}, answers }: Given = {}) {
  carrier.play(operations);
  const asked: { readonly phoneNumber: string; readonly paid: readonly LookupField[] }[] = [];
  const client = carrier.client();
  const provider: Provider = {
    ...client,
    abilities: {
      ...client.abilities,
      freeLookup: false,
      paidLookups: [
        { field: 'carrier', price: 'about USD 0.003 per request' },
        { field: 'caller name', price: 'a price of its own per request', countries: ['US'] },
      ],
    },
    lookup: async (phoneNumber, paid) => {
      asked.push({ phoneNumber, paid });
      return { phoneNumber, carrier: `Mobile ${phoneNumber.slice(-2)}`, callerName: 'ACME', fetchedAt: 1 };
    },
  };
  const shell = commandsOn({
    account: carrier.account,
    provider,
    ...(answers === undefined ? {} : { answers }),
  });
  return { asked, lookup: (...args: readonly string[]) => shell.run(['lookup', ...args]) };
}

const UNAUTHORISED = {
  status: 401,
  contentType: 'application/problem+json',
  body: { title: 'No', status: 401, code: 'no', detail: 'wrong key' },
};

it('prints one line for each number, in the order given', async () => {
  const ran = await open().lookup(DE, US, '--columns', 'phoneNumber,outcome,countryCode,owned');
  expect(ran).toMatchObject({ code: 0, stdout: `${DE}\tcomplete\tDE\tno\n${US}\tcomplete\tUS\tno\n` });
  expect(ran.stderr).toContain('The carrier bills for every lookup');
});

it('has for each number in JSON what one number has, with the outcome', async () => {
  const { lookup } = open();
  const several = readDocument(DOCUMENTS['lookup-several'], await lookup(US, CHICAGO, '--json'));
  const alone = readDocument(DOCUMENTS.lookup, await lookup(US, '--json'));
  expect(several.data[0]).toEqual({ ...alone.data, outcome: 'complete', reason: null });
  expect(several.data.map(({ phoneNumber }) => phoneNumber)).toEqual([US, CHICAGO]);
  expect(several.meta).toMatchObject({ complete: true, reason: null });
});

it('asks nobody with --offline', async () => {
  const ran = await open({ operations: { get: () => UNAUTHORISED } }).lookup(
    ...[US, DE, '--offline', '--format', 'csv', '--columns', 'phoneNumber,valid,owned'],
  );
  expect(ran).toMatchObject({
    code: 0,
    stdout: `phoneNumber,valid,owned\r\n${US},true,\r\n${DE},true,\r\n`,
  });
  expect(carrier.asked.get).toBe(0);
});

it('prints what the plans know when the key is refused, says why, and asks no more', async () => {
  const numbers = Array.from({ length: 30 }, (_, index) => `+131255501${String(index).padStart(2, '0')}`);
  const ran = await open({ operations: { get: () => UNAUTHORISED } }).lookup(...numbers, '--json');
  expect(ran.code).toBe(8);
  const { data, meta } = readDocument(DOCUMENTS['lookup-several'], ran);
  expect(
    data.filter(({ outcome, plan }) => outcome === 'incomplete' && plan.countryCode === 'US'),
  ).toHaveLength(30);
  expect(meta.complete).toBe(false);
  expect(meta.reason).toContain('30 of 30 numbers could not be looked up in full. ');
  expect(carrier.asked.get).toBeLessThan(10);
});

it('asks once for consent, with the count and the price, and bills nothing without it', async () => {
  const questions: string[] = [];
  const answers = (question: string) => {
    questions.push(question);
    return questions.length === 1 ? 'no' : 'yes';
  };
  const { asked, lookup } = open({ answers });
  const args = [US, CHICAGO, DE, '--paid', 'carrier', '--columns', 'carrier'];
  const refused = await lookup(...args);
  expect(refused.code).toBe(1);
  expect(asked).toEqual([]);
  const ran = await lookup(...args);
  expect(questions).toEqual(Array(2).fill('Pay for 3 lookups? Type yes to confirm: '));
  expect(ran.stderr).toContain(
    'The lookup of the carrier of 3 numbers is billed: about USD 0.003 per request.',
  );
  expect(ran).toMatchObject({ code: 0, stdout: 'Mobile 42\nMobile 23\nMobile 20\n' });
  expect(asked.map(({ phoneNumber }) => phoneNumber).toSorted()).toEqual([US, CHICAGO, DE].toSorted());
});

it('neither counts nor sends what the carrier cannot know of a number', async () => {
  const { asked, lookup } = open();
  const ran = await lookup(US, DE, '--paid', 'caller name', '--yes', '--json');
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain(
    'The lookup of the caller name of 1 number is billed: a price of its own per request.',
  );
  expect(ran.stderr).toContain('It leaves out 1 number: the carrier knows it of US numbers only.');
  expect(asked).toEqual([{ phoneNumber: US, paid: ['caller name'] }]);
  const none = await lookup(DE, '+4930901821', '--paid', 'caller name', '--yes');
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('--paid "caller name" has no answer for any of the 2 numbers');
  expect(asked).toHaveLength(1);
});

it('is billed only for the numbers that --limit prints', async () => {
  const { asked, lookup } = open();
  const ran = await lookup(US, CHICAGO, DE, '--paid', 'carrier', '--yes', '--limit', '2');
  expect(ran.stderr).toContain('The lookup of the carrier of 2 numbers is billed');
  expect(asked.map(({ phoneNumber }) => phoneNumber)).toEqual([US, CHICAGO]);
});

it.each([
  [[], 'The argument <number> is missing.'],
  [[US, 'twelve', '--paid', 'carrier', '--yes'], 'twelve'],
  [[US, CHICAGO, '--paid', 'shoe size', '--yes'], 'is not a lookup that this account can buy'],
  [[US, CHICAGO, '--paid', 'carrier'], 'Without a terminal, --paid needs --yes.'],
  [[US, CHICAGO, '--columns', 'nothing'], '--columns: there is no column "nothing"'],
  [['--from', '/nowhere/numbers.txt'], '/nowhere/numbers.txt does not exist.'],
])('refuses %j before anything is asked', async (args, said) => {
  const { asked, lookup } = open();
  const ran = await lookup(...args);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(said);
  expect(asked).toEqual([]);
  expect(carrier.asked.get).toBe(0);
});
