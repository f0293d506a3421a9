/** Whether the rows belong to the filters above them, and whether the one under the cursor can be bought. Pure. */
import { filtersKey, type SearchState, visibleNumbers } from './state.ts';
import { TAKEN_REASONS } from './unavailable.ts';

/** Whether rows are shown that answer other filters than those above them. */
export function isOfSearchBefore(state: SearchState): boolean {
  return state.results.last !== undefined && state.shownFor !== filtersKey(state);
}

/** Why the row under the cursor cannot be bought now, or undefined. */
export function whyNotBuy(state: SearchState): string | undefined {
  const current = visibleNumbers(state)[state.cursor.index];
  if (current === undefined) return 'there is no number here';
  if (isOfSearchBefore(state)) {
    switch (state.results.kind) {
      case 'problem':
        return 'correct the filters first';
      case 'failed':
        return 'the search failed, r retries';
      default:
        return 'the search is under way';
    }
  }
  const taken = state.taken.get(current.phoneNumber);
  return taken === undefined ? undefined : TAKEN_REASONS[taken];
}
