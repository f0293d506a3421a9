import { expect, test } from 'vitest';
import { spansOf } from '../../src/components/cells.ts';
import { createTheme } from '../../src/components/theme.ts';
import { searchColumns } from '../../src/screens/search/columns.ts';
import type { Taken } from '../../src/screens/search/taken.ts';
import { offer } from '../support/memory-provider.ts';

const { glyphs } = createTheme({ colour: false, ascii: false });
const row = offer('0101');

function tokens(old: boolean, taken: ReadonlyMap<string, Taken>) {
  const columns = searchColumns({
    glyphs,
    wanted: '',
    placed: false,
    width: 79,
    old,
    taken,
    notConfirmed: new Map(),
  });
  return new Set(columns.flatMap((column) => spansOf(column.cell(row)).map((span) => span.token)));
}

test('rows of the search before and numbers that are taken are muted as a whole, offers are not', () => {
  expect(tokens(true, new Map())).toEqual(new Set(['muted']));
  expect(tokens(false, new Map([[row.phoneNumber, 'bought']]))).toEqual(new Set(['muted']));
  expect(tokens(false, new Map()).size).toBeGreaterThan(1);
});
