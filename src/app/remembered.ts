/** What this run leaves for the next one. Screens read and write a part of it. */
import type { Runtime } from '../api/runtime.ts';
import { type AccountProfile, accountKey } from '../config/account-profiles.ts';
import { writeSavedState } from '../config/saved-state.ts';
import type { NamedView, SavedSearch, SavedState } from '../config/saved-state-shape.ts';
import type { Memory } from '../screens/saved-state.ts';
import { withViews } from './left-views.ts';
import type { RunAppOptions } from './options.ts';
import type { ShellState } from './state.ts';

/** How long nothing has changed when it is written: a person who goes on typing does not wait for the disk. */
const QUIET_MS = 1_000;

export class Remembered {
  /** What screens read and write. */
  readonly memory: Memory;
  readonly #withScreens: (state: SavedState) => SavedState;
  #state: SavedState;

  readonly #commandsUse: () => string;
  readonly #write: (state: SavedState, before: SavedState) => boolean;
  /** What this run read or wrote itself: what differs from it is what this run changed. */
  #before: SavedState;
  /** What it last tried to write. */
  #tried = '';
  #isTouched = false;

  constructor(
    state: SavedState,
    {
      withScreens,
      commandsUse,
      write,
    }: {
      /** Adds how the screens are arranged now. */
      readonly withScreens: (state: SavedState) => SavedState;
      /** The name of the account that commands use now. */
      readonly commandsUse: () => string;
      /** Puts on disk what differs from `before`; returns whether it is there. */
      readonly write: (state: SavedState, before: SavedState) => boolean;
    },
  ) {
    this.#commandsUse = commandsUse;
    this.#write = write;
    this.#before = state;
    this.#state = state;
    this.#withScreens = withScreens;
    this.memory = this.#memory();
  }

  /** Without what is on the screens. */
  get state(): SavedState {
    return this.#state;
  }

  /** The state to save: with what is on the screens. */
  now(): SavedState {
    return this.#withScreens(this.#state);
  }

  /** Puts it on disk before the run ends: what the app called saved must survive a crash. Returns whether it is there. */
  save(): boolean {
    const state = this.now();
    this.#tried = JSON.stringify(state);
    const isWritten = this.#write(state, this.#before);
    if (isWritten) this.#before = state;
    return isWritten;
  }

  /** The person did something, so the screens may have changed. Until then another running app may have the file to itself. */
  touched(): void {
    this.#isTouched = true;
  }

  /**
   * Puts the state on disk once it has changed and then stayed the same for a while, so that a kill or a power cut costs no more than
   * the last moment. Resolves when the signal aborts.
   */
  async keepSaving(runtime: Runtime, signal: AbortSignal): Promise<void> {
    let seen = JSON.stringify(this.now());
    this.#tried = seen;
    while (!signal.aborted) {
      await runtime.sleep(QUIET_MS, signal).catch(() => undefined);
      if (signal.aborted || !this.#isTouched) continue;
      const before = seen;
      seen = JSON.stringify(this.now());
      // What cannot be written is tried again with the next change, and at the end.
      if (seen !== before || seen === this.#tried) continue;
      this.save();
      this.#isTouched = false;
    }
  }

  /** The account that the next run opens, unless the person lets commands use another one before. */
  switchAccount(name: string): void {
    this.#state = { ...this.now(), account: { name, insteadOf: this.#commandsUse() } };
    this.save();
  }

  decline(declined: readonly string[]): void {
    this.#state = { ...this.#state, declined };
  }

  keepSearch(search: SavedSearch): void {
    this.#state = { ...this.#state, search };
  }

  /** The view that a screen shows now with this account, under this name. The cursor is no part of it. */
  saveView(name: string, profile: AccountProfile): void {
    this.#state = this.now();
    const { screen = 'search', named = [], views, columns, search } = this.#state;
    const { at: _, ...view } = views?.[screen] ?? {};
    const chosen = columns?.[screen];
    const own: NamedView = {
      name,
      screen,
      view,
      account: { name: profile.name, key: accountKey(profile) },
      ...(chosen === undefined ? {} : { columns: chosen }),
      ...(screen === 'search' && search !== undefined ? { search } : {}),
    };
    this.#state = { ...this.#state, named: [...named.filter((other) => other.name !== name), own] };
  }

  forgetView(name: string): void {
    const named = (this.#state.named ?? []).filter((view) => view.name !== name);
    this.#state = { ...this.#state, named };
  }

  #memory(): Memory {
    return {
      search: () => this.#state.search,
      keepSearch: (search) => this.keepSearch(search),
      view: (screen) => this.#state.views?.[screen],
      columns: (screen) => this.#state.columns?.[screen],
      keepColumns: (screen, choice) => {
        const { [screen]: _, ...others } = this.#state.columns ?? {};
        const columns = choice === undefined ? others : { ...others, [screen]: choice };
        this.#state = { ...this.#state, columns };
        this.save();
      },
    };
  }
}

/** What the last run left, and what this one adds. A run that was opened to buy one number adds nothing. */
export function rememberRun(
  { saved = {}, open, setup, accounts, paths, logError }: RunAppOptions,
  shown: () => ShellState,
): Remembered {
  let isLogged = false;
  const logOnce = (error: unknown) => {
    if (!isLogged) logError?.(error);
    isLogged = true;
  };
  return new Remembered(saved, {
    withScreens: (state) => (open.kind === 'purchase' ? state : withViews(state, shown())),
    commandsUse: () => setup?.commandsUse() ?? accounts.active.name,
    write: (state, before) => writeSavedState(paths.state, state, before, logOnce),
  });
}
