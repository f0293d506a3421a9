/** Checks your own columns from the settings against the lists that have them. What is unknown is reported, and the rest is used. */
import type { ColumnName } from '../components/column-choice/state.ts';
import { BATCH_COLUMN_NAMES } from '../screens/batch/columns.ts';
import { BATCHES_COLUMN_NAMES } from '../screens/batches/columns.ts';
import { BULK_COLUMN_NAMES } from '../screens/bulk-edit/columns.ts';
import { CART_COLUMN_NAMES } from '../screens/cart/columns.ts';
import { HISTORY_COLUMN_NAMES } from '../screens/history/columns.ts';
import { OWNED_COLUMN_NAMES } from '../screens/owned/columns.ts';
import { PRICING_COLUMN_NAMES } from '../screens/pricing/columns.ts';
import { SEARCH_COLUMN_NAMES } from '../screens/search/columns.ts';
import { nearest } from '../text/nearest.ts';

/** Every list whose columns can be chosen, by the name that the settings use. */
export const COLUMN_NAMES_OF: ReadonlyMap<string, readonly ColumnName[]> = new Map([
  ['search', SEARCH_COLUMN_NAMES],
  ['pricing', PRICING_COLUMN_NAMES],
  ['purchases', HISTORY_COLUMN_NAMES],
  ['owned', OWNED_COLUMN_NAMES],
  ['cart', CART_COLUMN_NAMES],
  ['batch', BATCH_COLUMN_NAMES],
  ['batches', BATCHES_COLUMN_NAMES],
  ['bulk', BULK_COLUMN_NAMES],
]);

/** A sentence for each screen and each column that does not exist. `columns` holds the ids by screen, as in the settings file. */
export function columnProblems(columns: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(columns).flatMap(([screen, ids]) => {
    const names = COLUMN_NAMES_OF.get(screen);
    if (names === undefined) return [unknownText('columns', 'screen', screen, [...COLUMN_NAMES_OF.keys()])];
    const known = names.map(({ id }) => id);
    return ids
      .filter((id) => !known.includes(id))
      .map((id) => unknownText(`columns.${screen}`, 'column', id, known));
  });
}

function unknownText(part: string, what: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `${part}: there is no ${what} "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
}
