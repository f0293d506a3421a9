/** Purchases as a command. Pure. */
import { type ScreenCommand, sortWords } from '../command.ts';
import type { SortColumn } from './entries.ts';
import type { HistoryState } from './state.ts';

const SORT_NAMES: Readonly<Partial<Record<SortColumn, string>>> = {
  status: 'status',
  number: 'phoneNumber',
  monthly: 'monthlyRate',
  account: 'account',
};

/** The list of the screen has the purchases of all accounts of this machine; newest first is the order of the command. */
export function historyCommand({ sort, filter, shown }: HistoryState): ScreenCommand {
  const byAge = sort.column === 'placed' && !sort.descending ? ['--sort', 'confirmedAt'] : [];
  const without = [
    ...(filter.value === '' ? [] : ['the filter of the list']),
    ...(shown === 'purchases' || shown === 'releases' ? [] : ['releases']),
  ];
  const which = shown === 'releases' ? ['--everywhere', '--releases'] : ['--everywhere'];
  return {
    words: ['purchases', 'list', ...which, ...sortWords(sort, SORT_NAMES), ...byAge],
    without: without.length === 0 ? undefined : without.join(' and '),
  };
}
