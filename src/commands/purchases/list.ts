/** purchases list: lists the purchases or the releases, newest first. */

import * as z from 'zod';
import { accountFingerprint } from '../../api/account.ts';
import { RECOVERY_MS } from '../../api/limits.ts';
import { moneyOf } from '../../api/money/money.ts';
import { compareAmounts } from '../../api/pricing/cost.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { isReleaseOpen } from '../../api/purchases/domain/release-machine.ts';
import { releasedAt } from '../../api/purchases/domain/released.ts';
import type { PurchaseView } from '../../api/purchases/domain/types.ts';
import type { NamedView } from '../../config/saved-state-shape.ts';
import { formatPrice, formatTime, formatType, plural } from '../../text/format.ts';
import { purchasedNumber, purchaseText } from '../../text/purchase-text.ts';
import { releasedNumber, releaseText } from '../../text/release-text.ts';
import { plainPrice, plainTime } from '../shared/columns.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { ListOptionsSchema, type ListShape, openList } from '../shared/list.ts';
import type { ListColumn } from '../shared/list-columns.ts';
import { rowFilter } from '../shared/list-filter.ts';
import { readView, viewedOptions, viewMeta } from '../shared/saved-view.ts';
import { RELEASES_SHAPE } from './list-releases.ts';

const OptionsSchema = ListOptionsSchema.extend({
  everywhere: z.boolean().optional(),
  releases: z.boolean().optional(),
  filter: z.string().optional(),
});

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
  { name: 'friendlyName', title: 'Name', cell: ({ row }) => row.order.friendlyName ?? '', further: true },
  {
    name: 'numberType',
    title: 'Type',
    cell: ({ row }) => formatType(row.order.numberType),
    value: ({ row }) => row.order.numberType,
    further: true,
  },
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

/** The columns of the screen by their names here. */
const VIEW_COLUMNS = {
  status: ['status'],
  number: ['phoneNumber'],
  name: ['friendlyName'],
  type: ['numberType'],
  monthly: ['monthlyRate'],
  placed: ['confirmedAt'],
  account: ['account'],
  note: ['note'],
};

interface Listed {
  readonly settled: boolean;
  readonly accountFingerprint: string;
}

/** Which rows the view shows. Throws a usage error where it shows none of this machine. */
function shownBy(view: NamedView | undefined): (listed: Listed, fingerprint: string) => boolean {
  switch (view?.view.type) {
    case 'open':
      return ({ settled }) => !settled;
    case 'other accounts':
      return ({ accountFingerprint }, fingerprint) => accountFingerprint !== fingerprint;
    case 'team':
      throw usageError(
        `The view "${view.name}" shows what the team buys, and purchases list has only your purchases.`,
        'Open it in the app: dialdeck --view NAME',
      );
    default:
      return () => true;
  }
}

const monthlyOf = ({ row }: PurchaseView) => moneyOf(row.confirmed.monthlyRate);

export const run: RunCommand = async (context, input) => {
  const given = OptionsSchema.parse(input.options);
  const view = await readView(context, 'purchases');
  const isWanted = shownBy(view);
  // The screen lists every account of this machine.
  const options = { ...viewedOptions(view, VIEW_COLUMNS), ...given };
  const { everywhere = view !== undefined, releases: released = view?.view.type === 'releases' } = options;
  const fits = rowFilter(options.filter ?? '', purchaseText, purchasedNumber);
  const releaseFits = rowFilter(options.filter ?? '', releaseText, releasedNumber);
  const { output } = context;
  const lists = released
    ? { kind: 'releases' as const, list: openList(output, RELEASES_SHAPE, options) }
    : { kind: 'purchases' as const, list: openList(output, SHAPE, options) };
  const session = await context.openSession();
  const purchases = await session.openPurchases();
  await purchases.recover(RECOVERY_MS);
  const fingerprint = accountFingerprint(session.account);
  const views = purchases
    .list({ everywhere })
    .filter((listed) => isWanted({ ...listed.row, settled: listed.settled }, fingerprint) && fits(listed));
  const releases = purchases
    .releases({ everywhere })
    .filter(
      (row) => isWanted({ ...row, settled: !isReleaseOpen(row.state) }, fingerprint) && releaseFits(row),
    );
  const open = released
    ? releases.filter(({ state }) => isReleaseOpen(state)).length
    : views.filter((listed) => !listed.settled).length;
  const meta = async () => ({
    ...(await accountMeta(context)),
    ...viewMeta(view),
    everywhere,
    open,
    ...(released ? {} : { releases: releases.length }),
  });
  if (lists.kind === 'releases') lists.list.add(releases);
  else lists.list.add(views.map((listed) => ({ ...listed, releasedAt: releasedAt(listed, purchases) })));
  await lists.list.end(meta);
  const listed = released ? plural(releases.length, 'release') : plural(views.length, 'purchase');
  output.note(open === 0 ? `${listed}.` : `${listed}, ${open} still pending.`);
  const elsewhere = everywhere ? 0 : openElsewhere(purchases, fingerprint);
  if (elsewhere > 0)
    output.note(
      `${plural(elsewhere, 'purchase')} of other accounts ${elsewhere === 1 ? 'is' : 'are'} still pending: dialdeck purchases list --everywhere`,
    );
  if (!released && releases.length > 0)
    output.note(`${plural(releases.length, 'release')} beside them: --releases lists what was released.`);
  return EXIT.done;
};

/** How many purchases of other accounts of this machine are still pending, whatever the filter says. */
function openElsewhere(purchases: Purchases, fingerprint: string): number {
  return purchases
    .list({ everywhere: true })
    .filter(({ row, settled }) => !settled && row.accountFingerprint !== fingerprint).length;
}

function noteOf({ note, purchase, settled }: PurchaseView): string {
  if (note !== '') return note;
  return settled && purchase.status !== 'COMPLETED' ? (purchase.statusDetails ?? '') : '';
}
