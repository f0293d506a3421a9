/** Finds one number among a provider's offers when only its digits are known. */
import type { AvailableNumber, NumberType } from '../model.ts';
import type { Provider, Quote } from '../provider.ts';
import { unreadableQuote } from './quote.ts';

export interface NumberToFind {
  readonly phoneNumber: string;
  /** Countries under which the provider may list it, the most likely first; at least one. */
  readonly countryCodes: readonly [string, ...string[]];
  readonly nationalDigits: string;
  /** The type from the numbering plan or from the person. */
  readonly numberType: NumberType | undefined;
}

export interface FoundOffer {
  readonly quote: Quote;
  /** The country and type under which the provider offers it, otherwise the given ones. */
  readonly countryCode: string;
  readonly numberType: NumberType;
}

/**
 * Searches for the number without a type, because a provider's types differ from those of the numbering plan, and then gets its
 * quote. Throws ApiError.
 */
export async function findOffer(
  provider: Provider,
  wanted: NumberToFind,
  signal?: AbortSignal,
): Promise<FoundOffer> {
  const { phoneNumber } = wanted;
  const found = await searchFor(provider, wanted, signal);
  const countryCode = found.number?.countryCode ?? found.countryCode;
  const numberType = found.number?.numberType ?? wanted.numberType ?? 'LOCAL';
  if (found.number === undefined && (found.unreadable > 0 || found.reason !== undefined)) {
    const quote = unreadableQuote(phoneNumber, found, found.fetchedAt);
    return { quote, countryCode, numberType };
  }
  const quote = await provider.quote({ phoneNumber, countryCode, numberType }, signal);
  const number = quote.kind === 'offered' ? quote.number : undefined;
  return {
    quote,
    countryCode: number?.countryCode ?? countryCode,
    numberType: number?.numberType ?? numberType,
  };
}

interface Found {
  /** The country under which it was found, otherwise the most likely one. */
  readonly countryCode: string;
  readonly number?: AvailableNumber;
  readonly unreadable: number;
  /** Why an answer was partial. */
  readonly reason: string | undefined;
  readonly fetchedAt: number;
}

async function searchFor(
  provider: Provider,
  { phoneNumber, countryCodes, nationalDigits }: NumberToFind,
  signal: AbortSignal | undefined,
): Promise<Found> {
  let unreadable = 0;
  let reason: string | undefined;
  let fetchedAt = 0;
  for (const countryCode of countryCodes) {
    const answer = await provider.searchAvailable({ countryCode, contains: nationalDigits }, signal);
    ({ fetchedAt } = answer);
    unreadable += answer.unreadable;
    reason ??= answer.reason;
    const number = answer.rows.find((row) => row.phoneNumber === phoneNumber);
    if (number !== undefined) return { countryCode, number, unreadable, reason, fetchedAt };
  }
  return { countryCode: countryCodes[0], unreadable, reason, fetchedAt };
}
