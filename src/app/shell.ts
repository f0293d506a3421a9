/**
 * The app without its picture: opens sessions and screens, routes keys, owns the way out. Nothing here draws, so a test
 * can drive all of it with keys alone.
 */
import type { Runtime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { Area, Overlay } from '../components/overlay.ts';
import type { AccountChoice } from '../config/choice.ts';
import type { Binding } from '../keys/action.ts';
import { createDispatcher, type KeyLayer, type Keymap } from '../keys/dispatcher.ts';
import type { KeyPress } from '../keys/key.ts';
import { createScreen } from '../screens/registry.ts';
import type { Notice, Screen, ScreenContext, ScreenTarget, TabId } from '../screens/screen.ts';
import { createStore, type Store } from '../state/store.ts';
import { globalBindings } from './bindings.ts';
import type { RunAppOptions } from './options.ts';
import { orderSummary } from './orders.ts';
import { frontScreen, initialShell, reduceShell, type ShellAction, type ShellState } from './state.ts';

/** What only the terminal can do. */
export interface Terminal {
  size(): { readonly columns: number; readonly rows: number };
  /** To the clipboard by OSC 52. */
  copy(text: string): void;
  /** Stops the process until it is continued. */
  suspend(): void;
  /** Leaves the full screen; the app is over. */
  exit(): void;
}

export interface Shell {
  readonly store: Store<ShellState, ShellAction>;
  readonly choice: () => AccountChoice;
  readonly readOnly: boolean;
  readonly keymap: Keymap;
  /** Bindings that act now, front layer first: footer, help and palette read them. */
  bindings(): readonly Binding[];
  press(keys: readonly KeyPress[]): void;
  paste(text: string): void;
  /** Told after each frame: keys that were held are taken again. */
  painted(): void;
  attach(terminal: Terminal): void;
  area(): Area;
  start(): void;
  switchAccount(choice: AccountChoice): void;
  showOverlay(overlay: Overlay): void;
  closeOverlay(id: string): void;
  go(target: ScreenTarget): void;
  notify(notice: Notice): void;
  /** Leaves at once; whoever calls it has asked where asking was due. */
  exit(): void;
  terminal(): Terminal;
  /** The session, when one was opened; the way out drains it. */
  opened(): Promise<Session> | undefined;
  dispose(): void;
}

/** Header and footer take two rows each. */
const CHROME_ROWS = 4;
const TAB_OF: Readonly<Record<ScreenTarget['screen'], TabId | 'here'>> = {
  search: 'search',
  pricing: 'pricing',
  purchases: 'purchases',
  owned: 'owned',
  purchase: 'here',
  order: 'here',
  number: 'here',
};

const NO_TERMINAL: Terminal = {
  size: () => ({ columns: 80, rows: 24 }),
  copy: () => undefined,
  suspend: () => undefined,
  exit: () => undefined,
};

export function createShell(options: RunAppOptions, runtime: Runtime): Shell {
  const store = createStore(reduceShell, initialShell(runtime.now(), accountHint(options)));
  const lifetime = new AbortController();
  const keymap: Keymap = new Map();
  let terminal = NO_TERMINAL;
  let choice = options.accounts.active;
  let session: Promise<Session> | undefined;
  let unsubscribe: (() => void) | undefined;

  const area = (): Area => {
    const { columns, rows } = terminal.size();
    return { width: columns, height: Math.max(0, rows - CHROME_ROWS) };
  };
  const notify = (notice: Notice) => store.dispatch({ kind: 'notice', notice, now: runtime.now() });

  /** Opened at the first use, after the first frame; a failure is kept and said, and asked for anew by switching. */
  function openSession(): Promise<Session> {
    session ??= options.openSession(choice).then(async (opened) => {
      watchOrders(opened);
      return opened;
    });
    return session;
  }

  function watchOrders(opened: Session): void {
    opened.openPurchases().then(
      (purchases) => {
        const update = () =>
          store.dispatch({ kind: 'orders', orders: orderSummary(purchases.list(), runtime.now()) });
        unsubscribe?.();
        unsubscribe = purchases.subscribe(update);
        update();
        void purchases.recover(RECOVERY_MS).then((report) => {
          update();
          const unsent = report.unsent.length;
          if (unsent > 0) {
            notify({
              kind: 'info',
              text: `${unsent} confirmed but not sent: review or withdraw it under Purchases (3)`,
            });
          }
        });
      },
      (error: unknown) =>
        notify({ kind: 'error', text: error instanceof Error ? error.message : String(error) }),
    );
  }

  const context = (): ScreenContext => ({
    runtime,
    session: openSession,
    accountName: choice.name,
    sandbox: choice.kind === 'sandbox',
    readOnly: options.readOnly,
    area,
    go,
    back,
    notify,
    copy: (text, what) => {
      terminal.copy(text);
      notify({ kind: 'done', text: `Copied ${what}: ${text}` });
    },
    holdKeys: () => dispatcher.hold(),
    showOverlay,
    closeOverlay,
  });

  function go(target: ScreenTarget): void {
    const at = TAB_OF[target.screen];
    const tab = at === 'here' ? store.getState().tab : at;
    const stack = store.getState().stacks[tab] ?? [];
    const isRoot = at !== 'here';
    const hasQuery = target.screen === 'search' && target.query !== undefined;
    if (isRoot && stack.length > 0 && !hasQuery) {
      store.dispatch({ kind: 'tab', tab });
      frontScreen(store.getState())?.shown?.();
      return;
    }
    if (isRoot) disposeStack(stack);
    const screen = createScreen(context(), target);
    // The timeline takes the place of the review card: Esc must not lead back to a card that was sent.
    const replace = target.screen === 'order' && stack.at(-1)?.id === 'purchase';
    if (replace) stack.at(-1)?.dispose();
    if (isRoot) store.dispatch({ kind: 'reset', tab, screen });
    else store.dispatch({ kind: 'push', tab, screen, replace });
    screen.shown?.();
  }

  function back(): void {
    const front = frontScreen(store.getState());
    const depth = store.getState().stacks[store.getState().tab]?.length ?? 0;
    if (depth <= 1) return;
    front?.dispose();
    store.dispatch({ kind: 'pop' });
    frontScreen(store.getState())?.shown?.();
  }

  function disposeStack(stack: readonly Screen[]): void {
    for (const screen of stack) screen.dispose();
  }

  function showOverlay(overlay: Overlay): void {
    store.dispatch({ kind: 'overlay', overlay });
  }

  function closeOverlay(id: string): void {
    store.dispatch({ kind: 'close-overlay', id });
  }

  const layers = (): readonly KeyLayer[] => {
    const state = store.getState();
    const front = frontScreen(state);
    return [...state.overlays.toReversed(), ...(front === undefined ? [] : [front]), globalLayer];
  };

  const dispatcher = createDispatcher({
    layers,
    keymap,
    readOnly: options.readOnly,
    onUnavailable: (binding, reason) => notify({ kind: 'info', text: `${binding.action.title}: ${reason}` }),
  });

  const shell: Shell = {
    store,
    choice: () => choice,
    readOnly: options.readOnly,
    keymap,
    bindings() {
      const all = layers();
      const end = all.findIndex((layer) => layer.modal === true);
      return (end < 0 ? all : all.slice(0, end + 1)).flatMap((layer) =>
        layer.bindings.filter((binding) => binding.when?.() ?? true),
      );
    },
    press(keys) {
      store.dispatch({ kind: 'key' });
      dispatcher.press(keys);
    },
    paste: (text) => dispatcher.paste(text),
    painted: () => dispatcher.painted(),
    attach(attached) {
      terminal = attached;
    },
    area,
    start() {
      const at = options.open;
      go({ screen: 'search' });
      if (at.kind === 'purchase') {
        go({
          screen: 'purchase',
          order: at.order,
          ...(at.maxMonthly === undefined ? {} : { maxMonthly: at.maxMonthly }),
        });
      }
      void tick();
    },
    switchAccount(next) {
      const left = session;
      unsubscribe?.();
      for (const stack of Object.values(store.getState().stacks)) disposeStack(stack);
      choice = next;
      session = undefined;
      store.dispatch({ kind: 'switched', orders: { count: 0, needPerson: 0, oldestAt: runtime.now() } });
      go({ screen: 'search' });
      void left?.then((opened) => leave(opened)).catch(() => undefined);
    },
    showOverlay,
    closeOverlay,
    go,
    notify,
    exit: () => terminal.exit(),
    terminal: () => terminal,
    opened: () => session,
    dispose() {
      lifetime.abort();
      unsubscribe?.();
      for (const stack of Object.values(store.getState().stacks)) disposeStack(stack);
    },
  };

  const globalLayer: KeyLayer = {
    bindings: globalBindings(shell, options.accounts, back),
    paste: (text) =>
      go({ screen: 'search', query: { countryCode: 'US', contains: text.replace(/\D/g, '') } }),
  };

  async function tick(): Promise<void> {
    while (!lifetime.signal.aborted) {
      store.dispatch({ kind: 'tick', now: runtime.now() });
      await runtime.sleep(TICK_MS, lifetime.signal).catch(() => undefined);
    }
  }

  return shell;
}

const TICK_MS = 1_000;
const RECOVERY_MS = 3_000;
const DRAIN_MS = 10_000;

/** Lets answers under way arrive, then closes the account. */
export async function leave(session: Session): Promise<void> {
  const purchases = await session.openPurchases().catch(() => undefined);
  await purchases?.drain(DRAIN_MS);
  await session.close();
}

function accountHint(options: RunAppOptions): string | undefined {
  if (!options.accounts.standIn) return undefined;
  return 'This is the sandbox. Add an account: `dialdeck accounts add`. x hides this.';
}
