import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTheme } from '../../../src/components/theme.ts';
import { ownedColumns } from '../../../src/screens/owned/columns.ts';
import {
  appendNumbers,
  dropNumber,
  emptyList,
  putNotes,
  putNumber,
} from '../../../src/screens/owned/list.ts';
import { SORT_COLUMNS } from '../../../src/screens/owned/sorting.ts';
import { createVisible, type Wanted } from '../../../src/screens/owned/visible.ts';
import { manyOwned, ownedNumber, rate } from '../../support/owned-numbers.ts';

const NONE: ReadonlySet<string> = new Set();
const LISTED = { column: 'listed', descending: false } as const;

function ask(filter: string, rows = [ownedNumber('0142')], change: Partial<Wanted> = {}) {
  const list = appendNumbers(emptyList(), rows);
  const wanted = { list, sort: LISTED, numberType: undefined, filter, marked: NONE, ...change };
  return [...createVisible()(wanted)].map(({ number }) => number.phoneNumber);
}

test('notes of a team are put to the rows of its account only, also where a number stands twice', () => {
  const row = { ...ownedNumber('0142'), account: 'work' };
  const list = appendNumbers(emptyList(), [row, { ...row, account: 'home' }]);
  const notes = new Map([[row.phoneNumber, { note: 'On the flyer', tags: ['sales'] }]]);
  const shown = (account?: string) =>
    putNotes(list, notes, account).entries.map(({ number }) => [number.account, number.note, number.ownTags]);
  expect(shown('work')).toEqual([
    ['work', 'On the flyer', 'sales'],
    ['home', undefined, undefined],
  ]);
  // Your own notes belong to the number.
  expect(shown().map(([, note]) => note)).toEqual(['On the flyer', 'On the flyer']);
  expect(putNotes(list, new Map())).toBe(list);
});

describe('the text filter', () => {
  test.each([
    ['digits of the number', '5550142'],
    ['a number as people write it', '(212) 555-0142'],
    ['a part of the name, whatever the case', 'DESK'],
    ['a webhook', 'example.com/voice'],
    ['words in any order', 'local states desk'],
    ['a phrase', '"united states"'],
    ['full-width digits', '５５５０１４２'],
    ['the country', 'united states'],
    ['the type', 'local'],
    ['blanks alone', '   '],
  ])('finds by %s', (_, filter) => {
    expect(ask(filter)).toEqual(['+12125550142']);
  });

  test('leaves out what fits nowhere', () => {
    expect(ask('0143')).toEqual([]);
    expect(ask('desk', undefined, { numberType: 'MOBILE' })).toEqual([]);
  });

  test('searches names and URLs of what routes a number, but no id that is not shown', () => {
    const voice = {
      kind: 'connection',
      id: '1293384261075731501',
      name: 'Phones',
      url: 'https://sip.test/',
    } as const;
    const rows = [
      ownedNumber('0142', { providerId: '77310142', connectionId: voice.id, routedBy: { voice } }),
    ];
    expect(ask('phones sip.test', rows)).toEqual(['+12125550142']);
    expect(ask('7731', rows)).toEqual([]);
    expect(ask('75731', rows)).toEqual([]);
  });
});

test('sorts by money as money, with what has no readable price last in both directions', () => {
  const rows = [
    ownedNumber('0001', { monthlyRate: rate('10.00') }),
    ownedNumber('0002', { monthlyRate: { kind: 'not-stated' } }),
    ownedNumber('0003', { monthlyRate: rate('9.50') }),
    ownedNumber('0004', { monthlyRate: { kind: 'unreadable', text: 'call us' } }),
  ];
  const last = (column: 'monthly', descending: boolean) =>
    ask('', rows, { sort: { column, descending } }).map((number) => number.slice(-1));
  expect(last('monthly', false)).toEqual(['3', '1', '2', '4']);
  expect(last('monthly', true)).toEqual(['1', '3', '2', '4']);
});

