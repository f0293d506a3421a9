/** purchases show: prints one purchase and its history. */
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { Actor, PurchaseRow, PurchaseView, Transition } from '../../api/purchases/domain/types.ts';
import { formatPrice, formatTime, formatType } from '../../text/format.ts';
import { plainPrice, plainTime, timeText } from '../shared/columns.ts';
import { accountMeta, type CommandContext, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { openPurchase } from '../shared/find-purchase.ts';
import type { Column } from '../shared/table.ts';

const HISTORY_COLUMNS: readonly Column<Transition>[] = [
  { title: 'At', cell: (step) => formatTime(step.at), plain: (step) => plainTime(step.at) },
  { title: 'State', cell: (step) => step.to },
  { title: 'Evidence', cell: (step) => step.evidence, shrinksTo: 20 },
];

export const run: RunCommand = async (context, input) => {
  const { purchases, view } = await openPurchase(context, input.args[0] ?? '');
  await printPurchase(context, purchases, view);
  return EXIT.done;
};

/** What is known only where the carrier or the operating system tells it. */
function optionalFields(row: PurchaseRow): (readonly [string, string])[] {
  const { setupFee } = row.confirmed;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['set-up fee', setupFee === undefined ? undefined : `${setupFee.amount} ${setupFee.currency}`],
    ['provider says', row.providerPurchase?.statusDetails ?? undefined],
    ['number id', row.carrierNumberId],
    ['reference', row.reference],
    ['confirmed by', actorText(row)],
    ['why', row.confirmed.why],
  ];
  return fields.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
}

/** "anna on desk-4", or what is known of it. */
function actorText({ person, host }: Actor): string | undefined {
  if (person === undefined) return host === undefined ? undefined : `somebody on ${host}`;
  return host === undefined ? person : `${person} on ${host}`;
}

/** Prints the purchase with its history. In JSON the history is in `meta`. */
export async function printPurchase(
  context: CommandContext,
  purchases: Purchases,
  view: PurchaseView,
): Promise<void> {
  const { output } = context;
  const { purchase, row } = view;
  const history = purchases.history(row.id);
  if (output.json) {
    output.document(purchase, {
      ...(await accountMeta(context)),
      purchaseAccount: row.accountName,
      settled: view.settled,
      note: view.note,
      carrier: row.carrier ?? null,
      carrierAccountId: row.carrierAccountId ?? null,
      carrierNumberId: row.carrierNumberId ?? null,
      reference: row.reference ?? null,
      carrierDetails: row.providerPurchase?.statusDetails ?? null,
      requirements: (row.requirements ?? []).map(({ kind, id, name }) => ({ kind, id, name })),
      why: row.confirmed.why ?? null,
      person: row.person ?? null,
      host: row.host ?? null,
      history: history.map(({ at, from, to, evidence, person = null, host = null }) => ({
        at,
        from,
        to,
        evidence,
        person,
        host,
      })),
    });
    return;
  }
  const time = timeText(output);
  output.fields([
    ['id', row.id],
    ['number', row.phoneNumber],
    ['status', purchase.status],
    ['note', view.note],
    ['reason', purchase.statusDetails ?? ''],
    ['type', `${formatType(row.order.numberType)}, ${row.order.countryCode}`],
    ['monthly', (output.toTerminal ? formatPrice : plainPrice)(row.confirmed.monthlyRate)],
    ...(row.requirements ?? []).map(({ kind, id, name }) => [kind, `${name} (${id})`] as const),
    ['account', row.accountName],
    ...optionalFields(row),
    ['confirmed', time(row.confirmed.at)],
    ['ended', time(row.completedAt)],
  ]);
  if (output.toTerminal) output.line('');
  output.rows(HISTORY_COLUMNS, history);
}
