import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ColumnWidths, fitColumns, GAP } from '../../src/text/fit-columns.ts';

const column = fc.record(
  {
    width: fc.integer({ min: 1, max: 40 }),
    least: fc.integer({ min: 1, max: 40 }),
    priority: fc.integer({ min: 1, max: 5 }),
    growsAt: fc.integer({ min: 5, max: 8 }),
    takesRest: fc.boolean(),
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
