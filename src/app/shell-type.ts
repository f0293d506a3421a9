/** What the shell offers to its picture, to its own bindings and to whoever opened it. */
import type { Session } from '../api/session.ts';
import type { Area, Overlay } from '../components/overlay.ts';
import type { Store } from '../components/store.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { Binding } from '../keys/action.ts';
import type { KeyPress } from '../keys/key.ts';
import type { SavedState } from '../screens/saved-state.ts';
import type { Notice, ScreenTarget } from '../screens/screen.ts';
import type { KeyedBinding } from './shown-keys.ts';
import type { ShellAction, ShellState } from './state.ts';
import type { Terminal } from './terminal.ts';

export interface Shell {
  readonly store: Store<ShellState, ShellAction>;
  /** The active account. */
  profile(): AccountProfile;
  readonly readOnly: boolean;
  /** The actions here, top layer first, with their keys now: footer, help and palette read it. */
  bindings(): readonly KeyedBinding[];
  press(keys: readonly KeyPress[]): void;
  /** Runs an action as its key would. */
  act(binding: Binding): void;
  paste(text: string): void;
  /** Drops keys until a frame that shows what opens now is on the screen. */
  holdKeys(): void;
  /** The frame of this hold is on the screen. */
  painted(hold: number): void;
  attach(terminal: Terminal): void;
  area(): Area;
  start(): void;
  switchAccount(profile: AccountProfile): void;
  showOverlay(overlay: Overlay): void;
  closeOverlay(id: string): void;
  go(target: ScreenTarget): void;
  notify(notice: Notice): void;
  /** Owns work that nobody waits for: its failure is logged and shown, unless the work was cancelled. */
  background(work: Promise<unknown>): void;
  /** Leaves at once, without a question. */
  exit(): void;
  terminal(): Terminal;
  /** What the next run starts with. */
  saved(): SavedState;
  /** Disposes the screens, waits for pending answers, asks one last question, and closes every account. */
  leave<Answer>(ask: (session: Session | undefined) => Promise<Answer>): Promise<Answer>;
}
