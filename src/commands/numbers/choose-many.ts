/** What a purchase of several numbers would buy first: from a search, or the given numbers with their offers of now. */
import { QUESTIONS_AT_A_TIME } from '../../api/limits.ts';
import type { AvailableNumber } from '../../api/model.ts';
import { compare, type Money, totals } from '../../api/money/money.ts';
import { Pool } from '../../api/pool.ts';
import type { Provider } from '../../api/provider.ts';
import { firstCharge } from '../../api/purchases/domain/batch-limits.ts';
import type {
  BatchLimits,
  BatchRequest,
  ItemPlan,
  OrderConfiguration,
} from '../../api/purchases/domain/batch-types.ts';
import {
  type Candidates,
  candidatesOf,
  nameOf,
  nextItems,
  shortText,
} from '../../api/purchases/domain/candidates.ts';
import { idsOf } from '../../api/purchases/domain/requirement-choice.ts';
import { searchNumbers } from '../../api/search/search.ts';
import { formatMoney, plural } from '../../text/format.ts';
import { type ChosenOffer, chooseNumber } from '../shared/choose-offer.ts';
import type { CommandContext } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError } from '../shared/failure.ts';
import { readCurrency, readSearch } from '../shared/inputs.ts';
import { refuseAbove, refuseDoubtful, refuseWithoutPrice } from '../shared/offer-checks.ts';
import { noteAnswer } from '../shared/search-answer.ts';
import { meetRequirements, sayOnce } from '../shared/unmet.ts';
import type { Options } from './buy-input.ts';

/** The checked arguments of a purchase of several numbers. */
export interface ManyInput {
  readonly options: Options;
  readonly country: string | undefined;
  /** undefined for a search. */
  readonly numbers: readonly string[] | undefined;
  /** They came from a file or standard input. */
  readonly fromList: boolean;
  readonly count: number;
  readonly maxMonthly: Money | undefined;
  readonly maxTotal: Money | undefined;
  readonly configuration: OrderConfiguration;
  readonly why: string | undefined;
}

export interface ManyPlan {
  readonly count: number;
  readonly request: BatchRequest;
  /** What is bought first; of a search more may follow, within the same limits. */
  readonly items: readonly ItemPlan[];
  /** The offers of these items. */
  readonly offers: readonly AvailableNumber[];
  /** Why fewer can be bought than wanted, a sentence. undefined where the search may find further numbers. */
  readonly short?: string;
}

/** Throws CommandError when nothing can be bought within the limits. */
export async function planSearch(
  { output, interrupted }: CommandContext,
  provider: Provider,
  input: ManyInput,
): Promise<ManyPlan> {
  const { limit: _, ...query } = readSearch(input.options, provider.abilities.searchLimit);
  const limits = limitsOf(input);
  const { maxMonthly, configuration } = input;
  const search = {
    query,
    currency: readCurrency(input.options.currency),
    configuration,
    ...(maxMonthly === undefined ? {} : { maxMonthly }),
  };
  const found = await searchNumbers(provider, query, interrupted);
  noteAnswer(output, found);
  const candidates = candidatesOf(found, search, limits, new Set());
  const offers = offersOf(nextItems({ limits, search }, [], candidates.offers), candidates);
  const [first] = offers;
  if (first === undefined) throw nothingWithin(found.rows.length, candidates);
  const requirements = await meetRequirements(provider, chosenOf(first, query.countryCode, configuration), {
    say: (text) => output.warn(text),
    signal: interrupted,
    choose: query.numberType !== undefined,
  });
  const given = { ...configuration, ...idsOf(requirements) };
  const request = { limits, search: { ...search, configuration: given } };
  const items = nextItems(request, [], candidates.offers);
  const missing = input.count - items.length;
  const aboveTotal = candidates.offers.length - items.length;
  const mayFindMore =
    found.rows.length + found.contradicting + found.unreadable >= provider.abilities.searchLimit;
  const short =
    missing > 0 && (aboveTotal > 0 || !mayFindMore) ? { short: shortText(missing, aboveTotal) } : {};
  return { count: input.count, request, items, offers, ...short };
}

function offersOf(items: readonly ItemPlan[], { offers }: Candidates): readonly AvailableNumber[] {
  return offers.filter((offer) => items.some(({ phoneNumber }) => phoneNumber === offer.phoneNumber));
}

function chosenOf(number: AvailableNumber, country: string, configuration: OrderConfiguration): ChosenOffer {
  const { phoneNumber, countryCode = country, numberType, monthlyRate } = number;
  return {
    order: { phoneNumber, countryCode, numberType, ...configuration },
    quote: { kind: 'offered', phoneNumber, number, monthlyRate, fetchedAt: 0 },
    notConfirmed: [],
  };
}

