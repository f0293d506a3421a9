/** Gets the quote of one number by searching for its digits. */
import { plural } from '../../text/format.ts';
import type { AvailableNumber } from '../model.ts';
import type { Price } from '../money/money.ts';
import type { Quote, Rows } from '../provider.ts';

/**
 * Runs the searches until one lists the number. If none does, the quote is `not-confirmed` with the price of `priceElsewhere`.
 * If a row could not be read, or an answer was partial, this number might be in what is missing: the quote is `unreadable`. Rejects with
 * the error of a search.
 */
export async function quoteBySearching(
  phoneNumber: string,
  searches: readonly (() => Promise<Rows<AvailableNumber>>)[],
  priceElsewhere: () => Promise<Price>,
): Promise<Quote> {
  let fetchedAt = 0;
  let unreadable = 0;
  let reason: string | undefined;
  for (const search of searches) {
    const found = await search();
    fetchedAt = found.fetchedAt;
    unreadable = Math.max(unreadable, found.unreadable);
    reason ??= found.reason;
    const number = found.rows.find((row) => row.phoneNumber === phoneNumber);
    if (number !== undefined) {
      return { kind: 'offered', phoneNumber, number, monthlyRate: number.monthlyRate, fetchedAt };
    }
  }
  if (unreadable > 0 || reason !== undefined) {
    return unreadableQuote(phoneNumber, { unreadable, reason }, fetchedAt);
  }
  return { kind: 'not-confirmed', phoneNumber, monthlyRate: await priceElsewhere(), fetchedAt };
}

/** What is missing of an answer: rows that could not be read, or what the provider says itself. */
interface Missing {
  readonly unreadable: number;
  readonly reason: string | undefined;
}

/** The quote of a number that no answer listed, while a part of the answers is missing. */
export function unreadableQuote(
  phoneNumber: string,
  { unreadable, reason }: Missing,
  fetchedAt: number,
): Quote {
  const count = `${plural(unreadable, 'number')} in the provider's answer could not be read`;
  const cause = reason?.replace(/\.$/, '');
  const why = cause === undefined ? count : unreadable === 0 ? cause : `${count}. ${cause}`;
  return { kind: 'unreadable', phoneNumber, reason: why, monthlyRate: { kind: 'not-stated' }, fetchedAt };
}
