/** What an empty list says of its filters, in the room that it has. */
import { expect, test } from 'vitest';
import { spansOf } from '../../src/components/cells.ts';
import { emptyListLines, type Without } from '../../src/screens/empty-list.ts';

const without = (filter: string, count: number): Without => ({
  filter,
  rows: String(count),
  helps: count > 0,
});
const FILTERS = [
  without('area code 212', 0),
  without('digits 9999', 0),
  without('SMS', 3),
  without('voice', 0),
];

function lines(width: number, height: number, filters = FILTERS): readonly string[] {
  return emptyListLines(
    ['No numbers match.', 'w removes SMS.'],
    filters,
    { width, height },
    { dot: '·' },
  ).map((line) =>
    spansOf(line)
      .map(({ text }) => text)
      .join(''),
  );
}

test('each filter has a line of its own where there is room', () => {
  expect(lines(78, 6)).toEqual([
    'No numbers match.',
    'w removes SMS.',
    'without area code 212: 0',
    'without digits 9999: 0',
    'without SMS: 3',
    'without voice: 0',
  ]);
});

test('with less room several share a line, those that help first, and what is left out is counted', () => {
  expect(lines(40, 4)).toEqual([
    'No numbers match.',
    'w removes SMS.',
    'without SMS: 3 · area code 212: 0',
    'without digits 9999: 0 · voice: 0',
  ]);
  expect(lines(40, 3)).toEqual(['No numbers match.', 'w removes SMS.', 'without SMS: 3 · 3 more']);
  expect(lines(40, 2)).toEqual(['No numbers match.', 'without SMS: 3 · 3 more']);
});

test('never more lines than there are rows, and never wider', () => {
  for (let width = 40; width < 80; width += 1) {
    for (let height = 2; height < 8; height += 1) {
      const drawn = lines(width, height);
      expect(drawn.length).toBeLessThanOrEqual(height);
      for (const line of drawn) expect(line.length, line).toBeLessThanOrEqual(width);
    }
  }
  expect(lines(40, 1, [])).toEqual(['No numbers match.']);
});
