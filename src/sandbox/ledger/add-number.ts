/** The one statement that adds a number to those of an account. */
import type { DatabaseSync } from 'node:sqlite';
import type { Carrier } from '../catalogue.ts';
import type { InventoryNumber } from '../inventory/number.ts';
import { type Configuration, type OwnedRow, ownedRow } from './owned-row.ts';
import type { ProvisioningTimes } from './provisioning.ts';
import { bit } from './rows.ts';

export type AddNumber = (
  carrier: Carrier,
  number: InventoryNumber,
  configuration: Configuration,
  times: ProvisioningTimes,
) => OwnedRow;

const orNull = (value: string | undefined) => (value === undefined || value === '' ? null : value);

/** Prepares it on an open ledger. */
export function prepareAddNumber(db: DatabaseSync): AddNumber {
  const insert = db.prepare(`INSERT INTO numbers (provider, phone_number, country_code, type, voice, sms, mms,
    monthly_cents, friendly_name, voice_url, sms_url, request_seq, applied_at, visible_at, get_from, hidden_from,
    hidden_until, ends_at) VALUES (:provider, :number, :country, :type, :voice, :sms, :mms, :cents, :friendlyName,
    :voiceUrl, :smsUrl, :request, :appliedAt, :visibleAt, :getFrom, :hiddenFrom, :hiddenUntil, :endsAt) RETURNING *`);
  return (carrier, number, configuration, times) =>
    ownedRow(
      insert.get({
        provider: carrier,
        number: number.phoneNumber,
        country: number.countryCode,
        type: number.type,
        voice: bit(number.capabilities.voice),
        sms: bit(number.capabilities.sms),
        mms: bit(number.capabilities.mms),
        cents: number.monthlyCents,
        friendlyName: orNull(configuration.friendlyName),
        voiceUrl: orNull(configuration.voiceUrl),
        smsUrl: orNull(configuration.smsUrl),
        ...times,
      }) ?? {},
    );
}
