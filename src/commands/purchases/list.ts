/** purchases list: lists the purchases, newest first. */

import * as z from 'zod';
import { RECOVERY_MS } from '../../api/limits.ts';
import { moneyOf } from '../../api/money/money.ts';
import { compareAmounts } from '../../api/pricing/cost.ts';
import { releasedAt } from '../../api/purchases/domain/released.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import { formatPrice, formatTime, plural } from '../../text/format.ts';
import { plainPrice, plainTime } from '../shared/columns.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { ListOptionsSchema, type ListShape, openList } from '../shared/list.ts';
import type { ListColumn } from '../shared/list-columns.ts';

const OptionsSchema = ListOptionsSchema.extend({ everywhere: z.boolean().optional() });

/** A purchase, and when its number was released from this machine, in ms since the epoch. */
interface ListedPurchase extends PurchaseView {
  readonly releasedAt: number | undefined;
}

const PURCHASE_COLUMNS: readonly ListColumn<ListedPurchase>[] = [
  { name: 'id', title: 'Id', cell: ({ row }) => row.id, shrinksTo: 9 },
  { name: 'phoneNumber', title: 'Number', cell: ({ row }) => row.phoneNumber, safe: true },
  { name: 'status', title: 'Status', cell: ({ purchase }) => purchase.status },
  {
    name: 'monthlyRate',
    title: 'Monthly',
    cell: ({ row }) => formatPrice(row.confirmed.monthlyRate),
    plain: ({ row }) => plainPrice(row.confirmed.monthlyRate),
    compare: (left, right) => compareAmounts(monthlyOf(left), monthlyOf(right)),
    align: 'right',
    yields: 2,
  },
  {
    name: 'confirmedAt',
    title: 'Confirmed',
    cell: ({ row }) => formatTime(row.confirmed.at),
    plain: ({ row }) => plainTime(row.confirmed.at),
    yields: 3,
  },
  { name: 'account', title: 'Account', cell: ({ row }) => row.accountName, yields: 4 },
  {
    name: 'note',
    title: 'Note',
    cell: (listed) =>
      listed.releasedAt === undefined ? noteOf(listed) : `released ${formatTime(listed.releasedAt)}`,
    plain: (listed) =>
      listed.releasedAt === undefined ? noteOf(listed) : `released ${plainTime(listed.releasedAt)}`,
    yields: 1,
    shrinksTo: 12,
  },
];

const SHAPE: ListShape<ListedPurchase> = {
  columns: PURCHASE_COLUMNS,
  record: ({ purchase, releasedAt }) => ({ ...purchase, releasedAt: releasedAt ?? null }),
};

const monthlyOf = ({ row }: PurchaseView) => moneyOf(row.confirmed.monthlyRate);

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const { everywhere = false } = options;
  const { output } = context;
  const list = openList(output, SHAPE, options);
  const session = await context.openSession();
  const purchases = await session.openPurchases();
  await purchases.recover(RECOVERY_MS);
  const views = purchases.list({ everywhere });
  const open = views.filter((view) => !view.settled).length;
  list.add(views.map((view) => ({ ...view, releasedAt: releasedAt(view, purchases) })));
  await list.end(async () => ({ ...(await accountMeta(context)), everywhere, open }));
  output.note(
    open === 0
      ? `${plural(views.length, 'purchase')}.`
      : `${plural(views.length, 'purchase')}, ${open} still pending.`,
  );
  return EXIT.done;
};

function noteOf({ note, purchase, settled }: PurchaseView): string {
  if (note !== '') return note;
  return settled && purchase.status !== 'COMPLETED' ? (purchase.statusDetails ?? '') : '';
}
