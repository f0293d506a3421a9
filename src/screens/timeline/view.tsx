/** The picture of an order: status, price, each step with its time, and what comes next. */
import { Box } from 'ink';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import type { PurchaseView, Transition } from '../../api/purchases/domain/types.ts';
import type { Span } from '../../components/cells.ts';
import { Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { statusSpan } from '../../components/status.ts';
import { type Store, useStore } from '../../components/store.ts';
import type { Glyphs, Theme } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { wrapWords } from '../../components/wrap.ts';
import { formatClock, formatMoney, formatMonthly, formatSpan, plural } from '../../text/format.ts';
import { notBought } from '../../text/not-bought.ts';
import { stepWord } from '../../text/steps.ts';
import { displayWidth } from '../../text/width.ts';
import type { OrderState } from './state.ts';

const LABEL_WIDTH = 12;
/** From this height on a blank row stands above. */
const ROOMY = 16;
/** How long the answer to a purchase is waited for before the outcome counts as unknown. */
const ANSWER_MS = 30_000;

export interface OrderTimelineProps extends Area {
  readonly store: Store<OrderState, OrderState>;
}

export function OrderTimeline({ store, width, height }: OrderTimelineProps) {
  const { theme, now } = useUi();
  const state = useStore(store);
  const inside = width - 2;
  return (
    <Box
      flexDirection="column"
      width={width}
      height={height}
      paddingLeft={1}
      paddingTop={height >= ROOMY ? 1 : 0}
      overflow="hidden"
    >
      <Lines
        lines={linesOf(state, theme, now(), { width: inside, height: height - (height >= ROOMY ? 1 : 0) })}
        width={inside}
      />
    </Box>
  );
}

function linesOf(state: OrderState, theme: Theme, now: number, { width, height }: Area): Span[][] {
  switch (state.kind) {
    case 'opening':
      return [[{ text: 'Opening the order …', token: 'accent' }]];
    case 'failed':
      return [
        ...wrapped({ text: state.message, token: 'bad' }, width),
        ...wrapped({ text: state.hint }, width),
      ];
    case 'watching':
      return watchingLines(state, theme, now, { width, height });
  }
}

/** Facts and what comes next always; of the steps as many of the last ones as there are rows for. */
function watchingLines(
  { view, history }: Extract<OrderState, { kind: 'watching' }>,
  theme: Theme,
  now: number,
  { width, height }: Area,
): Span[][] {
  const facts = factLines(view, theme, now, width);
  const next = nextLines(view, history.at(-1)?.at ?? now, theme, now, width);
  let room = Math.max(1, height - facts.length - next.length - 1);
  const steps: Span[][] = [];
  for (const step of history.toReversed()) {
    const lines = stepLines(step, theme, width);
    if (steps.length > 0 && lines.length > room) break;
    steps.unshift(...lines);
    room -= lines.length;
  }
  return [...facts, [], ...steps, ...next];
}

function wrapped(span: Span, width: number): Span[][] {
  return wrapWords(span.text, width).map((text) => [{ ...span, text }]);
}

/** A fact whose last text goes on under itself. */
function long(name: string, head: readonly Span[], { text, token }: Span, width: number): Span[][] {
  const used = head.reduce((sum, span) => sum + displayWidth(span.text), LABEL_WIDTH);
  const lines = text === '' ? [''] : wrapWords(text, Math.max(12, width - used - 1));
  return lines.map((line, place) => [
    ...(place === 0 ? row(name, ...head) : [{ text: ' '.repeat(used) }]),
    token === undefined ? { text: line } : { text: line, token },
  ]);
}

function row(name: string, ...value: Span[]): Span[] {
  return [{ text: name.padEnd(LABEL_WIDTH), token: 'muted' }, ...value];
}

function factLines(
  { row: journaled, purchase, settled, note }: PurchaseView,
  theme: Theme,
  now: number,
  width: number,
): Span[][] {
  const rate = journaled.confirmed.monthlyRate;
  const year = firstYear(rate);
  const end = settled ? (purchase.completedAt ?? journaled.updatedAt) : now;
  return [
    row('Number', { text: formatPhoneNumber(purchase.phoneNumber), token: 'heading' }),
    ...long(
      'Status',
      [statusSpan(purchase.status, theme.glyphs), { text: '  ' }],
      { text: note, token: 'warn' },
      width,
    ),
    ...long(
      'Price',
      [],
      {
        text: `${formatMonthly(rate)}${year === undefined ? '' : `, at least ${formatMoney(year)} in the first year`}`,
      },
      width,
    ),
    ...chargeLines(journaled),
    row('Account', { text: journaled.accountName }),
    row('Elapsed', { text: formatSpan(end - journaled.createdAt) }),
  ];
}

/** What the provider itself says it charged, in its own unit. */
function chargeLines({ providerPurchase }: PurchaseView['row']): Span[][] {
  if (providerPurchase === undefined || providerPurchase.metadata?.creditsStated === false) return [];
  const { chargedCredits } = providerPurchase;
  return [
    row(
      'Charged',
      { text: plural(chargedCredits, 'credit') },
      { text: ', says the provider', token: 'muted' },
    ),
  ];
}

/** A sign says how a step left the purchase: done, in doubt or at an end without the number. */
function stepSign(state: Transition['to'], glyphs: Glyphs): Span {
  switch (state) {
    case 'REJECTED':
    case 'NOT_SENT':
    case 'SETTLED_ABSENT':
    case 'RELEASE_REJECTED':
      return { text: `${glyphs.failed} `, token: 'bad' };
    case 'CANCELLED':
      return { text: `${glyphs.failed} `, token: 'muted' };
    case 'UNKNOWN':
    case 'NEEDS_HUMAN':
    case 'RELEASE_UNKNOWN':
      return { text: `${glyphs.unknown} `, token: 'warn' };
    case 'INTENT':
    case 'SENDING':
    case 'ACCEPTED':
    case 'CONFIRMED':
    case 'RELEASE_INTENT':
    case 'RELEASING':
    case 'RELEASED':
      return { text: `${glyphs.done} `, token: 'good' };
  }
}

function stepLines(step: Transition, theme: Theme, width: number): Span[][] {
  const word = stepWord(step.to);
  const head: Span[] = [
    stepSign(step.to, theme.glyphs),
    { text: `${formatClock(step.at)}  `, token: 'muted' },
    { text: word.padEnd(13) },
  ];
  const used = head.reduce((sum, { text }) => sum + displayWidth(text), 0);
  // "confirmed" and "confirmed, not sent" say it once.
  const evidence = step.evidence.startsWith(`${word}, `)
    ? step.evidence.slice(word.length + 2)
    : step.evidence;
  return wrapWords(evidence, Math.max(12, width - used - 1)).map((text, place) => [
    ...(place === 0 ? head : [{ text: ' '.repeat(used) }]),
    { text, token: 'muted' },
  ]);
}

/** What is waited for. `since` is when the last step was made. */
function waitText({ row: journaled, nextCheckAt }: PurchaseView, since: number, now: number): string {
  if (journaled.state === 'SENDING') {
    const most = now - since > ANSWER_MS ? '' : ` of at most ${formatSpan(ANSWER_MS)}`;
    return `waiting for the provider's answer, ${formatSpan(now - since)}${most}`;
  }
  return nextCheckAt === undefined ? 'checking now' : `next look in ${formatSpan(nextCheckAt - now)}`;
}

/** How long the doubt may last, and what it means. */
function doubtTexts({ row: journaled, doubtEnds }: PurchaseView): readonly string[] {
  if (journaled.state !== 'UNKNOWN') return [];
  const meanwhile = 'this number cannot be bought again meanwhile';
  if (doubtEnds === undefined) return [meanwhile];
  const then = doubtEnds.as === 'person' ? 'then you decide' : 'then it counts as not bought';
  return [`looked for until ${formatClock(doubtEnds.at)}, ${then}; ${meanwhile}`];
}

function nextLines(view: PurchaseView, since: number, theme: Theme, now: number, width: number): Span[][] {
  const { purchase, settled } = view;
  if (!settled) {
    return [
      `${waitText(view, since, now)}; leaving this screen does not stop it`,
      ...doubtTexts(view),
    ].flatMap((said) =>
      wrapWords(said, width - 2).map((text, place): Span[] => [
        { text: place === 0 ? `${theme.glyphs.active} ` : '  ', token: 'accent' },
        { text, token: 'accent' },
      ]),
    );
  }
  if (purchase.status === 'COMPLETED')
    return [[{ text: 'The number is yours. Enter opens it, b buys another.', token: 'good' }]];
  const known = notBought(view.row);
  const reason = purchase.statusDetails ?? '';
  return [
    ...(known === undefined
      ? []
      : wrapWords(known, width).map((text): Span[] => [{ text, token: 'heading' }])),
    ...wrapWords(reason, width).map((text): Span[] => [{ text, token: 'bad' }]),
  ];
}
