/** The reservation of the number while its card is open: what is known of it, and what the card says. Pure. */
import { isHeld } from '../../api/held-numbers.ts';
import type { Reservation } from '../../api/provider.ts';
import type { Span } from '../../components/cells.ts';
import { formatClock, formatCountdown } from '../../text/format.ts';

export type Hold =
  /** Nothing is reserved: the provider holds no numbers, or the offer was not read yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'held';
      readonly reservation: Reservation;
      /** Whether it is ended when the person leaves the card. */
      readonly endsWithCard: boolean;
      readonly extending: 'possible' | 'under way' | 'done';
    }
  | { readonly kind: 'not-held'; readonly reason: string };

/** The reservation that holds the number now; undefined where none does. */
export function openReservation(hold: Hold, now: number): Reservation | undefined {
  return hold.kind === 'held' && isHeld(hold.reservation, now) ? hold.reservation : undefined;
}

/** Why the hold cannot be extended, or undefined. */
export function extendProblem(hold: Hold, now: number): string | undefined {
  if (hold.kind !== 'held') return 'the number is not held';
  if (openReservation(hold, now) === undefined) return 'the hold has ended';
  if (hold.extending === 'under way') return 'the provider is being asked';
  return hold.extending === 'done' ? 'it was extended already' : undefined;
}

/** One quiet line; nothing where nothing was asked. */
export function holdLines(hold: Hold, now: number): Span[][] {
  switch (hold.kind) {
    case 'none':
      return [];
    case 'asking':
      return [[{ text: 'Reserving the number …', token: 'muted' }]];
    case 'not-held':
      return [[{ text: `Not held: ${hold.reason}`, token: 'muted' }]];
    case 'held':
      return [[heldSpan(hold, now)]];
  }
}

function heldSpan({ reservation, endsWithCard }: Extract<Hold, { kind: 'held' }>, now: number): Span {
  const { expiresAt } = reservation;
  const end = endsWithCard ? 'until you leave this card' : 'it ends by itself';
  if (expiresAt === undefined) return { text: `Held for you; ${end}`, token: 'good' };
  const until = formatClock(expiresAt).slice(0, 5);
  if (openReservation({ kind: 'held', reservation, endsWithCard, extending: 'done' }, now) === undefined)
    return { text: `The hold ended at ${until}. You can buy the number as before.`, token: 'warn' };
  const left = formatCountdown(expiresAt - now);
  return { text: `Held for you until ${until} (${left})${endsWithCard ? '' : `; ${end}`}`, token: 'good' };
}
