/** A purchase's status as sign, word and colour. Each of them is enough to understand it. */
import type { PurchaseStatus } from '../api/model.ts';
import type { Transition } from '../api/purchases/domain/types.ts';
import type { Span } from './cells.ts';
import type { Glyphs, Token } from './theme.ts';

const TOKENS: Readonly<Record<PurchaseStatus, Token>> = {
  PENDING: 'warn',
  PROCESSING: 'accent',
  COMPLETED: 'good',
  FAILED: 'bad',
  CANCELLED: 'muted',
};

export function statusSpan(status: PurchaseStatus, glyphs: Glyphs): Span {
  const signs: Readonly<Record<PurchaseStatus, string>> = {
    PENDING: glyphs.dot,
    PROCESSING: glyphs.active,
    COMPLETED: glyphs.done,
    FAILED: glyphs.failed,
    CANCELLED: glyphs.no,
  };
  return { text: `${signs[status]} ${status}`, token: TOKENS[status] };
}

/** The sign in front of a step: it worked, its outcome is open, or the purchase ended without the number. */
export function stepSign(state: Transition['to'], glyphs: Glyphs): Span {
  switch (state) {
    case 'REJECTED':
    case 'NOT_SENT':
    case 'SETTLED_ABSENT':
    case 'RELEASE_REJECTED':
      return { text: `${glyphs.failed} `, token: 'bad' };
    case 'CANCELLED':
      return { text: `${glyphs.failed} `, token: 'muted' };
    case 'UNKNOWN':
    case 'NEEDS_HUMAN':
    case 'RELEASE_UNKNOWN':
      return { text: `${glyphs.unknown} `, token: 'warn' };
    case 'INTENT':
    case 'SENDING':
    case 'ACCEPTED':
    case 'CONFIRMED':
    case 'RELEASE_INTENT':
    case 'RELEASING':
    case 'RELEASED':
      return { text: `${glyphs.done} `, token: 'good' };
  }
}
