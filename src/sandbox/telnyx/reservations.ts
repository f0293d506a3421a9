/** number_reservations: https://developers.telnyx.com/api-reference/phone-number-reservations/create-a-number-reservation. */
import { E164, jsonObject, textField } from '../http/params.ts';
import type { Resource } from '../ledger/resources.ts';
import type { OperationRequest, ReadRequest, SandboxContext } from '../operation.ts';
import { notThere, refused } from './errors.ts';
import { heldNumbers, RESERVATION, type Reserved, reservationOf } from './holds.ts';
import { seqOfUuid, uuidOf } from './ids.ts';
import { dataJson, isoDate, pageOfAll } from './pages.ts';
import { isReservable } from './search-filters.ts';

/** How long a number is held, and how much longer after the one extension. */
const HOLD_MS = 30 * 60 * 1000;

function asked(body: string): string[] {
  const value = jsonObject(body).get('phone_numbers');
  if (!Array.isArray(value) || value.length === 0)
    throw refused(400, 10015, 'phone_numbers must name at least one number', '/phone_numbers');
  return value.map((item: unknown) => {
    const fields = new Map(typeof item === 'object' && item !== null ? Object.entries(item) : []);
    const phoneNumber = textField(fields, 'phone_number', 32) ?? '';
    if (!E164.test(phoneNumber))
      throw refused(422, 10016, `${phoneNumber} is not in +E.164 format`, '/phone_numbers');
    return phoneNumber;
  });
}

/** The first number in the body; empty when it cannot be read. */
export function numberInReservation({ body }: ReadRequest): string {
  try {
    return asked(body)[0] ?? '';
  } catch {
    return '';
  }
}

function reserved(sandbox: SandboxContext, phoneNumber: string): Reserved {
  const { inventory, ledger, now } = sandbox;
  const hold = { phoneNumber, expiresAt: now() + HOLD_MS };
  const number = inventory.find('telnyx', phoneNumber);
  if (number === undefined || ledger.market.isUnavailable(phoneNumber))
    return { ...hold, error: 'Number is not available' };
  if (!isReservable(number)) return { ...hold, error: 'Number is not reservable' };
  return heldNumbers(sandbox).has(phoneNumber) ? { ...hold, error: 'Number is already on hold' } : hold;
}

export function reserve({ body, sandbox }: OperationRequest): Response {
  if (sandbox.trial) throw refused(403, 10010, 'A trial account cannot reserve numbers');
  const numbers = asked(body).map((phoneNumber) => reserved(sandbox, phoneNumber));
  const customerReference = textField(jsonObject(body), 'customer_reference', 255) ?? '';
  const kept = sandbox.ledger.resources.add(RESERVATION, { customerReference, extended: false, numbers });
  return dataJson(reservationJson(kept));
}

/** Throws 404 with code 10005. */
function inPath({ path, sandbox }: OperationRequest): Resource {
  const seq = seqOfUuid(RESERVATION, path('id'));
  const found = seq === undefined ? undefined : sandbox.ledger.resources.get(RESERVATION, seq);
  if (found === undefined) throw notThere(`The number reservation ${path('id')}`);
  return found;
}

export function getReservation(request: OperationRequest): Response {
  return dataJson(reservationJson(inPath(request)));
}

export function listReservations({ query, sandbox }: OperationRequest): Response {
  const reference = query('filter[customer_reference]');
  const number = query('filter[phone_numbers.phone_number]');
  const status = query('filter[status]');
  const rows = sandbox.ledger.resources.list(RESERVATION).filter((one) => {
    const { customerReference, numbers } = reservationOf(one);
    return (
      customerReference === (reference ?? customerReference) &&
      (number === undefined || numbers.some(({ phoneNumber }) => phoneNumber === number)) &&
      (status === undefined || statusOf(numbers) === status)
    );
  });
  return pageOfAll(query, rows.toReversed(), reservationJson);
}

/** Once. Throws 422 with code 10027 for a reservation that is over, or was extended before. */
export function extend(request: OperationRequest): Response {
  const { ledger, now } = request.sandbox;
  const found = inPath(request);
  const { extended, numbers } = reservationOf(found);
  if (extended) throw refused(422, 10027, 'The reservation has been extended before');
  if (numbers.some(({ expiresAt }) => expiresAt <= now()))
    throw refused(422, 10027, 'The reservation has expired');
  const longer = numbers.map((one) => ({ ...one, expiresAt: one.expiresAt + HOLD_MS }));
  return dataJson(reservationJson(ledger.resources.change(found, { extended: true, numbers: longer })));
}

const statusOf = (numbers: readonly Reserved[]) =>
  numbers.every(({ error }) => error === undefined) ? 'success' : 'failure';

function reservationJson(resource: Resource) {
  const { seq, createdAt, updatedAt } = resource;
  const { customerReference, numbers } = reservationOf(resource);
  const dates = { created_at: isoDate(createdAt), updated_at: isoDate(updatedAt) };
  return {
    record_type: RESERVATION,
    id: uuidOf(RESERVATION, seq),
    customer_reference: customerReference,
    status: statusOf(numbers),
    errors: numbers.find(({ error }) => error !== undefined)?.error ?? '',
    phone_numbers: numbers.map((one, at) => ({
      record_type: 'reserved_phone_number',
      id: uuidOf(`reserved_number ${at}`, seq),
      phone_number: one.phoneNumber,
      status: statusOf([one]),
      errors: one.error ?? '',
      expired_at: isoDate(one.expiresAt),
      ...dates,
    })),
    ...dates,
  };
}
