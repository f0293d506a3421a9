/** Between Twilio's wire and the model: offers and owned numbers. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { MAX_SHOWN_ID, MAX_SHOWN_NAME, MAX_SHOWN_WORD } from '../../limits.ts';
import type { AvailableNumber, NumberType, OwnedNumber, Requirement, Route, Routing } from '../../model.ts';
import { type ConfigurationNames, createConfigurationReader } from '../configuration.ts';
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
import { type WireAvailable, WireAvailableSchema, type WireOwned, WireOwnedSchema } from './wire.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** The types of Twilio's paths, and what they are here. */
export const PATH_TYPES = {
  Local: { numberType: 'LOCAL' },
  Mobile: { numberType: 'MOBILE' },
  TollFree: { numberType: 'TOLL_FREE' },
  National: { numberType: 'NATIONAL' },
  Voip: { numberType: 'UNKNOWN', statedType: 'voip' },
  SharedCost: { numberType: 'UNKNOWN', statedType: 'shared cost' },
  MachineToMachine: { numberType: 'UNKNOWN', statedType: 'machine to machine' },
} as const satisfies Record<string, StatedType>;
export type PathType = keyof typeof PATH_TYPES;

const isPathType = (name: string): name is PathType => name in PATH_TYPES;

/** Every type of the paths, in their order; those of one type of numbers where it is given. */
export function pathTypesOf(numberType?: NumberType): readonly PathType[] {
  return Object.keys(PATH_TYPES)
    .filter(isPathType)
    .filter((type) => numberType === undefined || PATH_TYPES[type].numberType === numberType);
}

/** The word of prices and regulations for a type; undefined for UNKNOWN. */
export const TYPE_WORDS = {
  LOCAL: 'local',
  MOBILE: 'mobile',
  TOLL_FREE: 'toll-free',
  NATIONAL: 'national',
  UNKNOWN: undefined,
} as const satisfies Record<NumberType, string | undefined>;

/** The fields that can be changed, on the wire and in the body of a change. */
export const CONFIGURATION = {
  friendlyName: ['friendly_name', 'FriendlyName'],
  voiceUrl: ['voice_url', 'VoiceUrl'],
  voiceMethod: ['voice_method', 'VoiceMethod'],
  voiceFallbackUrl: ['voice_fallback_url', 'VoiceFallbackUrl'],
  voiceFallbackMethod: ['voice_fallback_method', 'VoiceFallbackMethod'],
  voiceApplicationId: ['voice_application_sid', 'VoiceApplicationSid'],
  smsUrl: ['sms_url', 'SmsUrl'],
  smsMethod: ['sms_method', 'SmsMethod'],
  smsFallbackUrl: ['sms_fallback_url', 'SmsFallbackUrl'],
  smsFallbackMethod: ['sms_fallback_method', 'SmsFallbackMethod'],
  smsApplicationId: ['sms_application_sid', 'SmsApplicationSid'],
  statusCallbackUrl: ['status_callback', 'StatusCallback'],
  statusCallbackMethod: ['status_callback_method', 'StatusCallbackMethod'],
  trunkId: ['trunk_sid', 'TrunkSid'],
} as const satisfies ConfigurationNames<keyof WireOwned>;

/** Reads rows of one account; undefined for a row that cannot be read. */
export interface TwilioReader {
  readonly tidy: Tidy;
  available(row: unknown, type: PathType): AvailableOffer | undefined;
  owned(row: unknown): OwnedOffer | undefined;
}

/** A row before its price is known: Twilio states prices in a list of its own. */
export type AvailableOffer = Omit<AvailableNumber, 'monthlyRate'>;
export type OwnedOffer = Omit<OwnedNumber, 'monthlyRate'> & { readonly providerId: string };

export function createTwilioReader(redact: (text: string) => string): TwilioReader {
  const tidy = createTidy(redact);
  const fields = {
    tidy,
    capabilitiesOf: createCapabilityReader(),
    typeOf: createTypeReader(tidy),
    word: memoized((text: string) => tidy(text, MAX_SHOWN_WORD).text),
    id: memoized((text: string) => tidy(text, MAX_SHOWN_ID).text),
    readConfiguration: createConfigurationReader(CONFIGURATION, tidy),
  };
  return {
    tidy,
    available: (row, type) => {
      const wire = WireAvailableSchema.safeParse(row);
      return wire.success ? availableNumber(wire.data, type, fields) : undefined;
    },
    owned: (row) => {
      const wire = WireOwnedSchema.safeParse(row);
      return wire.success ? ownedNumber(wire.data, fields) : undefined;
    },
  };
}

