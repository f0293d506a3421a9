/** The lines about the rows: how many are loaded and shown, and what they cost. */

import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Progress } from '../../api/owned/together.ts';
import type { Span } from '../../components/cells.ts';
import type { Piece } from '../../components/pieces.ts';
import type { Glyphs } from '../../components/theme.ts';
import { formatCount, formatMoney, formatSpan, plural } from '../../text/format.ts';
import { sendersText } from '../../text/owned-records.ts';
import { wayOut } from '../failure-hint.ts';
import { completionSpans } from '../filter-help.ts';
import { isFiltered, type OwnedState } from './state.ts';
import type { Tally } from './totals.ts';
import { ownedVocabulary } from './vocabulary.ts';

/** "$11,500.00 + €20.00 a month, 2 not stated, 1 unreadable". */
function costText({ totals, unreadable, notStated, assumed }: Tally): string {
  const sums = totals.map(formatMoney).join(' + ');
  const parts = [
    ...(sums === '' ? [] : [`${sums} a month`]),
    ...(notStated > 0 ? [`${formatCount(notStated)} not stated`] : []),
    ...(unreadable > 0 ? [`${formatCount(unreadable)} unreadable`] : []),
    ...(assumed > 0 ? ['currency assumed'] : []),
  ];
  return parts.join(', ');
}

/** "3,400 of 10,000"; without a total "3,400". */
export function loadedText({ loaded, total }: Progress): string {
  return total === undefined ? formatCount(loaded) : `${formatCount(loaded)} of ${formatCount(total)}`;
}

/** Whether rows are missing from the list that is shown. */
export function isPartial(state: OwnedState): boolean {
  return state.listed?.complete !== true;
}

/** How many rows are shown and their total cost; the sum of a partial list is not presented as the sum of the account. */
export function sumSpans(state: OwnedState, shown: Tally): Span[] {
  const all = state.list.entries.length;
  const filtered = isFiltered(state);
  const loaded = isPartial(state) ? ' loaded' : '';
  const text = filtered
    ? `${formatCount(shown.count)} of ${formatCount(all)}${loaded} shown`
    : `${plural(all, 'number')}${loaded}`;
  const cost = shown.count === 0 ? '' : `  ${costText(shown)}`;
  return [
    { text, token: filtered ? 'accent' : 'plain' },
    { text: cost, token: 'heading' },
    { text: cost !== '' && isPartial(state) ? ', for these' : '', token: 'warn' },
  ];
}

/** What the filter understands while it is typed. */
export function filterHint({ filtering, filter, list }: OwnedState): Span[] {
  return filtering ? completionSpans(filter.value, ownedVocabulary(list)) : [];
}

/** How many rows a range has so far, or how many are marked and their total cost; without a mark, whose name is not saved. */
export function markSpans(
  state: OwnedState,
  { marked, inRange }: { readonly marked: Tally; readonly inRange: number },
  glyphs: Glyphs,
): Span[] {
  if (state.range !== undefined) {
    const from = formatPhoneNumber(state.range);
    return [
      {
        text: `Range from ${from}, ${formatCount(inRange)} in the range: v marks, Esc drops.`,
        token: 'accent',
      },
    ];
  }
  if (state.marked.size === 0) return unsavedNameSpans(state);
  return [
    { text: `${glyphs.mark} ${formatCount(state.marked.size)} marked  `, token: 'accent' },
    { text: costText(marked) || 'no price', token: 'heading' },
    {
      text: `   E edit  R release  u ${state.renamed === undefined ? 'clear' : 'undo name'}`,
      token: 'muted',
    },
  ];
}

function unsavedNameSpans({ unsavedName }: OwnedState): Span[] {
  if (unsavedName === undefined) return [];
  const number = formatPhoneNumber(unsavedName.number.phoneNumber);
  return [{ text: `Name of ${number} not saved: e on it shows your text again.`, token: 'warn' }];
}

/** Whether the list is complete, its age, what could not be read, and what failed. */
export function listedPieces(state: OwnedState, now: number): Piece[] {
  const { listed, load } = state;
  if (listed === undefined) return [];
  const token = listed.complete ? 'muted' : 'warn';
  const reason = listed.reason ?? `${loadedText(listed)} loaded`;
  return [
    ...(load.kind === 'failed'
      ? [
          {
            text: `${wayOut(load.error)} ${load.error.message} r tries again.`.trim(),
            token: 'bad',
            cut: true,
          } as const,
        ]
      : []),
    { text: listed.complete ? 'all loaded' : `incomplete: ${reason}`, token, cut: true },
    { text: `updated ${formatSpan(now - listed.fetchedAt)} ago`, token, yields: 1 },
    ...(listed.senders === undefined
      ? []
      : [{ text: `also ${sendersText(listed.senders)}`, token } as const]),
  ];
}

/** The text beside the progress bar. */
export function loadingText(state: OwnedState, now: number): string {
  const { load, listed } = state;
  if (load.kind !== 'loading') return '';
  const { progress, waiting } = load;
  if (waiting !== undefined && waiting.until > now) {
    return `waiting ${formatSpan(waiting.until - now)}: ${waiting.reason}`;
  }
  const waited = formatSpan(now - load.since);
  const over = load.next !== undefined && listed !== undefined;
  const old = over ? `; the list shown is ${formatSpan(now - listed.fetchedAt)} old` : '';
  if (progress === undefined) return `${over ? 'refreshing' : 'loading'} ${waited}${old}`;
  const unreadable = progress.unreadable > 0 ? `, ${formatCount(progress.unreadable)} unreadable` : '';
  const pass = progress.pass > 1 ? `, pass ${progress.pass}: some may have been missed` : '';
  const words = over ? 'refreshed' : progress.total === undefined ? 'so far' : 'loaded so far';
  return `${loadedText(progress)} ${words}${unreadable}${pass}${old}`;
}
