/** What this run leaves for the next one. Screens read and write a part of it. */
import { type AccountProfile, accountKey } from '../config/account-profiles.ts';
import type { NamedView, SavedSearch, SavedState } from '../config/saved-state-shape.ts';
import type { Memory } from '../screens/saved-state.ts';

export class Remembered {
  /** What screens read and write. */
  readonly memory: Memory;
  readonly #withScreens: (state: SavedState) => SavedState;
  #state: SavedState;

  /** `withScreens` adds how the screens are arranged now. */
  constructor(state: SavedState, withScreens: (state: SavedState) => SavedState) {
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

  /** Another account is used: its screens begin as those of the last one were arranged. */
  switchAccount(name: string, insteadOf: string): void {
    this.#state = { ...this.now(), account: { name, insteadOf } };
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
      },
    };
  }
}
