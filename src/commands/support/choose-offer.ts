/** What buy would buy: the number that was named, or the cheapest that the filters find. */
import { findOffer } from '../../api/find-offer.ts';
import type { AvailableNumber } from '../../api/model.ts';
import { compare, type Money, moneyOf, type Rate } from '../../api/money.ts';
import type { Provider, PurchaseOrder } from '../../api/provider.ts';
import { searchNumbers } from '../../api/search.ts';
import { plural } from '../../text/format.ts';
import { type NumberFacts, numberFacts } from '../../text/number-facts.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError, usageError } from './failure.ts';
import { type FilterOptions, readSearch, readType } from './inputs.ts';
import type { Output } from './output.ts';

export interface ChosenOffer {
  readonly order: PurchaseOrder;
  readonly monthlyRate: Rate;
  /** False: the provider did not confirm that it offers the number, which is not the same as gone. */
  readonly offered: boolean;
}

/** The named number, with its price read now; `country` is the one under which the provider sells it. */
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
      'A provider sells numbers by country: name the one that it sells this number under with --country.',
    );
  }
  const numberType = type === undefined ? facts.numberType : readType(type);
  const found = await findOffer(
    provider,
    { phoneNumber, countryCodes: [first, ...others], nationalDigits: facts.nationalDigits, numberType },
    signal,
  );
  return {
    order: {
      phoneNumber,
      countryCode: found.quote.number?.countryCode ?? first,
      numberType: found.numberType,
    },
    monthlyRate: found.quote.monthlyRate,
    offered: found.quote.offered,
  };
}

/** The countries that a provider may list a number under: the one named, then those of its numbering plan. */
export function countriesOf(facts: NumberFacts, named: string | undefined): readonly string[] {
  const countries = [named, facts.countryCode, facts.mainCountry].filter((country) => country !== undefined);
  return [...new Set(countries)];
}

/** The cheapest offer of a search among those with a readable price in one currency; equal prices by number. */
export async function chooseCheapest(
  provider: Provider,
  filters: FilterOptions,
  currency: string,
  output: Output,
  signal: AbortSignal,
): Promise<ChosenOffer> {
  const query = readSearch(filters, provider.abilities.searchLimit);
  const result = await searchNumbers(provider, query, signal);
  const priced = result.rows
    .map((number) => ({ number, price: moneyOf(number.monthlyRate) }))
    .filter((offer): offer is Priced => offer.price?.currency === currency)
    .sort((a, b) => compare(a.price, b.price) || a.number.phoneNumber.localeCompare(b.number.phoneNumber));
  const left = result.rows.length - priced.length;
  if (left > 0) output.note(`${plural(left, 'offer')} without a price in ${currency} left out.`);
  const [cheapest] = priced;
  if (cheapest === undefined) throw nothingToBuy(result.rows.length, currency);
  const { phoneNumber, countryCode = query.countryCode, numberType, monthlyRate } = cheapest.number;
  output.note(`The cheapest of ${plural(priced.length, 'offer')}: ${phoneNumber}`);
  return { order: { phoneNumber, countryCode, numberType }, monthlyRate, offered: true };
}

interface Priced {
  readonly number: AvailableNumber;
  readonly price: Money;
}

function nothingToBuy(offers: number, currency: string): CommandError {
  return new CommandError({
    code: 'not-found',
    message:
      offers === 0
        ? 'Nothing is offered for these filters.'
        : `None of ${plural(offers, 'offer')} has a readable price in ${currency}.`,
    hint:
      offers === 0
        ? 'Search with fewer filters.'
        : 'Name another currency with --currency, or buy one by its number.',
    retryable: false,
    exitCode: EXIT.notFound,
  });
}
