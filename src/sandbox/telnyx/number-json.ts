/** Owned numbers as Telnyx writes them. */
import type { OwnedRow } from '../ledger/owned-row.ts';
import type { SandboxContext } from '../operation.ts';
import { numericId } from './ids.ts';
import { isoDate } from './pages.ts';
import { connectionName, profileName } from './routes.ts';
import { oldTypeWord, typeWord } from './words.ts';

/** The settings of a number beyond its name, as the ledger keeps them. */
export interface Settings {
  readonly connectionId?: string;
  readonly messagingProfileId?: string;
  readonly billingGroupId?: string;
  readonly addressId?: string;
  readonly externalPin?: string;
  readonly hdVoice: boolean;
  readonly tags: readonly string[];
  readonly locked: boolean;
  /** Of a number from the start that is not simply active. */
  readonly status?: string;
}

export const phoneNumberId = (seq: number) => numericId('phone_number', seq);

const optional = <Name extends string>(name: Name, value: string | undefined) =>
  value === undefined ? {} : { [name]: value };

export function settingsOf({ ledger, now }: SandboxContext, seq: number): Settings {
  const kept = ledger.furtherSettings.get(seq);
  const changed = now() >= Number(kept.lockFrom ?? 0);
  return {
    ...optional('connectionId', kept.connectionId),
    ...optional('messagingProfileId', kept.messagingProfileId),
    ...optional('billingGroupId', kept.billingGroupId),
    ...optional('addressId', kept.addressId),
    ...optional('externalPin', kept.externalPin),
    ...optional('status', kept.status),
    hdVoice: kept.hdVoice === 'true',
    tags: kept.tags === undefined ? [] : kept.tags.split('\n'),
    locked: (changed ? kept.locked : kept.lockedBefore) === 'true',
  };
}

/** Telnyx's word for the state of a number: an order that is done does not make it usable at once. */
export function statusOf(sandbox: SandboxContext, { seq }: OwnedRow): string {
  const { ledger, now } = sandbox;
  if (now() < (ledger.numberOrders.activeAt(seq) ?? 0)) return 'purchase-pending';
  return settingsOf(sandbox, seq).status ?? 'active';
}

export function phoneNumberJson(sandbox: SandboxContext, row: OwnedRow) {
  const { connectionId, messagingProfileId, tags, locked } = settingsOf(sandbox, row.seq);
  return {
    ...slimJson(sandbox, row),
    connection_id: connectionId ?? '',
    connection_name: connectionName(sandbox, connectionId) ?? '',
    messaging_profile_id: messagingProfileId ?? null,
    messaging_profile_name: profileName(sandbox, messagingProfileId) ?? null,
    tags,
    deletion_lock_enabled: locked,
    source_type: 'number_order',
  };
}

/** Without tags and connection. */
export function slimJson(sandbox: SandboxContext, row: OwnedRow) {
  const status = statusOf(sandbox, row);
  const settings = settingsOf(sandbox, row.seq);
  return {
    record_type: 'phone_number',
    id: phoneNumberId(row.seq),
    phone_number: row.phoneNumber,
    country_iso_alpha2: row.countryCode,
    phone_number_type: status === 'purchase-pending' ? oldTypeWord(row.type) : typeWord(row.type),
    status,
    customer_reference: row.friendlyName ?? '',
    billing_group_id: settings.billingGroupId ?? '',
    external_pin: settings.externalPin ?? '',
    hd_voice_enabled: settings.hdVoice,
    emergency_enabled: false,
    emergency_address_id: '',
    emergency_status: 'disabled',
    call_forwarding_enabled: false,
    call_recording_enabled: false,
    caller_id_name_enabled: false,
    cnam_listing_enabled: false,
    t38_fax_gateway_enabled: false,
    inbound_call_screening: 'disabled',
    purchased_at: isoDate(row.appliedAt),
    created_at: isoDate(row.appliedAt),
    updated_at: isoDate(sandbox.ledger.owned.changedAt(row.seq) ?? row.appliedAt),
    activated_at: status === 'purchase-pending' ? null : isoDate(row.appliedAt),
  };
}
