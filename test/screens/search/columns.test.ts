import { expect, test } from 'vitest';
import { spansOf } from '../../../src/components/cells.ts';
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
    offers: [row],
    outdated,
    unavailable,
    notConfirmed: new Map(),
    sort: { column: 'monthly', descending: false },
  });
  return new Set(
    columns.flatMap((column) => spansOf(column.cell(row, column.width)).map((span) => span.token)),
  );
}

test('rows of the previous search and unavailable numbers are muted as a whole, offers are not', () => {
  expect(tokens(true, new Map())).toEqual(new Set(['muted']));
  expect(tokens(false, new Map([[row.phoneNumber, 'bought']]))).toEqual(new Set(['muted']));
  expect(tokens(false, new Map()).size).toBeGreaterThan(1);
});
