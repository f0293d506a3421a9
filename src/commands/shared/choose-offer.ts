/** Chooses the number to buy: the given one, or the cheapest that the filters find. */

import type { AvailableNumber } from '../../api/model.ts';
import { compare, type Money, moneyOf } from '../../api/money/money.ts';
import { type NumberFacts, numberFacts } from '../../api/numbers/facts.ts';
import type { Provider, PurchaseOrder, Quote, SearchFilter } from '../../api/provider.ts';
import { findOffer } from '../../api/search/find-offer.ts';
import { answerProblem, type SearchResult, searchNumbers } from '../../api/search/search.ts';
import { formatType, plural } from '../../text/format.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError, type Failure, usageError } from './failure.ts';
import { type FilterOptions, readSearch, readType } from './inputs.ts';
import type { Output } from './output.ts';
import { noteAnswer, noteNotConfirmed } from './search-answer.ts';

export interface ChosenOffer {
  readonly order: PurchaseOrder;
  readonly quote: Quote;
  /** The filters of the search that the provider does not confirm for this number. */
  readonly notConfirmed: readonly SearchFilter[];
}

/** The given number with its current price. `country` is the country under which the provider sells it. */
export async function chooseNumber(
  provider: Provider,
  phoneNumber: string,
  { country, type }: { readonly country: string | undefined; readonly type: string | undefined },
  signal: AbortSignal,
): Promise<ChosenOffer> {
  const facts = numberFacts(phoneNumber);
  const [first, ...others] = countriesOf(facts, country);
  if (first === undefined) {
    throw usageError(
      `${phoneNumber} belongs to no country.`,
      'Providers sell numbers by country. Name the country with --country.',
    );
  }
  const numberType = type === undefined ? facts.numberType : readType(type);
  const found = await findOffer(
    provider,
    { phoneNumber, countryCodes: [first, ...others], nationalDigits: facts.nationalDigits, numberType },
    signal,
  );
  const { quote } = found;
  const order = { phoneNumber, countryCode: found.countryCode, numberType: found.numberType };
  const number = quote.kind === 'offered' ? quote.number : undefined;
  if (country !== undefined && number?.countryCode !== undefined && number.countryCode !== country) {
    throw notAsAsked(phoneNumber, number.countryCode, country);
  }
  if (type === undefined || number === undefined || numberType === undefined) {
    return { order, quote, notConfirmed: [] };
  }
  if (number.numberType === 'UNKNOWN') return { order, quote, notConfirmed: ['numberType'] };
  if (number.numberType === numberType) return { order, quote, notConfirmed: [] };
  throw notAsAsked(phoneNumber, formatType(number.numberType), formatType(numberType));
}

function notAsAsked(phoneNumber: string, offered: string, asked: string): CommandError {
  return refusal({
    code: 'not-as-asked',
    message: `${phoneNumber} is offered as ${offered}, not as ${asked}.`,
    hint: `Nothing was bought. Ask for ${offered}, or search for another number.`,
    exitCode: EXIT.conflict,
  });
}

/** The countries under which a provider may list a number: the given one, then those of its numbering plan. */
export function countriesOf(facts: NumberFacts, named: string | undefined): readonly string[] {
  const countries = [named, facts.countryCode, facts.mainCountry].filter((country) => country !== undefined);
  return [...new Set(countries)];
}

/**
 * The cheapest offer of a search with a readable price in one currency. Equal prices are sorted by number. Offers for which
 * the provider confirms every filter come first.
 */
export async function chooseCheapest(
  provider: Provider,
  filters: FilterOptions,
  currency: string,
  output: Output,
  signal: AbortSignal,
): Promise<ChosenOffer> {
  const query = readSearch(filters, provider.abilities.searchLimit);
  const result = await searchNumbers(provider, query, signal);
  noteAnswer(output, result);
  const priced = result.rows
    .map((number) => ({ number, price: moneyOf(number.monthlyRate) }))
    .filter((offer): offer is Priced => offer.price?.currency === currency)
    .sort((a, b) => compare(a.price, b.price) || a.number.phoneNumber.localeCompare(b.number.phoneNumber));
  const left = result.rows.length - priced.length;
  if (left > 0) output.warn(`Left out: ${plural(left, 'offer')} without a price in ${currency}.`);
  const confirmed = priced.filter(({ number }) => !result.notConfirmed.has(number.phoneNumber));
  const candidates = confirmed.length > 0 ? confirmed : priced;
  const [cheapest] = candidates;
  if (cheapest === undefined) throw nothingToBuy(result, currency);
  if (candidates !== priced) noteNotConfirmed(output, result);
  const { number } = cheapest;
  const { phoneNumber, countryCode = query.countryCode, numberType, monthlyRate } = number;
  output.note(`The cheapest of ${plural(candidates.length, 'offer')}: ${phoneNumber}`);
  const notConfirmed = result.notConfirmed.get(phoneNumber) ?? [];
  const quote: Quote = { kind: 'offered', phoneNumber, number, monthlyRate, fetchedAt: result.fetchedAt };
  return { order: { phoneNumber, countryCode, numberType }, quote, notConfirmed };
}

interface Priced {
  readonly number: AvailableNumber;
  readonly price: Money;
}

function nothingToBuy(result: SearchResult, currency: string): CommandError {
  const offers = result.rows.length;
  if (offers > 0) {
    return refusal({
      message: `None of ${plural(offers, 'offer')} has a readable price in ${currency}.`,
      hint: 'Choose another currency with --currency, or buy one by its number.',
    });
  }
  const problem = answerProblem(result);
  if (problem !== undefined) {
    return refusal({
      code: 'unreadable',
      message: `No readable offer matches these filters. ${problem.reason}`,
      hint: 'Nothing was bought. Try again later, or ask the provider.',
      exitCode: EXIT.failed,
    });
  }
  return refusal({
    message:
      result.contradicting === 0
        ? 'No numbers are offered for these filters.'
        : `No numbers match these filters: the provider sent ${plural(result.contradicting, 'number')} that did not match.`,
    hint: 'Search with fewer filters.',
  });
}

function refusal(failure: Pick<Failure, 'message' | 'hint'> & Partial<Failure>): CommandError {
  return new CommandError({ code: 'not-found', retryable: false, exitCode: EXIT.notFound, ...failure });
}
