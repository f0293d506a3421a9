/** The menu of the columns by which a list can be sorted. The same for every list. */
import type { Span } from '../components/cells.ts';
import type { Sorted } from '../components/columns.ts';
import { createMenu } from '../components/menu/menu.tsx';
import type { Overlays } from '../components/overlay.ts';
import type { Glyphs } from '../components/theme.ts';
import type { ActionDefinition } from '../keys/action.ts';

export interface SortChoice<Column extends string> {
  readonly id: Column;
  readonly title: string;
  /** The direction in which people want it first, such as the newest or the most expensive rows. */
  readonly descendingFirst?: true;
}

export interface SortMenu<Column extends string> {
  /** Those that the list shows now, and the one that sorts it. */
  readonly choices: readonly SortChoice<Column>[];
  readonly sort: Sorted & { readonly column: Column };
  /** The key that opens the menu and chooses in it, and the key that turns the order around. */
  readonly keys: { readonly sort: ActionDefinition; readonly reverse: ActionDefinition };
  readonly onChoose: (sort: { readonly column: Column; readonly descending: boolean }) => void;
}

/** Sorts by a column of the menu. The one that sorts already turns its order around. */
export function sortBy<Column extends string>(
  { choices, sort, onChoose }: Pick<SortMenu<Column>, 'choices' | 'sort' | 'onChoose'>,
  column: string,
): void {
  const choice = choices.find(({ id }) => id === column);
  if (choice === undefined) return;
  const again = choice.id === sort.column;
  onChoose({ column: choice.id, descending: again ? !sort.descending : choice.descendingFirst === true });
}

/** The columns in view and the one that sorts now, which the pointer of the menu is on: it may be one that the list hides. */
export function sortColumns<Column extends string>(
  columns: readonly Column[],
  shown: ReadonlySet<string>,
  sort: { readonly column: Column },
): readonly Column[] {
  return columns.filter((column) => column === sort.column || shown.has(column));
}

/** Opens the menu of the columns. */
export function chooseSort<Column extends string>(
  { showOverlay, closeOverlay }: Overlays,
  menu: SortMenu<Column>,
): void {
  const { choices, sort, keys, onChoose } = menu;
  const close = () => closeOverlay('sort');
  const put = (column: Column) => {
    close();
    sortBy(menu, column);
  };
  const letters = lettersOf(choices, [...keys.sort.keys, ...keys.reverse.keys]);
  showOverlay(
    createMenu<Column>({
      id: 'sort',
      title: 'Sort by',
      items: choices.map(({ id, title }, place) => ({
        id,
        label: id === sort.column ? `${title} (${directionOf(sort)} now, again reverses it)` : title,
        ...(letters[place] === undefined ? {} : { letter: letters[place] }),
      })),
      start: sort.column,
      again: keys.sort,
      more: [
        {
          action: keys.reverse,
          run: () => {
            close();
            onChoose({ column: sort.column, descending: !sort.descending });
          },
        },
      ],
      onClose: close,
      onChoose: put,
    }),
  );
}

/** "sorted by place ▼" for a list that does not show the column which sorts it; undefined where the head of that column has the mark. */
export function hiddenSort<Column extends string>(
  shown: ReadonlySet<string>,
  { column, descending }: Sorted & { readonly column: Column },
  titles: Readonly<Record<Column, string>>,
  glyphs: Pick<Glyphs, 'up' | 'down'>,
): Span | undefined {
  if (shown.has(column)) return undefined;
  const mark = descending ? glyphs.down : glyphs.up;
  return { text: `sorted by ${titles[column].toLowerCase()} ${mark}`, token: 'accent' };
}

function directionOf({ descending }: Sorted): string {
  return descending ? 'descending' : 'ascending';
}

/** A letter of each title that no key of menus and no other title has: its first one where that is free. */
export function lettersOf(
  items: readonly { readonly title: string }[],
  taken: readonly string[],
): readonly (string | undefined)[] {
  const used = new Set(['g', 'j', 'k', ...taken]);
  const take = (letters: readonly string[]) => {
    const letter = letters.find((one) => /[a-z0-9]/.test(one) && !used.has(one));
    if (letter !== undefined) used.add(letter);
    return letter;
  };
  const words = items.map(({ title }) => [...title.toLowerCase()]);
  const first = words.map((letters) => take(letters.slice(0, 1)));
  return words.map((letters, place) => first[place] ?? take(letters));
}
