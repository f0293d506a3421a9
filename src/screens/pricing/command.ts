/** Pricing as a command. Pure. */
import { optionFor } from '../../text/shell-line.ts';
import { type ScreenCommand, sortWords, typeWord } from '../command.ts';
import type { SortColumn } from './rows.ts';
import type { PricingState } from './state.ts';

/** By country is the order of the command; that of all countries has another one. */
const SORT_NAMES: Readonly<Partial<Record<SortColumn, string>>> = {
  type: 'numberType',
  from: 'from',
  median: 'median',
  to: 'to',
  'year-from': 'firstYear',
};

export function pricingCommand(state: PricingState): ScreenCommand {
  const { all, countries, numberType, exchangeRates, sort, filter, accounts } = state;
  const byCountry = sort.descending ? ['--sort=-countryCode'] : all ? ['--sort', 'countryCode'] : [];
  return {
    words: [
      ...['prices', '--country', all ? 'all' : countries.join(',')],
      ...optionFor('--type', typeWord(numberType)),
      ...exchangeRates.flatMap(({ from, times, to }) => ['--rate', `${from}=${times}${to}`]),
      ...sortWords(sort, SORT_NAMES),
      ...(sort.column === 'country' ? byCountry : []),
    ],
    without: filter.value === '' ? undefined : 'the filter of the list',
    allAccounts: accounts.length > 1,
  };
}
