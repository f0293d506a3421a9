/** A bar that shows which part of a list is in view. */
import { Box, Text } from 'ink';
import { memo, useContext } from 'react';
import type { ListCursor } from '../keys/list-cursor.ts';
import { BehindContext, useUi } from './ui-context.tsx';

export interface ScrollBarProps {
  readonly offset: ListCursor['offset'];
  /** Rows of the whole list. */
  readonly count: number;
  /** The height of the bar in rows. */
  readonly height: number;
  /** Rows of the list in view, when they are not one below the other. */
  readonly inView?: number;
}

/** One cell wide. Blank where the whole list is in view, and behind an overlay, which would leave pieces of it uncovered. */
export function ScrollBar(props: ScrollBarProps) {
  const { screenReader } = useUi();
  const behind = useContext(BehindContext);
  const { count, height, inView = height } = props;
  if (screenReader === true || behind || count <= inView) return <Box width={1} />;
  return <Bar {...thumbOf(props)} height={height} />;
}

interface BarProps {
  /** The rows of the thumb, from the first to before the last. */
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** Drawn again only when its thumb moves: in a long list that is one move of many. */
const Bar = memo(function Bar({ from, to, height }: BarProps) {
  const { theme } = useUi();
  const { glyphs } = theme;
  const signs = Array.from({ length: height }, (_, row) =>
    row >= from && row < to ? glyphs.thumb : glyphs.side,
  );
  return (
    <Box width={1}>
      <Text>{theme.paint('muted', signs.join('\n'))}</Text>
    </Box>
  );
});

/** The rows of the bar that stand for what is in view. It touches an end only where the list does. */
export function thumbOf({ offset, count, height, inView = height }: ScrollBarProps): {
  from: number;
  to: number;
} {
  const size = Math.max(1, Math.floor((height * inView) / count));
  const last = count - inView;
  const room = height - size;
  const from =
    offset <= 0
      ? 0
      : offset >= last
        ? room
        : Math.min(Math.max(1, Math.round((offset * room) / last)), room - 1);
  return { from: Math.max(0, from), to: Math.max(0, from) + size };
}