/** Throws CommandError when one of them cannot be bought: then no number is bought. */
export async function planGiven(
  { output, interrupted }: CommandContext,
  provider: Provider,
  input: ManyInput,
  numbers: readonly string[],
): Promise<ManyPlan> {
  const { country, configuration, maxMonthly, options } = input;
  const pool = new Pool(QUESTIONS_AT_A_TIME);
  const choose = (phoneNumber: string) =>
    chooseNumber(provider, phoneNumber, { country, type: options.type }, interrupted);
  const chosen = await Promise.all(numbers.map((number) => pool.run(() => choose(number))));
  const meet = { say: sayOnce((text) => output.warn(text)), signal: interrupted, choose: true };
  const items: ItemPlan[] = [];
  const offers: AvailableNumber[] = [];
  for (const [index, offer] of chosen.entries()) {
    const order = { ...offer.order, ...configuration };
    refuseDoubtful(offer);
    refuseWithoutPrice(offer);
    if (maxMonthly !== undefined) refuseAbove(offer, maxMonthly);
    const requirements = await meetRequirements(provider, { ...offer, order }, meet);
    if (offer.quote.kind !== 'offered') continue;
    const { number } = offer.quote;
    const pattern = configuration.friendlyName;
    const named =
      pattern === undefined ? {} : { friendlyName: nameOf(pattern, number, order.countryCode, index + 1) };
    offers.push(number);
    items.push({
      kind: 'buy',
      phoneNumber: order.phoneNumber,
      purchase: {
        order: { ...order, ...idsOf(requirements), ...named },
        monthlyRate: number.monthlyRate,
        offer: number,
        ...(requirements.length === 0 ? {} : { requirements }),
      },
    });
  }
  const limits = limitsOf(input);
  if (limits.maxTotal !== undefined) {
    refuseUnknownFee(offers, limits);
    refuseAboveTotal(offers, limits, limits.maxTotal);
  }
  return { count: items.length, request: { limits }, items, offers };
}

function limitsOf({ count, maxTotal, options }: ManyInput): BatchLimits {
  // The question of a terminal says which fees are not published: who confirms it, without a limit, accepts them.
  const isAsked = options.yes !== true && maxTotal === undefined;
  return {
    count,
    ...(maxTotal === undefined ? {} : { maxTotal }),
    ...(options.acceptUnknownFees === true || isAsked ? { withoutFees: true } : {}),
  };
}

function refuseUnknownFee(offers: readonly AvailableNumber[], { withoutFees }: BatchLimits): void {
  const unknown = offers.find((offer) => firstCharge({ ...offer, offer }, withoutFees) === undefined);
  if (unknown === undefined) return;
  throw new CommandError({
    code: 'fee-not-stated',
    message: `The set-up fee of ${unknown.phoneNumber} is not published, so it cannot be kept within --max-total.`,
    hint: 'Nothing was bought. Add --accept-unknown-fees to buy it all the same, or leave out --max-total.',
    retryable: false,
    exitCode: EXIT.conflict,
  });
}

/** All of them or none: a person who gives a list wants the whole list. */
function refuseAboveTotal(
  offers: readonly AvailableNumber[],
  { withoutFees }: BatchLimits,
  maxTotal: Money,
): void {
  const charges = offers.flatMap((offer) => firstCharge({ ...offer, offer }, withoutFees) ?? []);
  const sums = totals(charges);
  const other = sums.find(({ currency }) => currency !== maxTotal.currency);
  const [sum] = sums;
  if (other === undefined && (sum === undefined || compare(sum, maxTotal) <= 0)) return;
  throw new CommandError({
    code: 'total-above-limit',
    message:
      other === undefined && sum !== undefined
        ? `Together they cost ${formatMoney(sum)} today, more than ${formatMoney(maxTotal)}.`
        : `Some of them are priced in ${other?.currency ?? ''}, but --max-total is in ${maxTotal.currency}.`,
    hint: 'Nothing was bought. Raise --max-total, or give fewer numbers.',
    retryable: false,
    exitCode: EXIT.conflict,
  });
}

function nothingWithin(found: number, { offers, leftOut }: Candidates): CommandError {
  const reasons = [...leftOut].map(([why, count]) => `${count} ${why}`);
  const hint = leftOut.has('set-up fee not stated')
    ? 'Nothing was bought. To buy numbers whose set-up fee is not published, add --accept-unknown-fees.'
    : 'Nothing was bought. Search with fewer filters or higher limits.';
  const message =
    found === 0
      ? 'No numbers are offered for these filters.'
      : offers.length > 0
        ? 'No offer is within --max-total.'
        : `None of ${plural(found, 'offer')} can be bought: ${reasons.join(', ')}.`;
  return new CommandError({
    code: 'not-found',
    message,
    hint,
    retryable: false,
    exitCode: EXIT.notFound,
  });
}
