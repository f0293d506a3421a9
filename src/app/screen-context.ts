/** What a screen may use of the app: the account in use, where to go, what to show, and who runs its work. */
import type { Runtime } from '../api/runtime.ts';
import type { Memory } from '../screens/saved-state.ts';
import type { ScreenContext } from '../screens/screen.ts';
import { hostOf } from '../text/account-words.ts';
import { withAccount } from './account-picker.ts';
import type { Navigation } from './navigation.ts';
import type { Notices } from './notices.ts';
import type { Sessions } from './sessions.ts';
import type { Shell } from './shell-type.ts';
import { goToTab, wholeTab } from './tab-keys.ts';
import { unsavedLines } from './unsaved.ts';

export interface ContextParts {
  readonly shell: Shell;
  readonly runtime: Runtime;
  readonly sessions: Sessions;
  readonly navigation: Navigation;
  readonly notices: Notices;
  readonly memory: Memory;
  readonly priceCache: ScreenContext['priceCache'];
}

/** The context of a screen that is opened now. It keeps the account of this moment. */
export function createScreenContext(parts: ContextParts): ScreenContext {
  const { shell, runtime, sessions, navigation, notices, memory, priceCache } = parts;
  const profile = shell.profile();
  return {
    runtime,
    session: () => shell.session(),
    accountName: profile.name,
    accountNames: sessions.names(),
    sessionOf: sessions.sessionOf,
    sandbox: profile.kind === 'sandbox',
    realHost: profile.kind === 'sandbox' ? undefined : hostOf(profile.baseUrl),
    get readOnly() {
      return shell.readOnly;
    },
    area: () => shell.area(),
    go: (target, account) => {
      if (account !== undefined && account !== shell.profile().name) {
        withAccount(shell, account, unsavedLines(shell), () => saySwitched(shell), target);
        return;
      }
      const tab = wholeTab(target);
      if (tab === undefined) shell.go(target);
      else goToTab(shell, tab);
    },
    back: navigation.back,
    notify: (notice) => shell.notify(notice),
    ring: (text) => shell.terminal().ring(text, true),
    onWait: notices.wait,
    cart: shell.cart(),
    memory,
    priceCache,
    copy: (text, what) => {
      shell.terminal().copy(text);
      shell.notify({ kind: 'done', text: `${what} sent to the terminal's clipboard: ${text}` });
    },
    holdKeys: (until) => shell.holdKeys(until),
    background: (work) => shell.background(work),
    keysChanged: () => shell.store.dispatch({ kind: 'tick', now: runtime.now() }),
    showOverlay: (overlay) => shell.showOverlay(overlay),
    closeOverlay: (id) => shell.closeOverlay(id),
  };
}

function saySwitched(shell: Shell): void {
  shell.notify({ kind: 'info', text: `The account is now ${shell.profile().name}. A switches back.` });
}
