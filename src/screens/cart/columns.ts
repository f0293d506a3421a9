/** The columns of the cart. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Cell, Span } from '../../components/cells.ts';
import type { ColumnName } from '../../components/column-choice/state.ts';
import type { Column } from '../../components/columns.ts';
import { widestNumber, widestText } from '../../components/measure.ts';
import { countryName } from '../../text/countries.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { setupFeeText } from '../../text/totals.ts';
import type { LineOutcome } from './line.ts';
import type { CartRow } from './rows.ts';

const NAME = { least: 8, most: 40 } as const;

const OUTCOMES: Readonly<Record<LineOutcome['state'], Span>> = {
  WAITING: { text: 'waiting', token: 'muted' },
  STARTED: { text: 'buying …', token: 'accent' },
  DONE: { text: 'bought', token: 'good' },
  SAME: { text: 'already yours', token: 'good' },
  CHANGED_MEANWHILE: { text: 'offer changed', token: 'warn' },
  REFUSED: { text: 'refused', token: 'bad' },
  FAILED: { text: 'not bought', token: 'bad' },
  UNKNOWN: { text: 'not known yet', token: 'warn' },
  NOT_CONFIGURED: { text: 'not configured', token: 'warn' },
  LEFT: { text: 'not bought', token: 'muted' },
};

function stateSpan(problem: string | undefined, outcome: LineOutcome | undefined): Span {
  if (outcome !== undefined) return OUTCOMES[outcome.state];
  return problem === undefined ? { text: '' } : { text: problem, token: 'warn' };
}

/** Every column, in its own order. */
export const CART_COLUMN_NAMES: readonly ColumnName[] = [
  { id: 'number', title: 'Number' },
  { id: 'type', title: 'Type' },
  { id: 'country', title: 'Country' },
  { id: 'monthly', title: 'Monthly' },
  { id: 'setup', title: 'Set-up' },
  { id: 'name', title: 'Name' },
  { id: 'state', title: 'State (where there is one)' },
];

const STATE_COLUMN: Column<CartRow> = {
  id: 'state',
  title: 'State',
  width: 15,
  priority: 1,
  cell: ({ problem, outcome }) => [stateSpan(problem, outcome)],
};

/** The columns for these numbers; the state has one when any number has a state. */
export function cartColumns(rows: readonly CartRow[]): readonly Column<CartRow>[] {
  const stated = rows.some(({ problem, outcome }) => problem !== undefined || outcome !== undefined);
  return [
    {
      id: 'number',
      title: 'Number',
      width: widestNumber(rows.map(({ offer }) => offer.phoneNumber)),
      priority: 1,
      cell: ({ offer }) => formatPhoneNumber(offer.phoneNumber),
    },
    {
      id: 'type',
      title: 'Type',
      width: 9,
      priority: 2,
      cell: ({ offer }) => formatType(offer.statedType ?? offer.numberType),
    },
    {
      id: 'country',
      title: 'Country',
      width: 16,
      priority: 4,
      cell: ({ offer, countryCode }) => countryName(offer.countryCode ?? countryCode),
    },
    {
      id: 'monthly',
      title: 'Monthly',
      width: widestText(
        rows.map(({ offer }) => formatPrice(offer.monthlyRate)),
        9,
        14,
      ),
      priority: 1,
      align: 'right',
      cell: ({ offer }) =>
        offer.monthlyRate.kind === 'money'
          ? formatPrice(offer.monthlyRate)
          : [{ text: 'not read', token: 'warn' }],
    },
    {
      id: 'setup',
      title: 'Set-up',
      width: 7,
      priority: 3,
      align: 'right',
      cell: ({ offer: { setupFee } }) =>
        setupFee === undefined ? [{ text: '?', token: 'warn' }] : setupFeeText(setupFee),
    },
    {
      id: 'name',
      title: 'Name',
      width: widestText(
        rows.map(({ name }) => name),
        NAME.least,
        NAME.most,
      ),
      least: NAME.least,
      priority: 1,
      growsAt: 2,
      takesRest: true,
      cell: nameCell,
    },
    ...(stated ? [STATE_COLUMN] : []),
  ];
}

function nameCell({ name }: CartRow): Cell {
  return name === '' ? [{ text: 'no name', token: 'muted' }] : name;
}
