import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Column, cellWidth, formatTable, formatTabs } from '../../src/commands/support/table.ts';

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
          expect(cellWidth(line)).toBeLessThanOrEqual(width);
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
