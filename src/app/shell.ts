/**
 * The app without its picture: holds the state, routes keys, opens accounts and screens. Nothing here draws, so a test can
 * drive all of it with keys alone.
 */
import { inBackground, isGivenUp } from '../api/background.ts';
import { toApiError } from '../api/errors.ts';
import { formatPhoneNumber, pastedNumber } from '../api/numbers/format.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Area, Overlay } from '../components/overlay.ts';
import { createStore } from '../components/store.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import { comparableAccounts } from '../config/comparable-accounts.ts';
import { createDispatcher, type KeyLayer, type Keymap, unavailable } from '../keys/dispatcher.ts';
import { createScreen } from '../screens/registry.ts';
import type { Memory } from '../screens/saved-state.ts';
import type { Notice, ScreenContext } from '../screens/screen.ts';
import { createWaitSayer } from '../text/wait.ts';
import { createAccountInUse } from './active-account.ts';
import { globalBindings, smallBindings } from './bindings.ts';
import { createNavigation } from './navigation.ts';
import { settledNotice } from './open-orders.ts';
import type { RunAppOptions } from './options.ts';
import { createOtherAccounts } from './other-accounts.ts';
import type { Shell } from './shell-type.ts';
import { keyedBindings } from './shown-keys.ts';
import { frontScreen, initialShell, reduceShell } from './state.ts';
import { isTooSmall, NO_TERMINAL } from './terminal.ts';

/** Header and footer take two rows each. */
const CHROME_ROWS = 4;
const TICK_MS = 1_000;
const NEARLY_TICK_MS = 900;

