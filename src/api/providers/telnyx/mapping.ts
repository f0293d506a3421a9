/** Between Telnyx' wire and the model: offers and owned numbers. */
import { MAX_SHOWN_ID, MAX_SHOWN_NAME, MAX_SHOWN_WORD } from '../../limits.ts';
import { type AvailableNumber, LOCKED, type OwnedNumber, type StatedCapabilities } from '../../model.ts';
import { moneyOfDecimal, type Price } from '../../money/money.ts';
import { type ConfigurationNames, createConfigurationReader } from '../configuration.ts';
import { UNREADABLE } from '../lenient.ts';
import {
  createCapabilityReader,
  createTidy,
  createTypeReader,
  isPhoneNumber,
  memoized,
  readCountry,
  readTime,
  type StatedType,
  type Tidy,
} from '../reading.ts';
import { olderType, STATED, type WireType } from './types.ts';
import { type WireAvailable, WireAvailableSchema, type WireOwned, WireOwnedSchema } from './wire.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Of the fields that can be changed, those that Telnyx takes as texts under these names. */
export const CONFIGURATION = {
  friendlyName: ['customer_reference', 'customer_reference'],
  connectionId: ['connection_id', 'connection_id'],
  messagingProfileId: ['messaging_profile_id', 'messaging_profile_id'],
  tags: ['tags', 'tags'],
  deletionLock: ['deletion_lock', 'deletion_lock'],
} as const satisfies ConfigurationNames<string>;

/** An owned row. Its features and routes are read elsewhere: it states no capability. */
export type OwnedRow = Omit<OwnedNumber, 'monthlyRate'> & {
  readonly providerId: string;
  /** The names that the row itself has for what routes it. */
  readonly connectionName?: string;
  readonly messagingProfileName?: string;
};

/** Reads rows of one account; undefined for a row that cannot be read. */
export interface TelnyxReader {
  readonly tidy: Tidy;
  available(row: unknown, type: WireType): AvailableNumber | undefined;
  owned(row: unknown): OwnedRow | undefined;
  /** The features that a number has; those that are not named it does not have. */
  capabilities(features: readonly string[]): StatedCapabilities;
  typeOf(word: string | null | undefined): StatedType;
}

interface Fields extends Pick<TelnyxReader, 'tidy' | 'capabilities' | 'typeOf'> {
  readonly word: (text: string) => string;
  readonly id: (text: string) => string;
  readonly name: (text: string) => string;
  readonly readConfiguration: ReturnType<typeof createConfigurationReader>;
}

export function createTelnyxReader(redact: (text: string) => string): TelnyxReader {
  const tidy = createTidy(redact);
  const readType = createTypeReader(tidy);
  const capabilitiesOf = createCapabilityReader();
  const fields: Fields = {
    tidy,
    typeOf: (word) => {
      const older = olderType(word ?? '');
      return older === undefined ? readType(word) : { numberType: older };
    },
    capabilities: (features) => {
      const has = new Set(features.map((feature) => feature.toLowerCase()));
      return capabilitiesOf({
        voice: has.has('voice'),
        sms: has.has('sms'),
        mms: has.has('mms'),
        fax: has.has('fax'),
      });
    },
    word: memoized((text) => tidy(text, MAX_SHOWN_WORD).text),
    id: memoized((text) => tidy(text, MAX_SHOWN_ID).text),
    name: memoized((text) => tidy(text, MAX_SHOWN_NAME).text),
    readConfiguration: createConfigurationReader(CONFIGURATION, tidy),
  };
  return {
    tidy,
    capabilities: fields.capabilities,
    typeOf: fields.typeOf,
    available: (row, type) => {
      const wire = WireAvailableSchema.safeParse(row);
      return wire.success ? availableNumber(wire.data, type, fields) : undefined;
    },
    owned: (row) => {
      const wire = WireOwnedSchema.safeParse(row);
      return wire.success ? ownedRow(wire.data, fields) : undefined;
    },
  };
}

