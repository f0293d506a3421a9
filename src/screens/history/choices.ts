/** The menus of Purchases: what is shown, and the sort order. */
import { shownColumns } from '../../components/columns.ts';
import { createMenu } from '../../components/menu/menu.tsx';
import { formatCount } from '../../text/format.ts';
import { lettersOf, type SortChoice, type SortMenu, sortColumns } from '../choose-sort.ts';
import { historyActions } from './actions.ts';
import { columnWidths, SORT_TITLES, widestOf } from './columns.ts';
import type { HistoryDependencies } from './dependencies.ts';
import { isShown, type Shown, SORT_COLUMNS, type SortColumn } from './entries.ts';
import { HISTORY_PANEL } from './layout.ts';
import { allEntries, shownChoices } from './state.ts';

/** What there is to show, each with its count. */
export function chooseShown({ context, store }: HistoryDependencies): void {
  const state = store.getState();
  const choices = shownChoices(state);
  const close = () => context.closeOverlay('show');
  const letters = lettersOf(
    choices.map((title) => ({ title })),
    [],
  );
  const counted = choices.map((id, place) => ({
    id,
    letter: letters[place] ?? '',
    count: allEntries(state).filter((entry) => isShown(entry, id)).length,
  }));
  context.showOverlay(
    createMenu<Shown>({
      id: 'show',
      title: 'Show',
      items: counted.map(({ id, letter, count }) => ({
        id,
        label: `${id.padEnd('other accounts'.length)}  ${formatCount(count)}`,
        letter,
      })),
      start: state.shown,
      onClose: close,
      onChoose: (shown) => {
        close();
        store.dispatch({ kind: 'show', shown });
      },
    }),
  );
}

/** The columns in view, to sort by. */
export function historySort({ context, store }: HistoryDependencies): SortMenu<SortColumn> {
  const state = store.getState();
  const { sort } = state;
  const columns = columnWidths(widestOf(allEntries(state)), context.memory.columns('purchases'));
  const shown = shownColumns(columns, context.area().width, HISTORY_PANEL, sort);
  return {
    choices: sortColumns(SORT_COLUMNS, shown, sort).map(choiceOf),
    sort,
    keys: historyActions,
    onChoose: (chosen) => store.dispatch({ kind: 'sort', sort: chosen }),
  };
}

function choiceOf(id: SortColumn): SortChoice<SortColumn> {
  const descendingFirst = id === 'placed' || id === 'monthly';
  return { id, title: SORT_TITLES[id], ...(descendingFirst ? { descendingFirst } : {}) };
}
