/** Whether what the provider says just before a purchase is still what the person confirmed. Pure. */
import type { Capability, StatedCapabilities } from '../../model.ts';
import { compare, type Money, moneyOf, type Price } from '../../money/money.ts';
import type { Quote } from '../../provider.ts';
import type { ConfirmedPurchase } from './types.ts';

const CAPABILITIES: readonly Capability[] = ['voice', 'SMS', 'MMS', 'fax'];

/** What is no longer as confirmed, as a sentence without its full stop; undefined when nothing is in the way. */
export function changeSince(purchase: ConfirmedPurchase, quote: Quote): string | undefined {
  switch (quote.kind) {
    case 'unreadable':
      // Who confirmed a number without a price knew that nothing is known of it.
      if (purchase.withoutPrice === true && moneyOf(purchase.monthlyRate) === undefined) return undefined;
      return `the offer could not be read, and so its price is not known: ${quote.reason}`;
    case 'not-confirmed':
      return quote.monthlyRate.kind === 'not-stated' ? undefined : priceChange(purchase, quote.monthlyRate);
    case 'offered':
      return (
        countryChange(purchase, quote.number.countryCode) ??
        typeChange(purchase, quote) ??
        capabilityChange(purchase.offer?.capabilities, quote.number.capabilities) ??
        priceChange(purchase, quote.monthlyRate) ??
        setupFeeChange(purchase.offer?.setupFee, quote.number.setupFee)
      );
  }
}

function countryChange({ order, offer }: ConfirmedPurchase, now: string | undefined): string | undefined {
  if (now === order.countryCode) return undefined;
  // A number that states no country now, and stated none before, is as it was.
  if (now === undefined && offer?.countryCode === undefined) return undefined;
  return changed('country', order.countryCode, now ?? 'none');
}

function typeChange({ order }: ConfirmedPurchase, { number }: Extract<Quote, { kind: 'offered' }>) {
  if (number.numberType === order.numberType) return undefined;
  const now = number.numberType === 'UNKNOWN' ? (number.statedType ?? 'none') : number.numberType;
  return changed('type', order.numberType, now);
}

function capabilityChange(
  before: StatedCapabilities | undefined,
  now: StatedCapabilities,
): string | undefined {
  const name = before && CAPABILITIES.find((capability) => before[capability] !== now[capability]);
  return name && changed(name, yesOrNo(before?.[name]), yesOrNo(now[name]));
}

function yesOrNo(stated: boolean | undefined): string {
  if (stated === undefined) return '"not stated"';
  return stated ? '"yes"' : '"no"';
}

function priceChange({ monthlyRate }: ConfirmedPurchase, now: Price): string | undefined {
  return samePrice(monthlyRate, now) ? undefined : changed('price', priceText(monthlyRate), priceText(now));
}

/** No fee and none stated are the same here: nothing more is charged than was confirmed, as far as the provider says. */
function setupFeeChange(before: Money | undefined, now: Money | undefined): string | undefined {
  const feeText = (fee: Money | undefined) =>
    fee === undefined || compare(fee, { ...fee, amount: '0' }) === 0
      ? 'none'
      : `${fee.amount} ${fee.currency}`;
  const same =
    before !== undefined && now !== undefined && before.currency === now.currency
      ? compare(before, now) === 0
      : feeText(before) === feeText(now);
  return same ? undefined : changed('set-up fee', feeText(before), feeText(now));
}

function changed(what: string, before: string, now: string): string {
  return `the ${what} changed: ${before} was confirmed, the provider now says ${now}`;
}

function samePrice(left: Price, right: Price): boolean {
  if (left.kind === 'money' && right.kind === 'money') {
    return left.money.currency === right.money.currency && compare(left.money, right.money) === 0;
  }
  if (left.kind === 'unreadable' && right.kind === 'unreadable') return left.text === right.text;
  return left.kind === right.kind;
}

function priceText(price: Price): string {
  if (price.kind === 'money') return `${price.money.amount} ${price.money.currency}`;
  return price.kind === 'unreadable' ? `"${price.text}"` : 'no price';
}
