/** What the readers of all providers share: they read row by row, clean texts and store repeated values once. */

import { cleanText } from '../../text/clean.ts';
import { ApiError, localError, retold, toApiError } from '../errors.ts';
import { MAX_SHOWN_WORD } from '../limits.ts';
import type { AvailableNumber, NumberType, OwnedNumber, StatedCapabilities } from '../model.ts';
import { COUNTRY_CODE, E164 } from '../numbers/patterns.ts';
import { parseTime } from '../time.ts';

export interface TidyText {
  readonly text: string;
  /** Whether invisible characters were removed. */
  readonly removed: boolean;
}

/** Cleans a provider's text for one line and masks the key in it. */
export type Tidy = (text: string, maxGraphemes: number) => TidyText;

export function createTidy(redact: (text: string) => string): Tidy {
  return (text, maxGraphemes) => {
    const line = cleanText(text, { maxGraphemes: Number.POSITIVE_INFINITY });
    // Masked before it is cut: half a key is still part of a key.
    return { text: cleanText(redact(line.text), { maxGraphemes }).text, removed: line.removed };
  };
}

/** The rows that `read` understands, and the count of the others: one broken row must not hide the rest. */
export function readRows<Row>(
  wireRows: readonly unknown[] | null | undefined,
  read: (row: unknown) => Row | undefined,
): { rows: Row[]; unreadable: number } {
  const rows: Row[] = [];
  for (const wireRow of wireRows ?? []) {
    const row = read(wireRow);
    if (row !== undefined) rows.push(row);
  }
  return { rows, unreadable: (wireRows?.length ?? 0) - rows.length };
}

/**
 * The offers that `readRows` returns, each number once. If rows disagree about a number, the offer is unclear, so all of these
 * rows count as unreadable.
 */
export function readOffers<Row extends Pick<AvailableNumber, 'phoneNumber'>>(
  wireRows: readonly unknown[] | null | undefined,
  read: (row: unknown) => Row | undefined,
): { rows: Row[]; unreadable: number } {
  const { rows, unreadable } = readRows(wireRows, read);
  const byNumber = Map.groupBy(rows, ({ phoneNumber }) => phoneNumber);
  const distinct: Row[] = [];
  let contradictory = 0;
  for (const own of byNumber.values()) {
    const [first] = own;
    if (first === undefined) continue;
    const text = JSON.stringify(first);
    if (own.every((row) => JSON.stringify(row) === text)) distinct.push(first);
    else contradictory += own.length;
  }
  return { rows: distinct, unreadable: unreadable + contradictory };
}

const MAX_MEMOIZED = 1_000;

/** `read` with a cache: a list has few different rates and webhook URLs, and all rows can share one copy of each. */
export function memoized<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= MAX_MEMOIZED) known.clear();
    known.set(text, value);
    return value;
  };
}

export function isPhoneNumber(text: string): boolean {
  return E164.test(text);
}

/** ISO 3166-1 alpha-2 in capitals, or undefined. */
export function readCountry(text: string): string | undefined {
  const country = text.toUpperCase();
  return COUNTRY_CODE.test(country) ? country : undefined;
}

/**
 * When a number was bought, in ms since the epoch, from a text with a time zone; undefined for any other text. 1970 and the
 * year 1 also give undefined: programs send them when they do not know the time.
 */
export function readTime(text: string | null | undefined): number | undefined {
  const time = parseTime(text ?? '');
  return time === undefined || time <= 0 ? undefined : time;
}

const TYPES: Readonly<Record<string, NumberType>> = {
  LOCAL: 'LOCAL',
  NATIONAL: 'NATIONAL',
  MOBILE: 'MOBILE',
  TOLL_FREE: 'TOLL_FREE',
  TOLLFREE: 'TOLL_FREE',
};

export type StatedType = Pick<AvailableNumber, 'numberType' | 'statedType'>;

/** Reads a type in any spelling ("toll-free", "Toll Free", "TOLL_FREE"). Any other word gives UNKNOWN and keeps the word. */
export function createTypeReader(tidy: Tidy): (text: string | null | undefined) => StatedType {
  const read = memoized((text): StatedType => {
    const word = tidy(text, MAX_SHOWN_WORD).text.trim();
    const numberType = TYPES[word.toUpperCase().replace(/[\s_-]+/g, '_')];
    if (numberType !== undefined) return { numberType };
    return word === '' ? { numberType: 'UNKNOWN' } : { numberType: 'UNKNOWN', statedType: word };
  });
  return (text) => read(text ?? '');
}

/** Capabilities as carriers send them: keys in either case, and often not all of them. */
interface WireCapabilities {
  readonly voice?: boolean | null | undefined;
  readonly sms?: boolean | null | undefined;
  readonly SMS?: boolean | null | undefined;
  readonly mms?: boolean | null | undefined;
  readonly MMS?: boolean | null | undefined;
  readonly fax?: boolean | null | undefined;
}

