/** The review card as it is drawn. */
import { Box } from 'ink';
import { Button } from '../../components/button.tsx';
import type { Cell, Signs, Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { cutAtWord } from '../../components/pieces.ts';
import { Region } from '../../components/region.tsx';
import { useRequirements } from '../../components/requirements.ts';
import { groupHeading, groupWidths } from '../../components/side-by-side.ts';
import { type Store, useStore } from '../../components/store.ts';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapCell } from '../../components/wrap.ts';
import { moneyText } from '../../text/account-words.ts';
import { formatMoney } from '../../text/format.ts';
import { paysOnce, setupFeeText } from '../../text/totals.ts';
import { offerFacts } from './facts.ts';
import { FIELD_NAMES, FIELDS, type Field, PLACEHOLDERS } from './fields.ts';
import { messageLines } from './message-lines.ts';
import {
  buyProblem,
  fieldProblem,
  type ReviewAction,
  type ReviewState,
  refusedField,
  shownOffer,
  shownPrice,
} from './state.ts';
import { teamProblem } from './team.ts';

const CARD_WIDTH = 78;

export interface ReviewCardProps extends Area {
  readonly store: Store<ReviewState, ReviewAction>;
  readonly accountName: string;
  /** Where money is spent; undefined in the sandbox. */
  readonly realHost: string | undefined;
  /** Why nothing may be bought; undefined when it may. */
  readonly readOnly: string | undefined;
}

/** The offer, its name and routing, and what to know. A field is as wide as on a card below each other. */
const COLUMNS = [
  { width: 56, least: 40, priority: 1 },
  { width: CARD_WIDTH, least: CARD_WIDTH, priority: 1 },
  { width: 60, least: 40, priority: 1, takesRest: true },
] as const;

export function ReviewCard(props: ReviewCardProps) {
  const { store, width, height, readOnly } = props;
  const { theme, now, screenReader } = useUi();
  const state = useStore(store);
  const roomy = height >= 16;
  const requirements = useRequirements();
  const { glyphs } = theme;
  const account = accountSpans(props, glyphs.dot);
  const facts = offerFacts({ state, account, requirements, glyphs, roomy });
  const messages = [...refusedLines(readOnly ?? teamProblem(state.team)), ...messageLines(state, now())];
  const widths = roomy && screenReader !== true ? groupWidths(COLUMNS, width - 2) : undefined;
  const blank = roomy ? 1 : 0;
  if (widths !== undefined) {
    const [first = 0, second = 0, third = 0] = widths;
    const rows = height - 1;
    const offer = facts.flatMap((line) => wrapCell(line, first));
    const known = fitLines(messages, third, rows - 1, glyphs);
    if (offer.length < rows)
      return (
        <Box width={width} height={height} paddingLeft={1} paddingTop={1} gap={3} overflow="hidden">
          <Box flexDirection="column" width={first}>
            <Lines lines={[groupHeading('Offer', first, glyphs), ...offer]} width={first} />
          </Box>
          <Box flexDirection="column" width={second}>
            <Line cell={groupHeading('Name and routing', second, glyphs)} width={second} />
            <Fields state={state} fields={FIELDS} width={second} />
            <Buttons state={state} readOnly={readOnly} marginTop={1} />
          </Box>
          <Box flexDirection="column" width={third}>
            <Lines lines={[groupHeading('What to know', third, glyphs), ...known]} width={third} />
          </Box>
        </Box>
      );
  }
  const inside = Math.min(width, CARD_WIDTH) - 2;
  const lines = facts.flatMap((line) => (roomy ? wrapCell(line, inside) : [line]));
  // Fields, the row of buttons, and the blank rows between.
  const fields = roomy ? FIELDS : fieldsIn(state, height - lines.length);
  const problems = fields.filter((field) => fieldProblem(state, field) !== undefined).length;
  const room = height - lines.length - fields.length - problems - 1 - (roomy ? 4 : 0);
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1} paddingTop={blank}>
      <Lines lines={lines} width={inside} />
      {roomy ? <Box height={1} /> : null}
      <Fields state={state} fields={fields} width={inside} />
      <Buttons state={state} readOnly={readOnly} marginTop={blank} />
      <Box marginTop={blank} flexDirection="column">
        <Lines lines={fitLines(messages, inside, room, glyphs)} width={inside} />
      </Box>
    </Box>
  );
}

/** The row of buttons and two sentences below it, in a small window. */
const ROWS_BELOW = 3;

/**
 * The fields of a small window. Where `rows` has no room for all of them, the reason for the purchase has a row only while the person types
 * it, and once there is one.
 */
