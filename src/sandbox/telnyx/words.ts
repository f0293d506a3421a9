/** Telnyx's words for types and abilities. Source: https://developers.telnyx.com/api-reference. */
import type { Capabilities, NumberType } from '../catalogue.ts';
import { NUMBER_TYPES } from '../catalogue.ts';

/** `local`, `toll_free`, `mobile`, `national`. */
export const typeWord = (type: string) => type.replace('-', '_');

/** Old words, which still come right after a purchase. */
export function oldTypeWord(type: string): string {
  if (type === 'toll-free') return 'tollfree';
  return type === 'local' ? 'longcode' : typeWord(type);
}

/** undefined for a word that no number here has, such as `shared_cost`. */
export function typeOfWord(word: string): NumberType | undefined {
  return NUMBER_TYPES.find((type) => typeWord(type) === word);
}

interface Able {
  readonly countryCode: string;
  readonly type: string;
  readonly capabilities: Capabilities;
}

/** What a number can do, as a list that is complete by its meaning. */
export function featureNames({ countryCode, type, capabilities }: Able): string[] {
  const { voice, sms, mms } = capabilities;
  const northAmerican = type === 'local' && (countryCode === 'US' || countryCode === 'CA');
  return [
    ...(voice ? ['voice', 'fax'] : []),
    ...(sms ? ['sms'] : []),
    ...(mms ? ['mms'] : []),
    ...(northAmerican ? ['emergency', 'hd_voice'] : []),
  ];
}
