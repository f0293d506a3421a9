/** Describes an offer before a purchase, and checks what prevents it. Each refusal is a CommandError. */
import { compare, type Money, moneyOf } from '../../api/money/money.ts';
import { formatMoney, formatMonthly, formatPrice, formatType } from '../../text/format.ts';
import { filterWords } from '../../text/search-filter-names.ts';
import { paysOnce, setupFeeNote, setupFeeText } from '../../text/totals.ts';
import type { ChosenOffer } from './choose-offer.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError, type Failure, usageError } from './failure.ts';
import type { Output } from './output.ts';
import { noteRequirements } from './requirements.ts';

/** One line on stderr: number, type, country, price, and whether it is confirmed as offered. */
export function describeOffer(output: Output, { order, quote }: ChosenOffer): void {
  const availability = quote.kind === 'not-confirmed' ? ', not confirmed as offered' : '';
  const setupFee = quote.kind === 'offered' ? quote.number.setupFee : undefined;
  const once = paysOnce(setupFee)
    ? `, set-up fee ${setupFeeText(setupFee)}`
    : setupFee === undefined
      ? `, ${setupFeeNote(setupFee)}`
      : '';
  output.warn(
    `${order.phoneNumber} (${formatType(order.numberType)}, ${order.countryCode}): ${formatMonthly(quote.monthlyRate)}${once}${availability}`,
  );
  noteRequirements(output, [quote.kind === 'offered' ? { ...quote.number, ...order } : order]);
}

const WITHOUT_PRICE = 'Nothing was bought. To confirm it without a price, use --tui in a terminal.';

/** Refuses an offer that cannot be read, and one that does not confirm the wanted features. */
export function refuseDoubtful({ order, quote, notConfirmed }: ChosenOffer): void {
  if (quote.kind === 'unreadable') {
    throw refusal({
      code: 'unreadable',
      message: `dialdeck could not read the offer of ${order.phoneNumber}: ${quote.reason}.`,
      hint: WITHOUT_PRICE,
      exitCode: EXIT.failed,
    });
  }
  if (notConfirmed.length > 0) {
    throw refusal({
      code: 'not-confirmed',
      message: `The provider does not confirm that ${order.phoneNumber} has what you asked for: ${filterWords(notConfirmed)}.`,
      hint: 'Nothing was bought. To confirm it all the same, use --tui in a terminal.',
    });
  }
}

/**
 * Refuses an offer without a readable price, and a number that is not listed. A price list has prices by country and type,
 * and only the provider knows under which of them it sells an unlisted number.
 */
export function refuseWithoutPrice({ order, quote }: ChosenOffer): void {
  const offered = quote.kind === 'offered';
  if (offered && quote.monthlyRate.kind === 'money') return;
  throw refusal({
    code: 'price-not-stated',
    message: offered
      ? `The price of ${order.phoneNumber} cannot be read (${formatPrice(quote.monthlyRate)}).`
      : `${order.phoneNumber} is not confirmed as offered, so its price is not known.`,
    hint: WITHOUT_PRICE,
    exitCode: offered ? EXIT.failed : EXIT.conflict,
  });
}

/** Refuses an offer above the limit, and one without a comparable price. */
export function refuseAbove(offer: ChosenOffer, maxMonthly: Money): void {
  const { order, quote } = offer;
  refuseWithoutPrice(offer);
  const price = moneyOf(quote.monthlyRate);
  if (price === undefined) return;
  if (price.currency !== maxMonthly.currency) {
    throw usageError(
      `The price of ${order.phoneNumber} is in ${price.currency}, but --max-monthly is in ${maxMonthly.currency}.`,
      `Give the limit in ${price.currency} with --currency.`,
    );
  }
  if (compare(price, maxMonthly) <= 0) return;
  throw refusal({
    code: 'price-above-limit',
    message: `${order.phoneNumber} costs ${formatMoney(price)} a month, more than ${formatMoney(maxMonthly)}.`,
    hint: 'Nothing was bought. Raise --max-monthly, or choose another number.',
  });
}

function refusal(failure: Pick<Failure, 'code' | 'message' | 'hint'> & Partial<Failure>): CommandError {
  return new CommandError({ retryable: false, exitCode: EXIT.conflict, ...failure });
}