function fieldsIn({ focus, fields }: ReviewState, rows: number): readonly Field[] {
  if (FIELDS.length + ROWS_BELOW <= rows) return FIELDS;
  return FIELDS.filter((field) => field !== 'why' || focus === 'why' || fields.why.value !== '');
}

interface FieldsProps {
  readonly state: ReviewState;
  readonly fields: readonly Field[];
  readonly width: number;
}

function Fields({ state, fields, width }: FieldsProps) {
  return fields.map((field) => <FieldRow key={field} state={state} field={field} width={width} />);
}

interface ButtonsProps extends Pick<ReviewCardProps, 'readOnly'> {
  readonly state: ReviewState;
  readonly marginTop: number;
}

function Buttons({ state, readOnly, marginTop }: ButtonsProps) {
  return (
    <Box marginTop={marginTop} gap={2}>
      <Button id="cancel" label="Cancel" focused={state.focus === 'cancel'} />
      <BuyButton state={state} readOnly={readOnly} />
    </Box>
  );
}

function accountSpans(
  { accountName, realHost, readOnly }: Pick<ReviewCardProps, 'accountName' | 'realHost' | 'readOnly'>,
  dot: string,
): readonly Span[] {
  const words =
    readOnly === undefined ? moneyText(realHost === undefined) : 'read-only, so nothing can be bought';
  if (realHost === undefined)
    return [{ text: `${accountName}, ${words}`, token: readOnly === undefined ? 'good' : 'badge' }];
  return [
    { text: `${accountName} ${dot} `, token: 'heading' },
    { text: `LIVE ${realHost}, ${words}`, token: 'real-money' },
  ];
}

/** All sentences, wrapped, if there is room; otherwise one row for each of the first ones. The facts of the purchase stay in view. */
function fitLines(lines: readonly Span[][], width: number, room: number, signs: Signs): readonly Cell[] {
  const wrapped = lines.flatMap((line) => wrapCell(line, width));
  if (wrapped.length <= room) return wrapped;
  return lines.slice(0, Math.max(1, room)).map((line) => cutAtWord(line, width, signs));
}

function FieldRow({
  state,
  field,
  width,
}: {
  readonly state: ReviewState;
  readonly field: Field;
  readonly width: number;
}) {
  const problem = fieldProblem(state, field);
  const refused = refusedField(state, field);
  if (refused !== undefined && problem === undefined) {
    return (
      <Line
        cell={[
          { text: FIELD_NAMES[field].padEnd(LABEL_WIDTH), token: 'muted' },
          { text: `cannot be set: ${refused}`, token: 'muted' },
        ]}
        width={width}
      />
    );
  }
  const fieldWidth = width - LABEL_WIDTH;
  return (
    <>
      <Region at={() => ({ kind: 'field', id: field })}>
        <Line
          cell={[{ text: FIELD_NAMES[field], token: state.focus === field ? 'accent' : 'muted' }]}
          width={LABEL_WIDTH}
        />
        <Box width={fieldWidth}>
          <TextField
            state={state.fields[field]}
            focused={state.focus === field}
            width={fieldWidth - 1}
            placeholder={PLACEHOLDERS[field]}
          />
        </Box>
      </Region>
      {problem === undefined ? null : <ProblemRow problem={problem} width={width} />}
    </>
  );
}

/** The error below a field. The field keeps its place. */
function ProblemRow({ problem, width }: { readonly problem: string; readonly width: number }) {
  const { theme } = useUi();
  const room = width - LABEL_WIDTH;
  return (
    <Box marginLeft={LABEL_WIDTH}>
      <Line cell={cutAtWord([{ text: problem, token: 'bad' }], room, theme.glyphs)} width={room} />
    </Box>
  );
}

function BuyButton({ state, readOnly }: Pick<ReviewCardProps, 'readOnly'> & { readonly state: ReviewState }) {
  const price = shownPrice(state);
  const setupFee = shownOffer(state)?.setupFee;
  const once = paysOnce(setupFee) ? `, plus ${setupFeeText(setupFee)} once` : '';
  const label =
    price.kind === 'money'
      ? `Buy for ${formatMoney(price.money)} a month${once}`
      : 'Buy without a stated price';
  const able = readOnly === undefined && buyProblem(state) === undefined;
  return <Button id="buy" label={label} token={able ? 'good' : 'muted'} focused={state.focus === 'buy'} />;
}

function refusedLines(reason: string | undefined): Span[][] {
  return reason === undefined ? [] : [[{ text: `You cannot buy now: ${reason}.`, token: 'warn' }]];
}
