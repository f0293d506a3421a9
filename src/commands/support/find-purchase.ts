/** A purchase by its id or the beginning of it. */
import type { Purchases, PurchaseView } from '../../api/purchases/types.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError, usageError } from './failure.ts';

/** Exactly one purchase, of any account of this machine; a beginning must be of 4 characters or more and fit one only. */
export function findPurchase(purchases: Purchases, text: string): PurchaseView {
  const known = purchases.get(text);
  if (known !== undefined) return known;
  if (text.length < 4)
    throw usageError(`"${text}" is too short for an id.`, 'Give the id, or its first 4 characters or more.');
  const fitting = purchases.list({ everywhere: true }).filter(({ row }) => row.id.startsWith(text));
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) throw usageError(`"${text}" begins ${fitting.length} ids.`, 'Give more of it.');
  throw new CommandError({
    code: 'not-found',
    message: `There is no purchase "${text}".`,
    hint: 'See them with: dialdeck purchases list --everywhere',
    retryable: false,
    exitCode: EXIT.notFound,
  });
}
