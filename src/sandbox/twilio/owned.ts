/** IncomingPhoneNumbers: https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource. */
import { NUMBER_TYPES, type NumberType } from '../catalogue.ts';
import { E164 } from '../http/params.ts';
import { notFound } from '../http/problem.ts';
import type { Configuration, OwnedRow } from '../ledger/owned-row.ts';
import type { OperationRequest, ReadRequest, SandboxContext } from '../operation.ts';
import { refused } from './errors.ts';
import { formFields, textOf } from './form.ts';
import {
  ACCOUNT_URI,
  FURTHER_FIELDS,
  type Further,
  type FurtherField,
  ownedJson,
  TYPE_WORDS,
} from './number-json.ts';
import { pageOf, uriEnvelope } from './pages.ts';
import { requireDocuments } from './requirements.ts';
import { seqOfSid } from './sids.ts';

const LIST = `${ACCOUNT_URI}/IncomingPhoneNumbers`;
/** The most rows that a filter on a name or a part of a number looks through. */
const MOST_ROWS = 1_000_000;

const json = ({ ledger }: SandboxContext, row: OwnedRow) =>
  ownedJson(row, ledger.furtherSettings.get(row.seq), ledger.owned.changedAt(row.seq));

export function list(request: OperationRequest): Response {
  return listOf(request, undefined, `${LIST}.json`);
}

export function listOfType(request: OperationRequest): Response {
  const word = request.path('sid').replace(/\.json$/, '');
  const type = NUMBER_TYPES.find((one) => TYPE_WORDS[one].path === word);
  return type === undefined ? get(request) : listOf(request, type, `${LIST}/${word}.json`);
}

function listOf({ query, sandbox }: OperationRequest, type: NumberType | undefined, base: string): Response {
  const page = pageOf(query, 50);
  const { owned } = sandbox.ledger;
  const number = query('PhoneNumber');
  const name = query('FriendlyName');
  const typed = type === undefined ? {} : { type };
  const offset = page.page * page.pageSize;
  // Every number here is Twilio's own, and none is new to it.
  if (query('Beta') === 'true' || (query('Origin') ?? 'twilio') !== 'twilio')
    return Response.json(uriEnvelope(query, base, 'incoming_phone_numbers', page, [], 0));
  if (number === undefined && name === undefined) {
    const { rows, total } = owned.page('twilio', { ...typed, offset, limit: page.pageSize });
    const all = rows.map((row) => json(sandbox, row));
    return Response.json(uriEnvelope(query, base, 'incoming_phone_numbers', page, all, total));
  }
  const found = filtered(sandbox, number, typed).filter(
    (row) => name === undefined || row.friendlyName === name,
  );
  const rows = found.slice(offset, offset + page.pageSize).map((row) => json(sandbox, row));
  return Response.json(uriEnvelope(query, base, 'incoming_phone_numbers', page, rows, found.length));
}

/** A whole number is looked up as such, which may come later than the list shows it. Anything else finds parts. */
function filtered(
  { ledger }: SandboxContext,
  number: string | undefined,
  typed: { readonly type?: NumberType },
): OwnedRow[] {
  if (number !== undefined && E164.test(number)) {
    const row = ledger.owned.get('twilio', number);
    return row === undefined || row.type !== (typed.type ?? row.type) ? [] : [row];
  }
  const part = new RegExp((number ?? '').replace(/[^\d*]/g, '').replaceAll('*', '\\d'));
  return ledger.owned
    .page('twilio', { ...typed, offset: 0, limit: MOST_ROWS })
    .rows.filter(({ phoneNumber }) => part.test(phoneNumber));
}

const gone = (sid: string) =>
  notFound(`The requested resource ${LIST}/${sid.replace(/\.json$/, '')}.json was not found`);

/** The number with the SID in the path. */
function rowInPath({ path, sandbox }: Pick<OperationRequest, 'path' | 'sandbox'>): OwnedRow {
  const sid = path('sid').replace(/\.json$/, '');
  const seq = seqOfSid(sid);
  const row = seq === undefined ? undefined : sandbox.ledger.owned.getBySeq('twilio', seq);
  if (row === undefined) throw gone(sid);
  return row;
}

export function numberOfSid({ path }: ReadRequest, { ledger }: SandboxContext): string {
  const seq = seqOfSid(path('sid').replace(/\.json$/, ''));
  return seq === undefined ? '' : (ledger.owned.getBySeq('twilio', seq)?.phoneNumber ?? '');
}

function get(request: OperationRequest): Response {
  return Response.json(json(request.sandbox, rowInPath(request)));
}

export function update(request: OperationRequest): Response {
  const { sandbox, body } = request;
  const { seq, phoneNumber } = rowInPath(request);
  const fields = formFields(body);
  const configuration = configurationOf(fields);
  const row = sandbox.ledger.owned.update('twilio', phoneNumber, configuration);
  if (row === undefined) throw gone(request.path('sid'));
  sandbox.ledger.furtherSettings.merge(seq, furtherOf(fields));
  return Response.json(json(sandbox, row));
}

