import { expect, test } from 'vitest';
import { spansOf } from '../../../src/components/cells.ts';
import { layoutColumns } from '../../../src/components/table.tsx';
import { createTheme } from '../../../src/components/theme.ts';
import { searchColumns } from '../../../src/screens/search/columns.ts';
import type { Unavailable } from '../../../src/screens/search/unavailable.ts';
import { offer } from '../../support/memory-provider.ts';

const { glyphs } = createTheme({ colour: false, ascii: false });
const row = offer('0101');

function tokens(outdated: boolean, unavailable: ReadonlyMap<string, Unavailable>) {
  const columns = searchColumns({
    glyphs,
    wanted: '',
    placed: false,
    requires: false,
    width: 79,
    outdated,
    unavailable,
    notConfirmed: new Map(),
  });
  return new Set(columns.flatMap((column) => spansOf(column.cell(row)).map((span) => span.token)));
}

test('rows of the previous search and unavailable numbers are muted as a whole, offers are not', () => {
  expect(tokens(true, new Map())).toEqual(new Set(['muted']));
  expect(tokens(false, new Map([[row.phoneNumber, 'bought']]))).toEqual(new Set(['muted']));
  expect(tokens(false, new Map()).size).toBeGreaterThan(1);
});

test('at no width does a column go while a wider one could be narrower: the type stays everywhere', () => {
  for (let width = 59; width <= 200; width += 1) {
    for (const [placed, requires] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ] as const) {
      const columns = searchColumns({
        glyphs,
        wanted: '',
        placed,
        requires,
        width,
        outdated: false,
        unavailable: new Map(),
        notConfirmed: new Map(),
      });
      const shown = layoutColumns(columns, width - 3).map(({ id }) => id);
      expect(shown, `${width} ${placed} ${requires}`).toEqual(
        expect.arrayContaining(['number', 'type', 'capabilities', 'monthly']),
      );
    }
  }
});