/** A row states neither its type, which is the one that was asked for, nor its country, which is a region among others. */
function availableNumber(wire: WireAvailable, type: WireType, fields: Fields): AvailableNumber | undefined {
  if (!isPhoneNumber(wire.phone_number)) return undefined;
  const region = (kind: string) =>
    wire.region_information?.find(({ region_type }) => region_type === kind)?.region_name ?? '';
  const number: Mutable<AvailableNumber> = {
    phoneNumber: wire.phone_number,
    ...STATED[type],
    friendlyName: wire.phone_number,
    capabilities: wire.features == null ? {} : fields.capabilities(namesOf(wire.features)),
    beta: false,
    ...pricesOf(wire, fields.tidy),
  };
  const countryCode = readCountry(region('country_code'));
  if (countryCode !== undefined) number.countryCode = countryCode;
  for (const [field, text] of [
    ['rateCenter', region('rate_center')],
    ['region', region('state')],
    ['locality', region('location')],
  ] as const) {
    const shown = fields.name(text);
    if (shown !== '') number[field] = shown;
  }
  if (wire.reservable != null) number.reservable = wire.reservable;
  if (wire.quickship != null) number.quickship = wire.quickship;
  return number;
}

function namesOf(features: readonly { readonly name?: string | null | undefined }[]): string[] {
  return features.flatMap(({ name }) => name ?? []);
}

/** Telnyx writes prices as plain decimals such as "1.00000", with their currency beside them. */
function pricesOf(
  { cost_information: cost }: WireAvailable,
  tidy: Tidy,
): Pick<AvailableNumber, 'monthlyRate' | 'setupFee'> {
  const currency = cost?.currency ?? undefined;
  const text = cost?.monthly_cost ?? '';
  const monthly = currency === undefined ? undefined : moneyOfDecimal(text, currency);
  const setupFee = currency === undefined ? undefined : moneyOfDecimal(cost?.upfront_cost ?? '', currency);
  const fee = cost?.upfront_cost ?? '';
  const stated = tidy(`${text} ${currency ?? ''}`.trim(), MAX_SHOWN_WORD).text;
  // What is charged once and cannot be read leaves the price unknown: nobody could confirm it.
  if (fee !== '' && setupFee === undefined) {
    return {
      monthlyRate: { kind: 'unreadable', text: tidy(`${stated} and ${fee} once`, MAX_SHOWN_WORD).text },
    };
  }
  return {
    monthlyRate: priceOf(text, monthly, stated),
    ...(setupFee === undefined ? {} : { setupFee }),
  };
}

function priceOf(text: string, money: ReturnType<typeof moneyOfDecimal>, stated: string): Price {
  if (text === '') return { kind: 'not-stated' };
  if (money === undefined) return { kind: 'unreadable', text: stated };
  return { kind: 'money', money, currencyStated: true, text: stated };
}

function ownedRow(wire: WireOwned, fields: Fields): OwnedRow | undefined {
  if (!isPhoneNumber(wire.phone_number) || !/^\d{1,30}$/.test(wire.id)) return undefined;
  const number: Mutable<OwnedRow> = {
    phoneNumber: wire.phone_number,
    providerId: wire.id,
    ...fields.typeOf(wire.phone_number_type),
    capabilities: {},
  };
  const countryCode = readCountry(wire.country_iso_alpha2 ?? '');
  if (countryCode !== undefined) number.countryCode = countryCode;
  const createdAt = readTime(wire.purchased_at) ?? readTime(wire.created_at);
  if (createdAt !== undefined) number.createdAt = createdAt;
  if (wire.status != null && wire.status !== '') number.status = fields.word(wire.status).toUpperCase();
  if (wire.source_type != null) number.isPorted = wire.source_type === 'port_request';
  if (wire.status === 'deleted') number.markedForRelease = true;
  for (const [field, name] of [
    ['connectionName', wire.connection_name],
    ['messagingProfileName', wire.messaging_profile_name],
  ] as const) {
    const shown = fields.name(name ?? '');
    if (shown !== '') number[field] = shown;
  }
  const tags = tagsText(wire.tags);
  const lock = wire.deletion_lock_enabled === true ? LOCKED : '';
  fields.readConfiguration(number, { ...wire, tags, deletion_lock: lock });
  nameByTag(number, wire, fields);
  return number;
}

/** Tags as one text. A tag with a comma would become two when it is sent back. */
function tagsText(tags: WireOwned['tags']): string | typeof UNREADABLE {
  if (tags === UNREADABLE || tags?.some((tag) => tag.includes(',')) === true) return UNREADABLE;
  return (tags ?? []).join(', ');
}

/** A number without a reference of its own is shown under its first tag, which is no name that could be changed. */
function nameByTag(number: Mutable<OwnedRow>, { customer_reference, tags }: WireOwned, fields: Fields): void {
  if (customer_reference != null && customer_reference !== '') return;
  const tag = tags === UNREADABLE ? '' : fields.name(tags?.[0] ?? '');
  if (tag === '') return;
  number.friendlyName = tag;
  number.raw = { ...number.raw, friendlyName: '' };
}
