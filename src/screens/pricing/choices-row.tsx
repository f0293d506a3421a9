/** The row above the prices: what is shown, what the list has no room for, and where the prices come from. */
import { cellWidth, type Span } from '../../components/cells.ts';
import { Line } from '../../components/line.tsx';
import { fitPieces, type Piece } from '../../components/pieces.ts';
import { useUi } from '../../components/ui-context.tsx';
import { formatType, plural } from '../../text/format.ts';
import { displayWidth } from '../../text/width.ts';
import { countriesText } from './scope.ts';
import type { PricingState } from './state.ts';
import { sourcePieces } from './status-line.ts';

/** Between what is said in the row of the choices. */
const GAP = '   ';

interface ChoicesProps {
  readonly state: PricingState;
  /** How many accounts have no column in the list. */
  readonly hidden: number;
  /** What sorts the rows, if no column shows it. */
  readonly sorted: Span | undefined;
  readonly width: number;
}

export function Choices({ state, hidden, sorted, width }: ChoicesProps) {
  const { theme, now } = useUi();
  const more: readonly Piece[] = [
    ...(hidden === 0 ? [] : [{ text: `+${plural(hidden, 'account')}`, token: 'accent' } as const]),
    ...(sorted === undefined ? [] : [{ ...sorted, cut: true } as const]),
  ];
  const choices = choiceSpans(state, countriesText(state, now()));
  // The accounts that have no column are named also where that leaves little room for the rest.
  const shown =
    hidden > 0 && cellWidth(choices) + cellWidth(more.slice(0, 1)) > width
      ? choiceSpans(state, countriesText(state, now(), 'short'))
      : choices;
  const room = Math.max(0, width - cellWidth(shown));
  const source = sourcePieces(state).filter(({ text, short = text }) => displayWidth(short) <= room);
  const pieces = [...more, ...source];
  const beside = pieces.length === 0 ? [] : fitPieces(pieces, room, theme.glyphs, GAP);
  return <Line cell={[...shown, ...beside]} width={width} />;
}

function choiceSpans({ all, numberType }: PricingState, countries: string): readonly Span[] {
  const key = (hotkey: string, name: string, value: string): Span[] => [
    { text: `${hotkey} `, token: 'key' },
    { text: `${name} `, token: 'muted' },
    { text: `${value}${GAP}` },
  ];
  return [
    ...key(all ? '&' : 'c', 'Countries', countries),
    ...key('t', 'Type', numberType === undefined ? 'any' : formatType(numberType)),
  ];
}
