import { expect, test } from 'vitest';
import { sgrOf, styledRow } from '../../../src/app/output/styled-row.ts';

test('each cell has its own style, however many styles were seen before', () => {
  const colours = Array.from({ length: 8 }, (_, place) => [`${30 + place}`, `${90 + place}`]).flat();
  const codes = colours.flatMap((colour) => [colour, `1;${colour}`, `2;${colour}`, `3;${colour}`]);
  for (const sgr of codes) {
    const row = styledRow(`a\u001b[${sgr}mb c\u001b[0m`);
    expect([...(row?.styles ?? '')].map(sgrOf)).toEqual(['', sgr, '', sgr]);
  }
});
