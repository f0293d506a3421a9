/** The columns of a batch. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { CONFIGURATION_FIELDS } from '../../api/owned/configuration-fields.ts';
import { shownOf } from '../../api/owned/kept-configuration.ts';
import type { BatchItem } from '../../api/purchases/domain/batch-types.ts';
import type { Cell, Span } from '../../components/cells.ts';
import type { ColumnName } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
import { widestText } from '../../components/measure.ts';
import { outcomeText } from '../../text/batches.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { formatPrice } from '../../text/format.ts';

const LEAST_WHAT = 12;
/** Several changes at once are longer than that; all of them are below the list. */
const MOST_WHAT = 56;

/** The width in cells that what is done to these numbers needs. */
export function widestWhat(items: readonly BatchItem[]): number {
  return widestText(items.map(whatText), LEAST_WHAT, MOST_WHAT);
}

/** `what` is that width. */
export function batchColumns(what: number): readonly Column<BatchItem>[] {
  return [
    {
      id: 'number',
      title: 'Number',
      width: 19,
      priority: 1,
      cell: ({ phoneNumber }) => formatPhoneNumber(phoneNumber),
    },
    { id: 'what', title: 'What', width: what, least: LEAST_WHAT, priority: 1, cell: whatText },
    // Only "bought, not configured" is longer than its least width.
    {
      id: 'outcome',
      title: 'Outcome',
      width: 22,
      least: 'changed meanwhile'.length,
      priority: 1,
      cell: (item) => [outcomeSpan(item)],
    },
    // The reason of the number under the cursor is below the list, at every width.
    { id: 'reason', title: 'Reason', width: 40, least: 16, priority: 2, takesRest: true, cell: reasonCell },
  ];
}

/** Every column, in its own order. */
export const BATCH_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'number', title: 'Number' },
  { id: 'what', title: 'What' },
  { id: 'outcome', title: 'Outcome' },
  { id: 'reason', title: 'Reason' },
];

/** What is done to the number: each field with its new value, or the price at which it is bought. */
export function whatText(item: BatchItem): string {
  switch (item.kind) {
    case 'set':
      return CONFIGURATION_FIELDS.flatMap((field) => {
        const after = item.change[field];
        if (after === undefined) return [];
        const before = item.before === undefined ? '' : `${shownOf(item.before.fields[field]) || 'none'} -> `;
        return [`${FIELD_NAMES[field]}: ${before}${after || 'none'}`];
      }).join('; ');
    case 'release':
      return 'release';
    case 'buy': {
      const { monthlyRate, order } = item.purchase;
      const name = order.friendlyName === undefined ? '' : ` "${order.friendlyName}"`;
      const settings = item.before === undefined ? '' : ', and configure as before';
      return `buy${name} at ${formatPrice(monthlyRate)} a month${settings}`;
    }
  }
}

/** The colour of each outcome. */
export const OUTCOME_TOKENS = {
  WAITING: 'muted',
  STARTED: 'accent',
  DONE: 'good',
  SAME: 'good',
  CHANGED_MEANWHILE: 'warn',
  REFUSED: 'bad',
  FAILED: 'bad',
  UNKNOWN: 'warn',
  NOT_CONFIGURED: 'warn',
  LEFT: 'muted',
} as const;

function reasonCell({ reason, state }: BatchItem): Cell {
  return [{ text: reason, token: OUTCOME_TOKENS[state] }];
}

function outcomeSpan({ kind, state }: BatchItem): Span {
  return { text: outcomeText(kind, state), token: OUTCOME_TOKENS[state] };
}
