/** The notices of the shell: what is said in one line, and for how long it stays true. */
import { formatPhoneNumber } from '../api/numbers/format.ts';
import type { PurchaseView } from '../api/purchases/domain/types.ts';
import type { Runtime } from '../api/runtime.ts';
import type { OnWait } from '../api/wait.ts';
import type { Store } from '../components/store.ts';
import { type Binding, unavailableNotice } from '../keys/action.ts';
import { unavailable } from '../keys/dispatcher.ts';
import { prettyKey } from '../keys/key.ts';
import type { Notice } from '../screens/screen.ts';
import { cleanLine } from '../text/clean.ts';
import { createWaitNotifier } from '../text/wait.ts';
import { settledNotice } from './open-orders.ts';
import type { KeyedBinding } from './shown-keys.ts';
import { currentScreen, type ShellAction, type ShellState } from './state.ts';

export interface Notices {
  notify(notice: Notice): void;
  /** Shows the first of these problems of the start; the log has all. */
  problems(problems: readonly string[]): void;
  /** Says what the provider makes dialdeck wait for, until the wait is over. */
  readonly wait: OnWait;
  /** Shows the reason for as long as it is why the action is unavailable. */
  unavailable(binding: Binding, reason: string): void;
  /** Says which key does what a click must not do. */
  onlyKey(key: string, phrase: string): void;
  /** Says nothing when the screen of that order is shown, because the screen says more. */
  settled(view: PurchaseView): void;
}

interface NoticeSources {
  readonly store: Store<ShellState, ShellAction>;
  readonly runtime: Runtime;
  /** The keys that act now. */
  readonly bindings: () => readonly KeyedBinding[];
  /** Why nothing can be changed; undefined when it can. */
  readonly readOnly: () => string | undefined;
}

export function createNotices({ store, runtime, bindings, readOnly }: NoticeSources): Notices {
  const notifyWhile = (notice: Notice, holds: () => boolean) =>
    store.dispatch({ kind: 'notice', notice, now: runtime.now(), holds });
  const say = (notice: Notice) => store.dispatch({ kind: 'notice', notice, now: runtime.now() });
  // A binding belongs to one state, so this looks it up again.
  const boundNow = (id: string) => bindings().find(({ binding }) => binding.action.id === id);
  /** The key that runs the action now; undefined where none does. */
  const keyNow = (id: string) => {
    const now = boundNow(id);
    return now !== undefined && unavailable(now.binding, readOnly()) === undefined ? now.keys[0] : undefined;
  };
  const notify = ({ promise, ...notice }: Notice) => {
    const key = promise === undefined ? undefined : keyNow(promise.action.id);
    if (promise === undefined || key === undefined) return say(notice);
    const text = `${notice.text}; ${prettyKey(key)} ${promise.does}`;
    notifyWhile({ ...notice, text }, () => keyNow(promise.action.id) === key);
  };
  return {
    notify,
    problems([first, ...more]) {
      const others = more.length === 0 ? '' : ` (and ${more.length} more, see the log)`;
      if (first !== undefined) notify({ kind: 'info', text: `${cleanLine(first)}${others}` });
    },
    wait: createWaitNotifier(runtime.monotonic, (text, until) =>
      notifyWhile({ kind: 'info', text }, () => runtime.monotonic() < until),
    ),
    unavailable({ action }, reason) {
      notifyWhile({ kind: 'info', text: unavailableNotice(action, reason) }, () => {
        const now = boundNow(action.id);
        return now !== undefined && unavailable(now.binding, readOnly()) === reason;
      });
    },
    onlyKey: (key, phrase) => notify({ kind: 'info', text: `Press ${prettyKey(key)} to ${phrase}.` }),
    settled(view) {
      const notice = settledNotice(view);
      const title = currentScreen(store.getState())?.title();
      if (notice !== undefined && title?.includes(formatPhoneNumber(view.row.phoneNumber)) !== true) {
        notify(notice);
      }
    },
  };
}
