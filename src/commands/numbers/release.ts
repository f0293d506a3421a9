/** release: releases a number with one request, and keeps its settings in the journal. */
import * as z from 'zod';
import type { OwnedNumber } from '../../api/model.ts';
import type { Price } from '../../api/money/money.ts';
import { lockRefusal } from '../../api/owned/deletion-lock.ts';
import { type ConfirmedPrice, confirmedPriceOf } from '../../api/purchases/domain/confirmed-price.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { formatDate, formatMonthly, formatTime } from '../../text/format.ts';
import { ownedRecord } from '../../text/owned-records.ts';
import { accountMeta, type CommandContext, type RunCommand, requireWritable } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, notConfirmed, usageError } from '../shared/failure.ts';
import { typedPhrase } from '../shared/questions.ts';
import { readNumbers } from '../shared/read-numbers.ts';
import { openRecovered } from '../shared/unfinished.ts';
import { releaseMany } from './release-many.ts';
import { notOwned, printOwned } from './show.ts';

const OptionsSchema = z.object({
  yes: z.boolean().optional(),
  from: z.string().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  const { numbers, several } = await readNumbers(context, {
    args: input.args,
    from: options.from,
    exactOnly: 'release',
  });
  const [{ phoneNumber }] = numbers;
  const { dryRun } = context.globals;
  const asks = options.yes !== true && !dryRun;
  if (asks && (!context.terminal.interactive || output.json)) {
    throw usageError('Without a terminal, release needs --yes.', 'To see what would happen, use --dry-run.');
  }
  await requireWritable(context, 'release');
  const session = await context.openSession();
  const purchases = dryRun ? undefined : await openRecovered(session);
  if (several) return releaseMany(context, { session, numbers, purchases, asks });
  const number = await session.provider.getOwned(phoneNumber, context.interrupted);
  if (number === undefined) throw releasedBefore(purchases, phoneNumber) ?? notOwned(phoneNumber);
  const locked = lockRefusal(number);
  if (locked !== undefined) throw locked;
  if (purchases === undefined) {
    output.note(
      'Dry run: nothing was released. You may not get this number back after a release. Its settings would be kept:',
    );
    return report(context, number, true);
  }
  if (asks) await confirm(context, number, confirmedPriceOf(number, purchases.ofNumber(phoneNumber)));
  context.interrupted.throwIfAborted();
  // Ctrl+C never aborts the request itself: the result of a sent request must be known.
  const outcome = await purchases.release(number, context.interrupted);
  if (outcome.kind === 'released') {
    const marked = outcome.marked === true;
    output.note(
      marked
        ? `${phoneNumber} is marked for release. The provider releases it later and may list it until then.`
        : `${phoneNumber} was released.`,
    );
    return report(context, marked ? { ...number, markedForRelease: true } : number, false);
  }
  if (outcome.kind === 'rejected') throw outcome.error;
  throw new CommandError({
    code: 'outcome-unknown',
    message: outcome.message,
    hint: `dialdeck does not send the release again. Check whether the account still has the number: dialdeck show ${phoneNumber}`,
    retryable: false,
    exitCode: EXIT.notSettled,
  });
};

/** The error when this machine already released the number; undefined when it did not. */
function releasedBefore(purchases: Purchases | undefined, phoneNumber: string): CommandError | undefined {
  const row = purchases?.ofNumber(phoneNumber).releases[0];
  if (row?.state !== 'RELEASED') return undefined;
  return new CommandError({
    code: 'not-found',
    message: `${phoneNumber} does not belong to this account: it was released at ${formatTime(row.updatedAt)}.`,
    hint: 'List the numbers of the account with: dialdeck owned',
    retryable: false,
    exitCode: EXIT.notFound,
  });
}

/** Asks for the last four digits, so that a pasted line break releases nothing. */
async function confirm(
  { output, terminal }: CommandContext,
  number: OwnedNumber,
  confirmed: ConfirmedPrice | undefined,
): Promise<void> {
  printOwned(output, number);
  output.warn(
    `${endOfCost(number.monthlyRate, confirmed)} You may not get this number back. Its settings are kept.`,
  );
  const digits = number.phoneNumber.slice(-4);
  const answer = await typedPhrase(terminal, 'Type its last four digits to release it: ');
  if (answer === digits) return;
  throw notConfirmed(
    answer === ''
      ? 'Release cancelled: no digits were typed.'
      : `Release cancelled: ${answer} is not the last four digits.`,
  );
}

function endOfCost(price: Price, confirmed: ConfirmedPrice | undefined): string {
  if (price.kind === 'money') return `Releasing it saves ${formatMonthly(price)}.`;
  const unknown = 'The provider does not state its monthly price.';
  if (confirmed === undefined) return unknown;
  return `${unknown} You confirmed ${formatMonthly(confirmed.price)} when you bought it on ${formatDate(confirmed.at)}.`;
}

async function report(context: CommandContext, number: OwnedNumber, dryRun: boolean): Promise<number> {
  const { output } = context;
  if (output.json) {
    output.document(ownedRecord(number), { ...(await accountMeta(context)), released: !dryRun, dryRun });
  } else if (dryRun) {
    printOwned(output, number);
  } else {
    output.line(number.phoneNumber);
  }
  return EXIT.done;
}
