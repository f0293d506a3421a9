/** Offers as a carrier really prices them, from the price data: for pictures and comparisons. */
import { readFileSync } from 'node:fs';
import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';
import type { AvailableNumber } from '../../src/api/model.ts';
import { NumberTypeSchema } from '../../src/api/model-schemas.ts';

/**
 * `each` offers for every country and type of one carrier, the last at half as much again, so that lowest, middle and
 * highest differ.
 */
export function pricedShelf(carrier: 'telnyx' | 'twilio', each = 3): AvailableNumber[] {
  const [, ...lines] = readFileSync('src/sandbox/data/number-prices.csv', 'utf8').trim().split('\n');
  return lines.flatMap((line, place) => {
    const [provider, countryCode = '', type = '', month = '', , voice, sms, mms] = line.split(',');
    if (provider !== carrier) return [];
    const callingCode = isSupportedCountry(countryCode) ? getCountryCallingCode(countryCode) : '1';
    return Array.from({ length: each }, (_, index): AvailableNumber => {
      const raised = index === each - 1 && each > 1 ? 1.5 : 1;
      const amount = (Number(month) * raised).toFixed(2);
      return {
        phoneNumber: `+${callingCode}${String(200_000_000 + place * 1_000 + index)}`,
        friendlyName: '',
        countryCode,
        numberType: NumberTypeSchema.parse(type.toUpperCase()),
        capabilities: { voice: voice === 'true', SMS: sms === 'true', MMS: mms === 'true' },
        beta: false,
        monthlyRate: {
          kind: 'money',
          money: { amount, currency: 'USD' },
          currencyStated: true,
          text: `${amount} USD`,
        },
      };
    });
  });
}
