/** The timeline as it is drawn: status, price, every step with its time, and what happens next. */

import { Box } from 'ink';
import { REQUEST_DEADLINES } from '../../api/limits.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import type { PurchaseView, Transition } from '../../api/purchases/domain/types.ts';
import type { Span } from '../../components/cells.ts';
import { Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { statusSpan } from '../../components/status.ts';
import { type Store, useStore } from '../../components/store.ts';
import type { Glyphs, Theme } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapWords } from '../../components/wrap.ts';
import { formatClock, formatMonthly, formatSpan, plural } from '../../text/format.ts';
import { notBought } from '../../text/not-bought.ts';
import { requirementName } from '../../text/requirements.ts';
import { stepWord } from '../../text/steps.ts';
import { totalWords } from '../../text/totals.ts';
import { displayWidth } from '../../text/width.ts';
import type { TimelineAction, TimelineState, Waiting } from './state.ts';

/** At this height and above, the first row stays blank. */
const ROOMY = 16;

export interface TimelineViewProps extends Area {
  readonly store: Store<TimelineState, TimelineAction>;
}

export function TimelineView({ store, width, height }: TimelineViewProps) {
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

function linesOf(state: TimelineState, theme: Theme, now: number, { width, height }: Area): Span[][] {
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

const WAITING_TEXTS: Readonly<Record<Waiting, string>> = {
  'reading documents': 'reading the documents of the account',
  'changing the order': "waiting for the provider's answer to the change",
};

/** How many of the groups are shown in any window: number, status, the provider's words. */
const NEEDED_FACTS = 3;

/** The first facts and what happens next are always shown; then the other facts, and of the steps the last ones that fit. */
function watchingLines(
  { view, history, waiting, advice }: Extract<TimelineState, { kind: 'watching' }>,
  theme: Theme,
  now: number,
  { width, height }: Area,
): Span[][] {
  const next = [
    ...(waiting === undefined ? [] : activeLines(WAITING_TEXTS[waiting], theme, width)),
    ...(advice === undefined ? [] : wrapped({ text: advice, token: 'warn' }, width)),
    ...nextLines(view, history.at(-1)?.at ?? now, theme, now, width),
  ];
  const latest = history.toReversed().map((step) => stepLines(step, providerWords(view), theme, width));
  // The last step stands below a blank line.
  const needed = next.length + 1 + (latest[0]?.length ?? 0);
  const facts = factsThatFit(factGroups(view, theme, now, width), height - needed);
  const room = Math.max(1, height - facts.length - next.length - 1);
  const steps = latestThatFit(latest, room, theme);
  // What is too long is cut at its end: an overfull box loses rows anywhere.
  return [...facts, ...steps, ...next].slice(0, height);
}

/** The latest steps, in their order, below a row that says how many earlier ones are hidden. */
function latestThatFit(latest: readonly (readonly Span[][])[], rows: number, theme: Theme): Span[][] {
  const steps: Span[][] = [];
  let shown = 0;
  for (const lines of latest) {
    if (steps.length > 0 && steps.length + lines.length > rows) break;
    steps.unshift(...lines.slice(0, rows));
    shown += 1;
  }
  const hidden = latest.length - shown;
  const text = `${theme.glyphs.up} ${plural(hidden, 'earlier step')}; v in Purchases (p) shows all`;
  return [hidden === 0 ? [] : [{ text, token: 'muted' }], ...steps];
}

/** Status and the provider's words in any case. */
function factsThatFit(groups: readonly (readonly Span[][])[], room: number): Span[][] {
  const facts: Span[][] = [];
  for (const [place, lines] of groups.entries()) {
    if (place >= NEEDED_FACTS && facts.length + lines.length > room) break;
    facts.push(...lines);
  }
  return facts;
}

function wrapped(span: Span, width: number): Span[][] {
  return wrapWords(span.text, width).map((text) => [{ ...span, text }]);
}

/** A fact with a text that may wrap; the following lines start below its first word. */
function wrappedRow(name: string, head: readonly Span[], { text, token }: Span, width: number): Span[][] {
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

/** One fact each, the most important first; some are empty. */
function factGroups(view: PurchaseView, theme: Theme, now: number, width: number): Span[][][] {
  const { row: journaled, purchase, settled, note } = view;
  const words = providerWords(view);
  const { monthlyRate: rate, setupFee } = journaled.confirmed;
  const year = firstYear(rate, setupFee);
  // Both by this machine's clock: the carrier's may differ.
  const end = settled ? journaled.updatedAt : now;
  const price = `${formatMonthly(rate)}${year === undefined ? '' : `, ${totalWords(year)} in the first year`}`;
  return [
    // The title has the number in its readable form.
    [row('E.164', { text: purchase.phoneNumber, token: 'heading' })],
    wrappedRow(
      'Status',
      [statusSpan(purchase.status, theme.glyphs), { text: '  ' }],
      { text: withoutWords(note, words), token: 'warn' },
      width,
    ),
    words === '' ? [] : wrappedRow('Provider', [], { text: words, token: 'warn' }, width),
    wrappedRow('Price', [], { text: price }, width),
    chargeLines(journaled),
    (journaled.requirements ?? []).flatMap(({ kind, id, name }) =>
      wrappedRow(requirementName(kind), [], { text: `${name} (${id})` }, width),
    ),
    [row('Account', { text: journaled.accountName })],
    [row('Elapsed', { text: formatSpan(end - journaled.createdAt) })],
  ];
}

/** What the provider says about an order that is under way: what it waits for, and until when. Else empty. */
function providerWords({ row: { providerPurchase }, settled }: PurchaseView): string {
  return settled ? '' : (providerPurchase?.statusDetails ?? '');
}

/** The note without the provider's words, which have a row of their own. */
function withoutWords(note: string, words: string): string {
  return words !== '' && note.startsWith(words) ? note.slice(words.length).replace(/^; /, '') : note;
}

/** What the provider says it charged, in its own unit. */
function chargeLines({ providerPurchase }: PurchaseView['row']): Span[][] {
  if (providerPurchase === undefined || providerPurchase.metadata?.creditsStated === false) return [];
  const { chargedCredits } = providerPurchase;
  return [
    row(
      'Charged',
      { text: plural(chargedCredits, 'credit') },
      { text: ', according to the provider', token: 'muted' },
    ),
  ];
}

/** The sign in front of a step: it worked, its outcome is open, or the purchase ended without the number. */
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

/** A step; `words` are shown above and not repeated. */
function stepLines(step: Transition, words: string, theme: Theme, width: number): Span[][] {
  const word = stepWord(step);
  const head: Span[] = [
    stepSign(step.to, theme.glyphs),
    { text: `${formatClock(step.at)}  `, token: 'muted' },
    { text: `${word} `.padEnd(13) },
  ];
  const used = head.reduce((sum, { text }) => sum + displayWidth(text), 0);
  return wrapWords(stepEvidence(step, word, words), Math.max(12, width - used - 1)).map((text, place) => [
    ...(place === 0 ? head : [{ text: ' '.repeat(used) }]),
    { text, token: 'muted' },
  ]);
}

/** What was seen, without repeating the step's word. The first step is always the person's own. */
function stepEvidence({ from, evidence }: Transition, word: string, words: string): string {
  if (from === null) return 'by you';
  const seen = words === '' ? evidence : evidence.replace(`: ${words}`, '');
  return seen.startsWith(`${word}, `) ? seen.slice(word.length + 2) : seen;
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
  const known = notBought(view.row);
  const reason = purchase.statusDetails ?? '';
  return [
    ...(known === undefined
      ? []
      : wrapWords(known, width).map((text): Span[] => [{ text, token: 'heading' }])),
    ...wrapWords(reason, width).map((text): Span[] => [{ text, token: 'bad' }]),
  ];
}
