/** restore: buys back the released numbers of a batch that are still offered, and configures them as they were. */
import * as z from 'zod';
import { add, compare, type Money, multiply } from '../../api/money/money.ts';
import type { Batch, BatchLimits } from '../../api/purchases/domain/batch-types.ts';
import { totalCharged } from '../../api/purchases/domain/candidates.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import {
  earlierRestorations,
  inDoubt,
  planRestore,
  type Restoration,
} from '../../api/purchases/service/plan-restore.ts';
import { formatMoney } from '../../text/format.ts';
import { confirmMany, costLines } from '../numbers/buy-many-plan.ts';
import { type CommandContext, type RunCommand, requireWritable } from '../shared/context.ts';
import { EXIT, type ExitCode, mostImportant } from '../shared/exit-codes.ts';
import { CommandError, usageError } from '../shared/failure.ts';
import { findBatch } from '../shared/find-batch.ts';
import { readMoney } from '../shared/inputs.ts';
import { openRecovered } from '../shared/unfinished.ts';
import { carryOut } from './restore-carry-out.ts';
import { notPossible, purchaseFinder } from './restore-plan.ts';
import { reportRestore } from './restore-report.ts';

const OptionsSchema = z.object({
  yes: z.boolean().optional(),
  maxTotal: z.string().optional(),
  acceptUnknownFees: z.boolean().optional(),
  currency: z.string(),
});
type Options = z.infer<typeof OptionsSchema>;

export const run: RunCommand = async (context, input) => {
  const options = OptionsSchema.parse(input.options);
  const { dryRun } = context.globals;
  const maxTotal =
    options.maxTotal === undefined ? undefined : readMoney(options.maxTotal, options.currency, '--max-total');
  requireConfirmable(context, options);
  await requireWritable(context, 'restore');
  const session = await context.openSession();
  const purchases = dryRun ? await session.openPurchases() : await openRecovered(session);
  const batch = findReleases(purchases, input.args[0] ?? '');
  const earlier = earlierRestorations(purchases, batch.head.id);
  if (!dryRun) await leaveEarlier(context, purchases, earlier);
  const limits = limitsOf(context, options, maxTotal, earlierRestorations(purchases, batch.head.id));
  const { provider } = session;
  const despiteUnknown = inDoubt(earlierRestorations(purchases, batch.head.id));
  const findPurchase = purchaseFinder(context, { provider, limits, despiteUnknown });
  const signal = context.interrupted;
  const plan = await planRestore({ provider, purchases, batch, findPurchase, signal });
  const codes = plan.flatMap(codesOf);
  const purchase = purchaseOf(plan, limits);
  if (dryRun) {
    context.output.note('Dry run: nothing was bought or changed.');
    await reportRestore(context, batch, plan, undefined);
    if (purchase.count > 0) for (const line of costLines(purchase)) context.output.warn(line);
    return mostImportant(codes);
  }
  if (purchase.count > 0) {
    if (options.yes !== true) await confirmMany(context, purchase);
    else for (const line of costLines(purchase)) context.output.warn(line);
  }
  context.interrupted.throwIfAborted();
  const done = await carryOut(context, {
    purchases,
    restores: batch.head.id,
    limits,
    plan,
  });
  await reportRestore(context, batch, plan, done);
  return mostImportant([...codes, ...done.codes]);
};

/** The exit codes of what no batch does. */
function codesOf(each: Restoration): readonly ExitCode[] {
  const not = notPossible(each);
  if (not !== undefined) return [not.code];
  return each.kind === 'owned' && each.problems.length > 0 ? [EXIT.failed] : [];
}

/** Throws CommandError before anything is read. */
function requireConfirmable({ globals, terminal, output }: CommandContext, options: Options): void {
  if (globals.dryRun) return;
  if (options.yes !== true && (!terminal.interactive || output.json)) {
    throw usageError('Without a terminal, restore needs --yes.', 'To see what would happen, use --dry-run.');
  }
  if (options.yes !== true || options.maxTotal !== undefined) return;
  throw usageError(
    'restore with --yes needs --max-total.',
    'Give the most that all purchases may cost today, for example: --max-total 15. To see the prices, use --dry-run.',
  );
}

/** The batch of releases of this account. Throws CommandError for any other. */
function findReleases(purchases: Purchases, text: string): Batch {
  const batch = findBatch(purchases, text);
  const { head } = batch;
  const refused = (message: string, hint: string) =>
    new CommandError({ code: 'conflict', message, hint, retryable: false, exitCode: EXIT.conflict });
  if (head.kind !== 'release') {
    const hint = 'Nothing was bought. List the batches with: dialdeck batches';
    throw refused(`restore takes a batch of releases, and "${head.title}" is none.`, hint);
  }
  if (purchases.batches.list().some(({ head: { id } }) => id === head.id)) return batch;
  throw refused(
    `The batch belongs to another account or key (${head.accountName}).`,
    'Nothing was bought. Choose that account with --account.',
  );
}

/** This run makes a new plan, so that nothing may go on from an earlier plan. Rejects while another dialdeck runs it. */
async function leaveEarlier(
  { output }: CommandContext,
  { batches }: Purchases,
  earlier: readonly Batch[],
): Promise<void> {
  for (const { head } of earlier.filter((batch) => batch.head.state === 'OPEN')) {
    await batches.leave(head.id);
    output.note(`An earlier run did not end ("${head.title}"). This run plans the rest again.`);
  }
}

/** What earlier runs of the restoration bought, or perhaps bought, counts against the limit. Throws CommandError when nothing is left of it. */
function limitsOf(
  { output }: CommandContext,
  { acceptUnknownFees, currency }: Options,
  maxTotal: Money | undefined,
  earlier: readonly Batch[],
): BatchLimits {
  const fees = acceptUnknownFees === true ? { withoutFees: true as const } : {};
  if (maxTotal === undefined) return fees;
  const none: Money = { ...maxTotal, amount: '0' };
  const spent = earlier.reduce(
    (sum, { items }) => add(sum, totalCharged({ withoutFees: true }, items, currency)),
    none,
  );
  if (compare(spent, none) === 0) return { ...fees, maxTotal };
  output.warn(`Earlier runs of this restoration spent ${formatMoney(spent)}, which counts for --max-total.`);
  const left = add(maxTotal, multiply(spent, -1));
  return { ...fees, maxTotal: compare(left, none) < 0 ? none : left };
}

function purchaseOf(plan: readonly Restoration[], limits: BatchLimits) {
  const offered = plan.filter((each) => each.kind === 'offered');
  return {
    count: offered.length,
    request: { limits },
    items: offered.map(({ item }) => item),
    offers: offered.map(({ offer }) => offer),
  };
}
