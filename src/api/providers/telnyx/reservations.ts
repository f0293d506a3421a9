/** Holding a number for half an hour: https://developers.telnyx.com/docs/numbers/phone-numbers/number-reservations. */
import type { HttpClient } from '../../http/client.ts';
import { MAX_SHOWN_DETAILS } from '../../limits.ts';
import type { HeldBy, Reservation, Reservations } from '../../provider.ts';
import { answeredAboutAnother, readTime, requirePhoneNumber, type Tidy } from '../reading.ts';
import { WireReservationSchema, wireOne } from './wire.ts';

const PATH = '/number_reservations';

/** Telnyx writes the states differently in different places. */
const HELD: ReadonlySet<string> = new Set(['success', 'reserved', 'active']);
const PENDING: ReadonlySet<string> = new Set(['pending', '']);

export function createReservations(api: HttpClient, tidy: Tidy): Reservations {
  const send = async (
    request: { readonly method: 'GET' | 'POST'; readonly path: string; readonly json?: object },
    expected: Pick<HeldBy, 'phoneNumber'> & Partial<HeldBy>,
    signal: AbortSignal | undefined,
  ): Promise<Reservation> => {
    const { json, ...rest } = request;
    const body = json === undefined ? {} : { json: { ...json } };
    const { data, fetchedAt, status } = await api.json({ ...rest, ...body, signal, expect: [200, 201] }, () =>
      wireOne(WireReservationSchema),
    );
    const { id, phone_numbers, ...whole } = data.data;
    const number = phone_numbers?.find(({ phone_number }) => phone_number === expected.phoneNumber);
    if (number === undefined || (expected.id ?? id) !== id)
      throw answeredAboutAnother(expected.phoneNumber, api.host, request.method === 'GET', status);
    const word = number.status ?? whole.status ?? '';
    const details = tidy(number.errors ?? whole.errors ?? '', MAX_SHOWN_DETAILS).text;
    const expiresAt = readTime(number.expired_at);
    return {
      id,
      phoneNumber: number.phone_number,
      status: HELD.has(word) ? 'held' : PENDING.has(word) ? 'pending' : 'refused',
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(details === '' ? {} : { details }),
      fetchedAt,
    };
  };
  return {
    create: (phoneNumber, reference, signal) => {
      requirePhoneNumber(phoneNumber);
      const json = { phone_numbers: [{ phone_number: phoneNumber }], customer_reference: reference };
      return send({ method: 'POST', path: PATH, json }, { phoneNumber }, signal);
    },
    read: (held, signal) =>
      send({ method: 'GET', path: `${PATH}/${encodeURIComponent(held.id)}` }, held, signal),
    extend: (held, signal) =>
      send({ method: 'POST', path: `${PATH}/${encodeURIComponent(held.id)}/actions/extend` }, held, signal),
  };
}
