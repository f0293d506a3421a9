/** Owned numbers for tests. */
import type { OwnedNumber } from '../../src/api/model.ts';
import type { Price } from '../../src/api/money/money.ts';

export function rate(amount: string, currency = 'USD'): Price {
  return { kind: 'money', money: { amount, currency }, currencyStated: true, text: `${amount} ${currency}` };
}

/** A number of New York; `last` are its last four digits. */
export function ownedNumber(last: string, change: Partial<OwnedNumber> = {}): OwnedNumber {
  return {
    phoneNumber: `+1212555${last}`,
    numberType: 'LOCAL',
    friendlyName: `Desk ${last}`,
    countryCode: 'US',
    capabilities: { voice: true, SMS: true, MMS: false },
    voiceUrl: 'https://example.com/voice',
    smsUrl: '',
    createdAt: Date.UTC(2026, 3, 1),
    monthlyRate: rate('1.15'),
    ...change,
  };
}

/** `count` different numbers, the first +12120000000. */
export function manyOwned(count: number, change: (index: number) => Partial<OwnedNumber> = () => ({})) {
  return Array.from({ length: count }, (_, index) =>
    ownedNumber('', {
      phoneNumber: `+1212${String(index).padStart(7, '0')}`,
      friendlyName: `Desk ${index}`,
      ...change(index),
    }),
  );
}
