/** What is lost when several numbers are released, in sentences. Pure. */
import type { OwnedNumber } from '../api/model.ts';
import type { Money } from '../api/money/money.ts';
import type { ReleaseSummary } from '../api/owned/release-summary.ts';
import type { ConfirmedNumber } from '../api/purchases/domain/confirmed-price.ts';
import { formatDate, formatMoney, formatSpan, plural } from './format.ts';
import { shownText } from './owned-records.ts';

/** Names of this many are listed, of the rest the count. */
const MOST_EXAMPLES = 5;

/** "3 numbers of work: $46.00 a month in all." */
export function releaseHeadText(numbers: string, account: string, summary: ReleaseSummary): string {
  const prices = releasePriceText(summary);
  const join = summary.monthly.length > 0 ? ':' : '.';
  return prices === '' ? `${numbers} of ${account}.` : `${numbers} of ${account}${join} ${prices}`;
}

/** "$46.00 a month in all. The price of 2 numbers is not stated."; empty where nothing was summed. */
function releasePriceText({ monthly, unpriced }: ReleaseSummary): string {
  const saved = monthly.map((money) => `${formatMoney(money)} a month`).join(' and ');
  return [
    ...(saved === '' ? [] : [`${saved} in all.`]),
    ...(unpriced === 0 ? [] : [`The price of ${plural(unpriced, 'number')} is not stated.`]),
  ].join(' ');
}

/** Where calls and messages go, which numbers are new: at most two sentences. */
export function releaseWarnings({ routed, recent, recentDays }: ReleaseSummary): readonly string[] {
  const dated = ({ phoneNumber, createdAt = 0 }: OwnedNumber) => `${phoneNumber} (${formatDate(createdAt)})`;
  return [
    ...(routed.length === 0
      ? []
      : [`Calls and messages go to ${firstOf(routed, ([place, count]) => `${place} (${count})`)}.`]),
    ...(recent.length === 0 ? [] : [`Bought in the last ${recentDays} days: ${firstOf(recent, dated)}.`]),
  ];
}

/** "You confirmed $2.00 a month when you bought 2 of those."; empty where the journal knows no price. */
export function confirmedText(confirmed: readonly ConfirmedNumber[], monthly: readonly Money[]): string {
  if (confirmed.length === 0) return '';
  const sums = monthly.map((money) => `${formatMoney(money)} a month`);
  return `You confirmed ${sums.join(' and ')} when you bought ${confirmed.length} of those.`;
}

/**
 * '+12125550142 "Front door" (bought 3 min ago for $1.00), +12125550143': each number once, those that were bought lately first. `now`: in ms
 * since the epoch.
 */
export function releasedText(
  numbers: readonly OwnedNumber[],
  { recent }: Pick<ReleaseSummary, 'recent'>,
  confirmed: readonly ConfirmedNumber[],
  now: number,
): string {
  const bought = (number: OwnedNumber) => {
    const here = confirmed.find(({ phoneNumber }) => phoneNumber === number.phoneNumber);
    if (here !== undefined)
      return ` (bought ${formatSpan(now - here.at)} ago for ${formatMoney(here.price.money)})`;
    return recent.includes(number) ? ` (bought ${formatDate(number.createdAt ?? now)})` : '';
  };
  const named = (number: OwnedNumber) => {
    const name = shownText(number, 'friendlyName');
    return `${number.phoneNumber}${name === '' ? '' : ` "${name}"`}${bought(number)}`;
  };
  const lately = numbers.filter((number) => bought(number) !== '');
  return firstOf([...lately, ...numbers.filter((number) => bought(number) === '')], named);
}

/** The first few numbers in E.164, and how many more there are. */
export function firstNumbers(numbers: readonly OwnedNumber[]): string {
  return firstOf(numbers, ({ phoneNumber }) => phoneNumber);
}

function firstOf<Item>(items: readonly Item[], word: (item: Item) => string): string {
  const rest = items.length - MOST_EXAMPLES;
  const shown = items.slice(0, MOST_EXAMPLES).map(word).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