export function createShell(options: RunAppOptions, runtime: Runtime): Shell {
  const store = createStore(reduceShell, initialShell(runtime.now(), accountHint(options)));
  const lifetime = new AbortController();
  const keymap: Keymap = options.keymap ?? new Map();
  const notify = (notice: Notice) => store.dispatch({ kind: 'notice', notice, now: runtime.now() });
  const onFault = (error: unknown) => {
    if (isGivenUp(error)) return;
    options.logError?.(error);
    notify({ kind: 'error', text: toApiError(error).message });
  };
  const sayWait = createWaitSayer(runtime.monotonic, (text, until) =>
    store.dispatch({
      kind: 'notice',
      notice: { kind: 'info', text },
      now: runtime.now(),
      holds: () => runtime.monotonic() < until,
    }),
  );
  const openSession = (choice: AccountProfile) => options.openSession(choice, sayWait);
  const background = (work: Promise<unknown>) => inBackground(work, onFault);
  const account = createAccountInUse({
    first: firstAccount(options),
    open: openSession,
    runtime,
    onOrders: (orders) => store.dispatch({ kind: 'orders', orders }),
    onSettled: (view) => {
      const notice = settledNotice(view);
      // The screen of that order says it, too, and more.
      const told = frontScreen(store.getState())?.title().includes(formatPhoneNumber(view.row.phoneNumber));
      if (notice !== undefined && told !== true) notify(notice);
    },
    notify,
    background,
  });
  const others = createOtherAccounts(openSession, background);
  const comparable = () => comparableAccounts(account.choice(), options.accounts.profiles);
  const sessionOf = (name: string) => {
    const other = comparable().find((choice) => choice.name === name);
    return other === undefined || name === account.choice().name ? account.session() : others.session(other);
  };
  const navigation = createNavigation(store, (target) => createScreen(context(), target));
  let terminal = NO_TERMINAL;
  let saved = options.saved ?? {};
  let tickedAt = Number.NEGATIVE_INFINITY;
  const sinceTick = () => runtime.monotonic() - tickedAt;
  const memory: Memory = {
    search: () => saved.search,
    keepSearch: (search) => {
      saved = { ...saved, search };
    },
  };

  const area = (): Area => {
    const { columns, rows } = terminal.size();
    return { width: columns, height: Math.max(0, rows - CHROME_ROWS) };
  };
  const holdKeys = () => store.dispatch({ kind: 'hold', hold: dispatcher.hold() });
  const showOverlay = (overlay: Overlay) => store.dispatch({ kind: 'overlay', overlay });
  const closeOverlay = (id: string) => store.dispatch({ kind: 'close-overlay', id });

  const context = (): ScreenContext => ({
    runtime,
    session: account.session,
    accountName: account.choice().name,
    accountNames: comparable().map(({ name }) => name),
    sessionOf,
    sandbox: account.choice().kind === 'sandbox',
    readOnly: options.readOnly,
    area,
    go: navigation.go,
    back: navigation.back,
    notify,
    sayWait,
    memory,
    copy: (text, what) => {
      terminal.copy(text);
      notify({ kind: 'done', text: `${what} sent to the terminal's clipboard: ${text}` });
    },
    holdKeys,
    background,
    keysChanged: () => store.dispatch({ kind: 'tick', now: runtime.now() }),
    showOverlay,
    closeOverlay,
  });

  const layers = (): readonly KeyLayer[] => {
    if (isTooSmall(terminal.size())) return [smallLayer];
    const state = store.getState();
    const front = frontScreen(state);
    return [...state.overlays.toReversed(), ...(front === undefined ? [] : [front]), globalLayer];
  };

  // Bindings describe one state: whether an action can act now is asked of the bindings of now.
  const isStillUnavailable = (actionId: string): boolean => {
    const now = keyedBindings(layers(), keymap).find(({ binding }) => binding.action.id === actionId);
    return now !== undefined && unavailable(now.binding, options.readOnly) !== undefined;
  };

  const dispatcher = createDispatcher({
    layers,
    keymap,
    readOnly: options.readOnly,
    onUnavailable: (binding, reason) =>
      store.dispatch({
        kind: 'notice',
        notice: { kind: 'info', text: `${binding.action.title}: ${reason}` },
        now: runtime.now(),
        holds: () => isStillUnavailable(binding.action.id),
      }),
  });

  const shell: Shell = {
    store,
    choice: account.choice,
    readOnly: options.readOnly,
    bindings: () => keyedBindings(layers(), keymap),
    press(keys) {
      store.dispatch({ kind: 'key' });
      if (options.screenReader === true) store.dispatch({ kind: 'tick', now: runtime.now() });
      dispatcher.press(keys);
      // The clock goes on with a key's frame rather than in one of its own between two keys.
      if (sinceTick() >= NEARLY_TICK_MS) tick();
      else store.dispatch({ kind: 'key-done' });
    },
    act: dispatcher.act,
    paste: dispatcher.paste,
    holdKeys,
    painted: dispatcher.painted,
    attach(attached) {
      terminal = attached;
    },
    area,
    start() {
      const { open } = options;
      navigation.go({ screen: open.kind === 'screen' ? open.screen : 'search' });
      if (open.kind === 'purchase') {
        const limit = open.maxMonthly === undefined ? {} : { maxMonthly: open.maxMonthly };
        navigation.go({ screen: 'purchase', order: open.order, ...limit });
      }
      const [notice, ...more] = options.notices ?? [];
      const others = more.length === 0 ? '' : ` (and ${more.length} more, see the log)`;
      if (notice !== undefined) notify({ kind: 'info', text: `${notice}${others}` });
      // Read aloud, a picture that changes every second would never let anything be heard: ages move with the keys.
      if (options.screenReader !== true) background(keepTicking());
    },
    switchAccount(next) {
      navigation.dispose();
      account.use(next);
      saved = { ...saved, account: { name: next.name, insteadOf: options.accounts.active.name } };
      store.dispatch({ kind: 'switched', orders: { count: 0, needPerson: 0, oldestAt: runtime.now() } });
      navigation.go({ screen: 'search' });
    },
    showOverlay,
    closeOverlay,
    go: navigation.go,
    notify,
    background,
    exit: () => terminal.exit(),
    terminal: () => terminal,
    saved: () => saved,
    leave(ask) {
      lifetime.abort();
      navigation.dispose();
      return account.leave(ask).finally(() => others.leave());
    },
  };

  const globalLayer: KeyLayer = {
    bindings: globalBindings(shell, options.accounts, navigation.back),
    paste: (text) => {
      const query = pastedNumber(text);
      if (query !== undefined) navigation.go({ screen: 'search', query });
    },
  };
  const smallLayer: KeyLayer = { bindings: smallBindings(shell), modal: true };

  function tick(): void {
    tickedAt = runtime.monotonic();
    store.dispatch({ kind: 'tick', now: runtime.now() });
  }

  async function keepTicking(): Promise<void> {
    while (!lifetime.signal.aborted) {
      if (sinceTick() >= TICK_MS) tick();
      await runtime.sleep(Math.max(0, TICK_MS - sinceTick()), lifetime.signal).catch(() => undefined);
    }
  }

  return shell;
}

/** The account of the last run, where nobody named one since. */
function firstAccount({ accounts, saved }: RunAppOptions): AccountProfile {
  const last = saved?.account;
  if (accounts.named === true || last?.insteadOf !== accounts.active.name) return accounts.active;
  return accounts.profiles.find((choice) => choice.name === last.name) ?? accounts.active;
}

function accountHint(options: RunAppOptions): string | undefined {
  if (!options.accounts.standIn || firstAccount(options) !== options.accounts.active) return undefined;
  return 'This is the sandbox. Add an account: `dialdeck accounts add`. x hides this.';
}
