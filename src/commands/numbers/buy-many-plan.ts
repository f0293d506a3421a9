/** Shows what a purchase of several numbers would buy and cost, and asks once. */
import type { AvailableNumber } from '../../api/model.ts';
import { chargesOf } from '../../api/purchases/domain/batch-charges.ts';
import { chargesText } from '../../text/batches.ts';
import { formatMoney, formatPrice, formatType, plural } from '../../text/format.ts';
import { priceRecord } from '../../text/owned-records.ts';
import { setupFeeText } from '../../text/totals.ts';
import { accountMeta, type CommandContext } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { notConfirmed } from '../shared/failure.ts';
import { typedPhrase } from '../shared/questions.ts';
import { noteRequirements } from '../shared/requirements.ts';
import type { Column } from '../shared/table.ts';
import type { ManyPlan } from './choose-many.ts';

const COLUMNS: readonly Column<AvailableNumber>[] = [
  { title: 'Number', cell: ({ phoneNumber }) => phoneNumber },
  { title: 'Type', cell: (row) => formatType(row.statedType ?? row.numberType) },
  { title: 'Monthly', cell: ({ monthlyRate }) => formatPrice(monthlyRate), align: 'right' },
  { title: 'Set-up fee', cell: ({ setupFee }) => setupFeeText(setupFee), align: 'right' },
];

/** A dry run: prints the numbers and what they would cost. Resolves to the exit code of the purchase, as far as it can be foreseen. */
export async function reportPlan(context: CommandContext, plan: ManyPlan): Promise<ExitCode> {
  const { output } = context;
  output.note('Dry run: nothing was bought.');
  if (output.json) {
    const record = (offer: AvailableNumber) => ({
      phoneNumber: offer.phoneNumber,
      outcome: 'would-buy',
      ...priceRecord(offer.monthlyRate),
      setupFee: offer.setupFee ?? null,
    });
    output.documentOf(plan.offers, record, {
      ...(await accountMeta(context)),
      count: plan.count,
      dryRun: true,
    });
  } else output.rows(COLUMNS, plan.offers);
  for (const line of costLines(plan)) output.warn(line);
  return plan.short === undefined ? EXIT.done : EXIT.notFound;
}

/** Asks for a phrase with the count, so that a pasted line break buys nothing. Throws CommandError when it is not typed. */
export async function confirmMany(context: CommandContext, plan: ManyPlan): Promise<void> {
  const { output, terminal } = context;
  output.rows(COLUMNS, plan.offers);
  noteRequirements(output, plan.offers);
  for (const line of costLines(plan)) output.warn(line);
  const phrase = `buy ${plan.count}`;
  const answer = await typedPhrase(terminal, `Type "${phrase}" to buy: `);
  if (answer === phrase) return;
  throw notConfirmed(
    answer === '' ? 'Nothing was bought: nothing was typed.' : `Nothing was bought: that is not "${phrase}".`,
  );
}

/** What they cost today, and where further numbers come from, or why there are none. */
export function costLines({ offers, count, request: { limits }, short }: ManyPlan): readonly string[] {
  const charges = chargesOf(offers.map((offer) => ({ ...offer, offer })));
  const more = count - offers.length;
  const most =
    limits?.maxTotal === undefined ? '' : `, never more than ${formatMoney(limits.maxTotal)} in all`;
  return [
    `${plural(offers.length, 'number')}: ${chargesText(charges)}.`,
    ...(short === undefined ? [] : [short]),
    ...(more > 0 && short === undefined
      ? [`${plural(more, 'more number')} of the same search: the cheapest that are offered then${most}.`]
      : []),
  ];
}
