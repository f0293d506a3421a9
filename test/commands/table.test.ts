import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { OWNED_SHAPE } from '../../src/commands/shared/columns.ts';
import { type Column, formatTable, formatTabs } from '../../src/commands/shared/table.ts';
import { displayWidth } from '../../src/text/width.ts';
import { ownedNumber } from '../support/owned-numbers.ts';

interface Row {
  readonly number: string;
  readonly name: string;
  readonly price: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Number', cell: (row) => row.number },
  { title: 'Name', cell: (row) => row.name, shrinksTo: 6 },
  {
    title: 'Monthly',
    cell: (row) => row.price,
    plain: (row) => `${row.price} USD`,
    align: 'right',
    yields: 1,
  },
];

const row = (name: string): Row => ({ number: '+12125550142', name, price: '1.15' });

it('is never wider than the terminal, whatever is in the cells', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('東京オフィス'.repeat(6), 'é'.repeat(70)),
  );
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 20, max: 120 }),
      (names, width) => {
        for (const line of formatTable(COLUMNS, names.map(row), width))
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

it('keeps every column while there is room, then shortens, then lets columns go', () => {
  expect(formatTable(COLUMNS, [row('Reception')], 40)).toEqual([
    'Number        Name       Monthly',
    '+12125550142  Reception     1.15',
  ]);
  expect(formatTable(COLUMNS, [row('Reception')], 30)).toEqual([
    'Number        Name     Monthly',
    '+12125550142  Recept…     1.15',
  ]);
  expect(formatTable(COLUMNS, [row('Reception')], 23)).toEqual([
    'Number        Name',
    '+12125550142  Reception',
  ]);
});

it('never breaks a line in a pipe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const line = formatTabs(COLUMNS, row(name));
      expect(line.split('\t')).toHaveLength(3);
      for (const control of ['\n', '\r', '\u001b']) expect(line).not.toContain(control);
    }),
  );
});

// https://unicode.org/reports/tr51/: a sequence that a terminal draws as one picture is two cells wide.
it.each([
  ['a family', '👨‍👩‍👧‍👦', 2],
  ['a flag', '🇩🇪', 2],
  ['a skin tone', '👍🏽', 2],
  ['a keycap', '1️⃣', 2],
  ['a heart in colour', '❤️', 2],
  ['a letter and its accent', 'e\u0301', 1],
  ['Hangul', '한국', 4],
  ['full width digits', '１２', 4],
])('%s takes the cells that a terminal gives it, and the columns after it stay in line', (_, name, cells) => {
  expect(displayWidth(name)).toBe(cells);
  const [, pictured, plain] = formatTable(COLUMNS, [row(name), row('Reception')], 80);
  const before = (line = '') => displayWidth(line.slice(0, line.indexOf('1.15')));
  expect(before(pictured)).toBe(before(plain));
});

it('never takes a picture apart when it shortens a name', () => {
  const name = '👨‍👩‍👧‍👦'.repeat(8);
  const [, line = ''] = formatTable(COLUMNS, [row(name)], 33);
  const shown = line.slice(14).replace(/…?\s*1\.15$/, '');
  expect(name.startsWith(shown)).toBe(true);
  expect([...shown].length % 7).toBe(0);
});

it('names keep the joiners that their script needs, in a table and in a pipe', () => {
  const name = 'می‌خواهم 👨‍👩‍👧';
  expect(formatTable(COLUMNS, [row(name)], 80)[1]).toContain(name);
  expect(formatTabs(COLUMNS, row(name))).toContain(name);
});

const { columns: OWNED } = OWNED_SHAPE;

it('shows number, name, type and price of an owned number whole while any other column is there', () => {
  const named = { friendlyName: 'Reception of the office in Berlin', voiceUrl: 'https://example.com/voice' };
  const rows = [ownedNumber('0142', named), ownedNumber('0143')];
  const shown = OWNED.filter(({ further }) => further !== true);
  const whole = ['+12125550142', 'Reception of the office in Berlin', 'local', '$1.15'];
  const others = ['Country', 'Features', 'Voice URL', 'SMS URL', 'Since'];
  for (let width = 60; width <= 250; width += 1) {
    const [header = '', line = ''] = formatTable(shown, rows, width);
    if (others.some((title) => header.includes(title)))
      for (const text of whole) expect(line, `${width} columns`).toContain(text);
  }
  const [header, line] = formatTable(shown, rows, 100);
  expect(header).toMatch(/Number +Name +Type +Country +Features +Since +Monthly/);
  expect(line).toContain('Reception of the office in Berlin');
});

it('gives the cells that are left to what is cut', () => {
  const columns: readonly Column<Row>[] = [
    ...COLUMNS.slice(0, 2),
    { title: 'Monthly', cell: (one) => one.price, yields: 1 },
    { title: 'Note', cell: () => 'twenty cells of a note', yields: 2 },
  ];
  const [header = '', line = ''] = formatTable(columns, [row('Reception of Berlin')], 50);
  expect(header).toMatch(/^Number +Name +Monthly$/);
  expect(line).toContain('Reception of Berlin');
});
