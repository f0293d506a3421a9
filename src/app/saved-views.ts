/** Views that the person saved under a name: filter, sort order and columns of a list. The palette saves, opens and forgets them. */

import { createPrompt } from '../components/prompt/prompt.tsx';
import type { ListView, NamedView } from '../config/saved-state-shape.ts';
import { LONGEST_NAME, MOST_VIEWS } from '../config/saved-views-limits.ts';
import { isOfAccount, lostAccountText } from '../config/view-account.ts';
import { cleanLine } from '../text/clean.ts';
import { readListFilter } from '../text/list-filter.ts';
import { withAccount } from './account-picker.ts';
import { TAB_TITLES } from './header.tsx';
import type { Shell } from './shell-type.ts';
import { currentScreen } from './state.ts';
import { goToTab } from './tab-keys.ts';

/** Why the view of this screen cannot be saved; undefined when it can. */
export function whyNotSaveView(shell: Shell): string | undefined {
  const state = shell.store.getState();
  const view = currentScreen(state)?.view;
  return view === undefined ? 'this screen has no list to arrange' : filterProblem(view());
}

/** What the filter of a view has that nobody understands: the list ignores it, and a command refuses it. */
function filterProblem({ filter = '' }: ListView): string | undefined {
  const [problem] = readListFilter(filter).problems;
  return problem === undefined ? undefined : `the filter is not understood. ${problem.message}`;
}

/** Asks for the name. The same name again replaces the view. */
export function askToSaveView(shell: Shell): void {
  const close = () => shell.closeOverlay('save-view');
  const { tab } = shell.store.getState();
  shell.showOverlay(
    createPrompt({
      id: 'save-view',
      title: 'Save this view',
      lines: [
        `Filter, sort order and columns of this list, with the account ${shell.profile().name}. Type its name in the palette, or start with --view NAME.`,
      ],
      label: 'Name',
      value: '',
      check: (text) => {
        const problem = problemOf(text.trim(), shell.remembered.state.named ?? []);
        return problem === undefined ? {} : { problem };
      },
      onSubmit: (text) => {
        close();
        const name = text.trim();
        shell.remembered.saveView(name, shell.profile());
        const isKept = shell.remembered.save();
        shell.notify(
          isKept
            ? { kind: 'done', text: `View "${name}" of ${TAB_TITLES[tab]} saved` }
            : {
                kind: 'error',
                text: `View "${name}" is kept for this run only: state.json cannot be written.`,
              },
        );
      },
      onClose: close,
    }),
  );
}

/** Opens the view of that name at the start; says so when there is none. An account that this run was given stays in use. */
export function openNamedView(shell: Shell, name: string): void {
  const view = shell.remembered.state.named?.find((known) => known.name === name);
  if (view === undefined) {
    shell.notify({ kind: 'info', text: `No view is saved as "${cleanLine(name)}".` });
    return;
  }
  const isGiven = shell.commandAccount() === undefined;
  if (!isGiven || isOfAccount(view, shell.profile())) {
    // At the start nothing is unsaved.
    openView(shell, view, (account, go) => withAccount(shell, account, [], go));
    return;
  }
  arrange(shell, view);
  const text = `The view "${view.name}" was saved with the account ${view.account?.name}; this is ${shell.profile().name}.`;
  shell.notify({ kind: 'info', text });
}

/** Opens a view with the account that it was saved with. `switchTo` uses another account first and then goes on. */
export function openView(
  shell: Shell,
  view: NamedView,
  switchTo: (name: string, go: () => void) => void,
): void {
  const inUse = shell.profile();
  const profile = isOfAccount(view, inUse)
    ? inUse
    : shell.profiles().find((candidate) => isOfAccount(view, candidate));
  if (profile === undefined) {
    shell.notify({ kind: 'error', text: lostAccountText(view, shell.profiles()) });
    return;
  }
  switchTo(profile.name, () => {
    arrange(shell, view);
    if (profile === inUse) return;
    shell.notify({ kind: 'info', text: `The account is now ${profile.name}. A switches back.` });
  });
}

/** Goes to the list of a view and arranges it so. */
export function arrange(shell: Shell, { screen, view, columns, search }: Omit<NamedView, 'name'>): void {
  if (search !== undefined) shell.remembered.keepSearch(search);
  shell.go(search === undefined ? { screen } : { screen: 'search', query: search.query });
  // A tab comes back with the screen that was open on it; where that one asks something first, the view has to wait.
  goToTab(shell, screen);
  const shown = currentScreen(shell.store.getState());
  if (shown?.id === screen) shown.arrange?.(view, columns);
}

function problemOf(name: string, named: readonly NamedView[]): string | undefined {
  if (name === '') return 'type a name';
  if (name.length > LONGEST_NAME) return `at most ${LONGEST_NAME} characters`;
  const full = named.length >= MOST_VIEWS && !named.some((view) => view.name === name);
  return full ? `there are ${MOST_VIEWS} views; forget one first` : undefined;
}
