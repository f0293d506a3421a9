/**
 * The app without its views: holds the state, routes keys, opens accounts and screens. Nothing here draws, so tests can
 * drive it with keys alone.
 */
import { inBackground, isGivenUp } from '../api/background.ts';
import { toApiError } from '../api/errors.ts';
import { pastedNumber } from '../api/numbers/format.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { Area, Overlay } from '../components/overlay.ts';
import { createStore } from '../components/store.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { NamedView, SavedState } from '../config/saved-state-shape.ts';
import type { Binding } from '../keys/action.ts';
import { createDispatcher, type Dispatcher, type KeyLayer, type Keymap } from '../keys/dispatcher.ts';
import type { KeyPress } from '../keys/key.ts';
import type { Gesture } from '../keys/pointer.ts';
import type { Cart } from '../screens/cart/cart.ts';
import { createScreen } from '../screens/registry.ts';
import type { Notice, ScreenContext, ScreenTarget } from '../screens/screen.ts';
import { cleanLine } from '../text/clean.ts';
import { ActiveAccount } from './active-account.ts';
import { offerFound } from './adding/offer-found.ts';
import { globalBindings, smallBindings } from './bindings.ts';
import { type Carts, createCarts } from './carts.ts';
import { type Clock, createClock } from './clock.ts';
import type { QuitBy } from './exit.ts';
import { lazyPriceCache } from './lazy-price-cache.ts';
import { withViews } from './left-views.ts';
import { createMemory } from './memory.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { createNotices, type Notices } from './notices.ts';
import { offerUnfinished } from './offer-unfinished.ts';
import { settledText } from './open-orders.ts';
import { rethrowOpening } from './opening-failure.ts';
import type { RunAppOptions } from './options.ts';
import { createOtherAccounts, type OtherAccounts } from './other-accounts.ts';
import { openNamedView, withNamedView, withoutNamedView } from './saved-views.ts';
import { createScreenContext } from './screen-context.ts';
import { createSessions, type Sessions } from './sessions.ts';
import type { Shell } from './shell-type.ts';
import { type KeyedBinding, keyedBindings } from './shown-keys.ts';
import { currentScreen, initialShell, reduceShell } from './state.ts';
import { goToTab } from './tab-keys.ts';
import { isTooSmall, NO_TERMINAL, type Terminal } from './terminal.ts';
import { isWelcomeShown, WELCOME_ROWS } from './welcome.tsx';
import {
  accountHint,
  firstAccount,
  isFirstStart,
  openedOn,
  readOnlyBecause,
  withProfile,
} from './which-account.ts';

/** Header and footer take two rows each. */
const CHROME_ROWS = 4;

class AppShell implements Shell {
  readonly store;
  readonly #options: RunAppOptions;
  readonly #runtime: Runtime;
  readonly #keymap: Keymap;
  readonly #lifetime = new AbortController();
  readonly #clock: Clock;
  readonly #account: ActiveAccount;
  readonly #others: OtherAccounts;
  readonly #sessions: Sessions;
  readonly #notices: Notices;
  readonly #carts: Carts;
  readonly #navigation: Navigation;
  readonly #dispatcher: Dispatcher;
  readonly #globalLayer: KeyLayer;
  readonly #smallLayer: KeyLayer;
  #terminal = NO_TERMINAL;
  #profiles: readonly AccountProfile[];
  #saved: SavedState;

