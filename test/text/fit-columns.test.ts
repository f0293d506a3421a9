import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsUnder, GAP, headingsOf } from '../../src/text/column-headings.ts';
import { type ColumnWidths, fitColumns } from '../../src/text/fit-columns.ts';

const column = fc.record(
  {
    width: fc.integer({ min: 1, max: 40 }),
    least: fc.integer({ min: 1, max: 40 }),
    priority: fc.integer({ min: 1, max: 5 }),
    growsAt: fc.integer({ min: 5, max: 8 }),
    takesRest: fc.boolean(),
    together: fc.boolean(),
  },
  { requiredKeys: ['width', 'priority'] },
);

describe('columns in a width', () => {
  test('with one cell more, no column is narrower or gone', () => {
    fc.assert(
      fc.property(fc.array(column, { maxLength: 8 }), fc.integer({ min: 1, max: 250 }), (columns, room) => {
        const before = fitColumns(columns, room);
        const after = fitColumns(columns, room + 1);
        for (const [place, cells] of before.entries()) expect(after[place]).toBeGreaterThanOrEqual(cells);
      }),
    );
  });

  const grouped = fc
    .record({ column, group: fc.constantFrom(undefined, 'work', 'the office in Berlin') })
    .map(({ column: widths, group }) => ({
      ...widths,
      takesRest: false,
      ...(group === undefined ? {} : { group }),
    }));

  test('with one cell more, no column and no heading shows less; and a heading is cut only where no cell is free', () => {
    fc.assert(
      fc.property(fc.array(grouped, { maxLength: 8 }), fc.integer({ min: 1, max: 250 }), (columns, room) => {
        const before = fitColumns(columns, room);
        const after = fitColumns(columns, room + 1);
        for (const [place, { width }] of columns.entries())
          expect(after[place]).toBeGreaterThanOrEqual(Math.min(width, before[place] ?? 0));
        const used = before.reduce((sum, cells) => (cells > 0 ? sum + cells + GAP : sum), -GAP);
        for (const heading of headingsOf(columns)) {
          const cells = Math.min(heading.cells, cellsUnder(heading, before));
          expect(cellsUnder(heading, after)).toBeGreaterThanOrEqual(cells);
          if (columns.every(({ priority }) => priority === 1) && cells > 0 && cells < heading.cells)
            expect(used).toBeGreaterThanOrEqual(room);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('a heading is whole before less important columns appear, and these then use its cells', () => {
    const account: readonly ColumnWidths[] = [
      { width: 5, priority: 1, group: 'the office in Berlin' },
      { width: 8, priority: 2, group: 'the office in Berlin' },
      { width: 4, priority: 3 },
    ];
    expect(fitColumns(account, 12)).toEqual([12, 0, 0]);
    expect(fitColumns(account, 15)).toEqual([5, 8, 0]);
    expect(fitColumns(account, 20)).toEqual([10, 8, 0]);
    expect(fitColumns(account, 26)).toEqual([10, 8, 4]);
  });

  test('they and their gaps fit, once the columns that are always shown do', () => {
    fc.assert(
      fc.property(fc.array(column, { maxLength: 8 }), fc.integer({ min: 1, max: 250 }), (columns, room) => {
        const always = columns.filter(({ priority }) => priority === 1);
        const needed = always.reduce(
          (sum, { width, least = width }) => sum + Math.min(width, least) + GAP,
          -GAP,
        );
        const shown = fitColumns(columns, Math.max(room, needed)).filter((cells) => cells > 0);
        const used = shown.reduce((sum, cells) => sum + cells + GAP, -GAP);
        expect(used).toBeLessThanOrEqual(Math.max(room, needed));
      }),
    );
  });

  const table: readonly ColumnWidths[] = [
    { width: 10, priority: 1 },
    { width: 20, least: 5, priority: 1, growsAt: 2 },
    { width: 8, priority: 3 },
  ];

  test('a less important column waits until the more important ones are whole', () => {
    expect(fitColumns(table, 17)).toEqual([10, 5, 0]);
    expect(fitColumns(table, 41)).toEqual([10, 20, 0]);
    expect(fitColumns(table, 42)).toEqual([10, 20, 8]);
  });

  test('what is always shown stays where it does not fit', () => {
    expect(fitColumns(table, 5)).toEqual([10, 5, 0]);
  });

  test('the rest goes in equal parts to the columns that take it', () => {
    const two = { width: 4, priority: 1, takesRest: true };
    expect(fitColumns([two, two], 15)).toEqual([7, 6]);
    expect(fitColumns([two, two], 15, 1)).toEqual([6, 6]);
    expect(fitColumns([two, two], 10, 1)).toEqual([4, 4]);
  });
});
