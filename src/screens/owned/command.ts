/** Owned as a command. Pure. */
import { optionFor } from '../../text/shell-line.ts';
import { type ScreenCommand, sortWords, typeWord } from '../command.ts';
import type { SortColumn } from './sorting.ts';
import type { OwnedState } from './state.ts';

const SORT_NAMES: Readonly<Partial<Record<SortColumn, string>>> = {
  number: 'phoneNumber',
  name: 'friendlyName',
  type: 'numberType',
  country: 'countryCode',
  can: 'capabilities',
  bought: 'createdAt',
  monthly: 'monthlyRate',
};

/** Or why there is none. */
export function ownedCommand({ filter, numberType, sort, allAccounts }: OwnedState): ScreenCommand | string {
  const text = filter.value.trim();
  if (/(^|\s)-?marked($|\s)/i.test(text)) return 'only the app knows the marks';
  return {
    words: [
      'owned',
      ...optionFor('--type', typeWord(numberType)),
      ...optionFor('--filter', text),
      ...sortWords(sort, SORT_NAMES),
    ],
    without: allAccounts ? 'the other accounts' : undefined,
  };
}
