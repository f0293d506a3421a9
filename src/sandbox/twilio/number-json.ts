/** Numbers as Twilio writes them. Source: https://github.com/twilio/twilio-oai, twilio_api_v2010. */
import type { NumberType } from '../catalogue.ts';
import { localityOf } from '../data/localities.ts';
import type { InventoryNumber } from '../inventory/number.ts';
import type { OwnedRow } from '../ledger/owned-row.ts';
import { ACCOUNT_SID, numberSid } from './sids.ts';

export const ACCOUNT_URI = `/2010-04-01/Accounts/${ACCOUNT_SID}`;

/** The path word of each type, and the words in owned numbers and in prices. */
export const TYPE_WORDS: Readonly<
  Record<NumberType, { path: string; owned: string; price: string; rule: string }>
> = {
  local: { path: 'Local', owned: 'local', price: 'local', rule: 'local' },
  mobile: { path: 'Mobile', owned: 'mobile', price: 'mobile', rule: 'mobile' },
  'toll-free': { path: 'TollFree', owned: 'toll-free', price: 'toll free', rule: 'toll-free' },
  national: { path: 'National', owned: 'national', price: 'national', rule: 'national' },
};

/** Twilio's dates of 2010: RFC 2822 with a numeric zone. */
export const rfc2822 = (ms: number) => new Date(ms).toUTCString().replace('GMT', '+0000');

export function availableJson(number: InventoryNumber, addressRequirements: string) {
  const { place } = number;
  return {
    friendly_name: number.friendlyName,
    phone_number: number.phoneNumber,
    lata: place?.lata ?? null,
    rate_center: place?.rateCenter ?? null,
    latitude: null,
    longitude: null,
    locality: localityOf(number) ?? null,
    region: place?.region ?? null,
    postal_code: place?.postalCode ?? null,
    iso_country: number.countryCode,
    address_requirements: addressRequirements,
    beta: number.beta,
    capabilities: {
      voice: number.capabilities.voice,
      SMS: number.capabilities.sms,
      MMS: number.capabilities.mms,
      fax: false,
    },
  };
}

/** What the owner of a Twilio number can set beyond name and URLs, under the names of the answer. */
export const FURTHER_FIELDS = {
  voice_method: 'VoiceMethod',
  voice_fallback_url: 'VoiceFallbackUrl',
  voice_fallback_method: 'VoiceFallbackMethod',
  voice_application_sid: 'VoiceApplicationSid',
  sms_method: 'SmsMethod',
  sms_fallback_url: 'SmsFallbackUrl',
  sms_fallback_method: 'SmsFallbackMethod',
  sms_application_sid: 'SmsApplicationSid',
  status_callback: 'StatusCallback',
  status_callback_method: 'StatusCallbackMethod',
  trunk_sid: 'TrunkSid',
  address_sid: 'AddressSid',
  bundle_sid: 'BundleSid',
} as const;
export type FurtherField = keyof typeof FURTHER_FIELDS;
export type Further = { readonly [field in FurtherField]?: string };

export function ownedJson(row: OwnedRow, further: Further, changedAt: number | undefined) {
  const sid = numberSid(row.seq);
  const uri = `${ACCOUNT_URI}/IncomingPhoneNumbers/${sid}`;
  const words = Object.entries(TYPE_WORDS).find(([type]) => type === row.type)?.[1];
  const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text);
  const method = (field: FurtherField) => further[field] ?? 'POST';
  return {
    sid,
    account_sid: ACCOUNT_SID,
    friendly_name: row.friendlyName ?? '',
    phone_number: row.phoneNumber,
    type: words?.owned ?? 'local',
    status: 'in-use',
    origin: 'twilio',
    beta: false,
    api_version: '2010-04-01',
    capabilities: {
      voice: row.capabilities.voice,
      sms: row.capabilities.sms,
      mms: row.capabilities.mms,
      fax: false,
    },
    address_requirements: 'none',
    address_sid: orNull(further.address_sid),
    bundle_sid: orNull(further.bundle_sid),
    identity_sid: null,
    emergency_status: 'Inactive',
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    trunk_sid: orNull(further.trunk_sid),
    voice_receive_mode: 'voice',
    voice_caller_id_lookup: false,
    voice_url: row.voiceUrl ?? '',
    voice_method: method('voice_method'),
    voice_fallback_url: orNull(further.voice_fallback_url),
    voice_fallback_method: method('voice_fallback_method'),
    voice_application_sid: further.voice_application_sid ?? '',
    sms_url: row.smsUrl ?? '',
    sms_method: method('sms_method'),
    sms_fallback_url: further.sms_fallback_url ?? '',
    sms_fallback_method: method('sms_fallback_method'),
    sms_application_sid: further.sms_application_sid ?? '',
    status_callback: further.status_callback ?? '',
    status_callback_method: method('status_callback_method'),
    date_created: rfc2822(row.appliedAt),
    date_updated: rfc2822(changedAt ?? row.appliedAt),
    uri: `${uri}.json`,
    subresource_uris: { assigned_add_ons: `${uri}/AssignedAddOns.json` },
  };
}
