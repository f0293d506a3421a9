/** Finds one number among a provider's offers when only its digits are known. */
import type { AvailableNumber, NumberType } from './model.ts';
import type { Provider, Quote } from './provider.ts';

export interface NumberToFind {
  readonly phoneNumber: string;
  /** Countries under which the provider may list it, the likeliest first; at least one. */
  readonly countryCodes: readonly [string, ...string[]];
  readonly nationalDigits: string;
  /** What the numbering plan says, or the person. */
  readonly numberType: NumberType | undefined;
}

export interface FoundOffer {
  readonly quote: Quote;
  /** The provider's own type where it offers the number, else the one that was given. */
  readonly numberType: NumberType;
}

/**
 * Looks for the number without a type first, because a provider's types are not those of the numbering plan; then asks for
 * its quote. Throws ApiError.
 */
export async function findOffer(
  provider: Provider,
  wanted: NumberToFind,
  signal?: AbortSignal,
): Promise<FoundOffer> {
  const offer = await searchFor(provider, wanted, signal);
  const numberType = offer?.numberType ?? wanted.numberType ?? 'LOCAL';
  const { phoneNumber } = wanted;
  const countryCode = offer?.countryCode ?? wanted.countryCodes[0];
  return { quote: await provider.quote({ phoneNumber, countryCode, numberType }, signal), numberType };
}

async function searchFor(
  provider: Provider,
  { phoneNumber, countryCodes, nationalDigits }: NumberToFind,
  signal: AbortSignal | undefined,
): Promise<AvailableNumber | undefined> {
  for (const countryCode of countryCodes) {
    const { rows } = await provider.searchAvailable({ countryCode, contains: nationalDigits }, signal);
    const found = rows.find((row) => row.phoneNumber === phoneNumber);
    if (found !== undefined) return found;
  }
  return undefined;
}
