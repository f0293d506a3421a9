/** Translates between WIIL's JSON and the model. */

import type * as z from 'zod';
import { MAX_SHOWN_DETAILS, MAX_SHOWN_NAME, MAX_SHOWN_WORD } from '../../limits.ts';
import type {
  AvailableNumber,
  NumberType,
  OwnedNumber,
  OwnedSender,
  PhoneNumberPricing,
  PhoneNumberPurchase,
  PriceTier,
  PurchaseStatus,
} from '../../model.ts';
import { type Price, parsePrice, priceOfNumber } from '../../money/money.ts';
import { UNREADABLE } from '../lenient.ts';
import {
  createCapabilityReader,
  createTidy,
  createTypeReader,
  isPhoneNumber,
  memoized,
  readCountry,
} from '../reading.ts';
import {
  WireConfigurationSchema,
  type WireNumber,
  WireNumberSchema,
  type WirePricing,
  WirePricingSchema,
  type WirePurchase,
  WirePurchaseSchema,
} from './wire.ts';

/** CLDR's code for an unknown region. */
const NO_COUNTRY = 'ZZ';

/** Besides phone numbers, carriers accept these two as the sender of a message. Any other text counts as unreadable. */
const SHORT_CODE = /^\d{3,8}$/;
const SENDER_ID = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{N} &_.-]{0,10}$/u;

type WireConfiguration = z.infer<typeof WireConfigurationSchema>;
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A number of the account and its ids at WIIL. */
export interface Configuration {
  /** Missing if WIIL sends no readable id. Then the number cannot be changed. */
  readonly id?: string;
  /** The purchase request for it; missing for imported and ported numbers. */
  readonly requestId?: string;
  readonly number: OwnedNumber;
}

/** WIIL's record of a purchase. It may have no readable id; the number still identifies it. */
export type PurchaseRecord = Omit<PhoneNumberPurchase, 'id'> & { readonly id?: string };

/** Reads rows of one account; undefined for a row that cannot be read. */
export interface WiilReader {
  available(row: unknown, priceOf: ListPriceOf): AvailableNumber | undefined;
  configuration(row: unknown): Configuration | undefined;
  /** A row of the account's numbers that is a short code, or the name that messages are sent under. */
  sender(row: unknown): OwnedSender | undefined;
  purchase(row: unknown): PurchaseRecord | undefined;
  pricing(row: unknown): PhoneNumberPricing | undefined;
}

/** The price of a number from the price list, because WIIL's search results have no prices. */
export type ListPriceOf = (countryCode: string | undefined, numberType: NumberType) => Price;

const STATUSES: Readonly<Record<string, PurchaseStatus>> = {
  PENDING: 'PENDING',
  PROCESSING: 'PROCESSING',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
  CANCELED: 'CANCELLED',
};

interface WiilReaderOptions {
  /** The currency of an amount that states none. */
  readonly currency: string;
  readonly redact: (text: string) => string;
}

/** The readers of single fields. */
function createFieldReaders({ currency, redact }: WiilReaderOptions) {
  const tidy = createTidy(redact);
  return {
    currency,
    tidy,
    capabilitiesOf: createCapabilityReader(),
    priceOf: memoized((text) => parsePrice(tidy(text, MAX_SHOWN_WORD).text, currency)),
    typeOf: createTypeReader(tidy),
    /** Reads "on hold", "on-hold" and "ON_HOLD" as the same word. */
    wordOf: memoized((text) =>
      tidy(text, MAX_SHOWN_WORD)
        .text.toUpperCase()
        .replace(/[\s-]+/g, '_'),
    ),
  };
}

type FieldReaders = ReturnType<typeof createFieldReaders>;

