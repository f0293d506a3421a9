/** Names and URLs with placeholders for numbers that are owned already: `set --name 'Desk {n}'`. Pure. */
import type { ConfigurationChange } from '../../api/model.ts';
import { fillPlaceholders, unknownPlaceholder } from '../../text/placeholders.ts';
import { usageError } from '../shared/failure.ts';

/** Country and type of an owned number are known only after it was read, so that a set has no placeholders for them. */
const PLACEHOLDERS = ['{n}', '{last4}', '{number}'];

/** Throws a usage error for a placeholder that there is not. Only of names: other braces in a URL are for who is called. */
export function requireKnownPlaceholders(name: string): void {
  const unknown = unknownPlaceholder(name, PLACEHOLDERS);
  if (unknown === undefined) return;
  throw usageError(`--name: ${unknown} is not a placeholder of set.`, `Use ${PLACEHOLDERS.join(' ')}.`);
}

/** The URL of the number that is at this place of the list, counted from 1. The text that replaces it is encoded. */
export function urlOfNumber(pattern: string, phoneNumber: string, place: number): string {
  const values = Object.entries(valuesOf(phoneNumber, place));
  return fillPlaceholders(
    pattern,
    Object.fromEntries(values.map(([name, value]) => [name, encodeURIComponent(value)])),
  );
}

/** The change with the name and the URLs of the number that is at this place of the list, counted from 1. */
export function changeOfNumber(
  change: ConfigurationChange,
  phoneNumber: string,
  place: number,
): ConfigurationChange {
  const { friendlyName, voiceUrl, smsUrl } = change;
  const url = (pattern: string) => urlOfNumber(pattern, phoneNumber, place);
  return {
    ...change,
    ...(friendlyName === undefined
      ? {}
      : { friendlyName: fillPlaceholders(friendlyName, valuesOf(phoneNumber, place)) }),
    ...(voiceUrl === undefined ? {} : { voiceUrl: url(voiceUrl) }),
    ...(smsUrl === undefined ? {} : { smsUrl: url(smsUrl) }),
  };
}

function valuesOf(phoneNumber: string, place: number): Readonly<Record<string, string>> {
  return { '{n}': String(place), '{last4}': phoneNumber.slice(-4), '{number}': phoneNumber };
}
