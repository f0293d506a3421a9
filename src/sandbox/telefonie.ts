/** Serves the Telefonie Number Management API from the inventory and the ledger. */
import { NUMBER_TYPES } from './catalogue.ts';
import {
  countryCode,
  digits,
  E164,
  fieldInBody,
  flag,
  integerBetween,
  jsonObject,
  oneOf,
  textField,
} from './http/params.ts';
import { invalid, notFound, ProblemError, problemResponse } from './http/problem.ts';
import type { InventoryNumber } from './inventory/number.ts';
import type { Configuration, OwnedRow } from './ledger/owned-row.ts';
import type { OperationRequest, ReadRequest, Surface } from './operation.ts';

const SEARCH_LIMIT = 20;
const PAGE_SIZE_LIMIT = 100;

/** `1.00 USD`: the contract does not define the format, so the text includes the currency. */
const priceText = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')} USD`;

const availableNumber = (number: InventoryNumber) => ({
  phone_number: number.phoneNumber,
  friendly_name: number.friendlyName,
  country_code: number.countryCode,
  type: number.type,
  capabilities: number.capabilities,
  monthly_rate: priceText(number.monthlyCents),
});

const ownedNumber = (row: OwnedRow) => ({
  phone_number: row.phoneNumber,
  ...(row.friendlyName !== undefined && { friendly_name: row.friendlyName }),
  type: row.type,
  country_code: row.countryCode,
  capabilities: row.capabilities,
  ...(row.voiceUrl !== undefined && { voice_url: row.voiceUrl }),
  ...(row.smsUrl !== undefined && { sms_url: row.smsUrl }),
  date_created: new Date(row.appliedAt).toISOString(),
  monthly_rate: priceText(row.monthlyCents),
});

function webhook(body: ReadonlyMap<string, unknown>, name: string): string | undefined {
  const value = textField(body, name, 2048);
  if (value === undefined || value === '') return value;
  const protocol = URL.parse(value)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:')
    throw invalid(name, `${name} must be an http or https URL`);
  return value;
}

function configurationOf(body: ReadonlyMap<string, unknown>): Configuration {
  const friendlyName = textField(body, 'friendly_name', 255);
  const voiceUrl = webhook(body, 'voice_url');
  const smsUrl = webhook(body, 'sms_url');
  return {
    ...(friendlyName !== undefined && { friendlyName }),
    ...(voiceUrl !== undefined && { voiceUrl }),
    ...(smsUrl !== undefined && { smsUrl }),
  };
}

function numberInPath({ phoneNumber }: OperationRequest): string {
  if (!E164.test(phoneNumber))
    throw invalid('phone_number', 'phone_number must be in E.164 format, URL-encoded');
  return phoneNumber;
}

const notOwned = (phoneNumber: string) => notFound(`${phoneNumber} does not belong to this account`);

function search({ query, sandbox }: OperationRequest): Response {
  const country = countryCode(query);
  const type = oneOf(query, 'type', NUMBER_TYPES);
  const areaCode = digits(query, 'area_code');
  const contains = digits(query, 'contains');
  const sms = flag(query, 'sms_enabled');
  const voice = flag(query, 'voice_enabled');
  const limit = integerBetween(query, 'limit', [1, SEARCH_LIMIT], SEARCH_LIMIT);
  const found = sandbox.inventory.search(
    {
      carrier: 'telefonie',
      countryCode: country,
      limit,
      ...(type !== undefined && { type }),
      ...(areaCode !== undefined && { areaCode }),
      ...(contains !== undefined && { contains }),
      ...(sms !== undefined && { sms }),
      ...(voice !== undefined && { voice }),
    },
    sandbox.ledger.market.isUnavailable,
  );
  // A search for all digits of a number returns its current price, which a fault may have raised since an earlier search.
  const priced = found.map((number) =>
    contains !== undefined && number.phoneNumber.endsWith(contains) && contains.length >= 6
      ? { ...number, monthlyCents: number.monthlyCents + sandbox.surcharge(number.phoneNumber) }
      : number,
  );
  return Response.json({ available_numbers: priced.map(availableNumber) });
}

