/** Finds one number among a provider's offers when only its digits are known. */
import type { AvailableNumber, NumberType } from './model.ts';
import type { Provider, Quote } from './provider.ts';

export interface NumberToFind {
  readonly phoneNumber: string;
  readonly countryCode: string;
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
  const countryCode = offer?.countryCode ?? wanted.countryCode;
  return { quote: await provider.quote({ phoneNumber, countryCode, numberType }, signal), numberType };
}

async function searchFor(
  provider: Provider,
  { phoneNumber, countryCode, nationalDigits }: NumberToFind,
  signal: AbortSignal | undefined,
): Promise<AvailableNumber | undefined> {
  const { rows } = await provider.searchAvailable({ countryCode, contains: nationalDigits }, signal);
  return rows.find((row) => row.phoneNumber === phoneNumber);
}
