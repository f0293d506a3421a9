/** A provider with price lists, in memory. */
import { ApiError } from '../../src/api/errors.ts';
import type { NumberType, PhoneNumberPricing } from '../../src/api/model.ts';
import type { Provider } from '../../src/api/provider.ts';
import { createMemoryProvider } from './memory-provider.ts';

export interface ListProvider extends Provider {
  /** The countries of the lists that were asked for; '' is the whole list. */
  readonly lists: string[];
}

/** "DE mobile 3.00 + 1.00": a rent, and a set-up fee where one is stated. */
export function listLine(text: string): PhoneNumberPricing {
  const [countryCode = '', type = '', rent = '', , fee] = text.split(' ');
  const types: Readonly<Record<string, NumberType>> = { local: 'LOCAL', mobile: 'MOBILE' };
  return {
    number_type: types[type] ?? 'UNKNOWN',
    country: countryCode,
    countryCode,
    phoneNumberPrices: [{ current_price: rent }],
    price: Number(rent),
    ...(fee === undefined ? {} : { setupFee: { amount: fee, currency: 'USD' } }),
    priceUnit: 'month',
    currency: 'USD',
  };
}

/** One list of everything, or one a country and a list of the countries. */
export function listProvider(kind: 'whole' | 'by country', lines: readonly string[]): ListProvider {
  const memory = createMemoryProvider();
  const rows = lines.map(listLine);
  const lists: string[] = [];
  const answer = { unreadable: 0, fetchedAt: Date.now() };
  return {
    ...memory,
    lists,
    abilities: { ...memory.abilities, priceList: kind },
    priceList: async ({ countryCode = '' }) => {
      lists.push(countryCode);
      return {
        ...answer,
        rows: kind === 'whole' ? rows : rows.filter((row) => row.countryCode === countryCode),
      };
    },
    ...(kind === 'whole'
      ? {}
      : { soldCountries: async () => ({ ...answer, rows: rows.map((row) => row.countryCode) }) }),
  };
}

/** What a carrier says that does not accept the key. */
export const REFUSED_KEY = new ApiError({
  code: 'auth',
  message: 'The provider refused the API key.',
  hint: 'Replace it.',
  status: 401,
  retryable: false,
  progress: 'answered',
});
