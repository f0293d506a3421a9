/** The timeline as it is drawn: status, price, every step with its time, and what happens next. */

import { Box } from 'ink';
import { REQUEST_DEADLINES } from '../../api/limits.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { Span } from '../../components/cells.ts';
import { Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { groupWidths, sideBySide } from '../../components/side-by-side.ts';
import { type Store, useStore } from '../../components/store.ts';
import type { Theme } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { wrapWords } from '../../components/wrap.ts';
import { formatClock, formatSpan, plural } from '../../text/format.ts';
import {
  configurationRows,
  factGroups,
  type OrderFrame,
  routingGroups,
  saidAbove,
  wrapped,
} from './facts.ts';
import { shownPage, type TimelineAction, type TimelineState, type Waiting } from './state.ts';
import { stepLines } from './step-lines.ts';

/** At this height and above, the first row stays blank. */
const ROOMY = 16;

export interface TimelineViewProps extends Area {
  readonly store: Store<TimelineState, TimelineAction>;
}

export function TimelineView({ store, width, height }: TimelineViewProps) {
  const { theme, now, screenReader } = useUi();
  const state = useStore(store);
  const inside = width - 2;
  const room = height - (height >= ROOMY ? 1 : 0);
  const oneColumn = screenReader === true;
  const frame = { theme, now: now(), width: inside, oneColumn, page: shownPage(state) };
  return (
    <Box
      flexDirection="column"
      width={width}
      height={height}
      paddingLeft={1}
      paddingTop={height >= ROOMY ? 1 : 0}
      overflow="hidden"
    >
      <Lines lines={linesOf(state, frame, room)} width={inside} />
    </Box>
  );
}

function linesOf(state: TimelineState, frame: OrderFrame, height: number): Span[][] {
  const { width } = frame;
  switch (state.kind) {
    case 'opening':
      return [[{ text: 'Opening the order …', token: 'accent' }]];
    case 'failed':
      return [
        ...wrapped({ text: state.message, token: 'bad' }, width),
        ...wrapped({ text: state.hint }, width),
      ];
    case 'watching':
      return watchingLines(state, frame, height);
  }
}

const WAITING_TEXTS: Readonly<Record<Waiting, string>> = {
  'reading documents': 'reading the documents of the account',
  'changing the order': "waiting for the provider's answer to the change",
};

/** How many of the groups are shown in any window: number, status, the reason or the provider's words. */
const NEEDED_FACTS = 3;

/** The order, its name and routing, and its steps. */
const COLUMNS = [
  { width: 64, least: 40, priority: 1 },
  { width: 50, least: 40, priority: 1 },
  { width: 66, least: 52, priority: 1, takesRest: true },
] as const;

type Watching = Extract<TimelineState, { kind: 'watching' }>;

/** Rows, and how many earlier steps they leave out. */
interface Shown {
  readonly rows: Span[][];
  readonly hidden: number;
}

/** One part below the other; side by side in a wide window, if that hides no further step. */
function watchingLines(state: Watching, frame: OrderFrame, height: number): Span[][] {
  const stacked = stackedRows(state, frame, height);
  const widths = frame.oneColumn ? undefined : groupWidths(COLUMNS, frame.width);
  const wide = widths === undefined ? undefined : wideRows(state, widths, frame, height);
  // What is too long is cut at its end: an overfull box loses rows anywhere.
  return (wide === undefined || wide.hidden > stacked.hidden ? stacked : wide).rows.slice(0, height);
}

/** The first facts and what happens next are always shown; then the other facts, and of the steps the last ones that fit. */
function stackedRows(state: Watching, frame: OrderFrame, height: number): Shown {
  const next = nextRows(state, frame);
  const latest = latestSteps(state, frame);
  // A blank line comes before the last step.
  const needed = next.length + 1 + (latest[0]?.length ?? 0);
  const facts = groupsThatFit(factGroups(state.view, frame), height - needed, NEEDED_FACTS);
  const steps = latestThatFit(latest, Math.max(1, height - facts.length - next.length - 1), frame);
  const shown = facts.length + steps.rows.length + next.length;
  // The steps come first.
  const rest = steps.hidden > 0 ? 0 : height - shown;
  const routing = groupsThatFit(routingGroups(state.view, frame.width), rest);
  return { rows: [...facts, ...routing, ...steps.rows, ...next], hidden: steps.hidden };
}

/** The order, its name and routing, and its steps side by side; undefined where the facts do not fit. */
function wideRows(
  state: Watching,
  widths: readonly number[],
  frame: OrderFrame,
  height: number,
): Shown | undefined {
  const [first = 0, second = 0, third = 0] = widths;
  const narrow = { ...frame, width: third };
  const next = nextRows(state, narrow);
  const steps = latestThatFit(latestSteps(state, narrow), Math.max(1, height - next.length - 3), narrow);
  const groups = [
    { title: 'Order', rows: factGroups(state.view, { ...frame, width: first }).flat() },
    { title: 'Name and routing', rows: configurationRows(state.view, second) },
    { title: 'Steps', rows: [...(steps.hidden === 0 ? steps.rows.slice(1) : steps.rows), [], ...next] },
  ];
  if (groups.some(({ rows }) => rows.length >= height)) return undefined;
  return { rows: sideBySide(groups, widths, frame.theme.glyphs), hidden: steps.hidden };
}

function nextRows({ view, history, waiting, advice }: Watching, frame: OrderFrame): Span[][] {
  const { theme, width, now } = frame;
  return [
    ...(waiting === undefined ? [] : activeLines(WAITING_TEXTS[waiting], theme, width)),
    ...(advice === undefined ? [] : wrapped({ text: advice, token: 'warn' }, width)),
    ...nextLines(view, history.at(-1)?.at ?? now, theme, now, width),
  ];
}

function latestSteps({ view, history }: Watching, { theme, width }: OrderFrame): readonly Span[][][] {
  const said = saidAbove(view);
  return history.toReversed().map((step) => stepLines(step, said, theme.glyphs, width));
}

/** The latest steps, in their order, below a row that says how many earlier ones are hidden. */
function latestThatFit(
  latest: readonly (readonly Span[][])[],
  room: number,
  { theme: { glyphs } }: OrderFrame,
): Shown {
  const steps: Span[][] = [];
  let shown = 0;
  for (const lines of latest) {
    if (steps.length > 0 && steps.length + lines.length > room) break;
    steps.unshift(...lines.slice(0, room));
    shown += 1;
  }
  const hidden = latest.length - shown;
  const text = `${glyphs.up} ${plural(hidden, 'earlier step')}; H in Purchases (3) shows all`;
  return { rows: [hidden === 0 ? [] : [{ text, token: 'muted' }], ...steps], hidden };
}

/** The first groups that fit into the room; as many as are `needed` in any case. */
function groupsThatFit(groups: readonly (readonly Span[][])[], room: number, needed = 0): Span[][] {
  const rows: Span[][] = [];
  for (const [place, group] of groups.entries()) {
    if (place >= needed && rows.length + group.length > room) break;
    rows.push(...group);
  }
  return rows;
}

/** What dialdeck is waiting for. `since` is when the last step was made. */
function waitText({ row: journaled, nextCheckAt }: PurchaseView, since: number, now: number): string {
  if (journaled.state === 'SENDING') {
    if (nextCheckAt !== undefined) return `sending once more in ${formatSpan(nextCheckAt - now)}`;
    const most =
      now - since > REQUEST_DEADLINES.write ? '' : ` of at most ${formatSpan(REQUEST_DEADLINES.write)}`;
    return `waiting for the provider's answer, ${formatSpan(now - since)}${most}`;
  }
  return nextCheckAt === undefined ? 'checking now' : `next check in ${formatSpan(nextCheckAt - now)}`;
}

/** How long the outcome may stay unknown, and what that means for the number. */
function doubtTexts({ row: journaled, doubtEnds }: PurchaseView): readonly string[] {
  if (journaled.state !== 'UNKNOWN') return [];
  const meanwhile = 'until then you cannot buy this number again';
  if (doubtEnds === undefined) return ['you cannot buy this number again until the outcome is known'];
  const then = doubtEnds.as === 'person' ? 'then you decide' : 'then it counts as not bought';
  return [`checking until ${formatClock(doubtEnds.at)}, ${then}; ${meanwhile}`];
}

function activeLines(sentence: string, theme: Theme, width: number): Span[][] {
  return wrapWords(sentence, width - 2).map((text, place): Span[] => [
    { text: place === 0 ? `${theme.glyphs.active} ` : '  ', token: 'accent' },
    { text, token: 'accent' },
  ]);
}

function nextLines(view: PurchaseView, since: number, theme: Theme, now: number, width: number): Span[][] {
  const { purchase, settled } = view;
  if (!settled) {
    return [`${waitText(view, since, now)}, continues in the background`, ...doubtTexts(view)].flatMap(
      (sentence) => activeLines(sentence, theme, width),
    );
  }
  if (purchase.status === 'COMPLETED')
    return [[{ text: 'The number is yours. Enter opens it, b buys another.', token: 'good' }]];
  return [[{ text: 'b buys another number.', token: 'muted' }]];
}
