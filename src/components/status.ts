/** A purchase's status as sign, word and colour. Each of them is enough to understand it. */
import type { PurchaseStatus } from '../api/model.ts';
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
