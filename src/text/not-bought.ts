/** The first thing that a person wants to know of a failed order. */
import type { PurchaseRow } from '../api/purchases/domain/types.ts';

/**
 * What is known for certain about a purchase that ended without the number, as sentences; undefined where it is only believed
 * (the provider does not show the number, and no answer ever said why), and for purchases that did not end so.
 */
export function notBought({ state, providerPurchase }: PurchaseRow): string | undefined {
  switch (state) {
    case 'NOT_SENT':
    case 'CANCELLED':
    case 'REJECTED':
      // A provider that keeps a record of its own may charge for a request that failed: only the record says so.
      return providerPurchase === undefined ? 'Not bought. Nothing was charged.' : 'Not bought.';
    default:
      return undefined;
  }
}
