/** Which numbers are held by a reservation of the account. */
import * as z from 'zod';
import type { Resource } from '../ledger/resources.ts';
import type { SandboxContext } from '../operation.ts';

export const RESERVATION = 'number_reservation';

const ReservedSchema = z.object({
  phoneNumber: z.string(),
  /** ms since the epoch. */
  expiresAt: z.number(),
  /** Why it is not held. */
  error: z.string().optional(),
});
export type Reserved = z.infer<typeof ReservedSchema>;
const ReservationSchema = z.object({
  customerReference: z.string(),
  extended: z.boolean(),
  numbers: z.array(ReservedSchema),
});
export type Reservation = z.infer<typeof ReservationSchema>;

export const reservationOf = ({ fields }: Resource): Reservation => ReservationSchema.parse(fields);

/** The numbers that are held at the moment. */
export function heldNumbers({ ledger, now }: SandboxContext): ReadonlySet<string> {
  const numbers = ledger.resources.list(RESERVATION).flatMap((one) => reservationOf(one).numbers);
  return new Set(
    numbers
      .filter(({ expiresAt, error }) => error === undefined && expiresAt > now())
      .map(({ phoneNumber }) => phoneNumber),
  );
}
