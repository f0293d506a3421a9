/** Translates between Telefonie's JSON and the model. */

import { MAX_SHOWN_NAME, MAX_SHOWN_PRICE } from '../../limits.ts';
import type { AvailableNumber, ConfigurationChange, NumberType, OwnedNumber } from '../../model.ts';
import { parsePrice } from '../../money/money.ts';
import type { PurchaseOrder, SearchQuery } from '../../provider.ts';
import { type ConfigurationNames, createConfigurationReader, wireConfiguration } from '../configuration.ts';
import {
  createCapabilityReader,
  createTidy,
  createTypeReader,
  isPhoneNumber,
  memoized,
  readCountry,
  readTime,
} from '../reading.ts';
import {
  type WireAvailableNumber,
  WireAvailableNumberSchema,
  type WireOwnedNumber,
  WireOwnedNumberSchema,
} from './wire.ts';

const WIRE_TYPES = {
  LOCAL: 'local',
  NATIONAL: 'national',
  TOLL_FREE: 'toll-free',
  MOBILE: 'mobile',
  UNKNOWN: undefined,
} as const satisfies Record<NumberType, string | undefined>;

/** Telefonie's word for a type; undefined for UNKNOWN, so that the request covers all types. */
export function wireType(numberType: NumberType): string | undefined {
  return WIRE_TYPES[numberType];
}

/** The fields that can be edited, in answers and in the body of a change. */
const CONFIGURATION = {
  friendlyName: ['friendly_name', 'friendly_name'],
  voiceUrl: ['voice_url', 'voice_url'],
  smsUrl: ['sms_url', 'sms_url'],
} as const satisfies ConfigurationNames<keyof WireOwnedNumber>;

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Reads rows of one account. It stores repeated values (prices, capabilities) once, because lists can have 100,000 rows. */
export interface RowReader {
  /** undefined when the row cannot be read. */
  available(row: unknown): AvailableNumber | undefined;
  owned(row: unknown): OwnedNumber | undefined;
}

/** The readers of single fields. */
function createFieldReaders({ currency, redact }: RowReaderOptions) {
  const tidy = createTidy(redact);
  return {
    tidy,
    capabilitiesOf: createCapabilityReader(),
    typeOf: createTypeReader(tidy),
    priceOf: memoized((text) => parsePrice(tidy(text, MAX_SHOWN_PRICE).text, currency)),
    readConfiguration: createConfigurationReader(CONFIGURATION, tidy),
  };
}

type FieldReaders = ReturnType<typeof createFieldReaders>;

interface RowReaderOptions {
  /** The currency of an amount that states none. */
  readonly currency: string;
  readonly redact: (text: string) => string;
}

export function createRowReader(options: RowReaderOptions): RowReader {
  const fields = createFieldReaders(options);
  return {
    available: (row) => {
      const wire = WireAvailableNumberSchema.safeParse(row);
      return wire.success ? availableNumber(wire.data, fields) : undefined;
    },
    owned: (row) => {
      const wire = WireOwnedNumberSchema.safeParse(row);
      return wire.success ? ownedNumber(wire.data, fields) : undefined;
    },
  };
}

function availableNumber(
  wire: WireAvailableNumber,
  { tidy, typeOf, capabilitiesOf, priceOf }: FieldReaders,
): AvailableNumber | undefined {
  if (!isPhoneNumber(wire.phone_number)) return undefined;
  const countryCode = readCountry(wire.country_code ?? '');
  const name = tidy(wire.friendly_name ?? '', MAX_SHOWN_NAME);
  const number: Mutable<AvailableNumber> = {
    phoneNumber: wire.phone_number,
    ...typeOf(wire.type),
    friendlyName: name.text === '' ? wire.phone_number : name.text,
    capabilities: capabilitiesOf(wire.capabilities),
    beta: false,
    monthlyRate: priceOf(wire.monthly_rate ?? ''),
  };
  if (countryCode !== undefined) number.countryCode = countryCode;
  if (name.removed) number.hiddenCharactersRemoved = true;
  return number;
}

function ownedNumber(wire: WireOwnedNumber, fields: FieldReaders): OwnedNumber | undefined {
  if (!isPhoneNumber(wire.phone_number)) return undefined;
  const number: Mutable<OwnedNumber> = {
    phoneNumber: wire.phone_number,
    ...fields.typeOf(wire.type),
    capabilities: fields.capabilitiesOf(wire.capabilities),
    monthlyRate: fields.priceOf(wire.monthly_rate ?? ''),
  };
  const countryCode = readCountry(wire.country_code ?? '');
  if (countryCode !== undefined) number.countryCode = countryCode;
  const createdAt = readTime(wire.date_created);
  if (createdAt !== undefined) number.createdAt = createdAt;
  fields.readConfiguration(number, wire);
  return number;
}

/** A search as Telefonie's query parameters. */
export function wireSearch(
  query: SearchQuery,
  searchLimit: number,
): Readonly<Record<string, string | number | boolean | undefined>> {
  return {
    country_code: query.countryCode,
    type: query.numberType === undefined ? undefined : wireType(query.numberType),
    area_code: query.areaCode === '' ? undefined : query.areaCode,
    contains: query.contains === '' ? undefined : query.contains,
    sms_enabled: query.SMS,
    voice_enabled: query.voice,
    limit: Math.min(query.limit ?? searchLimit, searchLimit),
  };
}

/** The body of a purchase. Telefonie takes no type or country, because the number implies both. */
export function wirePurchase(order: PurchaseOrder): Readonly<Record<string, string>> {
  return {
    phone_number: order.phoneNumber,
    ...(order.voiceUrl === undefined ? {} : { voice_url: order.voiceUrl }),
    ...(order.smsUrl === undefined ? {} : { sms_url: order.smsUrl }),
    ...(order.friendlyName === undefined ? {} : { friendly_name: order.friendlyName }),
  };
}

/** The fields of a change and no other: Telefonie keeps what is left out. */
export function wireChange(change: ConfigurationChange): Readonly<Record<string, string>> {
  return wireConfiguration(CONFIGURATION, change);
}
