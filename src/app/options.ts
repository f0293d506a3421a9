/** The options that the command line passes to the full-screen app. */
import type { Session } from '../api/session.ts';
import type { OnWait } from '../api/wait.ts';
import type { AccountProfile, Accounts } from '../config/account-profiles.ts';
import type { AccountSetup } from '../config/account-setup.ts';
import type { OnForbidden } from '../config/guard.ts';
import type { OpenAt } from '../config/open-at.ts';
import type { Paths } from '../config/paths.ts';
import type { SavedState } from '../config/saved-state-shape.ts';
import type { Keymap } from '../keys/dispatcher.ts';
import type { ThemeName } from '../text/theme-names.ts';
import type { Multiplexer } from './clipboard.ts';
import type { NotificationForm } from './notification.ts';

export interface RunAppOptions {
  readonly open: OpenAt;
  readonly accounts: Accounts;
  /**
   * Opens an account: starts the embedded sandbox, or reads the key of any other account. Rejects with ApiError (`auth`
   * when the key cannot be read). Call it after the first frame, because both take time. `onWait` is called before each
   * wait for a retry of a read; `onForbidden` when a change is refused, because the account is read-only or removed by now.
   */
  openSession(choice: AccountProfile, onWait?: OnWait, onForbidden?: OnForbidden): Promise<Session>;
  /** Sets up accounts from inside the app. Without it, the app adds and offers no account. */
  readonly setup?: AccountSetup;
  readonly paths: Paths;
  /** Whether dialdeck must not buy, change or release anything. */
  readonly readOnly: boolean;
  /** False under NO_COLOR or --no-color. */
  readonly color: boolean;
  readonly ascii: boolean;
  /** The theme of the settings; a choice made in the app comes before it. */
  readonly theme?: ThemeName;
  /** False when the settings switch the mouse off; a choice made in the app comes before it. */
  readonly mouse?: boolean;
  /** Whether texts may be links: the terminal does not print them, and the settings allow them. */
  readonly links?: boolean;
  /** Whether to write for a screen reader: roles and labels, on the normal screen. */
  readonly screenReader?: boolean;
  /** The multiplexer between the app and the terminal. */
  readonly multiplexer?: Multiplexer | undefined;
  /** How the terminal shows a notification of the desktop. */
  readonly notificationForm?: NotificationForm | undefined;
  /** False when the person wants no bell and no notification. */
  readonly notify?: boolean;
  /** Removes every secret from a text. */
  readonly redact?: (text: string) => string;
  /** With --debug, `write` gets a line for each request, answer and wait. */
  readonly traceRequests?: (write: (line: string) => void) => void;
  /** The person's own keys by action id. Actions that are not listed keep their default keys. */
  readonly keymap?: Keymap;
  /** The saved state of the last run, as far as it could be read. */
  readonly saved?: SavedState;
  /** Writes a failure into the log. */
  readonly logError?: (error: unknown) => void;
  /** Notices to show at the start, for example about a file that could not be read or keys that conflict. */
  readonly notices?: readonly string[];
}

/** Resolves to the exit code when the app has left the screen: 0, or the code of the purchase that it was opened for. */
export type RunApp = (options: RunAppOptions) => Promise<number>;
