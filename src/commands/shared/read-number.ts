/** Reads the phone number in an argument. A file of its own, because it loads the numbering plans. */
import { planWarning, readPhoneNumber } from '../../api/numbers/parse.ts';
import type { CommandContext } from './context.ts';
import { isYes, notConfirmed, usageError } from './failure.ts';
import type { Output } from './output.ts';

export interface TypedNumber {
  readonly phoneNumber: string;
  /** Whether it was not typed digit for digit. A change then shows it and needs a confirmation. */
  readonly resolved: boolean;
}

/**
 * Exactly one E.164 number. Input in that form stays unchanged. Prints on stderr how letters were read, problems with the
 * numbering plan, and with `changesNumber` every number that was typed in another form.
 */
export function readNumber(
  text: string,
  country: string | undefined,
  output: Output,
  { changesNumber = false }: { readonly changesNumber?: boolean } = {},
): TypedNumber {
  const read = readPhoneNumber(text, country);
  if (read.kind === 'refused') throw usageError(read.reason, read.hint);
  const { phoneNumber } = read;
  if (read.kind === 'resolved' && (changesNumber || read.letters)) {
    const words = `"${text.trim()}" means ${phoneNumber}.`;
    if (changesNumber) output.warn(words);
    else output.note(words);
  }
  const warning = planWarning(phoneNumber);
  if (warning !== undefined) output.note(`Note: dialdeck uses ${phoneNumber} unchanged, but ${warning}.`);
  return { phoneNumber, resolved: read.kind === 'resolved' };
}

/**
 * Confirms a number that was not typed digit for digit, by --yes or by asking the person. Throws CommandError when it is
 * not confirmed.
 */
export async function confirmResolved(
  { terminal, output }: CommandContext,
  { phoneNumber, resolved }: TypedNumber,
  yes: boolean,
): Promise<void> {
  if (!resolved || yes) return;
  if (!terminal.interactive || output.json) {
    throw usageError(
      `The number was not typed in E.164 form, so changing ${phoneNumber} needs --yes without a terminal.`,
      `Add --yes, or type the number as ${phoneNumber}.`,
    );
  }
  if (isYes(await terminal.ask(`Change ${phoneNumber}? Type yes to confirm: `))) return;
  throw notConfirmed(`${phoneNumber} was not changed.`);
}
