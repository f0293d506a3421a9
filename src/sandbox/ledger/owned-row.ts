/** A number of the account, as stored in the ledger. */
import type { Capabilities } from '../catalogue.ts';
import { integer, optionalText, type Row, text } from './rows.ts';

/** What the owner of a number can set. */
export interface Configuration {
  readonly friendlyName?: string;
  readonly voiceUrl?: string;
  readonly smsUrl?: string;
}

export interface OwnedRow extends Configuration {
  readonly seq: number;
  readonly phoneNumber: string;
  readonly countryCode: string;
  readonly type: string;
  readonly capabilities: Capabilities;
  /** US cents a month. */
  readonly monthlyCents: number;
  /** When it was bought, ms since the epoch. */
  readonly appliedAt: number;
}

/** Reads a row of the table `numbers`; throws when the row is not valid. */
export function ownedRow(row: Row): OwnedRow {
  const friendlyName = optionalText(row, 'friendly_name');
  const voiceUrl = optionalText(row, 'voice_url');
  const smsUrl = optionalText(row, 'sms_url');
  return {
    seq: integer(row, 'seq'),
    phoneNumber: text(row, 'phone_number'),
    countryCode: text(row, 'country_code'),
    type: text(row, 'type'),
    capabilities: {
      voice: integer(row, 'voice') === 1,
      sms: integer(row, 'sms') === 1,
      mms: integer(row, 'mms') === 1,
    },
    monthlyCents: integer(row, 'monthly_cents'),
    ...(friendlyName !== undefined && { friendlyName }),
    ...(voiceUrl !== undefined && { voiceUrl }),
    ...(smsUrl !== undefined && { smsUrl }),
    appliedAt: integer(row, 'applied_at'),
  };
}
