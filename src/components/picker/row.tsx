/** A row of a picker: what can be chosen, and at the right what belongs to it. The row under the cursor is shown whole. */
import { type Cell, cellWidth, FEW_WORDS, type Span, spread } from '../cells.ts';
import { Line } from '../line.tsx';
import { cutAtWord } from '../pieces.ts';
import type { Glyphs } from '../theme.ts';
import { wrapWords } from '../wrap.ts';
import type { PickerItem } from './state.ts';

export interface RowParts {
  readonly left: readonly Span[];
  readonly right: Span;
}

/** The parts of the item at `place`. `marked`: the ids with a mark; undefined in a picker without marks. */
export function rowParts(
  items: readonly PickerItem[],
  place: number,
  marked: ReadonlySet<string> | undefined,
  glyphs: Glyphs,
): RowParts {
  const item = items[place];
  if (item === undefined) return { left: [], right: { text: '' } };
  const sign = marked === undefined ? '' : marked.has(item.id) ? `${glyphs.mark} ` : '  ';
  const heading = item.group !== items[place - 1]?.group ? (item.group ?? '') : '';
  return {
    left: [{ text: sign }, ...labelSpans(item)],
    right: { text: item.disabled ?? item.detail ?? heading, token: 'muted' },
  };
}

/** One row; what has no room is cut. */
export function cutRow({ left, right }: RowParts, width: number, glyphs: Glyphs): Cell {
  const room = Math.max(FEW_WORDS, width - cellWidth(left) - 1);
  const shownLeft = cutAtWord(left, width - Math.min(FEW_WORDS, cellWidth([right])) - 1, glyphs);
  return spread(shownLeft, cutAtWord([right], room, glyphs), width, glyphs, 'right');
}

/** As many rows as both parts need; one where they fit beside each other. */
export function wholeRow(parts: RowParts, width: number, glyphs: Glyphs): readonly Cell[] {
  const { left, right } = parts;
  const rightWidth = cellWidth([right]);
  if (cellWidth(left) + (rightWidth === 0 ? 0 : rightWidth + 1) <= width)
    return [cutRow(parts, width, glyphs)];
  const label = left.map(({ text }) => text).join('');
  // Below the title: the keys before it are in a column of their own.
  const [keys = ''] = KEYS.exec(label) ?? [];
  const indent = ' '.repeat(Math.min(keys.length, Math.floor(width / 2)));
  const title = wrapWords(label.slice(indent.length), width - indent.length);
  const below = right.text === '' ? [] : wrapWords(right.text, width - indent.length);
  return [
    ...title.map(
      (text, row): Cell => [{ text: `${row === 0 ? label.slice(0, indent.length) : indent}${text}` }],
    ),
    ...below.map((text): Cell => [{ ...right, text: `${indent}${text}` }]),
  ];
}

/** What is before the first gap of a label. */
const KEYS = /^.*? {2,}/;

interface PickerRowProps {
  readonly lines: readonly Cell[];
  readonly width: number;
  readonly selected: boolean;
}

export function PickerRow({ lines, width, selected }: PickerRowProps) {
  const placed = lines.map((cell, place) => ({ cell, id: `line-${place}` }));
  return placed.map(({ cell, id }) => (
    <Line key={id} cell={cell} width={width} role="option" selected={selected} />
  ));
}

/** The label, with what matches marked. */
function labelSpans({ label, matched = [], disabled }: PickerItem): readonly Span[] {
  const token = disabled === undefined ? 'plain' : 'muted';
  const edges = [0, ...matched, label.length];
  return edges.slice(1).flatMap((to, place): Span[] => {
    const text = label.slice(edges[place] ?? 0, to);
    return text === '' ? [] : [{ text, token: place % 2 === 1 ? 'match' : token }];
  });
}
