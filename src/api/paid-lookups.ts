/** Lookups that a carrier bills for: sent only where the carrier can know the answer, and what it did not know is named. */
import { localError } from './errors.ts';
import type { LookupField, NumberLookup, PaidLookup, Provider } from './provider.ts';

/** The country of a number, as far as its numbering plan tells. */
export interface NumberCountry {
  readonly phoneNumber: string;
  readonly countryCode: string | undefined;
  readonly mainCountry: string | undefined;
}

/** Why a carrier cannot answer this about the number, as words after a colon; undefined where it may. */
export function cannotAnswer({ countries }: PaidLookup, number: NumberCountry): string | undefined {
  const country = number.countryCode ?? number.mainCountry;
  if (countries === undefined || (country !== undefined && countries.includes(country))) return undefined;
  return `the carrier knows it of ${countries.join(' and ')} numbers only`;
}

/**
 * What the carrier says about a number, with the fields in `paid` that it does not know; undefined where the carrier cannot be
 * asked. Rejects with ApiError; `invalid`, before anything is sent or billed, for a field that has no answer about this number.
 */
export function lookUp(
  provider: Provider,
  number: NumberCountry,
  paid: readonly LookupField[],
  signal?: AbortSignal,
): Promise<NumberLookup> | undefined {
  for (const one of provider.abilities.paidLookups) {
    const reason = paid.includes(one.field) ? cannotAnswer(one, number) : undefined;
    if (reason === undefined) continue;
    const message = `The ${one.field} was not looked up: ${reason}.`;
    return Promise.reject(localError('invalid', message, 'Nothing was billed.'));
  }
  return provider.lookup?.(number.phoneNumber, paid, signal).then((answer) => {
    const unknown = paid.filter((field) => valueIn(answer, field) === undefined);
    return unknown.length === 0 || answer.reason !== undefined ? answer : { ...answer, unknown };
  });
}

/** The fields that were paid for and are not known, without those that another answer named since. */
export function unknownFields(answer: NumberLookup): readonly LookupField[] {
  return (answer.unknown ?? []).filter((field) => valueIn(answer, field) === undefined);
}

function valueIn({ lineType, callerName, carrier }: NumberLookup, field: LookupField): string | undefined {
  return { 'line type': lineType, 'caller name': callerName, carrier }[field];
}
