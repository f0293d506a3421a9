/** A change of many numbers at a carrier over HTTP: what nobody edited stays as it is, to the last code point. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MainField, OwnedNumber } from '../../../src/api/model.ts';
import type { Session } from '../../../src/api/session.ts';
import { createStore } from '../../../src/components/store.ts';
import { planBulk } from '../../../src/screens/bulk-edit/plan.ts';
import { sendBulk } from '../../../src/screens/bulk-edit/send.ts';
import { initialBulk, reduceBulk } from '../../../src/screens/bulk-edit/state.ts';
import { memoryNotes } from '../../support/memory-notes.ts';
import { temporaryPurchases } from '../../support/temporary-purchases.ts';
import { startUnrulyProvider, type UnrulyProvider } from '../../support/unruly/server.ts';

const NAMES = [
  '👨\u200d👩\u200d👧\u200d👦 Hotline',
  'می\u200cخواهم',
  'Zu\u0308rich',
  'De\u200bsk',
  'two\nlines',
  'x'.repeat(300),
  'token key-of-the-unruly-provider',
  '',
  '  Desk  ',
  'Plain',
];
const numberOf = (index: number) => `+1212555${String(index).padStart(4, '0')}`;

let carrier: UnrulyProvider;
let sent: Readonly<Record<string, unknown>>[] = [];
beforeAll(async () => {
  carrier = await startUnrulyProvider();
});
afterAll(() => carrier.close());

/** The carrier owns a number for each name. */
async function owned(): Promise<readonly OwnedNumber[]> {
  sent = [];
  carrier.play({
    update: (phoneNumber, fields, nth) => {
      sent.push(fields);
      return carrier.orderly.update(phoneNumber, fields, nth);
    },
  });
  NAMES.forEach((name, index) => {
    const phone_number = numberOf(index);
    carrier.owned.set(phone_number, { phone_number, country_code: 'US', type: 'local', friendly_name: name });
  });
  return (await carrier.client().listOwned({ page: 1, pageSize: 100 })).rows;
}

/** What became of each number that was sent. */
async function run(numbers: readonly OwnedNumber[], field: MainField, value: string) {
  const provider = carrier.client();
  const { account } = carrier;
  const purchases = await temporaryPurchases(account, provider);
  const session: Session = {
    account,
    provider,
    readOnly: false,
    notes: memoryNotes(),
    openPurchases: async () => purchases,
    openTeam: async () => undefined,
    close: async () => undefined,
  };
  const store = createStore(reduceBulk, initialBulk(field, planBulk(numbers, field, value)));
  const { signal } = new AbortController();
  await sendBulk({ session, store, signal, onWait: () => undefined });
  const { items, results } = store.getState();
  return new Map(
    items.flatMap(({ index, number }) => {
      const result = results[index];
      return result === undefined ? [] : [[number.phoneNumber, result] as const];
    }),
  );
}

const namesNow = () => NAMES.map((_, index) => carrier.owned.get(numberOf(index))?.friendly_name);

test('a webhook for all changes no name', async () => {
  const results = await run(await owned(), 'voiceUrl', 'https://example.com/{id}');
  expect([...results.values()].map(({ state }) => state)).toEqual(NAMES.map(() => 'DONE'));
  expect(sent).toEqual(NAMES.map(() => ({ voice_url: 'https://example.com/{id}' })));
  expect(namesNow()).toEqual(NAMES);
});

test('a pattern is put to no name of which more is there than is shown', async () => {
  const results = await run(await owned(), 'friendlyName', '{name} {last4}');
  expect(namesNow()).toEqual([
    '👨\u200d👩\u200d👧\u200d👦 Hotline 0000',
    'می\u200cخواهم 0001',
    'Zürich 0002',
    ...NAMES.slice(3, 7),
    '0007',
    // A carrier's outer blanks are shown, and those that a pattern begins with are not sent.
    'Desk   0008',
    'Plain 0009',
  ]);
  expect(results.size).toBe(6);
});

test('a value that somebody changed since the list was loaded is not overwritten, shown or not', async () => {
  const numbers = await owned();
  const theirs = { ...carrier.owned.get(numberOf(9)), friendly_name: 'Pla\u200bin' };
  carrier.owned.set(numberOf(9), { phone_number: numberOf(9), country_code: 'US', type: 'local', ...theirs });
  const results = await run(numbers, 'friendlyName', 'Desk {n}');
  expect(results.get(numberOf(9))).toMatchObject({
    state: 'CHANGED_MEANWHILE',
    number: { friendlyName: 'Plain' },
  });
  expect(carrier.owned.get(numberOf(9))?.friendly_name).toBe('Pla\u200bin');
  expect(carrier.owned.get(numberOf(0))?.friendly_name).toBe('Desk 1');
});
