/** The sentences of Search: in place of the offers, below them, and in the row at the bottom. Pure. */

import { REQUEST_DEADLINES } from '../../api/limits.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { answerProblem, type SearchResult } from '../../api/search/search.ts';
import type { Cell, Span } from '../../components/cells.ts';
import type { Area } from '../../components/overlay.ts';
import type { Piece } from '../../components/pieces.ts';
import type { Glyphs } from '../../components/theme.ts';
import { wrapWords } from '../../components/wrap.ts';
import { countryName } from '../../text/countries.ts';
import { formatCount, formatSpan, plural } from '../../text/format.ts';
import { filteredHere } from '../../text/search-filter-names.ts';
import { PLUS_NOTE } from '../../text/totals.ts';
import { emptyListLines, type Without, withoutEach } from '../empty-list.ts';
import { failureHint } from '../failure-hint.ts';
import { noMatchText } from '../filter-help.ts';
import { withoutNarrow } from './narrow-words.ts';
import { lacksSetupFee } from './offers.ts';
import { neighbourSpans } from './places.ts';
import { mayHaveMore, rangeOf, type SearchState, showsPreviousResults, visibleNumbers } from './state.ts';
import { type Answer, filterText, filterToRemove, isKnown, withoutFilters } from './without-filter.ts';

/** Waiting, failed, wrong filters and no offers look different. With offers on the screen, only problems are named. */
export function messageLines(
  state: SearchState,
  now: number,
  area: Area,
  glyphs: Pick<Glyphs, 'dot'>,
): readonly Cell[] {
  const head = messageSpans(state, now).flatMap(({ text, token }) =>
    text === ''
      ? []
      : wrapWords(text, area.width - 1).map((line): Span[] => [
          token === undefined ? { text: line } : { text: line, token },
        ]),
  );
  return emptyListLines(head, emptyFilters(state), area, glyphs);
}

/** What the search, or the filter of its offers, would have without each of its filters. */
function emptyFilters(state: SearchState): readonly Without[] {
  const { results, filters, answered, notSold, focus } = state;
  if (results.kind !== 'shown' || visibleNumbers(state).length > 0) return [];
  const { last } = results;
  if (last.rows.length > 0) return focus === 'narrow' ? [] : withoutEach(withoutNarrow(state));
  if (answerProblem(last)?.kind === 'unreadable') return [];
  if (notSold === filters.countryCode && last.contradicting === 0) return [];
  return withoutFilters(filters, answered).map(({ filter, answer }) => ({
    filter: filterText(filters, filter),
    rows: answerText(answer),
    helps: isKnown(answer) && answer.count > 0,
  }));
}

function answerText(answer: Answer | 'not-known' | undefined): string {
  if (answer === undefined) return 'asking …';
  if (!isKnown(answer)) return 'not known';
  if (answer.count === 0 && answer.orMore) return '0, perhaps more';
  return `${formatCount(answer.count)}${answer.orMore ? ' or more' : ''}`;
}

/** The same in one row, for a list that leaves no more room. */
export function messageRow(state: SearchState, now: number): Cell {
  return messageSpans(state, now).flatMap((span) => (span.text === '' ? [] : [span, { text: ' ' }]));
}

function messageSpans(state: SearchState, now: number): Span[] {
  const watching = watchText(state, now);
  return watching === undefined
    ? resultSpans(state, now)
    : [...resultSpans(state, now), { text: watching, token: 'accent' }];
}

/** What the watched search does next; undefined while no search is watched. */
function watchText({ watch }: SearchState, now: number): string | undefined {
  if (watch === undefined) return undefined;
  return `Watching: searches again in ${formatSpan(Math.max(0, watch - now))} and rings when a number matches. Esc ends it.`;
}

function resultSpans(state: SearchState, now: number): Span[] {
  const { results } = state;
  switch (results.kind) {
    case 'waiting': {
      if (visibleNumbers(state).length > 0) return [];
      const country = countryName(state.filters.countryCode);
      return [{ text: `Searching ${country} …${waitText(now - results.since)}`, token: 'muted' }];
    }
    case 'failed':
      return [
        { text: results.error.message, token: 'bad' },
        { text: failureHint(results.error) },
        { text: results.error.retryable ? 'r searches again.' : '', token: 'muted' },
      ];
    case 'problem':
      return [{ text: results.problem.message, token: 'warn' }, { text: results.problem.hint }];
    case 'shown':
      if (results.last.rows.length === 0) return emptySpans(results.last, state);
      return visibleNumbers(state).length > 0
        ? doubtSpans(results.last)
        : [{ text: noMatchText(state.narrow.value, state.marked), token: 'warn' }];
  }
}

