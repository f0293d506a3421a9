/** A purchase as a filter knows it, on the screen and in `purchases list --filter`. */
import type { ListedNumber } from '../api/owned/groups.ts';
import type { PurchaseView } from '../api/purchases/domain/types.ts';
import { fold } from './fold.ts';

/** Folded text with one line for each: number, account, reason, id, status, note and name. */
export function purchaseText({ row, purchase, note }: PurchaseView): string {
  const { phoneNumber, accountName, reason, id, order } = row;
  const texts = [phoneNumber, accountName, reason, id, purchase.status, note, order.friendlyName ?? ''];
  return fold(texts.join('\n'));
}

/** What is known of its number, for the fields of the filter. */
export function purchasedNumber({ row }: PurchaseView): ListedNumber {
  const { phoneNumber, numberType, countryCode, friendlyName } = row.order;
  return {
    phoneNumber,
    numberType,
    account: row.accountName,
    capabilities: {},
    monthlyRate: row.confirmed.monthlyRate,
    countryCode,
    ...(friendlyName === undefined ? {} : { friendlyName }),
  };
}
