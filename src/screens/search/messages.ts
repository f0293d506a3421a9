/** What Search says in words: in the place of rows, below them, and in the row that says where they come from. Pure. */
import { answerProblem, type SearchResult } from '../../api/search/search.ts';
import type { Cell, Span } from '../../components/cells.ts';
import { wrapWords } from '../../components/wrap.ts';
import { countryName } from '../../text/countries.ts';
import { filteredHere } from '../../text/filter-words.ts';
import { formatSpan, plural } from '../../text/format.ts';
import { isOfSearchBefore } from './reasons.ts';
import { type SearchState, visibleNumbers } from './state.ts';

/** Waiting, failed, wrong and empty are four different pictures. With rows on screen only what went wrong is said. */
export function saidLines(state: SearchState, now: number, width: number): Cell[] {
  return saidSpans(state, now).flatMap(({ text, token }) =>
    text === ''
      ? []
      : wrapWords(text, width - 1).map((line): Span[] => [
          token === undefined ? { text: line } : { text: line, token },
        ]),
  );
}

function saidSpans(state: SearchState, now: number): Span[] {
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
        { text: results.error.hint },
        { text: results.error.retryable ? 'r searches again.' : '', token: 'muted' },
      ];
    case 'problem':
      return [{ text: results.problem.message, token: 'warn' }, { text: results.problem.hint }];
    case 'shown':
      if (results.last.rows.length === 0) return emptySpans(results.last);
      return visibleNumbers(state).length > 0
        ? doubtSpans(results.last)
        : [{ text: 'Nothing that is shown fits the filter. Esc clears it.', token: 'warn' }];
  }
}

/** Nothing offered, nothing that fits, and nothing that could be read are three different answers. */
function emptySpans(result: SearchResult): Span[] {
  const { contradicting } = result;
  const doubt = answerProblem(result);
  if (doubt?.kind === 'unreadable') {
    return [{ text: doubt.reason, token: 'bad' }, { text: 'It is not known what is offered. r asks again.' }];
  }
  const said =
    contradicting === 0
      ? 'The provider offers no number for these filters.'
      : `The provider offers nothing that fits: ${plural(contradicting, 'number')} of its answer did not fit these filters.`;
  return [
    { text: said, token: 'warn' },
    ...doubtSpans(result),
    { text: 'w widens the search, r asks again: stock changes all the time.' },
  ];
}

function doubtSpans(result: SearchResult): Span[] {
  const doubt = answerProblem(result);
  return doubt === undefined ? [] : [{ text: `Incomplete: ${doubt.reason}`, token: 'warn' }];
}

/** How long an answer may take before the search is given up. */
const DEADLINE_MS = 15_000;

/** Empty for the first two seconds: most answers come within them. */
function waitText(ms: number): string {
  return ms < 2_000 ? '' : ` ${formatSpan(ms)}, at most ${formatSpan(DEADLINE_MS)}`;
}

/** Where the rows come from and how old they are. */
export function statusSpans(state: SearchState, now: number, dot: string): Span[] {
  const { results, marked } = state;
  const { last } = results;
  if (last === undefined) return [];
  const parts: Span[] = [];
  if (results.kind === 'waiting') {
    parts.push({ text: `searching …${waitText(now - results.since)} `, token: 'accent' });
  }
  const age = `${formatSpan(now - last.fetchedAt)} old`;
  if (isOfSearchBefore(state)) {
    const rows = `${plural(last.rows.length, 'offer')} of the search before`;
    parts.push({ text: `${rows}, ${age}`, token: 'warn' });
    return parts;
  }
  parts.push({
    text: [
      plural(last.rows.length, 'offer'),
      age,
      ...(last.unreadable > 0 ? [`${last.unreadable} unreadable`] : []),
      ...(last.contradicting > 0 ? [`${last.contradicting} did not fit`] : []),
      ...(last.notConfirmed.size > 0 ? [`${last.notConfirmed.size} not confirmed`] : []),
      ...(last.appliedHere.length === 0 ? [] : [filteredHere(last.appliedHere)]),
      'no next page: r again, w widen',
    ].join(` ${dot} `),
    token: 'muted',
  });
  if (marked.size > 0) parts.push({ text: ` ${dot} ${marked.size} marked, = compares`, token: 'accent' });
  else if (last.rows.length > 0) parts.push({ text: ` ${dot} + set-up fee unknown`, token: 'muted' });
  return parts;
}
