/** What a question says of changes that were typed and not saved, and of work under way, before it lets them end. */
import { TABS, type TabId } from '../config/tabs.ts';
import { openOrdersLeft } from './open-orders.ts';
import type { Shell } from './shell-type.ts';
import { currentScreen, depth } from './state.ts';

/** A line for each unsaved change on the screens of this account. */
export function unsavedLines(shell: Shell): readonly string[] {
  return Object.values(shell.store.getState().stacks)
    .flat()
    .flatMap((screen) => screen.unsaved?.() ?? [])
    .map((fields) => `Not saved, and lost then: ${fields}.`);
}

/** Sentences about what is being carried out and stops when the person quits or switches the account: a batch, the purchase of a cart. */
export function runningLines(shell: Shell, leaving: 'Quitting' | 'Switching'): readonly string[] {
  const { stacks, parked } = shell.store.getState();
  const running = [...Object.values(stacks), ...Object.values(parked)]
    .flat()
    .flatMap((screen) => screen.running?.() ?? []);
  return running.length === 0
    ? []
    : [
        ...running.map((title) => `Not finished: ${title}.`),
        `${leaving} stops after what was sent.`,
        leaving === 'Quitting'
          ? 'The next start offers to continue it.'
          : 'dialdeck offers to continue it when this account is used again.',
      ];
}

/** What a person must know who leaves the account for this one, in one text; none where there is nothing to know. */
export function leftBehind(shell: Shell, next: string): readonly string[] {
  const { stacks, parked, orders } = shell.store.getState();
  const { name } = shell.profile();
  const isWatched = [...Object.values(stacks), ...Object.values(parked)]
    .flat()
    .some((screen) => screen.watching?.() === true);
  const ended = isWatched ? [`The watch of the search with ${name} has ended.`] : [];
  const lines = [...openOrdersLeft(name, next, orders), ...ended];
  return lines.length === 0 ? [] : [lines.join(' ')];
}

/** The buttons of a question with such lines: stay, save, or go on and discard them. None without a line. */
export function unsavedButtons(shell: Shell, lines: readonly string[], goOn: string) {
  if (lines.length === 0) return {};
  return {
    keep: 'Stay',
    instead: { label: 'Save', onChoose: () => saveFirst(shell) },
    confirm: `Discard and ${goOn}`,
  };
}

/**
 * Shows the first screen with an unsaved change, and saves there: it shows what it sends first. The screens above it have nothing to
 * lose, and are closed.
 */
function saveFirst(shell: Shell): void {
  const { stacks, tab: current } = shell.store.getState();
  const unsavedIn = (tab: TabId) => stacks[tab]?.findLast((screen) => screen.unsaved?.() !== undefined);
  const tab = [current, ...TABS].find((each) => unsavedIn(each) !== undefined);
  const unsaved = tab === undefined ? undefined : unsavedIn(tab);
  if (tab === undefined || unsaved === undefined) return;
  if (tab !== current) shell.go({ screen: tab });
  const front = () => currentScreen(shell.store.getState());
  while (front() !== unsaved && depth(shell.store.getState()) > 1) shell.back();
  unsaved.save?.();
}
