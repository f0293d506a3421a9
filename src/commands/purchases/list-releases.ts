/** purchases list --releases: lists the numbers that were released from this machine, newest first. */
import { moneyOf } from '../../api/money/money.ts';
import { compareAmounts } from '../../api/pricing/cost.ts';
import { isReleaseOpen } from '../../api/purchases/domain/release-machine.ts';
import type { ReleaseRow } from '../../api/purchases/domain/types.ts';
import { formatPrice, formatTime, formatType } from '../../text/format.ts';
import { priceRecord } from '../../text/owned-records.ts';
import { RELEASE_WORDS } from '../../text/release-text.ts';
import { plainPrice, plainTime } from '../shared/columns.ts';
import type { ListShape } from '../shared/list.ts';
import type { ListColumn } from '../shared/list-columns.ts';
import type { ReleaseRecord } from '../shared/schemas/purchases.ts';

/** Named as in the list of purchases, so that a saved view arranges both. */
const RELEASE_COLUMNS: readonly ListColumn<ReleaseRow>[] = [
  { name: 'id', title: 'Id', cell: ({ id }) => id, shrinksTo: 9 },
  { name: 'phoneNumber', title: 'Number', cell: ({ phoneNumber }) => phoneNumber, safe: true },
  { name: 'status', title: 'Status', cell: ({ state }) => RELEASE_WORDS[state] },
  {
    name: 'monthlyRate',
    title: 'Monthly',
    cell: ({ configuration }) => formatPrice(configuration.monthlyRate),
    plain: ({ configuration }) => plainPrice(configuration.monthlyRate),
    compare: (left, right) => compareAmounts(monthlyOf(left), monthlyOf(right)),
    align: 'right',
    yields: 2,
  },
  {
    name: 'confirmedAt',
    title: 'Confirmed',
    cell: ({ createdAt }) => formatTime(createdAt),
    plain: ({ createdAt }) => plainTime(createdAt),
    yields: 3,
  },
  { name: 'account', title: 'Account', cell: ({ accountName }) => accountName, yields: 1 },
  {
    name: 'friendlyName',
    title: 'Name',
    cell: ({ configuration }) => configuration.friendlyName ?? '',
    further: true,
  },
  {
    name: 'numberType',
    title: 'Type',
    cell: ({ configuration }) => formatType(configuration.numberType),
    value: ({ configuration }) => configuration.numberType,
    further: true,
  },
  { name: 'note', title: 'Note', cell: ({ reason }) => reason, yields: 4, shrinksTo: 12 },
];

export const RELEASES_SHAPE: ListShape<ReleaseRow> = { columns: RELEASE_COLUMNS, record: toRecord };

const monthlyOf = ({ configuration }: ReleaseRow) => moneyOf(configuration.monthlyRate);

function toRecord(row: ReleaseRow): ReleaseRecord {
  const { friendlyName = '', numberType, monthlyRate } = row.configuration;
  return {
    id: row.id,
    phoneNumber: row.phoneNumber,
    state: row.state,
    account: row.accountName,
    numberType,
    friendlyName,
    ...priceRecord(monthlyRate),
    confirmedAt: row.createdAt,
    releasedAt: row.state === 'RELEASED' ? row.updatedAt : null,
    open: isReleaseOpen(row.state),
    note: row.reason,
  };
}