/** Nothing offered, nothing that matches, and nothing that could be read are three different answers. */
function emptySpans(result: SearchResult, state: SearchState): Span[] {
  const { contradicting } = result;
  const doubt = answerProblem(result);
  if (doubt?.kind === 'unreadable') {
    return [
      { text: doubt.reason, token: 'bad' },
      { text: 'What is offered is not known. r searches again.' },
    ];
  }
  const { countryCode } = state.filters;
  if (state.notSold === countryCode && contradicting === 0) {
    return [
      { text: `This carrier sells no numbers in ${countryName(countryCode)}.`, token: 'warn' },
      { text: `${state.focus === 'results' ? '' : 'Enter, then '}c chooses another country.` },
    ];
  }
  const message =
    contradicting === 0
      ? 'No numbers match.'
      : `No numbers match: ${plural(contradicting, 'number')} in the answer did not fit the filters.`;
  return [
    { text: message, token: 'warn' },
    ...doubtSpans(result),
    ...neighbourSpans(state),
    ...helpSpans(state),
  ];
}

/** The keys that help. */
function helpSpans({ filters, answered, focus, watch }: SearchState): Span[] {
  const others = withoutFilters(filters, answered);
  const widening = filterToRemove(filters, answered);
  const remove = widening === undefined ? '' : `w removes ${filterText(filters, widening)}, `;
  const none =
    others.length > 1 &&
    others.every(({ answer }) => isKnown(answer) && answer.count === 0 && !answer.orMore);
  return [
    ...(none ? [{ text: 'It is not enough to remove one filter.', token: 'warn' } as const] : []),
    // In a field these keys are letters.
    {
      text: `${focus === 'results' ? '' : 'Enter, then '}${remove}r searches again${watch === undefined ? ', W watches the search' : ''}.`,
    },
  ];
}

function doubtSpans(result: SearchResult): Span[] {
  const doubt = answerProblem(result);
  return doubt === undefined ? [] : [{ text: `Incomplete: ${doubt.reason}`, token: 'warn' }];
}

/** Empty for the first two seconds: most answers come within them. */
function waitText(ms: number): string {
  return ms < 2_000 ? '' : ` ${formatSpan(ms)}, at most ${formatSpan(REQUEST_DEADLINES.read)}`;
}

/** How many offers there are, how old they are, and what is missing. In a narrow window, what is only useful to know gives way. */
export function statusPieces(state: SearchState, marked: number, now: number): Piece[] {
  const { results } = state;
  const { last } = results;
  if (last === undefined) return [];
  const waiting: readonly Piece[] =
    results.kind === 'waiting'
      ? [{ text: `searching …${waitText(now - results.since)}`, token: 'accent' }]
      : [];
  if (state.range !== undefined) {
    const count = rangeOf(state).length;
    return [
      {
        text: `Range from ${formatPhoneNumber(state.range)}, ${formatCount(count)} in the range: v marks, Esc drops.`,
        short: `${formatCount(count)} in the range: v marks, Esc drops`,
        token: 'accent',
      },
    ];
  }
  const age = `${formatSpan(now - last.fetchedAt)} old`;
  if (showsPreviousResults(state)) {
    return [...waiting, { text: `${plural(last.rows.length, 'previous result')}, ${age}`, token: 'warn' }];
  }
  const rows = [
    plural(last.rows.length, 'offer'),
    age,
    ...(last.unreadable > 0 ? [`${last.unreadable} unreadable`] : []),
    ...(last.contradicting > 0 ? [`${last.contradicting} did not fit`] : []),
    ...(last.notConfirmed.size > 0 ? [`${last.notConfirmed.size} not confirmed`] : []),
  ];
  const useful: readonly Piece[] = [
    ...(last.appliedHere.length === 0
      ? []
      : [{ text: filteredHere(last.appliedHere), short: 'filtered here' }]),
    ...(mayHaveMore(state) ? [{ text: 'narrow the filters for others' }] : []),
  ];
  return [
    ...waiting,
    ...rows.map((text): Piece => ({ text, token: 'muted' })),
    ...(last.rows.some(lacksSetupFee) ? [{ text: PLUS_NOTE, token: 'muted', yields: 2 } as const] : []),
    ...(marked > 0
      ? [
          {
            text: `${marked} marked: = compares, B shows them`,
            short: `${marked} marked: B shows them`,
            token: 'accent',
            yields: 1,
          } as const,
        ]
      : []),
    ...useful.map((piece): Piece => ({ ...piece, token: 'muted', yields: 3 })),
  ];
}
