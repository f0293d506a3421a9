/** Reads the phone number in an argument. A file of its own, because it loads the numbering plans. */
import { planWarning, type ReadPhoneNumber, readPhoneNumber } from '../../api/numbers/parse.ts';
import type { CommandContext } from './context.ts';
import { type CommandError, notConfirmed, usageError } from './failure.ts';
import type { Output } from './output.ts';
import { saysYes } from './questions.ts';

export interface TypedNumber {
  readonly phoneNumber: string;
  /** Whether it was not typed digit for digit. A change then shows it and needs a confirmation. */
  readonly resolved: boolean;
}

export interface NumberUse {
  readonly changesNumber?: boolean;
  /** The command that takes nothing but E.164: what it destroys must be typed digit for digit. */
  readonly exactOnly?: string | undefined;
}

/** The usage error of a command that takes nothing but E.164. `place` begins the message, such as "numbers.txt:3: ". */
export function notExact(text: string, phoneNumber: string, command: string, place = ''): CommandError {
  return usageError(
    `${place}${command} takes a number only in E.164 form, digit for digit, and "${text.trim()}" is not.`,
    `If you mean ${phoneNumber}, type it so.`,
  );
}

/** Digits that can only be the end of a number. */
const LAST_DIGITS = /^\d{3,6}$/;

/** The usage error for a text that is no number. `place` begins the message, such as "numbers.txt:3: ". */
export function refusal(
  text: string,
  { reason, hint, lacksCountry }: Extract<ReadPhoneNumber, { kind: 'refused' }>,
  exactOnly: string | undefined,
  place = '',
): CommandError {
  const country =
    lacksCountry === true && exactOnly === undefined ? ' Or give the country with --country.' : '';
  const digits = text.trim();
  const find = LAST_DIGITS.test(digits)
    ? ` dialdeck owned --filter ${digits} lists yours with these digits.`
    : '';
  return usageError(`${place}${reason}`, `${hint}${country}${find}`);
}

/**
 * Exactly one E.164 number. Input in that form stays unchanged. Prints on stderr how letters were read, problems with the
 * numbering plan, and with `changesNumber` every number that was typed in another form.
 */
export function readNumber(
  text: string,
  country: string | undefined,
  output: Output,
  { changesNumber = false, exactOnly }: NumberUse = {},
): TypedNumber {
  const read = readPhoneNumber(text, country);
  if (read.kind === 'refused') throw refusal(text, read, exactOnly);
  if (exactOnly !== undefined && read.kind === 'resolved') throw notExact(text, read.phoneNumber, exactOnly);
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
  if (await saysYes(terminal, `Change ${phoneNumber}? Type yes to confirm: `)) return;
  throw notConfirmed(`${phoneNumber} was not changed.`);
}
