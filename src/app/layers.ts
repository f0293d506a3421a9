/** The layers that a key goes through, top first: overlays, the screen in front, the app. In a window that is too small, only the app. */
import { pastedNumber } from '../api/numbers/format.ts';
import type { AccountSetup } from '../config/account-setup.ts';
import type { KeyLayer } from '../keys/dispatcher.ts';
import { globalBindings, smallBindings } from './bindings.ts';
import type { Shell } from './shell-type.ts';
import { currentScreen } from './state.ts';
import { isTooSmall } from './terminal.ts';

/** A function that returns the layers of this moment. */
export function createLayers(shell: Shell, setup: AccountSetup | undefined): () => readonly KeyLayer[] {
  const global: KeyLayer = {
    bindings: globalBindings(shell, setup),
    paste: (text) => {
      const query = pastedNumber(text);
      if (query !== undefined) shell.go({ screen: 'search', query });
    },
  };
  const small: KeyLayer = { bindings: smallBindings(shell), modal: true };
  return () => {
    if (isTooSmall(shell.terminal().size())) return [small];
    const state = shell.store.getState();
    const screen = currentScreen(state);
    return [...state.overlays.toReversed(), ...(screen === undefined ? [] : [screen]), global];
  };
}
