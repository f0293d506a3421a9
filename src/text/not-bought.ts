/** Says whether a failed order was charged, which people want to know first. */
import type { PurchaseRow } from '../api/purchases/domain/types.ts';

/**
 * Sentences about a purchase that certainly ended without the number. undefined for all other purchases, and when the
 * failure is only likely: the provider does not show the number and never said why.
 */
export function notBought({ state, providerPurchase }: PurchaseRow): string | undefined {
  switch (state) {
    case 'NOT_SENT':
    case 'CANCELLED':
    case 'REJECTED':
      // A provider with its own order record may charge for a failed request. Only the record shows it.
      return providerPurchase === undefined ? 'Not bought. Nothing was charged.' : 'Not bought.';
    default:
      return undefined;
  }
}
