/** The filters on digits as the one parameter that Twilio has for them. */
import type { SearchQuery } from '../../provider.ts';

/** Twilio reads 2 to 16 characters, of which at least two are digits or letters. */
const LENGTH = { min: 2, max: 16 } as const;

/**
 * Area code, prefix, part, suffix and pattern as `Contains`: `+` anchors at the country code, `$` at the end, `%` stands for any digits.
 * undefined where nothing is asked for, or where Twilio could not read it: the rows are checked in any case.
 * https://www.twilio.com/docs/phone-numbers/api/availablephonenumberlocal-resource
 */
export function containsPattern(
  { areaCode = '', contains = '', prefix = '', suffix = '', pattern = '' }: SearchQuery,
  callingCode: string | undefined,
  areaCodeIsSent: boolean,
): string | undefined {
  const begins = areaCodeIsSent || areaCode.length < prefix.length ? prefix : areaCode;
  const start =
    begins === '' || callingCode === undefined ? '' : `+${callingCode}${begins.replace(/^0+/, '')}`;
  // Written one after the other they must not share digits, which a number that fits may let them do.
  const between = mayShareDigits(start, contains) || mayShareDigits(contains, suffix) ? '' : contains;
  const parts = [start, between, suffix === '' ? '' : `${suffix}$`].filter((part) => part !== '');
  return [pattern, parts.join('%'), start, contains].find(isReadable);
}

function isReadable(text: string): boolean {
  const { length } = text.replace(/[*%+$]/g, '');
  return length >= LENGTH.min && text.length <= LENGTH.max;
}

/** Whether the end of one may be the beginning of the other in the same number, or one may lie in the other. */
function mayShareDigits(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  if (left.includes(right) || right.includes(left)) return true;
  return [...right].some((_, index) => left.endsWith(right.slice(0, index + 1)));
}
