/** The review card as it is drawn. */
import { Box } from 'ink';
import type { Quote } from '../../api/provider.ts';
import type { Cell, Signs, Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { cutAtWord } from '../../components/pieces.ts';
import { useRequirements } from '../../components/requirements.ts';
import { type Store, useStore } from '../../components/store.ts';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapCell } from '../../components/wrap.ts';
import { moneyText } from '../../text/account-words.ts';
import { formatMoney, formatSpan } from '../../text/format.ts';
import { paysOnce, setupFeeText } from '../../text/totals.ts';
import { offerFacts } from './facts.ts';
import { holdLines } from './hold.ts';
import { requirementDetails, requirementMessages } from './requirement-lines.ts';
import {
  buyProblem,
  FIELD_NAMES,
  FIELDS,
  type Field,
  fieldProblem,
  type Refusal,
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

export function ReviewCard({ store, width, height, accountName, realHost, readOnly }: ReviewCardProps) {
  const { theme, now } = useUi();
  const state = useStore(store);
  const inside = Math.min(width, CARD_WIDTH) - 2;
  const roomy = height >= 16;
  const requirements = useRequirements();
  const account = accountSpans({ accountName, realHost, readOnly }, theme.glyphs.dot);
  const lines = offerFacts({ state, account, requirements, glyphs: theme.glyphs, roomy }).flatMap((line) =>
    roomy ? wrapCell(line, inside) : [line],
  );
  // Fields, the row of buttons, and the blank rows between.
  const room = height - lines.length - FIELDS.length - 1 - (roomy ? 4 : 0);
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1} paddingTop={roomy ? 1 : 0}>
      <Lines lines={lines} width={inside} />
      {roomy ? <Box height={1} /> : null}
      {FIELDS.map((field) => (
        <FieldRow key={field} state={state} field={field} width={inside} />
      ))}
      <Box marginTop={roomy ? 1 : 0} gap={2}>
        <Line cell=" Cancel " width={8} role="button" selected={state.focus === 'cancel'} />
        <BuyButton state={state} readOnly={readOnly} />
      </Box>
      <Box marginTop={roomy ? 1 : 0} flexDirection="column">
        <Lines
          lines={fitLines(
            [...refusedLines(readOnly ?? teamProblem(state.team)), ...messageLines(state, now())],
            inside,
            room,
            theme.glyphs,
          )}
          width={inside}
        />
      </Box>
    </Box>
  );
}

function accountSpans(
  { accountName, realHost, readOnly }: Pick<ReviewCardProps, 'accountName' | 'realHost' | 'readOnly'>,
  dot: string,
): readonly Span[] {
  const words =
    readOnly === undefined ? moneyText(realHost === undefined) : 'read-only, so nothing can be bought';
  if (realHost === undefined) return [{ text: `${accountName}, ${words}`, token: 'badge' }];
  return [
    { text: `${accountName} ${dot} `, token: 'heading' },
    { text: `LIVE ${realHost}, ${words}`, token: 'real-money' },
  ];
}

/** Wrapped where there is room for all of it; otherwise one row for each of the first sentences. What is bought stays in view. */
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
  const fieldWidth =
    problem === undefined ? width - LABEL_WIDTH : Math.max(16, width - LABEL_WIDTH - problem.length - 2);
  return (
    <Box>
      <Line
        cell={[{ text: FIELD_NAMES[field], token: state.focus === field ? 'accent' : 'muted' }]}
        width={LABEL_WIDTH}
      />
      <Box width={fieldWidth}>
        <TextField
          state={state.fields[field]}
          focused={state.focus === field}
          width={fieldWidth - 1}
          placeholder={field === 'friendlyName' ? 'none' : 'none, or https://…'}
        />
      </Box>
      {problem === undefined ? null : (
        <Line cell={[{ text: `  ${problem}`, token: 'bad' }]} width={problem.length + 2} />
      )}
    </Box>
  );
}

function BuyButton({ state, readOnly }: Pick<ReviewCardProps, 'readOnly'> & { readonly state: ReviewState }) {
  const price = shownPrice(state);
  const setupFee = shownOffer(state)?.setupFee;
  const once = paysOnce(setupFee) ? `, plus ${setupFeeText(setupFee)} once` : '';
  const label =
    price.kind === 'money'
      ? ` Buy for ${formatMoney(price.money)} a month${once} `
      : ' Buy without a stated price ';
  return (
    <Line
      cell={[
        { text: label, token: readOnly === undefined && buyProblem(state) === undefined ? 'good' : 'muted' },
      ]}
      width={label.length}
      role="button"
      selected={state.focus === 'buy'}
    />
  );
}

function refusedLines(reason: string | undefined): Span[][] {
  return reason === undefined ? [] : [[{ text: `You cannot buy now: ${reason}.`, token: 'warn' }]];
}

/** One or two sentences below the buttons: what is known about the offer, or why no purchase was started. */
function messageLines(state: ReviewState, now: number): Span[][] {
  const { refusal, preflight } = state;
  if (state.sending)
    return [[{ text: 'Confirmed. Saving it to the journal, then sending …', token: 'accent' }]];
  if (refusal !== undefined) return [...refusalLines(refusal), ...holdLines(state.hold, now)];
  switch (preflight.kind) {
    case 'reading':
      return [
        [{ text: `Reading price and availability … ${formatSpan(now - preflight.since)}`, token: 'accent' }],
      ];
    case 'failed':
      return [
        [{ text: preflight.error.message, token: 'bad' }],
        [{ text: `${preflight.error.hint} r tries again.` }],
      ];
    case 'owned':
      return [[{ text: 'This account already owns the number: there is nothing to buy.', token: 'warn' }]];
    case 'read':
      return readLines(preflight.quote, state, now);
  }
}

/** What a person must know first: an offer that is as expected comes after what is missing and what is held. */
function readLines(quote: Quote, state: ReviewState, now: number): Span[][] {
  const { needs, order, hold } = state;
  const offer = shownOffer(state);
  const offered = quoteLines(quote, now);
  const others = [...requirementMessages(needs, offer, order.numberType), ...holdLines(hold, now)];
  const first = quote.kind === 'offered' ? [...others, ...offered] : [...offered, ...others];
  return [...first, ...requirementDetails(needs, offer)];
}

function refusalLines(refusal: Refusal): Span[][] {
  switch (refusal.kind) {
    case 'changed':
      return [
        [{ text: refusal.message, token: 'warn' }],
        [{ text: 'Nothing was sent. Confirm again, or cancel.' }],
      ];
    case 'blocked':
      return [[{ text: refusal.block.message, token: 'bad' }], [{ text: 'Nothing was sent.' }]];
    case 'already-owned':
      return [[{ text: 'This account already owns the number. Nothing was sent.', token: 'warn' }]];
    case 'preflight-failed':
      return [
        [{ text: refusal.error.message, token: 'bad' }],
        [{ text: `Nothing was sent. ${refusal.error.hint}` }],
      ];
  }
}

function quoteLines(quote: Quote, now: number): Span[][] {
  switch (quote.kind) {
    case 'offered':
      return [[{ text: `Offered now, read ${formatSpan(now - quote.fetchedAt)} ago.`, token: 'good' }]];
    case 'not-confirmed':
      return [
        [
          {
            text: 'Not confirmed as offered: the provider did not list this number just now.',
            token: 'warn',
          },
        ],
      ];
    case 'unreadable':
      return [
        [{ text: `The offer could not be read: ${quote.reason}.`, token: 'bad' }],
        [{ text: 'Its price is not known. r tries again.' }],
      ];
  }
}
