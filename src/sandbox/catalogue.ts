/** The catalogue: price, capabilities and number patterns for each carrier, country and type. */
import { NUMBER_PRICES } from './data/number-prices.ts';
import { NUMBER_RANGES } from './data/number-ranges.ts';

/** The APIs that the sandbox serves. Telefonie and Telnyx sell at the Telnyx rows of the price list, WIIL and Twilio at Twilio's. */
export type Carrier = 'telefonie' | 'wiil' | 'twilio' | 'telnyx';

export const NUMBER_TYPES = ['local', 'national', 'toll-free', 'mobile'] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

export interface Capabilities {
  readonly voice: boolean;
  readonly sms: boolean;
  readonly mms: boolean;
}

/** A pattern such as `+44 20 7946 0###`. */
export interface Range {
  readonly pattern: string;
  /** The fixed digits with the plus sign in front. */
  readonly prefix: string;
  readonly callingCode: string;
  /** How many digits are free. The range has 10 to that power numbers. */
  readonly free: number;
  readonly size: number;
}

export interface Offering {
  readonly carrier: Carrier;
  readonly countryCode: string;
  readonly type: NumberType;
  /** US cents a month. */
  readonly monthlyCents: number;
  /** US cents, once; 0 where the price list names none. */
  readonly upfrontCents: number;
  /** The most that a single number may cost above `monthlyCents`, in US cents. */
  readonly spreadCents: number;
  readonly capabilities: Capabilities;
  readonly verificationRequired: boolean;
  readonly ranges: readonly Range[];
}

const SELLS_AT: Readonly<Record<string, readonly Carrier[]>> = {
  telnyx: ['telefonie', 'telnyx'],
  twilio: ['wiil', 'twilio'],
};

function rows(table: string): string[][] {
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

function typeOf(name: string | undefined): NumberType | undefined {
  return NUMBER_TYPES.find((type) => type === name?.replace('_', '-'));
}

function cents(decimal: string): number {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

function parseRange(pattern: string): Range {
  const digits = pattern.replaceAll(' ', '');
  const prefix = digits.replaceAll('#', '');
  const free = digits.length - prefix.length;
  return { pattern, prefix, callingCode: pattern.slice(1, pattern.indexOf(' ')), free, size: 10 ** free };
}

/** Every offering of all carriers, in the order of the price list. Takes about a millisecond. */
export function readCatalogue(): readonly Offering[] {
  const ranges = Map.groupBy(rows(NUMBER_RANGES), ([country, type]) => `${country} ${typeOf(type)}`);
  return rows(NUMBER_PRICES).flatMap(
    ([source = '', countryCode = '', name, price = '', upfront = '', ...flags]) => {
      const type = typeOf(name);
      const patterns = ranges.get(`${countryCode} ${type}`);
      if (type === undefined || patterns === undefined) return [];
      const [voice, sms, mms, verification] = flags.map((flag) => flag === 'true');
      return (SELLS_AT[source] ?? []).flatMap((carrier) => {
        // Hand-added at the source, which says that it is not offered.
        if (source === 'twilio' && countryCode === 'PT' && type === 'national') return [];
        return [
          {
            carrier,
            countryCode,
            type,
            monthlyCents: cents(price),
            upfrontCents: cents(upfront),
            // The source: "monthly price varies by number: 1.00 to 2.00 USD".
            spreadCents: source === 'telnyx' && countryCode === 'US' && type === 'local' ? 100 : 0,
            capabilities: { voice: voice === true, sms: sms === true, mms: mms === true },
            verificationRequired: verification === true,
            ranges: patterns.map(([, , pattern = '']) => parseRange(pattern)),
          },
        ];
      });
    },
  );
}
