/** One row of the screen as one Text: the cheapest thing that Ink can draw. */
import { Text } from 'ink';
import { type Cell, fitCell, paintLine } from './cells.ts';
import { useUi } from './ui-context.tsx';

export interface LineProps {
  readonly cell: Cell;
  /** Exactly this many cells. */
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** Inverse as a whole. */
  readonly selected?: boolean;
}

export function Line({ cell, width, align = 'left', selected = false }: LineProps) {
  const { theme } = useUi();
  if (width <= 0) return null;
  return (
    <Text wrap="truncate-end">
      {paintLine(theme, fitCell(cell, width, align, theme.glyphs.ellipsis), selected) || ' '}
    </Text>
  );
}

/** Several rows, in order; they keep their places. */
export function Lines({ lines, width }: { readonly lines: readonly Cell[]; readonly width: number }) {
  const placed = lines.map((cell, place) => ({ cell, id: `line-${place}` }));
  return placed.map(({ cell, id }) => <Line key={id} cell={cell} width={width} />);
}
