/** The groups of `owned --group-by` as a list. */

import { GROUPINGS, type Grouping, type NumberGroup } from '../../api/owned/groups.ts';
import { compareDecimals } from '../../text/decimals.ts';
import { formatCount, formatMoney } from '../../text/format.ts';
import { usageError } from '../shared/failure.ts';
import type { ListShape } from '../shared/list.ts';
import type { NumberGroupRecord } from '../shared/record-schemas.ts';

export const GROUPS_SHAPE: ListShape<NumberGroup> = {
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
