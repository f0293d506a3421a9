/** The row below the offers: what they are, or the text that filters them. */
import { Box } from 'ink';
import type { Span } from '../../components/cells.ts';
import { Line } from '../../components/line.tsx';
import { fitPieces, type Piece } from '../../components/pieces.ts';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { formatSpan, plural } from '../../text/format.ts';
import { readListFilter } from '../../text/list-filter.ts';
import { besideField, completionSpans, filterWidth, LEAST_BESIDE_FIELD } from '../filter-help.ts';
import { statusPieces } from './messages.ts';
import { NARROW_VOCABULARY } from './narrow-words.ts';
import { type SearchState, showsPreviousResults } from './state.ts';

interface StatusRowProps {
  readonly state: SearchState;
  /** How many numbers are in the cart. */
  readonly marked: number;
  readonly shown: number;
  /** What sorts the offers, if no column shows it. */
  readonly sorted: Span | undefined;
  readonly width: number;
}

export function StatusRow({ state, marked, shown, sorted, width }: StatusRowProps) {
  const { now, theme } = useUi();
  const { last } = state.results;
  const order = sorted === undefined ? [] : [sorted];
  if (state.focus === 'narrow' || (state.narrow.value !== '' && state.range === undefined)) {
    const total = last?.rows.length ?? 0;
    const age = last === undefined ? '' : `, ${formatSpan(now() - last.fetchedAt)} old`;
    const previous = showsPreviousResults(state);
    const what = plural(total, previous ? 'previous result' : 'loaded offer');
    const [problem] = readListFilter(state.narrow.value).problems;
    const hint = state.focus === 'narrow' ? completionSpans(state.narrow.value, NARROW_VOCABULARY) : [];
    const field = filterWidth(state.narrow, width >= 78 ? 24 : 14, width - 3 - LEAST_BESIDE_FIELD);
    const room = Math.max(0, width - field - 3);
    const matching: Piece =
      problem === undefined
        ? {
            text: `${shown} of ${what}${age}`,
            short: `${shown} of ${total}`,
            token: previous ? 'warn' : 'muted',
          }
        : { text: problem.message, token: 'warn', cut: true };
    return (
      <Box>
        <Line cell={[{ text: '/ ', token: 'key' }]} width={2} />
        <TextField state={state.narrow} focused={state.focus === 'narrow'} width={field} />
        <Line
          cell={[{ text: '  ' }, ...besideField(hint, [...order, matching], room - 2, theme.glyphs)]}
          width={room}
        />
      </Box>
    );
  }
  const pieces = [...order, ...statusPieces(state, marked, now())];
  return <Line cell={fitPieces(pieces, width, theme.glyphs)} width={width} />;
}