export function release(request: OperationRequest): Response {
  const { phoneNumber } = rowInPath(request);
  if (!request.sandbox.ledger.owned.release('twilio', phoneNumber)) throw gone(request.path('sid'));
  return new Response(null, { status: 204 });
}

export function purchase({ body, sandbox, requestSeq, provisioning }: OperationRequest): Response {
  const fields = formFields(body);
  const phoneNumber = fields.get('PhoneNumber');
  if (phoneNumber === undefined) throw refused(400, 21421, 'PhoneNumber is required');
  // Twilio's test credentials: https://www.twilio.com/docs/iam/test-credentials.
  if (phoneNumber === '+15005550000') throw refused(400, 21422, `${phoneNumber} is not available`);
  if (!E164.test(phoneNumber) || phoneNumber === '+15005550001')
    throw refused(400, 21421, 'Invalid phone number');
  const configuration = configurationOf(fields);
  const { ledger, inventory } = sandbox;
  const holder = ledger.market.holderOf(phoneNumber);
  if (holder?.carrier === 'twilio') return overwritten(sandbox, holder.seq, fields);
  const number = inventory.find('twilio', phoneNumber);
  if (number === undefined || holder !== undefined)
    throw refused(400, 21422, `${phoneNumber} is not available for purchase`);
  const offering = inventory
    .offerings('twilio')
    .find(({ countryCode, type }) => countryCode === number.countryCode && type === number.type);
  if (offering !== undefined) {
    requireDocuments(offering, fields.get('AddressSid'), fields.get('BundleSid'), sandbox.now());
    if (sandbox.trial) refuseTrial(sandbox, number.type);
  }
  const row = ledger.purchases.buy({
    carrier: 'twilio',
    number: { ...number, monthlyCents: number.monthlyCents + sandbox.surcharge(phoneNumber) },
    configuration: { friendlyName: number.friendlyName, ...configuration },
    requestSeq,
    provisioning: { provisioningMs: sandbox.provisioningMs, ...provisioning },
  });
  if (row === undefined) throw refused(400, 21422, `${phoneNumber} has just been bought`);
  ledger.furtherSettings.merge(row.seq, furtherOf(fields));
  return Response.json(json(sandbox, row), { status: 201 });
}

/** A second purchase of a number buys nothing and takes over the configuration, as at Twilio. */
function overwritten(sandbox: SandboxContext, seq: number, fields: ReadonlyMap<string, string>): Response {
  const row = sandbox.ledger.owned.overwrite(seq, configurationOf(fields));
  if (row === undefined) throw refused(500, 20500, 'The number is gone');
  sandbox.ledger.furtherSettings.merge(seq, furtherOf(fields));
  return Response.json(json(sandbox, row), { status: 201 });
}

function refuseTrial({ ledger }: SandboxContext, type: NumberType): void {
  if (type !== 'local') throw refused(400, 10002, 'Trial accounts do not support this type of number');
  if (ledger.market.heldBy('twilio') > 0)
    throw refused(400, 21404, 'Trial accounts are allowed only one Twilio number');
}

function configurationOf(fields: ReadonlyMap<string, string>): Configuration {
  const friendlyName = textOf(fields, 'FriendlyName', 64);
  const voiceUrl = textOf(fields, 'VoiceUrl', 2_048);
  const smsUrl = textOf(fields, 'SmsUrl', 2_048);
  return {
    ...(friendlyName === undefined ? {} : { friendlyName }),
    ...(voiceUrl === undefined ? {} : { voiceUrl }),
    ...(smsUrl === undefined ? {} : { smsUrl }),
  };
}

const SID = /^[A-Z]{2}[0-9a-f]{32}$/i;
const isFurther = (name: string): name is FurtherField => name in FURTHER_FIELDS;

/** Setting a trunk removes the voice application, and the reverse. */
function furtherOf(fields: ReadonlyMap<string, string>): Further {
  const further: { [field in FurtherField]?: string } = {};
  for (const name of Object.keys(FURTHER_FIELDS).filter(isFurther)) {
    const value = textOf(fields, FURTHER_FIELDS[name], 2_048);
    if (value === undefined) continue;
    if (name.endsWith('_method') && value !== 'GET' && value !== 'POST')
      throw refused(400, 20001, `${FURTHER_FIELDS[name]} must be GET or POST`);
    if (name.endsWith('_sid') && value !== '' && !SID.test(value))
      throw refused(400, 20001, `${FURTHER_FIELDS[name]} is not a SID`);
    further[name] = value;
  }
  if (further.trunk_sid) further.voice_application_sid = '';
  else if (further.voice_application_sid) further.trunk_sid = '';
  return further;
}
