/** The picture of an order: status, price, each step with its time, and what comes next. */
import { Box } from 'ink';
import type { PurchaseView, Transition } from '../../api/purchases/types.ts';
import { firstYear } from '../../api/rates.ts';
import type { Span } from '../../components/cells.ts';
import { Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { statusSpan } from '../../components/status.ts';
import type { Theme } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { wrapWords } from '../../components/wrap.ts';
import { type Store, useStore } from '../../state/store.ts';
import { formatClock, formatMoney, formatRate, formatSpan, plural } from '../../text/format.ts';
import { formatPhoneNumber } from '../../text/phone.ts';
import { stepWord } from '../../text/steps.ts';
import type { OrderState } from './state.ts';

const LABEL_WIDTH = 12;
const FACT_ROWS = 10;

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
      paddingTop={height >= 16 ? 1 : 0}
    >
      <Lines
        lines={linesOf(state, theme, now(), { width: inside, steps: Math.max(1, height - FACT_ROWS) })}
        width={inside}
      />
    </Box>
  );
}

function linesOf(
  state: OrderState,
  theme: Theme,
  now: number,
  { width, steps }: { readonly width: number; readonly steps: number },
): Span[][] {
  switch (state.kind) {
    case 'opening':
      return [[{ text: 'Opening the order …', token: 'accent' }]];
    case 'failed':
      return [[{ text: state.message, token: 'bad' }], [{ text: state.hint }]];
    case 'watching':
      return [
        ...factLines(state.view, theme, now),
        [],
        ...state.history.slice(-steps).map((step) => stepLine(step, theme)),
        ...nextLines(state.view, theme, now, width),
      ];
  }
}

function row(name: string, ...value: Span[]): Span[] {
  return [{ text: name.padEnd(LABEL_WIDTH), token: 'muted' }, ...value];
}

function factLines(
  { row: journaled, purchase, settled, note }: PurchaseView,
  theme: Theme,
  now: number,
): Span[][] {
  const rate = journaled.confirmed.monthlyRate;
  const year = firstYear(rate);
  const end = settled ? (purchase.completedAt ?? journaled.updatedAt) : now;
  return [
    row('Number', { text: formatPhoneNumber(purchase.phoneNumber), token: 'heading' }),
    row('Status', statusSpan(purchase.status, theme.glyphs), {
      text: note === '' ? '' : `  ${note}`,
      token: 'warn',
    }),
    row(
      'Price',
      { text: `${formatRate(rate)} a month` },
      { text: year === undefined ? '' : `, at least ${formatMoney(year)} in the first year`, token: 'muted' },
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

function stepLine(step: Transition, theme: Theme): Span[] {
  return [
    { text: `${theme.glyphs.done} `, token: 'good' },
    { text: `${formatClock(step.at)}  `, token: 'muted' },
    { text: stepWord(step.to).padEnd(13) },
    { text: step.evidence, token: 'muted' },
  ];
}

function nextLines(
  { purchase, settled, nextCheckAt }: PurchaseView,
  theme: Theme,
  now: number,
  width: number,
): Span[][] {
  if (!settled) {
    const wait = nextCheckAt === undefined ? 'checking now' : `next look in ${formatSpan(nextCheckAt - now)}`;
    return [
      [
        { text: `${theme.glyphs.active} `, token: 'accent' },
        { text: `${wait}; leaving this screen does not stop it`, token: 'accent' },
      ],
    ];
  }
  if (purchase.status === 'COMPLETED')
    return [[{ text: 'The number is yours. Enter opens it, b buys another.', token: 'good' }]];
  const reason = purchase.statusDetails ?? 'Nothing was bought.';
  return wrapWords(reason, width).map((text) => [{ text, token: 'bad' }]);
}
