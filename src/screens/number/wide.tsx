/** A number in a wide window: its facts, its name and routing, and its history side by side. */
import { Box } from 'ink';
import type { PurchaseView, ReleaseRow, Transition } from '../../api/purchases/domain/types.ts';
import type { KnownBuyer } from '../../api/team/buyers.ts';
import { type Span, spansOf } from '../../components/cells.ts';
import { Lines } from '../../components/line.tsx';
import { type Fact, labelled, ownedFacts, routeFacts } from '../../components/owned-lines.ts';
import { groupHeading, groupWidths } from '../../components/side-by-side.ts';
import { statusSpan } from '../../components/status.ts';
import type { Glyphs } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapCell, wrapWords } from '../../components/wrap.ts';
import { formatDate, formatTime } from '../../text/format.ts';
import { displayWidth } from '../../text/width.ts';
import { stepLines } from '../timeline/step-lines.ts';
import { Field, type FieldsInView, fieldsInView, labelWidth } from './fields.tsx';
import { type NumberState, shownFields } from './state.ts';
import { whyLines } from './why-lines.ts';

/** What the journal of this machine knows of the number. */
export interface NumberRecord {
  readonly purchase: PurchaseView | undefined;
  readonly steps: readonly Transition[];
  readonly released: ReleaseRow | undefined;
}

export interface WideNumber {
  readonly widths: readonly number[];
  readonly facts: readonly Span[][];
  readonly routes: readonly Span[][];
  readonly fields: FieldsInView;
  readonly history: readonly Span[][];
}

interface WideFrame {
  readonly width: number;
  readonly rows: number;
  readonly glyphs: Glyphs;
  readonly now: number;
}

/** A field shows its caret behind the value. */
const CARET = 2;
/** Undefined if the three parts do not fit side by side with every value and every field. */
export function wideNumber(
  state: NumberState,
  record: NumberRecord,
  { width, rows, glyphs, now }: WideFrame,
): WideNumber | undefined {
  const { number } = state;
  if (number === undefined) return undefined;
  // What is typed now does not move the columns.
  const values = shownFields(state).map((field) => displayWidth(state.seen[field].shown));
  const { routedBy, ...unrouted } = number;
  const urls = [routedBy?.voice, routedBy?.SMS].map((route) => LABEL_WIDTH + displayWidth(route?.url ?? ''));
  const field = Math.max(46, labelWidth(state) + Math.max(...values) + CARET, Math.max(...urls) + 1);
  const columns = [
    { width: 56, least: 40, priority: 1 },
    { width: Math.max(72, field), least: field, priority: 1 },
    { width: 70, least: 44, priority: 1, takesRest: true },
  ];
  const widths = groupWidths(columns, width);
  if (widths === undefined) return undefined;
  const [first = 0, second = 0, third = 0] = widths;
  const facts = wrapped(ownedFacts(unrouted, glyphs, now, first, state.buyer), first);
  const routes = wrapped(routeFacts(number, second), second);
  const fields = fieldsInView(state, rows - 1 - routes.length, second, true);
  if (facts.length >= rows || fields.above + fields.below > 0) return undefined;
  return {
    widths,
    facts,
    routes,
    fields,
    history: historyRows(record, state.buyer, glyphs, third).slice(0, rows - 1),
  };
}

function wrapped(facts: readonly Fact[], width: number): Span[][] {
  return facts
    .flatMap(({ lines }) => lines)
    .flatMap((line) => wrapCell(line, width).map((cell) => [...spansOf(cell)]));
}

/** The newest purchase with its steps, and the newest release, as far as this machine made them. */
function historyRows(
  { purchase, steps, released }: NumberRecord,
  buyer: KnownBuyer,
  glyphs: Glyphs,
  width: number,
): Span[][] {
  const muted = (text: string) =>
    wrapWords(text, width).map((line): Span[] => [{ text: line, token: 'muted' }]);
  const gone =
    released === undefined
      ? []
      : muted(`It was released from this machine, ${formatTime(released.updatedAt)}.`);
  if (purchase === undefined) return [...gone, ...muted('It was not bought from this machine.')];
  const when = `${formatDate(purchase.row.createdAt)}, o opens the order`;
  return [
    ...gone,
    labelled('Purchase', statusSpan(purchase.purchase.status, glyphs)),
    labelled('', { text: when, token: 'muted' }),
    ...whyLines(purchase, buyer, width),
    [],
    ...steps.flatMap((step) => stepLines(step, [], glyphs, width)),
  ];
}

interface WideNumberRowsProps {
  readonly state: NumberState;
  readonly wide: WideNumber;
  readonly rows: number;
}

export function WideNumberRows({ state, wide, rows }: WideNumberRowsProps) {
  const { theme } = useUi();
  const { glyphs } = theme;
  const [first = 0, second = 0, third = 0] = wide.widths;
  return (
    <Box height={rows} gap={3}>
      <Box flexDirection="column" width={first}>
        <Lines lines={[groupHeading('Number', first, glyphs), ...wide.facts]} width={first} />
      </Box>
      <Box flexDirection="column" width={second}>
        <Lines lines={[groupHeading('Name and routing', second, glyphs), ...wide.routes]} width={second} />
        {wide.fields.fields.map((field) => (
          <Field key={field} state={state} field={field} width={second} roomy />
        ))}
      </Box>
      <Box flexDirection="column" width={third}>
        <Lines lines={[groupHeading('History', third, glyphs), ...wide.history]} width={third} />
      </Box>
    </Box>
  );
}
