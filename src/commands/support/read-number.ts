/** The number that an argument means. Apart from the other arguments: it loads the numbering plans. */
import { readPhoneNumber } from '../../text/phone-number.ts';
import { usageError } from './failure.ts';

/** Exactly one E.164 number. */
export function readNumber(text: string, countryCode?: string): string {
  const read = readPhoneNumber(text, countryCode);
  if (read.kind === 'number') return read.phoneNumber;
  throw usageError(read.reason, read.hint);
}
