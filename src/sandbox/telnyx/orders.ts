/** number_orders: https://developers.telnyx.com/api-reference/phone-number-orders/create-a-number-order. */
import type { ReadParameter } from '../http/params.ts';
import { E164, jsonObject, textField } from '../http/params.ts';
import type { NumberOrder, OrderedItem } from '../ledger/number-orders.ts';
import type { OperationRequest, ReadRequest, SandboxContext } from '../operation.ts';
import { notThere, refused } from './errors.ts';
import { groupOfOrder } from './groups.ts';
import { seqOfUuid } from './ids.ts';
import { orderJson, orderRowJson, statusOfNumbers } from './order-json.ts';
import { dataJson, pageOfAll } from './pages.ts';
import { connectionWithId, profileWithId } from './routes.ts';

/** A number can be ordered this long after a search showed it. Telnyx states no time. */
export const SEARCH_MS = 15 * 60 * 1000;

interface AskedNumber {
  readonly phoneNumber: string;
  readonly groupId?: string;
}

function askedNumbers(body: ReadonlyMap<string, unknown>): AskedNumber[] {
  const value = body.get('phone_numbers');
  if (!Array.isArray(value) || value.length === 0)
    throw refused(400, 10015, 'phone_numbers must name at least one number', '/phone_numbers');
  return value.map((item: unknown) => {
    const fields = new Map(typeof item === 'object' && item !== null ? Object.entries(item) : []);
    const phoneNumber = textField(fields, 'phone_number', 32) ?? '';
    const groupId = textField(fields, 'requirement_group_id', 64);
    if (!E164.test(phoneNumber))
      throw refused(422, 10016, `${phoneNumber} is not in +E.164 format`, '/phone_numbers');
    return { phoneNumber, ...(groupId === undefined || groupId === '' ? {} : { groupId }) };
  });
}

/** The first number in the body of an order; empty when it cannot be read. */
export function numberInOrder({ body }: ReadRequest): string {
  try {
    return askedNumbers(jsonObject(body))[0]?.phoneNumber ?? '';
  } catch {
    return '';
  }
}

export function order(request: OperationRequest): Response {
  const { body, sandbox, requestSeq, provisioning } = request;
  const fields = jsonObject(body);
  const asked = askedNumbers(fields);
  const settings = settingsOf(sandbox, fields);
  if (sandbox.trial) refuseTrial(sandbox, asked);
  const placed = sandbox.ledger.numberOrders.place({
    items: asked.map((one) => itemOf(sandbox, one)),
    customerReference: textField(fields, 'customer_reference', 255) ?? '',
    settings: JSON.stringify(settings),
    requestSeq,
    provisioning: { provisioningMs: sandbox.provisioningMs, ...provisioning },
  });
  if ('taken' in placed) throw notAvailable(placed.taken);
  for (const { numberSeq } of placed.numbers) {
    sandbox.ledger.furtherSettings.merge(numberSeq, {
      connectionId: settings.connection_id,
      messagingProfileId: settings.messaging_profile_id,
      billingGroupId: settings.billing_group_id,
    });
  }
  return dataJson(orderJson(placed));
}

const notAvailable = (phoneNumber: string) =>
  refused(422, 85001, `The phone number ${phoneNumber} is not available for purchase`, '/phone_numbers');

/** Throws 422 for a number that no search has lately shown (85000), that is not on sale (85001) or that lacks documents (10027). */
function itemOf(
  { inventory, ledger, surcharge }: SandboxContext,
  { phoneNumber, groupId }: AskedNumber,
): OrderedItem {
  if (!ledger.searches.hasShown(phoneNumber, SEARCH_MS)) {
    throw refused(
      422,
      85000,
      `Search for the phone number ${phoneNumber} again before you order it`,
      '/phone_numbers',
    );
  }
  const number = inventory.find('telnyx', phoneNumber);
  if (number === undefined) throw notAvailable(phoneNumber);
  const offering = inventory
    .offerings('telnyx')
    .find(({ countryCode, type }) => countryCode === number.countryCode && type === number.type);
  const needsDocuments = offering?.verificationRequired === true;
  const wanted = { countryCode: number.countryCode, type: number.type, verificationRequired: needsDocuments };
  return {
    number: { ...number, monthlyCents: number.monthlyCents + surcharge(phoneNumber) },
    needsDocuments,
    group: groupOfOrder(wanted, groupId),
  };
}

function settingsOf(sandbox: SandboxContext, fields: ReadonlyMap<string, unknown>) {
  const text = (name: string) => textField(fields, name, 64) || undefined;
  const connection = text('connection_id');
  const profile = text('messaging_profile_id');
  const group = text('billing_group_id');
  if (connection !== undefined && connectionWithId(sandbox, connection) === undefined)
    throw refused(422, 10027, `There is no connection ${connection}`, '/connection_id');
  if (profile !== undefined && profileWithId(sandbox, profile) === undefined)
    throw refused(422, 10027, `There is no messaging profile ${profile}`, '/messaging_profile_id');
  return { connection_id: connection, messaging_profile_id: profile, billing_group_id: group };
}

/** A trial account orders one local number of its country, the United States, whatever comes of it. */
function refuseTrial({ inventory, ledger }: SandboxContext, asked: readonly AskedNumber[]): void {
  const numbers = asked.map(({ phoneNumber }) => inventory.find('telnyx', phoneNumber));
  const isHome = numbers.every((number) => number?.countryCode === 'US' && number.type === 'local');
  if (!isHome || asked.length > 1 || ledger.numberOrders.list().length > 0)
    throw refused(403, 10010, 'A trial account can order one local number of its country');
}

/** Throws 404 with code 10005. */
export function orderInPath({ path, sandbox }: OperationRequest): NumberOrder {
  const seq = seqOfUuid('number_order', path('id'));
  const found = seq === undefined ? undefined : sandbox.ledger.numberOrders.get(seq);
  if (found === undefined) throw notThere(`The number order ${path('id')}`);
  return found;
}

export function get(request: OperationRequest): Response {
  return dataJson(orderJson(orderInPath(request)));
}

export function rename(request: OperationRequest): Response {
  const { seq } = orderInPath(request);
  const reference = textField(jsonObject(request.body), 'customer_reference', 255);
  if (reference !== undefined) request.sandbox.ledger.numberOrders.rename(seq, reference);
  return get(request);
}

export function list({ query, sandbox }: OperationRequest): Response {
  return pageOfAll(query, sandbox.ledger.numberOrders.list().filter(filterOf(query)), orderRowJson);
}

/** Throws 400 with code 10015 for a time that cannot be read. */
function filterOf(query: ReadParameter): (order: NumberOrder) => boolean {
  const filter = (name: string) => query(`filter[${name}]`);
  const [after, before] = ['gt', 'lt'].map((name) => timeOf(filter(`created_at][${name}`), name));
  const reference = filter('customer_reference');
  const status = filter('status');
  const count = filter('phone_numbers_count');
  return ({ customerReference, createdAt, numbers }) =>
    customerReference === (reference ?? customerReference) &&
    createdAt > (after ?? Number.NEGATIVE_INFINITY) &&
    createdAt < (before ?? Number.POSITIVE_INFINITY) &&
    (status === undefined || status === statusOfNumbers(numbers)) &&
    (count === undefined || Number(count) === numbers.length);
}

function timeOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw refused(400, 10015, `${text} is not a time`, `filter[created_at][${name}]`);
  return time;
}
