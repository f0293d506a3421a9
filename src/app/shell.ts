/** The app without its views: holds the state, routes keys, opens accounts and screens. Nothing here draws: tests drive it by keys alone. */
import { inBackground, isGivenUp } from '../api/background.ts';
import { toApiError } from '../api/errors.ts';
import type { OwnWork } from '../api/purchases/domain/purchases.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { Area, Overlay } from '../components/overlay.ts';
import { createStore } from '../components/store.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { SavedState } from '../config/saved-state-shape.ts';
import type { Binding } from '../keys/action.ts';
import { createDispatcher, type Dispatcher, type KeyLayer, type Keymap } from '../keys/dispatcher.ts';
import type { KeyPress } from '../keys/key.ts';
import type { Gesture } from '../keys/pointer.ts';
import type { Cart } from '../screens/cart/cart.ts';
import { createScreen } from '../screens/registry.ts';
import type { Notice, ScreenContext, ScreenTarget } from '../screens/screen.ts';
import { accountEvents } from './account-events.ts';
import { AccountList } from './account-list.ts';
import { ActiveAccount } from './active-account.ts';
import { offerFound } from './adding/offer-found.ts';
import { type Carts, createCarts } from './carts.ts';
import { type Clock, createClock } from './clock.ts';
import type { QuitBy } from './exit.ts';
import { openFirstScreens } from './first-screens.ts';
import { createLayers } from './layers.ts';
import { lazyPriceCache } from './lazy-price-cache.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { createNotices, type Notices } from './notices.ts';
import { orderSummary } from './open-orders.ts';
import { rethrowOpening } from './opening-failure.ts';
import type { RunAppOptions } from './options.ts';
import { createOtherAccounts, type OtherAccounts } from './other-accounts.ts';
import { type Remembered, rememberRun } from './remembered.ts';
import { screenArea } from './screen-area.ts';
import { createScreenContext } from './screen-context.ts';
import { createSessions, type Sessions } from './sessions.ts';
import type { Shell } from './shell-type.ts';
import { type KeyedBinding, keyedBindings } from './shown-keys.ts';
import { reduceShell } from './state.ts';
import { NO_TERMINAL, type Terminal } from './terminal.ts';
import { leftBehind } from './unsaved.ts';
import { firstAccount, firstState, readOnlyBecause } from './which-account.ts';

class AppShell implements Shell {
  readonly store;
  readonly remembered: Remembered;
  readonly #options: RunAppOptions;
  readonly #runtime: Runtime;
  readonly #keymap: Keymap;
  readonly #lifetime = new AbortController();
  readonly #clock: Clock;
  readonly #account: ActiveAccount;
  readonly #others: OtherAccounts;
  readonly #accounts: AccountList;
  readonly #sessions: Sessions;
  readonly #notices: Notices;
  readonly #carts: Carts;
  readonly #navigation: Navigation;
  readonly #dispatcher: Dispatcher;
  readonly #layers: () => readonly KeyLayer[];
  #terminal = NO_TERMINAL;

