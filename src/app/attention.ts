/** Calls for the person's attention when they look elsewhere: the terminal says whether its window has the focus. */
import { type NotificationOptions, notificationSequences } from './notification.ts';

/** https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "FocusIn/FocusOut" and "Window manipulation" (22, 23: the title) */
const REPORT_FOCUS = { on: '\u001b[?1004h', off: '\u001b[?1004l' };
const SAVE_TITLE = '\u001b[22;2t';
const RESTORE_TITLE = '\u001b[23;2t';
/** Forty numbers that are bought at once ring once. */
const AT_MOST_EVERY_MS = 5_000;

export interface AttentionOptions extends NotificationOptions {
  readonly write: (data: string) => void;
  /** In ms since some fixed moment. */
  readonly monotonic: () => number;
  /** False when the person switched it off. */
  readonly enabled: boolean;
}

export interface Attention {
  /** Asks the terminal to report the focus. */
  start(): void;
  /** Ends the reports, and puts the title of the window back. */
  stop(): void;
  focus(has: boolean): void;
  /** Rings when the window is known not to have the focus; `always` also when it has. */
  ring(text: string, always?: boolean): void;
}

export function createAttention({ write, monotonic, enabled, ...options }: AttentionOptions): Attention {
  let away = false;
  let titled = false;
  let rangAt = Number.NEGATIVE_INFINITY;
  const untitle = () => {
    if (titled) write(RESTORE_TITLE);
    titled = false;
  };
  const title = (text: string) => {
    const save = titled ? '' : SAVE_TITLE;
    titled = true;
    write(`${save}\u001b]2;${text.replace(/\p{Cc}/gu, ' ')} - dialdeck\u0007`);
  };
  return {
    start() {
      if (enabled) write(REPORT_FOCUS.on);
    },
    stop() {
      untitle();
      if (enabled) write(REPORT_FOCUS.off);
    },
    focus(has) {
      away = !has;
      if (has) untitle();
    },
    ring(text, always = false) {
      if (!enabled || (!away && !always)) return;
      // Nobody would come back to a window that is in front, so its title stays.
      if (away) title(text);
      if (monotonic() - rangAt < AT_MOST_EVERY_MS) return;
      rangAt = monotonic();
      write(notificationSequences(text, options));
    },
  };
}
