/** WIIL's `/phone-configurations`: the numbers of the account. */

import { fieldInBody, jsonObject, textField } from '../http/params.ts';
import { invalid, notFound } from '../http/problem.ts';
import type { OwnedRow } from '../ledger/owned-row.ts';
import type { OperationRequest, ReadRequest, SandboxContext } from '../operation.ts';
import { pageOf, paginated, succeed } from './envelope.ts';

const PAGE_SIZE = 20;
const countryNames = new Intl.DisplayNames('en', { type: 'region' });

const idOf = (seq: number) => `phone_${String(seq).padStart(6, '0')}`;

function byId(sandbox: SandboxContext, id: string): OwnedRow | undefined {
  const seq = Number(/^phone_(\d{1,12})$/.exec(id)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(seq) ? sandbox.ledger.owned.getBySeq('wiil', seq) : undefined;
}

function known(row: OwnedRow | undefined): OwnedRow {
  if (row === undefined) throw notFound('There is no such phone configuration');
  return row;
}

const phoneConfiguration = (sandbox: SandboxContext, row: OwnedRow) => ({
  id: idOf(row.seq),
  phoneNumber: row.phoneNumber,
  providerPhoneNumberId: `sandbox-${row.seq}`,
  phoneRequestId: sandbox.ledger.orders.idOf(row.seq) ?? '',
  friendlyName: row.friendlyName ?? null,
  monthlyPrice: row.monthlyCents / 100,
  regionOrCountryName: countryNames.of(row.countryCode) ?? row.countryCode,
  countryCode: row.countryCode,
  providerType: 'twilio',
  isImported: false,
  status: 'ACTIVE',
  isPorted: false,
  markedForRelease: false,
  voiceChannelId: `channel_voice_${row.seq}`,
  smsChannelId: `channel_sms_${row.seq}`,
  isUSSMSPermitted: false,
  createdAt: row.appliedAt,
  updatedAt: sandbox.ledger.owned.changedAt(row.seq) ?? row.appliedAt,
});

export function listConfigurations({ query, sandbox }: OperationRequest): Response {
  const page = pageOf(query, PAGE_SIZE);
  const { rows, total } = sandbox.ledger.owned.page('wiil', {
    offset: (page.page - 1) * page.pageSize,
    limit: page.pageSize,
  });
  const configurations = rows.map((row) => phoneConfiguration(sandbox, row));
  return succeed(paginated(configurations, page, total), sandbox.now());
}

export function getById({ path, sandbox }: OperationRequest): Response {
  return succeed(phoneConfiguration(sandbox, known(byId(sandbox, path('id')))), sandbox.now());
}

export function getByNumber({ phoneNumber, sandbox }: OperationRequest): Response {
  return succeed(
    phoneConfiguration(sandbox, known(sandbox.ledger.owned.get('wiil', phoneNumber))),
    sandbox.now(),
  );
}

export function getByRequest({ path, sandbox }: OperationRequest): Response {
  const requestId = path('requestId');
  const order = sandbox.ledger.orders.get(requestId);
  const row = order === undefined ? undefined : sandbox.ledger.owned.get('wiil', order.phoneNumber);
  return succeed(phoneConfiguration(sandbox, known(row)), sandbox.now());
}

/** Changes a number. The body has the id, and only the friendly name can change; null clears it. */
export function updateConfiguration({ body, sandbox }: OperationRequest): Response {
  const fields = jsonObject(body);
  const id = textField(fields, 'id', 64);
  if (id === undefined) throw invalid('id', 'id is required');
  const friendlyName = fields.get('friendlyName') === null ? '' : textField(fields, 'friendlyName', 255);
  if (friendlyName === undefined) throw invalid('friendlyName', 'friendlyName is required, a string or null');
  const { phoneNumber } = known(byId(sandbox, id));
  const row = known(sandbox.ledger.owned.update('wiil', phoneNumber, { friendlyName }));
  return succeed(phoneConfiguration(sandbox, row), sandbox.now());
}

export function deleteConfiguration({ path, sandbox }: OperationRequest): Response {
  const { phoneNumber } = known(byId(sandbox, path('id')));
  return succeed(sandbox.ledger.owned.release('wiil', phoneNumber), sandbox.now());
}

/** The number with the id from the path or body. */
export const numberById = (request: ReadRequest, sandbox: SandboxContext) =>
  byId(sandbox, request.path('id') || fieldInBody(request.body, 'id'))?.phoneNumber ?? '';
