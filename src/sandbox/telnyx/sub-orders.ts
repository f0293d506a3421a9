/** sub_number_orders and number_order_phone_numbers: what an order consists of, cancelling it, and naming its documents. */
import { jsonObject, textField } from '../http/params.ts';
import type { OrderedNumber } from '../ledger/ordered-number.ts';
import type { OperationRequest, ReadRequest, SandboxContext } from '../operation.ts';
import { notThere, refused } from './errors.ts';
import { fittingGroup } from './groups.ts';
import {
  orderedId,
  orderedNumberJson,
  orderId,
  type SubOrder,
  statusOfNumbers,
  subOrderId,
  subOrderJson,
  subOrdersOf,
  wholeSubOrderJson,
} from './order-json.ts';
import { dataJson, pageOfAll } from './pages.ts';
import { typeWord } from './words.ts';

const allSubOrders = ({ ledger }: SandboxContext) => ledger.numberOrders.list().flatMap(subOrdersOf);

export function listSubOrders({ query, sandbox }: OperationRequest): Response {
  const filter = (name: string, value: string) => (query(`filter[${name}]`) ?? value) === value;
  const rows = allSubOrders(sandbox).filter(
    (sub) =>
      filter('status', statusOfNumbers(sub.numbers)) &&
      filter('order_request_id', orderId(sub.order)) &&
      filter('country_code', sub.countryCode) &&
      filter('phone_number_type', typeWord(sub.type)),
  );
  return pageOfAll(query, rows, subOrderJson);
}

/** Throws 404 with code 10005. */
function subOrderInPath({ path, sandbox }: Pick<OperationRequest, 'path' | 'sandbox'>): SubOrder {
  const found = allSubOrders(sandbox).find((sub) => subOrderId(sub) === path('id'));
  if (found === undefined) throw notThere(`The sub number order ${path('id')}`);
  return found;
}

/** The first number of a sub order, for the ledger. */
export function numberOfSubOrder({ path }: ReadRequest, sandbox: SandboxContext): string {
  const found = allSubOrders(sandbox).find((sub) => subOrderId(sub) === path('id'));
  return found?.numbers[0]?.phoneNumber ?? '';
}

export function getSubOrder(request: OperationRequest): Response {
  const sub = subOrderInPath(request);
  const whole = request.query('filter[include_phone_numbers]') === 'true';
  return dataJson(whole ? wholeSubOrderJson(sub) : subOrderJson(sub));
}

/** Throws 422 with code 10027 unless it is pending. */
export function cancel(request: OperationRequest): Response {
  const { numbers } = subOrderInPath(request);
  if (statusOfNumbers(numbers) !== 'pending')
    throw refused(422, 10027, 'Only a pending sub number order can be cancelled');
  const pending = numbers.filter(({ status }) => status === 'pending');
  request.sandbox.ledger.numberOrders.cancel(pending);
  return dataJson(subOrderJson(subOrderInPath(request)));
}

/** Throws 422 with code 10027 for a group that does not fit, or a number that waits for none. */
function attach({ body, sandbox }: OperationRequest, numbers: readonly OrderedNumber[]): void {
  const id = textField(jsonObject(body), 'requirement_group_id', 64);
  if (id === undefined)
    throw refused(422, 10027, 'requirement_group_id is required', '/requirement_group_id');
  const waiting = numbers.filter(({ requirementsStatus }) =>
    ['requirement-info-pending', 'requirement-info-exception'].includes(requirementsStatus),
  );
  if (waiting.length === 0) throw refused(422, 10027, 'The order does not wait for documents');
  for (const { seq, phoneNumber, countryCode } of waiting) {
    const type = sandbox.inventory.find('telnyx', phoneNumber)?.type ?? 'local';
    const group = fittingGroup({ countryCode, type, verificationRequired: true }, id);
    sandbox.ledger.numberOrders.attach(seq, group);
  }
}

export function attachToSubOrder(request: OperationRequest): Response {
  attach(request, subOrderInPath(request).numbers);
  return dataJson(wholeSubOrderJson(subOrderInPath(request)));
}

interface Ordered {
  readonly number: OrderedNumber;
  readonly sub: SubOrder;
}

const allOrdered = (sandbox: SandboxContext): Ordered[] =>
  allSubOrders(sandbox).flatMap((sub) => sub.numbers.map((number) => ({ number, sub })));

const orderedJson = ({ number, sub }: Ordered) => orderedNumberJson(number, sub);

export function listOrdered({ query, sandbox }: OperationRequest): Response {
  const country = query('filter[country_code]');
  const rows = allOrdered(sandbox).filter(({ sub }) => sub.countryCode === (country ?? sub.countryCode));
  return pageOfAll(query, rows, orderedJson);
}

/** Throws 404 with code 10005. */
function orderedInPath({ path, sandbox }: OperationRequest): Ordered {
  const found = allOrdered(sandbox).find(({ number }) => orderedId(number) === path('id'));
  if (found === undefined) throw notThere(`The ordered number ${path('id')}`);
  return found;
}

export function getOrdered(request: OperationRequest): Response {
  return dataJson(orderedJson(orderedInPath(request)));
}

export function attachToOrdered(request: OperationRequest): Response {
  attach(request, [orderedInPath(request).number]);
  return getOrdered(request);
}