export function createWiilReader(options: WiilReaderOptions): WiilReader {
  const fields = createFieldReaders(options);
  return {
    available: (row, listPriceOf) =>
      parseRow(WireNumberSchema, row, (wire) => availableNumber(wire, listPriceOf, fields)),
    configuration: (row) => parseRow(WireConfigurationSchema, row, (wire) => configuration(wire, fields)),
    sender: (row) => parseRow(WireConfigurationSchema, row, (wire) => sender(wire, fields)),
    purchase: (row) => parseRow(WirePurchaseSchema, row, (wire) => purchase(wire, fields)),
    pricing: (row) => parseRow(WirePricingSchema, row, (wire) => pricing(wire, fields)),
  };
}

function parseRow<Wire, Read>(
  schema: z.ZodType<Wire>,
  row: unknown,
  read: (wire: Wire) => Read | undefined,
): Read | undefined {
  const parsed = schema.safeParse(row);
  return parsed.success ? read(parsed.data) : undefined;
}

function availableNumber(
  wire: WireNumber,
  listPriceOf: ListPriceOf,
  { tidy, typeOf, capabilitiesOf }: FieldReaders,
): AvailableNumber | undefined {
  if (!isPhoneNumber(wire.phoneNumber)) return undefined;
  const countryCode = readCountry(wire.countryCode ?? '');
  const name = tidy(wire.friendlyName ?? '', MAX_SHOWN_NAME);
  const type = typeOf(wire.numberType);
  const number: Mutable<AvailableNumber> = {
    phoneNumber: wire.phoneNumber,
    ...type,
    friendlyName: name.text === '' ? wire.phoneNumber : name.text,
    ...(countryCode === undefined ? {} : { countryCode }),
    capabilities: capabilitiesOf(wire.capabilities),
    beta: wire.beta ?? false,
    monthlyRate: listPriceOf(countryCode, type.numberType),
  };
  let { removed } = name;
  for (const field of ['lata', 'rateCenter', 'region', 'postalCode'] as const) {
    const place = tidy(wire[field] ?? '', MAX_SHOWN_NAME);
    removed ||= place.removed;
    if (place.text !== '') number[field] = place.text;
  }
  if (removed) number.hiddenCharactersRemoved = true;
  return number;
}

/** The fields that numbers and senders share. */
function commonFields(
  wire: WireConfiguration,
  { tidy, wordOf, priceOf, currency }: FieldReaders,
): Omit<OwnedSender, 'sender' | 'kind'> {
  const name = tidy(wire.friendlyName || '', MAX_SHOWN_NAME).text;
  const countryCode = readCountry(wire.countryCode ?? '');
  const status = wordOf(wire.status ?? '');
  return {
    monthlyRate:
      typeof wire.monthlyPrice === 'number'
        ? priceOfNumber(wire.monthlyPrice, currency, false)
        : priceOf(wire.monthlyPrice ?? ''),
    ...(name === '' ? {} : { friendlyName: name }),
    ...(countryCode === undefined ? {} : { countryCode }),
    ...(status === '' ? {} : { status }),
    ...(typeof wire.createdAt === 'number' ? { createdAt: wire.createdAt } : {}),
  };
}

function configuration(wire: WireConfiguration, fields: FieldReaders): Configuration | undefined {
  if (!isPhoneNumber(wire.phoneNumber)) return undefined;
  const number: Mutable<OwnedNumber> = {
    phoneNumber: wire.phoneNumber,
    numberType: 'UNKNOWN',
    capabilities: fields.capabilitiesOf(undefined),
    ...commonFields(wire, fields),
  };
  if (wire.friendlyName === UNREADABLE) number.unreadable = ['friendlyName'];
  if (typeof wire.isPorted === 'boolean') number.isPorted = wire.isPorted;
  if (typeof wire.markedForRelease === 'boolean') number.markedForRelease = wire.markedForRelease;
  const rawName = wire.friendlyName || '';
  if (fields.tidy(rawName, MAX_SHOWN_NAME).removed) number.hiddenCharactersRemoved = true;
  if (rawName !== (number.friendlyName ?? '')) number.raw = { friendlyName: rawName };
  const { id, phoneRequestId } = wire;
  return {
    number,
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof phoneRequestId === 'string' ? { requestId: phoneRequestId } : {}),
  };
}

