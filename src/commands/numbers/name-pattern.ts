/** Names with placeholders for numbers that are owned already: `set --name 'Desk {n}'`. Pure. */
import type { ConfigurationChange } from '../../api/model.ts';
import { fillPlaceholders, unknownPlaceholder } from '../../text/placeholders.ts';
import { usageError } from '../shared/failure.ts';

/** Country and type of an owned number are known only after it was read, so that a set has no placeholders for them. */
const PLACEHOLDERS = ['{n}', '{last4}', '{number}'];

/** Throws a usage error for a placeholder that there is not. */
export function requireKnownPlaceholders(name: string): void {
  const unknown = unknownPlaceholder(name, PLACEHOLDERS);
  if (unknown === undefined) return;
  throw usageError(`--name: ${unknown} is not a placeholder of set.`, `Use ${PLACEHOLDERS.join(' ')}.`);
}

/** The change with the name of the number that is at this place of the list, counted from 1. */
export function withName(
  change: ConfigurationChange,
  phoneNumber: string,
  place: number,
): ConfigurationChange {
  const { friendlyName } = change;
  if (friendlyName === undefined) return change;
  const values = { '{n}': String(place), '{last4}': phoneNumber.slice(-4), '{number}': phoneNumber };
  return { ...change, friendlyName: fillPlaceholders(friendlyName, values) };
}
