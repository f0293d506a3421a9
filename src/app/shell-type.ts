/** The interface of the shell for its views, its bindings and the code that starts the app. */
import type { OwnWork } from '../api/purchases/domain/purchases.ts';
import type { Session } from '../api/session.ts';
import type { Area, Overlay } from '../components/overlay.ts';
import type { Store } from '../components/store.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { SavedState } from '../config/saved-state-shape.ts';
import type { Binding } from '../keys/action.ts';
import type { KeyPress } from '../keys/key.ts';
import type { Gesture } from '../keys/pointer.ts';
import type { Cart } from '../screens/cart/cart.ts';
import type { Notice, ScreenTarget } from '../screens/screen.ts';
import type { QuitBy } from './exit.ts';
import type { Remembered } from './remembered.ts';
import type { KeyedBinding } from './shown-keys.ts';
import type { ShellAction, ShellState } from './state.ts';
import type { Terminal } from './terminal.ts';

export interface Shell {
  readonly store: Store<ShellState, ShellAction>;
  /** The active account. */
  profile(): AccountProfile;
  /** The session of the active account, opened once. Rejects with ApiError. */
  session(): Promise<Session>;
  /** The cart of the active account. */
  cart(): Cart;
  /** Why nothing may be bought, changed or released now; undefined when it may. */
  readonly readOnly: string | undefined;
  /** Whether --read-only forbids every change in this run. */
  readonly changesForbidden: boolean;
  /** What this run leaves for the next one. */
  readonly remembered: Remembered;
  /** The available actions with their keys, top layer first. Footer, help and palette show them. */
  bindings(): readonly KeyedBinding[];
  /** The same without overlays: what works once they are closed. */
  bindingsBehind(): readonly KeyedBinding[];
  press(keys: readonly KeyPress[]): void;
  /** Runs an action as its key would. */
  act(binding: Binding): void;
  paste(text: string): void;
  /** What the mouse did. */
  point(gesture: Gesture): void;
  /**
   * Drops keys until the next frame is on the screen, so that nobody answers a question before seeing it. With `until`, also while that is
   * awaited.
   */
  holdKeys(until?: Promise<unknown>): void;
  /** Call it when the frame of this hold is on the screen. */
  painted(hold: number): void;
  attach(terminal: Terminal): void;
  area(): Area;
  start(): void;
  /** Every account that the person can choose. */
  profiles(): readonly AccountProfile[];
  /** Adds an account to these, or replaces the one of its name. */
  keepProfile(profile: AccountProfile): void;
  /** Keeps an account that was changed; where it is open, it is opened again, because a session never changes. */
  reopen(profile: AccountProfile): void;
  /** The account is removed: where it is in use, the sandbox comes in its place. */
  forgetProfile(name: string): void;
  /** Closes every screen of the account in use and opens one of another: the tab that is shown, when not given. */
  switchAccount(profile: AccountProfile, first?: ScreenTarget): void;
  showOverlay(overlay: Overlay): void;
  closeOverlay(id: string): void;
  go(target: ScreenTarget): void;
  /** Closes the top screen of this tab. Does nothing on the last one. */
  back(): void;
  notify(notice: Notice): void;
  /** Runs work that nobody waits for. Its failure is logged and shown, unless the work was cancelled. */
  background(work: Promise<unknown>): void;
  /** Quits at once, without a question. */
  exit(by: QuitBy): void;
  terminal(): Terminal;
  /** The account that a command without --account uses; `undefined` where this run was given another one. `standIn`: only for reading. */
  commandAccount(): { readonly name: string; readonly standIn: boolean } | undefined;
  /** The path of config.json. */
  settingsFile(): string;
  /** The state to save for the next run. */
  saved(): SavedState;
  /** Disposes the screens, waits for pending answers, and closes every account. Resolves to what this run bought and released. */
  leave(): Promise<OwnWork>;
}