function list({ query, sandbox }: OperationRequest): Response {
  const type = oneOf(query, 'type', NUMBER_TYPES);
  const page = integerBetween(query, 'page', [1, Number.MAX_SAFE_INTEGER], 1);
  const limit = integerBetween(query, 'page_size', [1, PAGE_SIZE_LIMIT], PAGE_SIZE_LIMIT);
  const { rows, total } = sandbox.ledger.owned.page('telefonie', {
    offset: (page - 1) * limit,
    limit,
    ...(type !== undefined && { type }),
  });
  return Response.json({ numbers: rows.map(ownedNumber), total });
}

function purchase({ body, sandbox, requestSeq, provisioning }: OperationRequest): Response {
  const fields = jsonObject(body);
  const phoneNumber = textField(fields, 'phone_number', 32);
  if (phoneNumber === undefined) throw invalid('phone_number', 'phone_number is required');
  if (!E164.test(phoneNumber)) throw invalid('phone_number', 'phone_number must be in E.164 format');
  const configuration = configurationOf(fields);
  const number = sandbox.inventory.find('telefonie', phoneNumber);
  if (number === undefined) throw notFound(`${phoneNumber} is not in the inventory`);
  const row = sandbox.ledger.purchases.buy({
    carrier: 'telefonie',
    number: { ...number, monthlyCents: number.monthlyCents + sandbox.surcharge(phoneNumber) },
    configuration: { friendlyName: number.friendlyName, ...configuration },
    requestSeq,
    provisioning: { provisioningMs: sandbox.provisioningMs, ...provisioning },
  });
  if (row === undefined) {
    throw new ProblemError({
      status: 409,
      code: 'number-taken',
      title: 'Number not available',
      detail: `somebody else has ${phoneNumber}`,
    });
  }
  return Response.json(ownedNumber(row), { status: 201 });
}

function get(request: OperationRequest): Response {
  const phoneNumber = numberInPath(request);
  const row = request.sandbox.ledger.owned.get('telefonie', phoneNumber);
  if (row === undefined) throw notOwned(phoneNumber);
  return Response.json(ownedNumber(row));
}

function update(request: OperationRequest): Response {
  const phoneNumber = numberInPath(request);
  const configuration = configurationOf(request.body === '' ? new Map() : jsonObject(request.body));
  const row = request.sandbox.ledger.owned.update('telefonie', phoneNumber, configuration);
  if (row === undefined) throw notOwned(phoneNumber);
  return Response.json(ownedNumber(row));
}

function release(request: OperationRequest): Response {
  const phoneNumber = numberInPath(request);
  if (!request.sandbox.ledger.owned.release('telefonie', phoneNumber)) throw notOwned(phoneNumber);
  return new Response(null, { status: 204 });
}

const none = () => '';
const inPath = (request: ReadRequest) => request.path('phoneNumber');
const inBody = (request: ReadRequest) => fieldInBody(request.body, 'phone_number');

/** The six operations of the contract. */
export const TELEFONIE: Surface = {
  carrier: 'telefonie',
  basePath: '/v1/numbers',
  keyHeader: 'X-API-Key',
  challenge: 'ApiKey',
  refuse: problemResponse,
  operations: [
    { name: 'search', method: 'GET', path: '/available', numberOf: none, handle: search },
    { name: 'list', method: 'GET', path: '/owned', numberOf: none, handle: list },
    { name: 'purchase', method: 'POST', path: '/owned', numberOf: inBody, handle: purchase },
    { name: 'get', method: 'GET', path: '/owned/:phoneNumber', numberOf: inPath, handle: get },
    { name: 'update', method: 'POST', path: '/owned/:phoneNumber', numberOf: inPath, handle: update },
    { name: 'release', method: 'DELETE', path: '/owned/:phoneNumber', numberOf: inPath, handle: release },
  ],
};