  constructor(options: RunAppOptions, runtime: Runtime) {
    this.#options = options;
    this.#runtime = runtime;
    this.#accounts = new AccountList(options.accounts.profiles);
    this.#keymap = options.keymap ?? new Map();
    this.store = createStore(reduceShell, firstState(options, runtime.now()));
    this.remembered = rememberRun(options, () => this.store.getState());
    this.#clock = createClock(this.store, runtime);
    const readOnly = () => this.readOnly;
    this.#notices = createNotices({ store: this.store, runtime, bindings: () => this.bindings(), readOnly });
    const keep = (now: AccountProfile) => this.keepProfile(now);
    const open = (profile: AccountProfile) =>
      options.openSession(profile, this.#notices.wait, keep).catch(rethrowOpening);
    const background = (work: Promise<unknown>) => this.background(work);
    this.#carts = createCarts({ file: options.paths.carts, runtime, background });
    this.#account = new ActiveAccount({
      first: firstAccount(options),
      open,
      runtime,
      ...accountEvents(this, this.#carts, this.#notices),
    });
    this.#others = createOtherAccounts(open, background);
    this.#sessions = createSessions(this.#account, this.#others, () => this.profiles());
    const create = (target: ScreenTarget) => createScreen(this.#context(), target);
    this.#navigation = createNavigation(this.store, create, () => this.exit('quit'));
    this.#layers = createLayers(this, options.setup);
    this.#dispatcher = createDispatcher({
      layers: this.#layers,
      keymap: this.#keymap,
      readOnly,
      onUnavailable: this.#notices.unavailable,
      onOnlyKey: this.#notices.onlyKey,
      onNotTyped: (text) => this.notify({ kind: 'info', text }),
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
    return this.#accounts.all();
  }

  keepProfile(profile: AccountProfile): void {
    this.#accounts.keep(profile);
    this.#account.keep(profile);
    this.store.dispatch({ kind: 'tick', now: this.#runtime.now() });
  }

  reopen(profile: AccountProfile): void {
    this.keepProfile(profile);
    this.#others.forget(profile.name);
    if (profile.name === this.profile().name) this.switchAccount(profile);
  }

  forgetProfile(name: string): void {
    this.#accounts.forget(name);
    this.#others.forget(name);
    const { sandbox } = this.#accounts;
    if (name === this.profile().name && sandbox !== undefined) this.switchAccount(sandbox);
    else this.remembered.switchAccount(this.profile().name);
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

  bindingsBehind(): readonly KeyedBinding[] {
    const overlays = new Set<KeyLayer>(this.store.getState().overlays);
    return keyedBindings(
      this.#layers().filter((layer) => !overlays.has(layer)),
      this.#keymap,
    );
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
    this.#input(() => this.#dispatcher.paste(text));
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
    return screenArea(this.store.getState(), this.#terminal.size());
  }

  start(): void {
    const { open, notices = [], screenReader } = this.#options;
    const { remembered } = this;
    openFirstScreens(this, open, remembered.state);
    this.#notices.problems([...this.#carts.takeProblems(), ...notices]);
    this.background(offerFound(this, this.#options));
    this.background(remembered.keepSaving(this.#runtime, this.#lifetime.signal));
    // A screen reader would never finish reading text that changes every second, so there the ages change with each key.
    if (screenReader !== true) this.background(this.#clock.run(this.#lifetime.signal));
  }

  switchAccount(next: AccountProfile, first: ScreenTarget = { screen: this.store.getState().tab }): void {
    const left = leftBehind(this, next.name);
    this.remembered.switchAccount(next.name);
    this.#navigation.dispose();
    this.#account.use(next);
    this.store.dispatch({ kind: 'switched', orders: orderSummary([], this.#runtime.now()) });
    this.go(first);
    this.#notices.problems([...left, ...this.#carts.takeProblems()]);
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

  commandAccount(): ReturnType<Shell['commandAccount']> {
    const { active, standIn, named } = this.#options.accounts;
    return named === true ? undefined : { name: active.name, standIn };
  }

  settingsFile(): string {
    return this.#options.paths.settings;
  }

  saved(): SavedState {
    return this.remembered.now();
  }

  async leave(): Promise<OwnWork> {
    this.#lifetime.abort();
    this.#navigation.dispose();
    try {
      return await this.#account.leave();
    } finally {
      this.#carts.flush();
      await this.#others.leave();
    }
  }

  #input(take: () => void): void {
    this.remembered.touched();
    this.store.dispatch({ kind: 'key' });
    if (this.#options.screenReader === true) this.store.dispatch({ kind: 'tick', now: this.#runtime.now() });
    take();
    if (!this.#clock.tickWithKey()) this.store.dispatch({ kind: 'key-done' });
  }

  #context(): ScreenContext {
    return createScreenContext({
      shell: this,
      runtime: this.#runtime,
      sessions: this.#sessions,
      navigation: this.#navigation,
      notices: this.#notices,
      memory: this.remembered.memory,
      priceCache: lazyPriceCache(this.#options.paths, this.#runtime),
    });
  }
}

export function createShell(options: RunAppOptions, runtime: Runtime): Shell {
  return new AppShell(options, runtime);
}