function sender(wire: WireConfiguration, fields: FieldReaders): OwnedSender | undefined {
  const text = wire.phoneNumber.trim();
  const kind = SHORT_CODE.test(text) ? 'short code' : SENDER_ID.test(text) ? 'sender id' : undefined;
  return kind === undefined ? undefined : { sender: text, kind, ...commonFields(wire, fields) };
}

function purchase(wire: WirePurchase, { tidy, wordOf, typeOf }: FieldReaders): PurchaseRecord | undefined {
  if (!isPhoneNumber(wire.phoneNumber)) return undefined;
  const word = wordOf(wire.status ?? 'PENDING');
  const status = STATUSES[word];
  // A purchase with an unknown status may not be finished, so dialdeck keeps polling and shows WIIL's word.
  const unknown = status === undefined ? [`the provider's status is ${word}`] : [];
  const details = [...unknown, tidy(wire.statusDetails ?? '', MAX_SHOWN_DETAILS).text].filter(
    (text) => text !== '',
  );
  const name = tidy(wire.friendlyName ?? '', MAX_SHOWN_NAME).text;
  // The schema's default, LOCAL, applies to a missing type but not to an unreadable one.
  const type = typeOf(wire.numberType === UNREADABLE ? '' : (wire.numberType ?? 'LOCAL'));
  const metadata = {
    ...(status === undefined ? { providerStatus: word } : {}),
    ...(status === undefined || wire.status == null ? { statusKnown: false } : {}),
    ...(type.statedType === undefined ? {} : { providerNumberType: type.statedType }),
    ...(typeof wire.chargedCredits === 'number' ? {} : { creditsStated: false }),
  };
  return {
    ...(typeof wire.id === 'string' ? { id: wire.id } : {}),
    friendlyName: name,
    phoneNumber: wire.phoneNumber,
    countryCode: readCountry(wire.countryCode ?? '') ?? NO_COUNTRY,
    chargedCredits: wire.chargedCredits ?? 0,
    status: status ?? 'PROCESSING',
    numberType: type.numberType,
    statusDetails: details.length === 0 ? null : details.join(': '),
    completedAt: wire.completedAt ?? null,
    metadata,
    ...(typeof wire.createdAt === 'number' ? { createdAt: wire.createdAt } : {}),
    ...(typeof wire.updatedAt === 'number' ? { updatedAt: wire.updatedAt } : {}),
  };
}

function pricing(wire: WirePricing, { tidy, typeOf }: FieldReaders): PhoneNumberPricing | undefined {
  const countryCode = readCountry(wire.countryCode);
  if (countryCode === undefined) return undefined;
  const stated = tidy(wire.currency || 'USD', MAX_SHOWN_WORD).text;
  // "usd" becomes USD; a provider's own unit, such as credits, keeps its spelling.
  const currency = /^[a-z]{3}$/i.test(stated) ? stated.toUpperCase() : stated;
  const amount = (value: string | number) =>
    typeof value === 'number' ? priceOfNumber(value, currency, true).text : tidy(value, MAX_SHOWN_WORD).text;
  const tiers = (wire.phoneNumberPrices ?? []).map((tier): PriceTier => {
    const { base_price = null, current_price = null } = tier ?? {};
    return {
      ...(base_price === null ? {} : { base_price: amount(base_price) }),
      ...(current_price === null ? {} : { current_price: amount(current_price) }),
    };
  });
  // A price means nothing if its currency or billing period cannot be read.
  const compares = wire.currency !== UNREADABLE && wire.priceUnit !== UNREADABLE;
  return {
    number_type: typeOf(wire.number_type).numberType,
    country: tidy(wire.country ?? '', MAX_SHOWN_NAME).text,
    countryCode,
    phoneNumberPrices: tiers.filter((tier) => Object.keys(tier).length > 0),
    ...(wire.price == null || !compares ? {} : { price: wire.price }),
    priceUnit: tidy(wire.priceUnit || '', MAX_SHOWN_WORD).text,
    currency,
  };
}
