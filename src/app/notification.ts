/** What makes a terminal call for attention: the bell, and a notification of the desktop where the terminal shows one. */
import type { Multiplexer } from './clipboard.ts';

/**
 * The sequence for notifications that a terminal understands. OSC 9: iTerm2, WezTerm, Ghostty, kitty
 * (https://iterm2.com/documentation-escape-codes.html, https://sw.kovidgoyal.net/kitty/desktop-notifications/). OSC 777: foot, rxvt
 * (https://codeberg.org/dnkl/foot/wiki).
 */
export type NotificationForm = 'osc-9' | 'osc-777';

export interface NotificationOptions {
  /** Without one only the bell rings. */
  readonly form: NotificationForm | undefined;
  readonly multiplexer: Multiplexer | undefined;
}

/** The bell, and the notification with this text. */
export function notificationSequences(text: string, { form, multiplexer }: NotificationOptions): string {
  const plain = text.replace(/\p{Cc}/gu, ' ');
  const sequence = form === undefined ? '' : oscOf(form, plain);
  return `\u0007${wrapped(sequence, multiplexer)}`;
}

function oscOf(form: NotificationForm, text: string): string {
  return form === 'osc-9'
    ? `\u001b]9;dialdeck: ${text}\u001b\\`
    : `\u001b]777;notify;dialdeck;${text}\u001b\\`;
}

/** A multiplexer hands on only what is wrapped; in what is wrapped for tmux each Escape is doubled. */
function wrapped(sequence: string, multiplexer: Multiplexer | undefined): string {
  if (sequence === '' || multiplexer === undefined) return sequence;
  return multiplexer === 'tmux'
    ? `\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`
    : `\u001bP${sequence.replaceAll('\u001b\\', '\u0007')}\u001b\\`;
}
