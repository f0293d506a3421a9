/** WIIL's `/phone-configurations`: the numbers of the account. */
import type { Exchange, Request, World } from '../exchange.ts';
import { fieldInBody, jsonObject, textField } from '../http/params.ts';
import { invalid, notFound } from '../http/problem.ts';
import type { OwnedRow } from '../ledger/owned.ts';
import { pageOf, paginated, succeed } from './envelope.ts';

const PAGE_SIZE = 20;
const countryNames = new Intl.DisplayNames('en', { type: 'region' });

const idOf = (seq: number) => `phone_${String(seq).padStart(6, '0')}`;

function byId(world: World, id: string): OwnedRow | undefined {
  const seq = Number(/^phone_(\d{1,12})$/.exec(id)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(seq) ? world.ledger.getBySeq('wiil', seq) : undefined;
}

function known(row: OwnedRow | undefined): OwnedRow {
  if (row === undefined) throw notFound('There is no such phone configuration');
  return row;
}

const phoneConfiguration = (world: World, row: OwnedRow) => ({
  id: idOf(row.seq),
  phoneNumber: row.phoneNumber,
  providerPhoneNumberId: `sandbox-${row.seq}`,
  phoneRequestId: world.ledger.orderOf(row.seq) ?? '',
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
  updatedAt: world.ledger.changedAt(row.seq) ?? row.appliedAt,
});

export function listConfigurations({ query, world }: Exchange): Response {
  const page = pageOf(query, PAGE_SIZE);
  const { rows, total } = world.ledger.page('wiil', {
    offset: (page.page - 1) * page.pageSize,
    limit: page.pageSize,
  });
  const configurations = rows.map((row) => phoneConfiguration(world, row));
  return succeed(paginated(configurations, page, total), world.now());
}

export function getById({ path, world }: Exchange): Response {
  return succeed(phoneConfiguration(world, known(byId(world, path('id')))), world.now());
}

export function getByNumber({ phoneNumber, world }: Exchange): Response {
  return succeed(phoneConfiguration(world, known(world.ledger.get('wiil', phoneNumber))), world.now());
}

export function getByRequest({ path, world }: Exchange): Response {
  const requestId = path('requestId');
  const order = world.ledger.getOrder(requestId);
  const row = order === undefined ? undefined : world.ledger.get('wiil', order.phoneNumber);
  return succeed(phoneConfiguration(world, known(row)), world.now());
}

/** The id is in the body, and only the friendly name can change; null clears it. */
export function updateConfiguration({ body, world }: Exchange): Response {
  const fields = jsonObject(body);
  const id = textField(fields, 'id', 64);
  if (id === undefined) throw invalid('id', 'id is required');
  const friendlyName = fields.get('friendlyName') === null ? '' : textField(fields, 'friendlyName', 255);
  if (friendlyName === undefined) throw invalid('friendlyName', 'friendlyName is required, a string or null');
  const { phoneNumber } = known(byId(world, id));
  const row = known(world.ledger.update('wiil', phoneNumber, { friendlyName }));
  return succeed(phoneConfiguration(world, row), world.now());
}

export function deleteConfiguration({ path, world }: Exchange): Response {
  const { phoneNumber } = known(byId(world, path('id')));
  return succeed(world.ledger.release('wiil', phoneNumber), world.now());
}

/** The number behind the id in the path or body. */
export const numberById = (request: Request, world: World) =>
  byId(world, request.path('id') || fieldInBody(request.body, 'id'))?.phoneNumber ?? '';
