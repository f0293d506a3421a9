/** What the front door hands to the full-screen app. */
import type { Session } from '../api/session.ts';
import type { OnWait } from '../api/wait.ts';
import type { AccountProfile, Accounts } from '../config/account-profiles.ts';
import type { OpenAt } from '../config/open-at.ts';
import type { Paths } from '../config/paths.ts';
import type { Keymap } from '../keys/dispatcher.ts';
import type { SavedState } from '../screens/saved-state.ts';
import type { Multiplexer } from './clipboard.ts';

export interface RunAppOptions {
  readonly open: OpenAt;
  readonly accounts: Accounts;
  /**
   * Opens an account: starts the embedded sandbox where it is that one, reads the key where it is not. Rejects with ApiError
   * (`auth` when the key cannot be read). Call it after the first frame: neither is free. `onWait` is called before each wait
   * for another attempt of a read.
   */
  openSession(choice: AccountProfile, onWait?: OnWait): Promise<Session>;
  readonly paths: Paths;
  /** Nothing is bought, changed or released. */
  readonly readOnly: boolean;
  /** False under NO_COLOR or --no-color. */
  readonly color: boolean;
  readonly ascii: boolean;
  /** Drawn for a screen reader: roles and labels, on the ordinary screen. */
  readonly screenReader?: boolean;
  /** What is between the app and the terminal. */
  readonly multiplexer?: Multiplexer | undefined;
  /** Takes every secret out of a text. */
  readonly redact?: (text: string) => string;
  /** The person's own keys, by action id; the others are as they come. */
  readonly keymap?: Keymap;
  /** What the last run left behind, as far as it could be read. */
  readonly saved?: SavedState;
  /** Writes a failure into the log. */
  readonly logError?: (error: unknown) => void;
  /** What is said at once: a file that could not be read, keys that are in each other's way. */
  readonly notices?: readonly string[];
}

/** Resolves to the exit code when the app has left the screen: 0, or that of the purchase it was opened for. */
export type RunApp = (options: RunAppOptions) => Promise<number>;