interface Fields {
  readonly tidy: Tidy;
  readonly capabilitiesOf: ReturnType<typeof createCapabilityReader>;
  readonly typeOf: ReturnType<typeof createTypeReader>;
  readonly word: (text: string) => string;
  readonly id: (text: string) => string;
  readonly readConfiguration: ReturnType<typeof createConfigurationReader>;
}

function availableNumber(
  wire: WireAvailable,
  type: PathType,
  { tidy, capabilitiesOf }: Fields,
): AvailableOffer | undefined {
  if (!isPhoneNumber(wire.phone_number)) return undefined;
  const name = tidy(wire.friendly_name ?? '', MAX_SHOWN_NAME);
  const place = (text: string | null | undefined) => tidy(text ?? '', MAX_SHOWN_NAME).text;
  const number: Mutable<AvailableOffer> = {
    phoneNumber: wire.phone_number,
    ...PATH_TYPES[type],
    friendlyName: name.text === '' ? wire.phone_number : name.text,
    capabilities: capabilitiesOf(wire.capabilities),
    beta: wire.beta ?? false,
  };
  const countryCode = readCountry(wire.iso_country ?? '');
  if (countryCode !== undefined) number.countryCode = countryCode;
  const requirement = addressRequirement(wire.address_requirements);
  if (requirement !== undefined) number.requirement = requirement;
  for (const [field, text] of [
    ['lata', wire.lata],
    ['rateCenter', wire.rate_center],
    ['region', wire.region],
    ['locality', wire.locality],
    ['postalCode', wire.postal_code],
  ] as const) {
    const shown = place(text);
    if (shown !== '') number[field] = shown;
  }
  if (name.removed) number.hiddenCharactersRemoved = true;
  return number;
}

/** `none` only says that no address is needed; whether documents are, the regulations say. */
function addressRequirement(word: string | null | undefined): Requirement | undefined {
  if (word === 'none') return 'none';
  return word === 'any' || word === 'local' || word === 'foreign' ? 'address' : undefined;
}

function ownedNumber(wire: WireOwned, fields: Fields): OwnedOffer | undefined {
  if (!isPhoneNumber(wire.phone_number) || !/^PN[0-9a-f]{32}$/i.test(wire.sid)) return undefined;
  const number: Mutable<OwnedOffer> = {
    phoneNumber: wire.phone_number,
    providerId: wire.sid,
    ...fields.typeOf(wire.type),
    capabilities: fields.capabilitiesOf(wire.capabilities),
  };
  // Twilio states no country of an owned number; its numbering plan does.
  const countryCode = parsePhoneNumberFromString(wire.phone_number)?.country;
  if (countryCode !== undefined) number.countryCode = countryCode;
  const createdAt = readTime(wire.date_created);
  if (createdAt !== undefined) number.createdAt = createdAt;
  if (wire.status != null && wire.status !== '') number.status = fields.word(wire.status).toUpperCase();
  if (wire.address_sid != null && wire.address_sid !== '') number.addressId = fields.id(wire.address_sid);
  if (wire.bundle_sid != null && wire.bundle_sid !== '') number.documentsId = fields.id(wire.bundle_sid);
  fields.readConfiguration(number, wire);
  const routedBy = routing(number);
  if (routedBy !== undefined) number.routedBy = routedBy;
  return number;
}

/** https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource: a trunk goes before an application, both before the URL. */
function routing({ trunkId, voiceApplicationId, smsApplicationId }: OwnedOffer): Routing | undefined {
  const route = (kind: Route['kind'], id: string | undefined): Route | undefined =>
    id === undefined ? undefined : { kind, id };
  const voice = route('trunk', trunkId) ?? route('application', voiceApplicationId);
  const SMS = route('application', smsApplicationId);
  if (voice === undefined && SMS === undefined) return undefined;
  return { ...(voice === undefined ? {} : { voice }), ...(SMS === undefined ? {} : { SMS }) };
}