test('a cached answer always equals a new one', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }).map((picked) =>
    picked.map((index) =>
      ownedNumber(String(index).padStart(4, '0'), {
        friendlyName: index % 3 === 0 ? '' : `Desk ${index % 5}`,
        monthlyRate: index % 4 === 0 ? { kind: 'not-stated' } : rate(`${index % 3}.15`),
        numberType: index % 2 === 0 ? 'LOCAL' : 'MOBILE',
      }),
    ),
  );
  const step = fc.oneof(
    fc.record({ kind: fc.constant('grow' as const), numbers }),
    fc.record({ kind: fc.constant('put' as const), index: fc.integer({ min: 0, max: 60 }) }),
    fc.record({ kind: fc.constant('drop' as const), index: fc.integer({ min: 0, max: 60 }) }),
    fc.record({
      kind: fc.constant('filter' as const),
      filter: fc.constantFrom(
        '',
        '-',
        '-2',
        '2',
        '21',
        'd',
        'desk',
        'desk 1',
        '1 desk',
        '"desk 1',
        'mobile 3',
      ),
    }),
    fc.record({
      kind: fc.constant('type' as const),
      numberType: fc.constantFrom(undefined, 'LOCAL' as const, 'MOBILE' as const),
    }),
    fc.record({
      kind: fc.constant('sort' as const),
      column: fc.constantFrom(...SORT_COLUMNS),
      descending: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const remembering = createVisible();
      let wanted: Wanted = {
        list: emptyList(),
        sort: LISTED,
        numberType: undefined,
        filter: '',
        marked: NONE,
      };
      for (const next of steps) {
        const { list } = wanted;
        if (next.kind === 'grow') {
          const known = new Set(list.entries.map(({ number }) => number.phoneNumber));
          wanted = {
            ...wanted,
            list: appendNumbers(
              list,
              next.numbers.filter(({ phoneNumber }) => !known.has(phoneNumber)),
            ),
          };
        } else if (next.kind === 'put') {
          const number = ownedNumber(String(next.index).padStart(4, '0'), { friendlyName: 'put' });
          wanted = { ...wanted, list: putNumber(list, number) };
        } else if (next.kind === 'drop') {
          wanted = { ...wanted, list: dropNumber(list, `+1212555${String(next.index).padStart(4, '0')}`) };
        } else if (next.kind === 'filter') wanted = { ...wanted, filter: next.filter };
        else if (next.kind === 'type') wanted = { ...wanted, numberType: next.numberType };
        else wanted = { ...wanted, sort: { column: next.column, descending: next.descending } };
        const fresh = createVisible()(wanted);
        expect([...remembering(wanted)].map(({ number }) => number.phoneNumber)).toEqual(
          [...fresh].map(({ number }) => number.phoneNumber),
        );
      }
    }),
  );
});

test('100,000 rows: filters, types and sorts count right', () => {
  const types = ['LOCAL', 'MOBILE', 'TOLL_FREE', 'NATIONAL'] as const;
  const rows = manyOwned(100_000, (index) => ({
    numberType: types[index % 4] ?? 'LOCAL',
    monthlyRate: rate(index % 10 === 0 ? '2.30' : '1.15'),
  }));
  const visible = createVisible();
  const list = appendNumbers(appendNumbers(emptyList(), rows.slice(0, 50_000)), rows.slice(50_000));
  const wanted: Wanted = {
    list,
    sort: { column: 'monthly', descending: true },
    numberType: undefined,
    filter: '',
    marked: NONE,
  };
  expect(visible(wanted)).toHaveLength(100_000);
  expect(visible(wanted).at(9_999)?.number.monthlyRate).toEqual(rate('2.30'));
  expect(visible(wanted).at(10_000)?.number.monthlyRate).toEqual(rate('1.15'));
  expect(visible({ ...wanted, numberType: 'MOBILE' })).toHaveLength(25_000);
  const narrowed = ['d', 'de', 'desk', '"desk 9', '"desk 99', '"desk 999'].map(
    (filter) => visible({ ...wanted, filter }).length,
  );
  expect(narrowed).toEqual([100_000, 100_000, 100_000, 11_111, 1_111, 111]);
});

test('fields, prices and words turned around give the same rows however they were typed', () => {
  const rows = manyOwned(400, (index) => ({
    friendlyName: index % 3 === 0 ? `Desk ${index}` : 'Sales',
    numberType: index % 2 === 0 ? 'LOCAL' : 'MOBILE',
    monthlyRate: rate(index % 10 === 0 ? '2.30' : '1.15'),
    ...(index % 5 === 0 ? { tags: 'sales,berlin' } : {}),
  }));
  const list = appendNumbers(emptyList(), rows);
  for (const typed of ['desk -desk 3', '>1.2 type:mobile', '-sales no:tag', 'tag:sales -type:local >2']) {
    const visible = createVisible();
    for (let length = 1; length <= typed.length; length += 1) {
      const wanted: Wanted = {
        list,
        sort: LISTED,
        numberType: undefined,
        filter: typed.slice(0, length),
        marked: NONE,
      };
      const shown = [...visible(wanted)].map(({ number }) => number.phoneNumber);
      expect(shown).toEqual([...createVisible()(wanted)].map(({ number }) => number.phoneNumber));
    }
  }
  expect(ask('type:mobile', rows)).toHaveLength(200);
  expect(ask('>2', rows)).toHaveLength(40);
  expect(ask('no:tag -desk', rows)).toHaveLength(213);
});

test.each([
  [{ status: 'PORT-OUT-PENDING' }, 'PORT-OUT-PENDING'],
  [{ status: 'ACTIVE', markedForRelease: true }, 'ACTIVE, marked for release'],
  [{ status: 'ACTIVE' }, undefined],
  [{ status: 'IN-USE' }, undefined],
  [{}, undefined],
])('the state %o of a number is shown beside its name: %s', (change, shown) => {
  const list = appendNumbers(emptyList(), [ownedNumber('0142', { friendlyName: 'Reception', ...change })]);
  const { glyphs } = createTheme({ colour: false, ascii: true });
  const { widest, rates } = list;
  const name = ownedColumns({ glyphs, accounts: false, widest, rates }).find(({ id }) => id === 'name');
  const [entry] = list.entries;
  const cell = entry === undefined ? undefined : name?.cell(entry, widest.name);
  expect(cell).toEqual(
    shown === undefined
      ? 'Reception'
      : [{ text: '! ', token: 'warn' }, { text: 'Reception' }, { text: `  ${shown}`, token: 'warn' }],
  );
});