/** Reads capabilities. Rows with the same capabilities share one object, to save memory. */
export function createCapabilityReader(): (wire: WireCapabilities | null | undefined) => StatedCapabilities {
  const known = new Map<string, StatedCapabilities>();
  return (wire) => {
    const voice = wire?.voice ?? undefined;
    const SMS = wire?.sms ?? wire?.SMS ?? undefined;
    const MMS = wire?.mms ?? wire?.MMS ?? undefined;
    const fax = wire?.fax ?? undefined;
    const name = `${voice} ${SMS} ${MMS} ${fax}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const stated: StatedCapabilities = {
      ...(voice === undefined ? {} : { voice }),
      ...(SMS === undefined ? {} : { SMS }),
      ...(MMS === undefined ? {} : { MMS }),
      ...(fax === undefined ? {} : { fax }),
    };
    known.set(name, stated);
    return stated;
  };
}

/** Throws ApiError `invalid` for a number that is not E.164 and so must not go into a URL path. */
export function requirePhoneNumber(phoneNumber: string): void {
  if (isPhoneNumber(phoneNumber)) return;
  throw invalid(
    'This phone number is not in E.164 form.',
    'Write it with a plus sign and the country code: +12125550142.',
  );
}

/** Throws ApiError `invalid` if a filter for digits contains something else, or more than a number has. */
export function requireDigits(what: string, text: string | undefined): void {
  if (text === undefined || /^\d{0,15}$/.test(text)) return;
  if (/^\d+$/.test(text))
    throw invalid(
      `The ${what} has ${text.length} digits.`,
      'A phone number has at most 15. Write fewer digits.',
    );
  throw invalid(`The ${what} must have only digits.`, 'Write digits without spaces or signs.');
}

/** The ApiError of a request that dialdeck refuses before it sends anything. */
export function invalid(message: string, hint: string): ApiError {
  return localError('invalid', message, hint);
}

/** The ApiError of an answer about another number than the requested one. `safe`: the request changed nothing. */
export function answeredAboutAnother(asked: string, host: string, safe: boolean, status: number): ApiError {
  return new ApiError({
    code: 'contract',
    message: `${host} answered about a different number than ${asked}.`,
    hint: 'Check your numbers before you try again.',
    retryable: false,
    progress: safe ? 'answered' : 'sent',
    status,
  });
}

/**
 * The row of a number that is about to be changed or released. The ApiError of a failed reading, and of a number that the account does
 * not own, says that nothing was sent.
 */
export async function readBeforeChange<Row>(
  find: (phoneNumber: string, signal?: AbortSignal) => Promise<Row | undefined>,
  phoneNumber: string,
  signal: AbortSignal | undefined,
): Promise<Row> {
  const row = await find(phoneNumber, signal).catch((error: unknown) => {
    throw retold(toApiError(error), 'not-sent');
  });
  if (row !== undefined) return row;
  throw new ApiError({
    code: 'not-found',
    message: `This account does not own ${phoneNumber}. Nothing was sent.`,
    hint: 'It may have been released. Refresh the list.',
    retryable: false,
    progress: 'not-sent',
    status: 404,
  });
}

/**
 * Reads what the carrier shows under this id and compares it with the number that is about to be changed or released, digit for digit: a
 * row of a list may have the id of another number. Throws ApiError, and then nothing was sent.
 */
export async function requireOwnId(
  { phoneNumber, providerId }: Required<Pick<OwnedNumber, 'phoneNumber' | 'providerId'>>,
  read: (providerId: string) => Promise<Pick<OwnedNumber, 'phoneNumber' | 'providerId'> | undefined>,
): Promise<void> {
  const shown = await read(providerId).catch((error: unknown) => {
    const failure = toApiError(error);
    throw retold(failure, 'not-sent', `${failure.message} Nothing was sent.`);
  });
  if (shown?.phoneNumber === phoneNumber && shown.providerId === providerId) return;
  const what =
    shown === undefined
      ? 'a number that cannot be read'
      : `${shown.phoneNumber} (id ${shown.providerId ?? 'not stated'})`;
  throw localError(
    'conflict',
    `The provider lists ${phoneNumber} under the id ${providerId}, but shows ${what} when asked for that id. Nothing was sent.`,
    'Refresh the list. If it happens again, ask the provider.',
  );
}

/** The ApiError of a list in which a number was looked for, and neither found nor shown to be missing. */
export function neitherFoundNorMissing(host: string, why: string, status: number): ApiError {
  return new ApiError({
    code: 'contract',
    message: `${host} ${why}.`,
    hint: 'Try again. If it happens again, report it to the provider.',
    retryable: true,
    progress: 'answered',
    status,
  });
}
