/** Gets the quote of one number by searching for its digits. */
import { plural } from '../../text/format.ts';
import type { AvailableNumber } from '../model.ts';
import type { Price } from '../money/money.ts';
import type { Quote, Rows } from '../provider.ts';

/**
 * Runs the searches until one lists the number. If none does, the quote is `not-confirmed` with the price of `priceElsewhere`.
 * If a row could not be read, it might be this number, so the quote is `unreadable`. Rejects with the error of a search.
 */
export async function quoteBySearching(
  phoneNumber: string,
  searches: readonly (() => Promise<Rows<AvailableNumber>>)[],
  priceElsewhere: () => Promise<Price>,
): Promise<Quote> {
  let fetchedAt = 0;
  let unreadable = 0;
  for (const search of searches) {
    const found = await search();
    fetchedAt = found.fetchedAt;
    unreadable = Math.max(unreadable, found.unreadable);
    const number = found.rows.find((row) => row.phoneNumber === phoneNumber);
    if (number !== undefined) {
      return { kind: 'offered', phoneNumber, number, monthlyRate: number.monthlyRate, fetchedAt };
    }
  }
  if (unreadable > 0) return unreadableQuote(phoneNumber, unreadable, fetchedAt);
  return { kind: 'not-confirmed', phoneNumber, monthlyRate: await priceElsewhere(), fetchedAt };
}

/** The quote of a number that no answer listed, while some rows could not be read. */
export function unreadableQuote(phoneNumber: string, unreadable: number, fetchedAt: number): Quote {
  const reason = `${plural(unreadable, 'number')} in the provider's answer could not be read`;
  return { kind: 'unreadable', phoneNumber, reason, monthlyRate: { kind: 'not-stated' }, fetchedAt };
}
