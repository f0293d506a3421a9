/** Dates in HTTP headers: https://www.rfc-editor.org/rfc/rfc9110.html#name-date-time-formats */
import { parseTime } from '../time.ts';

/** Sunday, 06-Nov-94 08:49:37 GMT */
const RFC_850 =
  /^(?<name>[a-z]{3})[a-z]{3,6}, (?<day>\d\d)-(?<month>[a-z]{3})-(?<year>\d\d) (?<clock>\d\d:\d\d:\d\d) GMT$/i;
/** Sun Nov  6 08:49:37 1994 */
const ASCTIME =
  /^(?<name>[a-z]{3}) (?<month>[a-z]{3}) (?<day>[ \d]\d) (?<clock>\d\d:\d\d:\d\d) (?<year>\d{4})$/i;

/** A header's date in ms since the epoch, in the current format or one of the two obsolete ones; undefined for anything else. */
export function parseHttpDate(text: string | null, now: number): number | undefined {
  const trimmed = text?.trim() ?? '';
  const parts = (RFC_850.exec(trimmed) ?? ASCTIME.exec(trimmed))?.groups;
  if (parts === undefined) return parseTime(trimmed);
  const { name = '', day = '', month = '', year = '', clock = '' } = parts;
  const full = year.length === 4 ? year : fullYear(Number(year), new Date(now).getUTCFullYear());
  return parseTime(`${name}, ${day.trim()} ${month} ${full} ${clock} GMT`);
}

/** Two digits name the year that is at most 50 years ahead. */
function fullYear(digits: number, thisYear: number): number {
  const year = thisYear - (thisYear % 100) + digits;
  return year > thisYear + 50 ? year - 100 : year;
}
