/** The messaging and voice settings of an owned number. The messaging profile changes only here. */
import { jsonObject, textField } from '../http/params.ts';
import type { OwnedRow } from '../ledger/owned-row.ts';
import type { OperationRequest, SandboxContext } from '../operation.ts';
import { textsIn } from './changes.ts';
import { refused } from './errors.ts';
import { phoneNumberId, settingsOf } from './number-json.ts';
import { pageOfOwned, rowInPath } from './owned.ts';
import { dataJson, isoDate } from './pages.ts';
import { profileWithId } from './routes.ts';

const featureSet = { domestic_two_way: true, international_inbound: true, international_outbound: true };

function messagingJson(sandbox: SandboxContext, row: OwnedRow) {
  const { messagingProfileId, tags } = settingsOf(sandbox, row.seq);
  const { sms, mms } = row.capabilities;
  return {
    record_type: 'messaging_settings',
    id: phoneNumberId(row.seq),
    phone_number: row.phoneNumber,
    country_code: row.countryCode,
    type: row.type === 'toll-free' ? 'toll-free' : 'long-code',
    messaging_profile_id: messagingProfileId ?? null,
    messaging_product: 'A2P',
    eligible_messaging_products: ['A2P'],
    traffic_type: 'A2P',
    features: { ...(sms ? { sms: featureSet } : {}), ...(mms ? { mms: featureSet } : {}) },
    health: { message_count: 0, inbound_outbound_ratio: 0, success_ratio: 0, spam_ratio: 0 },
    tags,
    created_at: isoDate(row.appliedAt),
    updated_at: isoDate(sandbox.ledger.owned.changedAt(row.seq) ?? row.appliedAt),
  };
}

/** By profile, number or type: the only list that finds the numbers of a profile. */
export function messagingList(request: OperationRequest): Response {
  const { query, sandbox } = request;
  const profile = query('filter[messaging_profile_id]');
  const numbers = query('filter[phone_number]')?.split(',');
  const part = query('filter[phone_number][contains]') ?? '';
  const type = query('filter[type]');
  return pageOfOwned(
    request,
    (row) =>
      (profile === undefined || settingsOf(sandbox, row.seq).messagingProfileId === profile) &&
      (numbers === undefined || numbers.includes(row.phoneNumber)) &&
      row.phoneNumber.includes(part) &&
      (type === undefined || type === (row.type === 'toll-free' ? 'tollfree' : 'longcode')),
    messagingJson,
  );
}

export function messaging(request: OperationRequest): Response {
  return dataJson(messagingJson(request.sandbox, rowInPath(request)));
}

/** An empty text removes the profile. Throws 422 with code 10027 for a profile that the account does not have. */
export function updateMessaging(request: OperationRequest): Response {
  const { sandbox, body } = request;
  const row = rowInPath(request);
  const fields = jsonObject(body);
  const profile =
    fields.get('messaging_profile_id') === null ? '' : textField(fields, 'messaging_profile_id', 64);
  if (profile !== undefined && profile !== '' && profileWithId(sandbox, profile) === undefined)
    throw refused(422, 10027, `There is no messaging profile ${profile}`, '/messaging_profile_id');
  const tags = textsIn(fields, 'tags')?.join('\n');
  sandbox.ledger.furtherSettings.merge(row.seq, {
    ...(profile === undefined ? {} : { messagingProfileId: profile }),
    ...(tags === undefined ? {} : { tags }),
  });
  return dataJson(messagingJson(sandbox, row));
}

/** What the sandbox knows of it does not change here: the connection is set with the number. */
export function voice(request: OperationRequest): Response {
  return dataJson(voiceJson(request.sandbox, rowInPath(request)));
}

export function voiceList(request: OperationRequest): Response {
  const { query } = request;
  const digits = query('filter[phone_number]');
  const reference = query('filter[customer_reference]');
  return pageOfOwned(
    request,
    (row) =>
      (digits === undefined || row.phoneNumber.includes(digits)) &&
      (reference === undefined || row.friendlyName === reference),
    voiceJson,
  );
}

function voiceJson(sandbox: SandboxContext, row: OwnedRow) {
  return {
    record_type: 'voice_settings',
    id: phoneNumberId(row.seq),
    phone_number: row.phoneNumber,
    connection_id: settingsOf(sandbox, row.seq).connectionId ?? '',
    customer_reference: row.friendlyName ?? '',
    tech_prefix_enabled: false,
    translated_number: '',
    inbound_call_screening: 'disabled',
    usage_payment_method: 'pay-per-minute',
    call_forwarding: { call_forwarding_enabled: false, forwards_to: '', forwarding_type: 'always' },
    call_recording: {
      inbound_call_recording_enabled: false,
      inbound_call_recording_format: 'wav',
      inbound_call_recording_channels: 'single',
    },
    cnam_listing: { cnam_listing_enabled: false, cnam_listing_details: '' },
    emergency: { emergency_enabled: false, emergency_address_id: '', emergency_status: 'disabled' },
    media_features: {
      rtp_auto_adjust_enabled: true,
      accept_any_rtp_packets_enabled: false,
      t38_fax_gateway_enabled: false,
    },
  };
}
