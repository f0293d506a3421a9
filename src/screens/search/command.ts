/** Search as a command. Pure. */
import { SWITCH_FILTERS, TEXT_FILTERS } from '../../api/search/check-search.ts';
import { optionOf } from '../../text/option-names.ts';
import { optionFor } from '../../text/shell-line.ts';
import { type ScreenCommand, sortWords, typeWord } from '../command.ts';
import type { SortColumn } from './offers.ts';
import type { SearchState } from './state.ts';

/** The command sorts by price, lowest first. */
const SORT_NAMES: Readonly<Record<SortColumn, string>> = {
  number: 'phoneNumber',
  type: 'numberType',
  place: 'place',
  requires: 'requirement',
  capabilities: 'capabilities',
  monthly: 'monthlyRate',
  year: 'firstYear',
};

export function searchCommand({ filters, narrow, sort }: SearchState): ScreenCommand {
  const texts = TEXT_FILTERS.flatMap((filter) => optionFor(optionOf(filter), filters[filter].value.trim()));
  const switches = SWITCH_FILTERS.flatMap((filter) => {
    const wanted = filters[filter];
    if (wanted === undefined) return [];
    // A search for numbers that need documents does not exist.
    if (filter === 'noDocuments') return wanted ? ['--no-documents'] : [];
    return [wanted ? optionOf(filter) : optionOf(filter).replace('--', '--no-')];
  });
  const byPrice = sort.column === 'monthly' && !sort.descending;
  return {
    words: [
      ...['search', '--country', filters.countryCode],
      ...optionFor('--type', typeWord(filters.numberType)),
      ...texts,
      ...switches,
      ...(byPrice ? [] : sortWords(sort, SORT_NAMES)),
    ],
    without: narrow.value === '' ? undefined : 'the filter of the list',
  };
}
