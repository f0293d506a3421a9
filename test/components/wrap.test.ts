import { expect, test } from 'vitest';
import { capabilityWords } from '../../src/components/capabilities.ts';
import { type Cell, spansOf } from '../../src/components/cells.ts';
import { createTheme } from '../../src/components/theme.ts';
import { wrapCell } from '../../src/components/wrap.ts';

const text = (cell: Cell) =>
  spansOf(cell)
    .map((span) => span.text)
    .join('');
const features = { voice: true, SMS: true, MMS: true, fax: false };

test.each([
  [40, false, ['Features    voice ✓  SMS ✓  MMS ✓  fax ·']],
  [39, false, ['Features    voice ✓  SMS ✓  MMS ✓', '            fax ·']],
  [38, true, ['Features    voice y  SMS y  MMS y', '            fax -']],
  [26, false, ['Features    voice ✓  SMS ✓', '            MMS ✓  fax ·']],
])('a feature keeps its sign in %i cells (ascii: %s)', (width, ascii, rows) => {
  const { glyphs } = createTheme({ colour: false, ascii });
  const row = [{ text: 'Features    ' }, ...capabilityWords(glyphs, features)];
  expect(wrapCell(row, width).map(text)).toEqual(rows);
});

test('what follows a value keeps its distance, and continues below the label where there is little room', () => {
  const row = [{ text: 'First year  ' }, { text: 'not known' }, { text: '  excl. set-up fee' }];
  expect(wrapCell(row, 44).map(text)).toEqual(['First year  not known  excl. set-up fee']);
  expect(wrapCell(row, 38).map(text)).toEqual(['First year  not known', '            excl. set-up fee']);
});