  constructor(options: RunAppOptions, runtime: Runtime) {
    this.#options = options;
    this.#runtime = runtime;
    this.#profiles = options.accounts.profiles;
    this.#keymap = options.keymap ?? new Map();
    this.#saved = options.saved ?? {};
    this.store = createStore(
      reduceShell,
      initialShell(runtime.now(), accountHint(options), this.#saved, isFirstStart(options)),
    );
    this.#clock = createClock(this.store, runtime);
    this.#notices = createNotices({
      store: this.store,
      runtime,
      bindings: () => this.bindings(),
      readOnly: () => this.readOnly,
    });
    const open = (profile: AccountProfile) =>
      options.openSession(profile, this.#notices.wait).catch(rethrowOpening);
    const background = (work: Promise<unknown>) => this.background(work);
    this.#carts = createCarts({ file: options.paths.carts, runtime, background });
    this.#account = new ActiveAccount({
      first: firstAccount(options),
      open,
      runtime,
      onOrders: (orders) => this.store.dispatch({ kind: 'orders', orders }),
      onJournal: (purchases) => this.#carts.compare(this.cart(), purchases),
      onSettled: (view) => {
        this.#notices.settled(view);
        const text = settledText(view);
        if (text !== undefined) this.#terminal.ring(text);
      },
      onTeam: (team) => this.store.dispatch({ kind: 'team', team }),
      onUnfinished: (batches) => {
        if (this.readOnly === undefined) offerUnfinished(this, batches);
      },
      notify: (notice) => this.notify(notice),
      background,
    });
    this.#others = createOtherAccounts(open, background);
    this.#sessions = createSessions(this.#account, this.#others, () => this.#profiles);
    this.#navigation = createNavigation(this.store, (target) => createScreen(this.#context(), target));
    this.#globalLayer = {
      bindings: globalBindings(this, options.setup),
      paste: (text) => this.#searchPasted(text),
    };
    this.#smallLayer = { bindings: smallBindings(this), modal: true };
    this.#dispatcher = createDispatcher({
      layers: () => this.#layers(),
      keymap: this.#keymap,
      readOnly: () => this.readOnly,
      onUnavailable: this.#notices.unavailable,
      onOnlyKey: this.#notices.onlyKey,
    });
  }

  profile(): AccountProfile {
    return this.#account.profile();
  }

  session(): Promise<Session> {
    return this.#account.session();
  }

  cart(): Cart {
    return this.#carts.of(this.profile());
  }

  profiles(): readonly AccountProfile[] {
    return this.#profiles;
  }

  keepProfile(profile: AccountProfile): void {
    this.#profiles = withProfile(this.#profiles, profile);
  }

  reopen(profile: AccountProfile): void {
    this.keepProfile(profile);
    this.#others.forget(profile.name);
    if (profile.name === this.profile().name) this.switchAccount(profile);
  }

  forgetProfile(name: string): void {
    this.#profiles = this.#profiles.filter((profile) => profile.name !== name);
    this.#others.forget(name);
    const sandbox = this.#profiles.find(({ kind }) => kind === 'sandbox');
    if (name === this.profile().name && sandbox !== undefined) this.switchAccount(sandbox);
  }

  get changesForbidden(): boolean {
    return this.#options.readOnly;
  }

  get readOnly(): string | undefined {
    return readOnlyBecause(this.#options.readOnly, this.profile());
  }

  bindings(): readonly KeyedBinding[] {
    return keyedBindings(this.#layers(), this.#keymap);
  }

  press(keys: readonly KeyPress[]): void {
    this.#input(() => this.#dispatcher.press(keys));
  }

  point(gesture: Gesture): void {
    this.#input(() => this.#dispatcher.point(gesture));
  }

  act(binding: Binding): void {
    this.#dispatcher.act(binding);
  }

  paste(text: string): void {
    this.#dispatcher.paste(text);
  }

  holdKeys(until?: Promise<unknown>): void {
    const hold = this.#dispatcher.hold();
    // A question that opened meanwhile has a later hold of its own.
    const endWithFrame = () => {
      if (this.store.getState().hold < hold) this.store.dispatch({ kind: 'hold', hold });
    };
    if (until === undefined) endWithFrame();
    else this.background(until.then(endWithFrame, endWithFrame));
  }

  painted(hold: number): void {
    this.#dispatcher.painted(hold);
  }

  attach(terminal: Terminal): void {
    this.#terminal = terminal;
  }

  area(): Area {
    const size = this.#terminal.size();
    const welcome = isWelcomeShown(this.store.getState(), size) ? WELCOME_ROWS : 0;
    return { width: size.columns, height: Math.max(0, size.rows - CHROME_ROWS - welcome) };
  }

  start(): void {
    const { open, notices = [], screenReader } = this.#options;
    const screen = openedOn(open, this.#saved);
    // Lookup has no tab of its own: Esc leads from it to Search.
    if (screen === 'lookup') this.go({ screen: 'search' });
    this.go({ screen });
    if (open.kind === 'purchase') {
      const { kind: _, ...card } = open;
      this.go({ screen: 'review', ...card });
    }
    if (open.kind === 'view') openNamedView(this, open.name);
    this.#tell([...this.#carts.takeProblems(), ...notices]);
    const decline = (declined: readonly string[]) => {
      this.#saved = { ...this.#saved, declined };
    };
    this.background(offerFound(this, this.#options, this.#saved.declined, decline));
    // A screen reader would never finish reading text that changes every second, so there the ages change with each key.
    if (screenReader !== true) this.background(this.#clock.run(this.#lifetime.signal));
  }

  switchAccount(next: AccountProfile, first: ScreenTarget = { screen: this.store.getState().tab }): void {
    this.#saved = this.saved();
    this.#navigation.dispose();
    this.#account.use(next);
    const insteadOf = this.#options.accounts.active.name;
    this.#saved = { ...this.#saved, account: { name: next.name, insteadOf } };
    const orders = { count: 0, needPerson: 0, oldestAt: this.#runtime.now() };
    this.store.dispatch({ kind: 'switched', orders });
    this.go(first);
    this.#tell(this.#carts.takeProblems());
  }

  showOverlay(overlay: Overlay): void {
    this.store.dispatch({ kind: 'overlay', overlay });
  }

  closeOverlay(id: string): void {
    this.store.dispatch({ kind: 'close-overlay', id });
  }

  go(target: ScreenTarget): void {
    this.#navigation.go(target);
  }

  back(): void {
    this.#navigation.back();
  }

  notify(notice: Notice): void {
    this.#notices.notify(notice);
  }

  background(work: Promise<unknown>): void {
    inBackground(work, (error) => {
      if (isGivenUp(error)) return;
      this.#options.logError?.(error);
      this.notify({ kind: 'error', text: toApiError(error).message });
    });
  }

  exit(by: QuitBy): void {
    this.#terminal.exit(by);
  }

  terminal(): Terminal {
    return this.#terminal;
  }

  namedViews(): readonly NamedView[] {
    return this.#saved.named ?? [];
  }

  saveView(name: string): void {
    this.#saved = withNamedView(this.saved(), name);
  }

  forgetView(name: string): void {
    this.#saved = withoutNamedView(this.#saved, name);
  }

  openView({ screen, view, columns, search }: NamedView): void {
    const state = () => this.store.getState();
    if (search !== undefined) this.#saved = { ...this.#saved, search };
    this.go(search === undefined ? { screen } : { screen: 'search', query: search.query });
    // A tab comes back with the screen that was open on it; where that one asks something first, the view has to wait.
    goToTab(this, screen);
    const shown = currentScreen(state());
    if (shown?.id === screen) shown.arrange?.(view, columns);
  }

  commandAccount(): ReturnType<Shell['commandAccount']> {
    const { active, standIn, named } = this.#options.accounts;
    return named === true ? undefined : { name: active.name, standIn };
  }

  settingsFile(): string {
    return this.#options.paths.settings;
  }

  saved(): SavedState {
    // Who opened the app to buy one number comes back, the next time, to where they were before.
    return this.#options.open.kind === 'purchase'
      ? this.#saved
      : withViews(this.#saved, this.store.getState());
  }

  async leave<Answer>(ask: (session: Session | undefined) => Promise<Answer>): Promise<Answer> {
    this.#lifetime.abort();
    this.#navigation.dispose();
    try {
      return await this.#account.leave(ask);
    } finally {
      this.#carts.flush();
      await this.#others.leave();
    }
  }

  /** Shows the first of these problems. */
  #tell([first, ...more]: readonly string[]): void {
    const others = more.length === 0 ? '' : ` (and ${more.length} more, see the log)`;
    if (first !== undefined) this.notify({ kind: 'info', text: `${cleanLine(first)}${others}` });
  }

  #input(take: () => void): void {
    this.store.dispatch({ kind: 'key' });
    if (this.#options.screenReader === true) this.store.dispatch({ kind: 'tick', now: this.#runtime.now() });
    take();
    if (!this.#clock.tickWithKey()) this.store.dispatch({ kind: 'key-done' });
  }

  #context(): ScreenContext {
    const memory = createMemory(
      () => this.#saved,
      (saved) => {
        this.#saved = saved;
      },
    );
    return createScreenContext({
      shell: this,
      runtime: this.#runtime,
      sessions: this.#sessions,
      navigation: this.#navigation,
      notices: this.#notices,
      memory,
      priceCache: lazyPriceCache(this.#options.paths, this.#runtime),
    });
  }

  #layers(): readonly KeyLayer[] {
    if (isTooSmall(this.#terminal.size())) return [this.#smallLayer];
    const state = this.store.getState();
    const screen = currentScreen(state);
    return [...state.overlays.toReversed(), ...(screen === undefined ? [] : [screen]), this.#globalLayer];
  }

  #searchPasted(text: string): void {
    const query = pastedNumber(text);
    if (query !== undefined) this.go({ screen: 'search', query });
  }
}

export function createShell(options: RunAppOptions, runtime: Runtime): Shell {
  return new AppShell(options, runtime);
}
