/** The groups of `owned --group-by` as a list. */

import { GROUPINGS, type Grouping, groupNumbers, type NumberGroup } from '../../api/owned/groups.ts';
import type { NamedView } from '../../config/saved-state-shape.ts';
import { compareDecimals } from '../../text/decimals.ts';
import { formatCount, formatMoney } from '../../text/format.ts';
import type { CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { readType } from '../shared/inputs.ts';
import { type ListShape, openList } from '../shared/list.ts';
import { ownedFilter } from '../shared/list-filter.ts';
import { viewMeta } from '../shared/saved-view.ts';
import type { NumberGroupRecord } from '../shared/schemas/owned.ts';
import { metaOf, type OwnedOptions, readAll, readOne, sayEnd } from './read-owned.ts';

const GROUPS_SHAPE: ListShape<NumberGroup> = {
  columns: [
    {
      name: 'group',
      title: 'Group',
      cell: ({ value }) => value ?? '(none)',
      plain: ({ value = '' }) => value,
      shrinksTo: 12,
    },
    {
      name: 'numbers',
      title: 'Numbers',
      cell: ({ count }) => formatCount(count),
      plain: ({ count }) => String(count),
      compare: (one, other) => one.count - other.count,
      align: 'right',
      safe: true,
    },
    {
      name: 'monthlyRates',
      title: 'Monthly',
      cell: ({ monthly }) => monthly.map(formatMoney).join(' + '),
      plain: ({ monthly }) => monthly.map(({ amount, currency }) => `${amount} ${currency}`).join(' + '),
      compare: ({ monthly: [one] }, { monthly: [other] }) =>
        one?.currency === other?.currency ? compareDecimals(one?.amount ?? '0', other?.amount ?? '0') : 0,
      align: 'right',
    },
    {
      name: 'unpriced',
      title: 'No price',
      cell: ({ unpriced }) => (unpriced === 0 ? '' : formatCount(unpriced)),
      plain: ({ unpriced }) => String(unpriced),
      compare: (one, other) => one.unpriced - other.unpriced,
      align: 'right',
      safe: true,
    },
  ],
  record: ({ value = null, count, monthly, unpriced }): NumberGroupRecord => ({
    group: value,
    numbers: count,
    monthlyRates: [...monthly],
    unpriced,
  }),
};

/** What to group by. Throws a usage error for another word. */
export function readGrouping(text: string): Grouping {
  const found = GROUPINGS.find((known) => known === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw usageError(`--group-by: "${text}" is not known.`, `Use one of: ${GROUPINGS.join(', ')}.`);
}

/** Prints the groups when all numbers were read; by account, those of all accounts. */
export async function printGroups(
  context: CommandContext,
  options: OwnedOptions,
  by: Grouping,
  view: NamedView | undefined,
): Promise<ExitCode> {
  const { output } = context;
  const { filter = '', xlsx } = options;
  if (xlsx !== undefined) throw usageError('--xlsx writes numbers and not groups.', 'Use --format csv.');
  const list = openList(output, GROUPS_SHAPE, options);
  const matches = ownedFilter(filter, by === 'account' ? 'accounts' : 'one account');
  const type = options.type === undefined ? undefined : readType(options.type);
  const { rows, progress, accounts, unread } =
    by === 'account' ? await readAll(context, type) : await readOne(context, type);
  const numbers = rows.filter(matches);
  const groups = groupNumbers(numbers, by);
  list.add(groups);
  await list.end(async () => ({
    ...(await metaOf(context, progress)),
    ...viewMeta(view),
    groupedBy: by,
    accounts,
    unread,
  }));
  sayEnd(context, progress, { all: rows.length, shown: numbers.length, filtered: filter !== '' });
  if (groups.reduce((sum, { count }) => sum + count, 0) > numbers.length)
    output.note('A number is counted in each of its groups.');
  return progress.complete ? EXIT.done : EXIT.incomplete;
}
