/** Runs an action of another screen: goes there, and waits until the screen can act. */
import { subscribeToAll } from '../components/store.ts';
import { TABS } from '../config/tabs.ts';
import type { ActionDefinition } from '../keys/action.ts';
import { unavailable } from '../keys/dispatcher.ts';
import type { ScreenTarget } from '../screens/screen.ts';
import type { Shell } from './shell-type.ts';
import { currentScreen } from './state.ts';
import { goToTab } from './tab-keys.ts';

/** How long an action waits for its screen to load. */
const PATIENCE_MS = 5_000;

/** Why an action of another screen cannot be run from here; undefined when it can. */
export function whyNotElsewhere(shell: Shell, { id, group }: ActionDefinition): string | undefined {
  return screenOf(shell, id) === undefined ? `on another screen: ${group}` : undefined;
}

/** Goes to the screen of the action and runs it there. What it cannot do by then is said in a notice. */
export function runElsewhere(shell: Shell, id: string): void {
  const target = screenOf(shell, id);
  if (target === undefined) return;
  const tab = TABS.find((known) => known === target.screen);
  if (tab === undefined) {
    shell.go(target);
  } else {
    goToTab(shell, tab);
    // A tab comes back with the screen that was open on it.
    if (currentScreen(shell.store.getState())?.id !== tab) goToTab(shell, tab);
  }
  if (currentScreen(shell.store.getState())?.id === target.screen) actWhenReady(shell, id);
}

/** The screen of an action; undefined for one that needs something chosen on its own screen first. */
function screenOf(shell: Shell, id: string): ScreenTarget | undefined {
  const [prefix] = id.split('.');
  const tab = TABS.find((known) => known === prefix);
  if (tab !== undefined) return { screen: tab };
  if (prefix === 'cart' || prefix === 'lookup' || prefix === 'batches') return { screen: prefix };
  const phoneNumber = currentScreen(shell.store.getState())?.selectedNumber?.();
  return prefix === 'number' && phoneNumber !== undefined ? { screen: 'number', phoneNumber } : undefined;
}

/** Runs the action as soon as it is available. Gives up when the person goes elsewhere or opens something. */
function actWhenReady(shell: Shell, id: string): void {
  const state = () => shell.store.getState();
  const screen = currentScreen(state());
  const until = state().now + PATIENCE_MS;
  let over = false;
  const attempt = () => {
    if (over) return;
    const found = shell.bindings().find(({ binding }) => binding.action.id === id)?.binding;
    const ready = found !== undefined && unavailable(found, shell.readOnly) === undefined;
    const left = currentScreen(state()) !== screen || state().overlays.length > 0;
    if (!ready && !left && state().now < until) return;
    over = true;
    if (found !== undefined && !left) shell.act(found);
  };
  attempt();
  if (over) return;
  const stop = subscribeToAll(() => {
    attempt();
    if (over) stop();
  });
}
