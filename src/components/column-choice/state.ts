/** Which columns of a list are shown, and in which order. Pure. */

/** The ids of the columns to show, in their order; undefined for all of them in their own order. */
export type ColumnChoice = readonly string[] | undefined;

export interface ColumnName {
  readonly id: string;
  readonly title: string;
}

export interface ColumnsState {
  readonly rows: readonly (ColumnName & { readonly shown: boolean })[];
  readonly index: number;
}

export type ColumnsAction =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'toggle' }
  /** Moves the column under the cursor among the others. */
  | { readonly kind: 'shift'; readonly by: -1 | 1 }
  | { readonly kind: 'reset'; readonly columns: readonly ColumnName[] };

/** The chosen columns in their order, then the hidden ones. */
export function initialColumns(columns: readonly ColumnName[], choice: ColumnChoice): ColumnsState {
  const shown = chosenColumns(columns, choice);
  const hidden = columns.filter((column) => !shown.includes(column));
  return {
    rows: [
      ...shown.map((column) => ({ ...column, shown: true })),
      ...hidden.map((column) => ({ ...column, shown: false })),
    ],
    index: 0,
  };
}

export function reduceColumns(state: ColumnsState, action: ColumnsAction): ColumnsState {
  const { rows, index } = state;
  const current = rows[index];
  if (current === undefined) return state;
  switch (action.kind) {
    case 'move':
      return { ...state, index: within(index + action.by, rows.length) };
    case 'toggle':
      return { ...state, rows: rows.with(index, { ...current, shown: !current.shown }) };
    case 'shift': {
      const to = within(index + action.by, rows.length);
      return { rows: rows.toSpliced(index, 1).toSpliced(to, 0, current), index: to };
    }
    case 'reset':
      return { ...initialColumns(action.columns, undefined), index };
  }
}

function within(index: number, count: number): number {
  return Math.min(Math.max(0, index), count - 1);
}

/** What the rows say: undefined when they show all `columns` in their own order. */
export function choiceOf({ rows }: ColumnsState, columns: readonly ColumnName[]): ColumnChoice {
  const shown = rows.filter((row) => row.shown).map(({ id }) => id);
  const all = columns.map(({ id }) => id);
  return shown.length === all.length && shown.every((id, place) => id === all[place]) ? undefined : shown;
}

/** The columns of the choice, in its order. A choice that names none of them shows them all. */
export function chosenColumns<Column extends { readonly id: string }>(
  columns: readonly Column[],
  choice: ColumnChoice,
): readonly Column[] {
  const chosen = choice?.flatMap((id) => columns.find((column) => column.id === id) ?? []) ?? [];
  return chosen.length === 0 ? columns : chosen;
}
