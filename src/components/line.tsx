/** One row of the screen as one Text: the cheapest thing that Ink can draw. */
import { Box, type BoxProps, Text } from 'ink';
import { memo } from 'react';
import { type Cell, fitCell, paintLine, spansOf } from './cells.ts';
import { useUi } from './ui-context.tsx';

export interface LineProps {
  readonly cell: Cell;
  /** Exactly this many cells. */
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** Inverse as a whole. */
  readonly selected?: boolean;
  /** The role for a screen reader. */
  readonly role?: BoxProps['aria-role'];
}

/** Drawn again only when it will look different: comparing the spans costs less than measuring and styling them. */
export const Line = memo(function Line({ cell, width, align = 'left', selected = false, role }: LineProps) {
  const { theme, screenReader } = useUi();
  if (width <= 0) return null;
  if (screenReader === true) return <ScreenReaderLine cell={cell} selected={selected} role={role} />;
  return (
    <Text wrap="truncate-end">
      {paintLine(theme, fitCell(cell, width, align, theme.glyphs), selected) || ' '}
    </Text>
  );
}, looksTheSame);

function looksTheSame(before: LineProps, after: LineProps): boolean {
  return (
    before.width === after.width &&
    before.align === after.align &&
    before.selected === after.selected &&
    before.role === after.role &&
    sameCell(before.cell, after.cell)
  );
}

function sameCell(before: Cell, after: Cell): boolean {
  if (before === after) return true;
  if (typeof before === 'string' || typeof after === 'string' || before.length !== after.length) return false;
  return before.every(({ text, token, link }, place) => {
    const other = after[place];
    return text === other?.text && token === other.token && link?.url === other.link?.url;
  });
}

/** Several rows in their order. */
export function Lines({ lines, width }: { readonly lines: readonly Cell[]; readonly width: number }) {
  const placed = lines.map((cell, place) => ({ cell, id: `line-${place}` }));
  return placed.map(({ cell, id }) => <Line key={id} cell={cell} width={width} />);
}

/** The words without layout: nothing is cut, and several blanks become one. */
function ScreenReaderLine({
  cell,
  selected,
  role,
}: Pick<LineProps, 'cell' | 'role'> & { readonly selected: boolean }) {
  const text = spansOf(cell)
    .map((span) => span.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return null;
  const state = selected ? { selected } : {};
  return (
    <Box {...(role === undefined ? {} : { 'aria-role': role })} aria-state={state}>
      <Text>{text}</Text>
    </Box>
  );
}
