/** A view that was saved in the app, for the command that prints the same list. */
import { readSavedState } from '../../config/saved-state.ts';
import type { NamedView } from '../../config/saved-state-shape.ts';
import type { TabId } from '../../config/tabs.ts';
import { isOfAccount } from '../../config/view-account.ts';
import { filterTerms } from '../../text/filter-completion.ts';
import { listWords } from '../../text/list-words.ts';
import { nearest } from '../../text/nearest.ts';
import type { CommandContext } from './context.ts';
import { usageError } from './failure.ts';
import type { Meta } from './output.ts';

const TITLES: Readonly<Record<TabId, string>> = {
  search: 'Search',
  pricing: 'Pricing',
  purchases: 'Purchases',
  owned: 'Owned',
};

/** The columns of a command by those of the screen. A column of the screen may be several here. */
type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** A saved view in the words of options. What the view does not say is missing. */
export interface ViewedOptions {
  readonly filter?: string;
  readonly columns?: string;
  readonly sort?: string;
}

/**
 * The view that --view names; undefined without the option. Says so where another account is used than the view was saved
 * with. Throws a usage error for an unknown view, and for one of another list, and ConfigError when its account is gone.
 */
export async function readView(context: CommandContext, screen: TabId): Promise<NamedView | undefined> {
  const view = findView(context, screen);
  if (view === undefined) return undefined;
  const { active } = await context.allAccounts();
  if (!isOfAccount(view, active)) {
    context.output.note(
      `The view "${view.name}" was saved with the account ${view.account?.name}; this is ${active.name}.`,
    );
  }
  return view;
}

function findView({ globals, paths }: CommandContext, screen: TabId): NamedView | undefined {
  const { view: name } = globals;
  if (name === undefined) return undefined;
  const { state, problem } = readSavedState(paths.state);
  const views = state.named ?? [];
  const view = views.find((known) => known.name === name);
  const here = namesOf(views, screen);
  if (view === undefined) {
    const near = nearest(name, here);
    const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
    const unread = problem === undefined ? '' : ` ${problem}`;
    throw usageError(`No view is saved as "${name}".${meant}${unread}`, hintOf(screen, here));
  }
  if (view.screen !== screen) {
    throw usageError(
      `The view "${name}" is one of ${TITLES[view.screen]}, not of ${TITLES[screen]}.`,
      hintOf(screen, here),
    );
  }
  return view;
}

/** Filter, sort order and columns as options. Columns that the command does not have are left out. */
export function viewedOptions(view: NamedView | undefined, names: ColumnNames): ViewedOptions {
  if (view === undefined) return {};
  const { filter, sort } = view.view;
  const columns = (view.columns ?? []).flatMap((id) => names[id] ?? []);
  const by = sort === undefined ? undefined : names[sort.column]?.[0];
  return {
    ...(filter === undefined || filter.trim() === '' ? {} : { filter }),
    ...(columns.length === 0 ? {} : { columns: columns.join(',') }),
    ...(by === undefined ? {} : { sort: `${sort?.descending === true ? '-' : ''}${by}` }),
  };
}

/** Refuses the filter of a view that asks for marked rows, which only the app has. */
export function refuseMarks(view: NamedView | undefined): void {
  if (!filterTerms(view?.view.filter ?? '').some((term) => /^-?marked$/i.test(term))) return;
  throw usageError(
    `The view "${view?.name}" shows marked numbers, and only the app has marks.`,
    'Give another filter with --filter.',
  );
}

/** The name of the view, for the JSON document. */
export function viewMeta(view: NamedView | undefined): Meta {
  return view === undefined ? {} : { view: view.name };
}

function namesOf(views: readonly NamedView[], screen: TabId): readonly string[] {
  return views.filter((view) => view.screen === screen).map(({ name }) => name);
}

function hintOf(screen: TabId, names: readonly string[]): string {
  return names.length === 0
    ? `No view of ${TITLES[screen]} is saved yet. Ctrl+O in the app saves one.`
    : `The views of ${TITLES[screen]}: ${listWords(names.map((name) => `"${name}"`))}.`;
}
