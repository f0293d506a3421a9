/** What Purchases shows instead of rows when it has none. Pure. */
import type { Span } from '../../components/cells.ts';
import { type Without, withoutEach } from '../empty-list.ts';
import { withoutFilters } from './filter-words.ts';
import { allEntries, type HistoryState } from './state.ts';

/** What the words of the filter and the choice of what is shown hide, where that is why the list is empty; nothing while it is typed. */
export function emptyFilters(state: HistoryState): readonly Without[] {
  const entries = allEntries(state);
  return state.journal.kind === 'open' && entries.length > 0 && state.focus !== 'filter'
    ? withoutEach(withoutFilters(entries, state.shown, state.filter.value))
    : [];
}

/** Opening, failed, no purchases yet and no match look different. */
export function emptyLines(state: HistoryState): Span[][] {
  const { journal } = state;
  switch (journal.kind) {
    case 'opening':
      return [[{ text: 'Opening the journal …', token: 'muted' }]];
    case 'failed':
      return [
        [{ text: journal.error.message, token: 'bad' }],
        [{ text: journal.error.hint }],
        [{ text: 'r tries again.', token: 'muted' }],
      ];
    case 'open':
      if (allEntries(state).length === 0) {
        return [
          [],
          [{ text: 'No purchases on this machine yet.', token: 'heading' }],
          [{ text: 'Press 1 to search; Enter on a number there reviews and buys it.', token: 'muted' }],
        ];
      }
      return [[{ text: 'No match.', token: 'warn' }], [{ text: recoveryKeys(state), token: 'muted' }]];
  }
}

/** The keys that bring rows back: of the filter, of what is shown, or of both. */
function recoveryKeys({ shown, filter }: HistoryState): string {
  const keys = [
    ...(shown === 'all' ? [] : ['t shows more']),
    ...(filter.value === '' ? [] : ['Esc clears the filter']),
  ];
  return `${keys.join(', ')}.`;
}
