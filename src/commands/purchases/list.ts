/** purchases list: lists the purchases, newest first. */

import * as z from 'zod';
import { RECOVERY_MS } from '../../api/limits.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import { formatPrice, formatTime, plural } from '../../text/format.ts';
import { plainPrice, plainTime } from '../shared/columns.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import type { Column } from '../shared/table.ts';

const OptionsSchema = z.object({ everywhere: z.boolean().optional() });

export const PURCHASE_COLUMNS: readonly Column<PurchaseView>[] = [
  { title: 'Id', cell: ({ row }) => row.id, shrinksTo: 9 },
  { title: 'Number', cell: ({ row }) => row.phoneNumber },
  { title: 'Status', cell: ({ purchase }) => purchase.status },
  {
    title: 'Monthly',
    cell: ({ row }) => formatPrice(row.confirmed.monthlyRate),
    plain: ({ row }) => plainPrice(row.confirmed.monthlyRate),
    align: 'right',
    yields: 2,
  },
  {
    title: 'Confirmed',
    cell: ({ row }) => formatTime(row.confirmed.at),
    plain: ({ row }) => plainTime(row.confirmed.at),
    yields: 3,
  },
  { title: 'Account', cell: ({ row }) => row.accountName, yields: 4 },
  {
    title: 'Note',
    cell: ({ note, purchase, settled }) => noteOf(note, purchase.status, settled, purchase.statusDetails),
    yields: 1,
    shrinksTo: 12,
  },
];

export const run: RunCommand = async (context, input) => {
  const { everywhere = false } = OptionsSchema.parse(input.options);
  const { output } = context;
  const session = await context.openSession();
  const purchases = await session.openPurchases();
  await purchases.recover(RECOVERY_MS);
  const views = purchases.list({ everywhere });
  const open = views.filter((view) => !view.settled).length;
  if (output.json) {
    output.document(
      views.map((view) => view.purchase),
      { ...(await accountMeta(context)), everywhere, open },
    );
  } else {
    output.rows(PURCHASE_COLUMNS, views);
  }
  output.note(
    open === 0
      ? `${plural(views.length, 'purchase')}.`
      : `${plural(views.length, 'purchase')}, ${open} still pending.`,
  );
  return EXIT.done;
};

function noteOf(note: string, status: string, settled: boolean, details: string | null | undefined): string {
  if (note !== '') return note;
  return settled && status !== 'COMPLETED' ? (details ?? '') : '';
}
