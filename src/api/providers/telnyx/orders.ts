/** Orders: one number each, with our id as their reference. https://developers.telnyx.com/docs/numbers/phone-numbers/number-orders */
import type * as z from 'zod';
import { ApiError, retold, toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import type { PhoneNumberPurchase } from '../../model.ts';
import type { Provider, ProviderAbilities, PurchaseOrder } from '../../provider.ts';
import { refuseUnorderable } from '../../purchases/domain/order-fields.ts';
import { answeredAboutAnother, neitherFoundNorMissing, readRows, requirePhoneNumber } from '../reading.ts';
import { hasEnded, type OrderReader, type WholeOrder } from './order-mapping.ts';
import { readAll } from './pages.ts';
import { WireAnySchema, type WireOrder, WireOrderedNumberSchema, WireOrderSchema, wireOne } from './wire.ts';

const PATH = '/number_orders';
/** Numbers of an order that are named in a sentence. */
const MOST_NAMED = 3;
/** Orders of one number that are read alone for their reference; the newest come first. */
const MOST_READ_ALONE = 5;

export interface OrdersDeps {
  readonly api: HttpClient;
  readonly readOrder: OrderReader;
  readonly abilities: ProviderAbilities;
  /** What the account shows of a number: an order that succeeded is complete when its number can be used. */
  readonly statusOf: (phoneNumber: string, signal?: AbortSignal) => Promise<string | undefined>;
}

type Orders = Required<
  Pick<Provider, 'purchase' | 'purchaseStatus' | 'findPurchase' | 'attachDocuments' | 'cancelPurchase'>
>;

export function createOrders(deps: OrdersDeps): Orders {
  const { api } = deps;
  const read = async (id: string, phoneNumber: string | undefined, signal: AbortSignal | undefined) => {
    const order = await readOrderOf(api, id, signal);
    return await deps.readOrder(await wholeOrder(api, order, phoneNumber, signal), deps.statusOf, signal);
  };
  const purchaseStatus: Orders['purchaseStatus'] = (id, signal) => read(id, undefined, signal);
  /** A change of the part of an order that has the number; then the whole order is read again. */
  const change = async (
    id: string,
    request: (subOrder: string) => {
      readonly method: 'PATCH' | 'POST';
      readonly path: string;
      readonly json?: Record<string, string>;
    },
    signal: AbortSignal | undefined,
  ): Promise<PhoneNumberPurchase> => {
    const order = await readOrderOf(api, id, signal).catch((error: unknown) => {
      throw retold(toApiError(error), 'not-sent');
    });
    const [subOrder, ...others] = order.sub_number_orders_ids ?? [];
    const isOfOne = others.length === 0 && notOneNumber(order, undefined) === undefined;
    if (subOrder === undefined || !isOfOne) throw noSubOrder(id, api.host);
    await api.json({ ...request(subOrder), signal, expect: [200, 201] }, () => WireAnySchema);
    return await purchaseStatus(id, signal).catch((error: unknown) => {
      const failure = toApiError(error);
      throw retold(
        failure,
        'sent',
        `Telnyx took the change, but the order could not be read: ${failure.message}`,
      );
    });
  };
  return {
    purchase: async (order) => ({ kind: 'request', purchase: await sendOrder(deps, order) }),
    purchaseStatus,
    findPurchase: async (sought, signal) => {
      const order = await findOrder(api, sought, signal);
      return order === undefined ? undefined : await read(order.id, sought.phoneNumber, signal);
    },
    attachDocuments: (id, documentsId, signal) =>
      change(
        id,
        (subOrder) => ({
          method: 'POST',
          path: `/sub_number_orders/${encodeURIComponent(subOrder)}/requirement_group`,
          json: { requirement_group_id: documentsId },
        }),
        signal,
      ),
    cancelPurchase: (id, signal) =>
      change(
        id,
        (subOrder) => ({
          method: 'PATCH',
          path: `/sub_number_orders/${encodeURIComponent(subOrder)}/cancel`,
        }),
        signal,
      ),
  };
}

async function sendOrder(
  { api, readOrder, abilities }: OrdersDeps,
  order: PurchaseOrder,
): Promise<PhoneNumberPurchase> {
  const { phoneNumber, documentsId, reference } = order;
  requirePhoneNumber(phoneNumber);
  refuseUnorderable(abilities, order);
  const item = {
    phone_number: phoneNumber,
    ...(documentsId === undefined ? {} : { requirement_group_id: documentsId }),
  };
  const json = {
    phone_numbers: [item],
    ...(reference === undefined ? {} : { customer_reference: reference }),
  };
  const request = { method: 'POST', path: PATH, json, expect: [200, 201, 202] } as const;
  const { data, status } = await api.json(request, () => wireOne(WireOrderSchema));
  if (notOneNumber(data.data, phoneNumber) !== undefined)
    throw answeredAboutAnother(phoneNumber, api.host, false, status);
  return await readOrder({ order: data.data, number: numbersOf(data.data).numbers[0] }, undefined);
}

function numbersOf({ phone_numbers }: WireOrder) {
  const { rows, unreadable } = readRows(phone_numbers, (row) => {
    const wire = WireOrderedNumberSchema.safeParse(row);
    return wire.success ? wire.data : undefined;
  });
  return { numbers: rows, unreadable };
}

/** Why the order is not one of exactly one number, or not of this one, in a sentence; undefined when it is. */
function notOneNumber(order: WireOrder, phoneNumber: string | undefined): string | undefined {
  const { numbers, unreadable } = numbersOf(order);
  const [first] = numbers;
  if (first === undefined) return `the order ${order.id} does not say which number it is of`;
  const count = numbers.length + unreadable;
  if (count > 1) {
    const named = numbers.slice(0, MOST_NAMED).map(({ phone_number }) => phone_number);
    return `the order ${order.id} is of ${count} numbers (${named.join(', ')}${count > named.length ? ' …' : ''}), and dialdeck orders one`;
  }
  if (phoneNumber === undefined || first.phone_number === phoneNumber) return undefined;
  return `the order ${order.id} has our reference and is of another number (${first.phone_number})`;
}

async function readOrderOf(api: HttpClient, id: string, signal: AbortSignal | undefined): Promise<WireOrder> {
  const path = `${PATH}/${encodeURIComponent(id)}`;
  const { data, status } = await api.json({ method: 'GET', path, signal, expect: [200] }, () =>
    wireOne(WireOrderSchema),
  );
  if (data.data.id === id) return data.data;
  throw answeredAboutAnother(`the order ${id}`, api.host, true, status);
}

/** When documents are due is stated beside the number alone. What cannot be read of it is left out. */
async function wholeOrder(
  api: HttpClient,
  order: WireOrder,
  phoneNumber: string | undefined,
  signal: AbortSignal | undefined,
): Promise<WholeOrder> {
  const [number] = numbersOf(order).numbers;
  const problem = notOneNumber(order, phoneNumber);
  if (problem !== undefined) return { order, number, problem };
  const waits = number?.requirements_status?.startsWith('requirement-info') === true;
  if (!waits || number?.deadline != null || number?.id == null) return { order, number };
  const path = `/number_order_phone_numbers/${encodeURIComponent(number.id)}`;
  const request = { method: 'GET', path, signal, expect: [200] } as const;
  const deadline = await api
    .json(request, () => wireOne(WireOrderedNumberSchema))
    .then(
      ({ data }) => (data.data.phone_number === number.phone_number ? data.data.deadline : undefined),
      () => undefined,
    );
  return { order, number: { ...number, deadline } };
}

/**
 * The order that carries our reference; without one, an open order of the number. A row of the list may have nothing but an id and the
 * number. Telnyx ignores filters that it does not know, so each row is held against the question.
 */
async function findOrder(
  api: HttpClient,
  { phoneNumber, reference }: Pick<PurchaseOrder, 'phoneNumber' | 'reference'>,
  signal: AbortSignal | undefined,
): Promise<WireOrder | undefined> {
  const query =
    reference === undefined ? { 'filter[status]': 'pending' } : { 'filter[customer_reference]': reference };
  const { rows, complete, status } = await readAll(api, PATH, query, signal);
  const { rows: orders } = readRows(rows, (row) => readWith(WireOrderSchema, row));
  const ofNumber = orders.filter((order) =>
    numbersOf(order).numbers.some(({ phone_number }) => phone_number === phoneNumber),
  );
  const candidates =
    reference === undefined
      ? ofNumber.filter(({ status: state }) => (state ?? 'pending') === 'pending')
      : [
          ...orders.filter(({ customer_reference }) => customer_reference === reference),
          ...(await withReference(api, ofNumber, reference, signal)),
        ];
  // A gateway that repeats a request makes two orders: one that ended without the number says nothing about the other.
  const found = candidates.find((order) => !hasEnded(order)) ?? candidates[0];
  if (found !== undefined || complete) return found;
  const why = `does not end its list of orders, so that one of ${phoneNumber} may be in it`;
  throw neitherFoundNorMissing(api.host, why, status);
}

/** Those of the orders without a stated reference that carry ours when they are read alone. */
async function withReference(
  api: HttpClient,
  orders: readonly WireOrder[],
  reference: string,
  signal: AbortSignal | undefined,
): Promise<WireOrder[]> {
  const unstated = orders
    .filter(({ customer_reference }) => customer_reference == null)
    .slice(0, MOST_READ_ALONE);
  const whole = await Promise.all(unstated.map(({ id }) => readOrderOf(api, id, signal)));
  return whole.filter(({ customer_reference }) => customer_reference === reference);
}

function readWith<Schema extends z.ZodType>(schema: Schema, row: unknown): z.infer<Schema> | undefined {
  const wire = schema.safeParse(row);
  return wire.success ? wire.data : undefined;
}

function noSubOrder(id: string, host: string): ApiError {
  return new ApiError({
    code: 'contract',
    message: `${host} does not say which part of the order ${id} has the number. Nothing was changed.`,
    hint: 'Look at the order in the Telnyx portal.',
    retryable: false,
    progress: 'not-sent',
  });
}
