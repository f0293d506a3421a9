/** buy: buys one number, the given one or the cheapest of a search. It never tries a second one. */
import type { Provider } from '../../api/provider.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { idsOf, type RequirementRef } from '../../api/purchases/domain/requirement-choice.ts';
import type { ConfirmOutcome, PurchaseView } from '../../api/purchases/domain/types.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { priceRecord } from '../../text/owned-records.ts';
import { agreeToOffer } from '../shared/agree-to-offer.ts';
import { withAreaCode } from '../shared/area-code.ts';
import { type ChosenOffer, chooseCheapest, chooseNumber } from '../shared/choose-offer.ts';
import { plainPrice } from '../shared/columns.ts';
import { accountMeta, type CommandContext, type RunCommand, requireWritable } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, exitCodeOf, usageError } from '../shared/failure.ts';
import { followPurchase, reportPurchase } from '../shared/follow-purchase.ts';
import { describeOffer, refuseAbove, refuseDoubtful, refuseWithoutPrice } from '../shared/offer-checks.ts';
import { noteOtherPrice } from '../shared/other-price.ts';
import { openRecovered } from '../shared/unfinished.ts';
import { meetRequirements } from '../shared/unmet.ts';
import {
  type Options,
  OptionsSchema,
  type PurchaseInput,
  readPurchaseInput,
  refuseUnorderableOptions,
} from './buy-input.ts';
import { buyMany } from './buy-many.ts';

export const run: RunCommand = async (context, { options: given, args }) => {
  const { globals, interrupted } = context;
  const options = await withAreaCode(OptionsSchema.parse(given), context.output);
  if (wantsSeveral(options, args)) return buyMany(context, options, args);
  const input = readPurchaseInput(options, args[0], context.output);
  const inApp = options.tui === true;
  requireConfirmable(context, input, options);
  if (inApp) context.requirePicture();
  await requireWritable(context, 'buy');
  const session = await context.openSession();
  refuseUnorderableOptions(session.provider.abilities, input.configuration);
  // The app recovers purchases by itself, and a dry run must change nothing.
  const purchases = inApp || globals.dryRun ? undefined : await openRecovered(session, input.phoneNumber);
  if (input.phoneNumber !== undefined) await refuseOwned(session.provider, input.phoneNumber, interrupted);
  const chosen = await chooseOffer(context, session.provider, input, options);
  const offer = { ...chosen, order: { ...chosen.order, ...input.configuration } };
  if (inApp) {
    // The app opens the account again, reads price and availability, and asks.
    await session.close();
    return await buyInApp(context, offer, input);
  }
  describeOffer(context.output, chosen);
  refuseDoubtful(chosen);
  if (!globals.dryRun || chosen.quote.kind === 'offered') refuseWithoutPrice(chosen);
  if (input.maxMonthly !== undefined) refuseAbove(chosen, input.maxMonthly);
  const say = (text: string) => context.output.warn(text);
  const requirements = await meetRequirements(session.provider, offer, {
    say,
    signal: interrupted,
    choose: true,
  });
  const confirmed = { ...offer, order: { ...offer.order, ...idsOf(requirements) } };
  if (purchases === undefined) return reportDryRun(context, confirmed);
  if (options.yes !== true) await agreeToOffer(context, confirmed);
  const view = await purchase(context, purchases, { ...confirmed, requirements }, { ...input, options });
  const exitCode = await reportPurchase(context, view, session.provider);
  const { order, quote } = confirmed;
  if (exitCode === EXIT.done)
    await noteOtherPrice(context, session.provider, order.phoneNumber, quote.monthlyRate);
  return exitCode;
};

/** Whether a list of numbers or a count was given: a batch, also for one number. */
function wantsSeveral({ count, from }: Options, args: readonly string[]): boolean {
  return count !== undefined || from !== undefined || args.length > 1 || args[0] === '-';
}

/** Refuses a purchase that nobody can confirm, and a purchase by filters without a price limit. */
function requireConfirmable(context: CommandContext, input: PurchaseInput, { yes, tui }: Options): void {
  const { terminal, output, globals } = context;
  if (tui === true) {
    if (yes === true || globals.dryRun) {
      throw usageError(
        `--tui cannot be used with ${yes === true ? '--yes' : '--dry-run'}.`,
        'With --tui, you confirm the purchase on the review card.',
      );
    }
    if (!terminal.seen || output.json) {
      throw usageError('--tui needs a terminal.', 'Without a terminal, buy needs --yes.');
    }
    return;
  }
  const asks = yes !== true && !globals.dryRun;
  if (asks && (!terminal.interactive || output.json)) {
    throw usageError('Without a terminal, buy needs --yes.', 'To see what would happen, use --dry-run.');
  }
  if (!asks && !globals.dryRun && input.phoneNumber === undefined && input.maxMonthly === undefined) {
    throw usageError(
      'The quick purchase with --yes needs --max-monthly.',
      'Give the most that it may cost a month, for example: --max-monthly 2.00',
    );
  }
}

async function chooseOffer(
  { output, interrupted }: CommandContext,
  provider: Provider,
  { phoneNumber, country }: PurchaseInput,
  options: Options,
): Promise<ChosenOffer> {
  return phoneNumber === undefined
    ? await chooseCheapest(provider, options, options.currency, output, interrupted)
    : await chooseNumber(provider, phoneNumber, { country, type: options.type }, interrupted);
}

async function buyInApp(
  context: CommandContext,
  { order }: ChosenOffer,
  { maxMonthly, why }: PurchaseInput,
): Promise<number> {
  const exitCode = await context.openApp({
    kind: 'purchase',
    order,
    ...(maxMonthly === undefined ? {} : { maxMonthly }),
    ...(why === undefined ? {} : { why }),
  });
  context.output.warn(afterApp(order.phoneNumber, exitCode));
  return exitCode;
}

/** Confirms the purchase and follows it. Throws CommandError when it was not started. */
async function purchase(
  context: CommandContext,
  purchases: Purchases,
  { order, quote, requirements }: ChosenOffer & { readonly requirements: readonly RequirementRef[] },
  { options, timeoutMs, why }: PurchaseInput & { readonly options: Options },
): Promise<PurchaseView> {
  const { output, interrupted } = context;
  const outcome = await purchases.confirm(
    {
      order,
      monthlyRate: quote.monthlyRate,
      ...(quote.kind === 'offered' ? { offer: quote.number } : {}),
      ...(requirements.length === 0 ? {} : { requirements }),
      ...(why === undefined ? {} : { why }),
      ...(options.despiteUnknown === undefined ? {} : { despiteUnknown: options.despiteUnknown }),
    },
    interrupted,
  );
  if (outcome.kind !== 'started') throw notStarted(outcome);
  output.note(`Purchase ${outcome.id}`);
  if (outcome.quote.kind === 'not-confirmed') {
    output.warn(
      `The provider did not list ${order.phoneNumber} just before the purchase. It may still be available, so dialdeck sent the purchase at the confirmed price.`,
    );
  }
  return await followPurchase(context, purchases, outcome.id, { wait: options.wait !== false, timeoutMs });
}

/** Throws CommandError when the account already owns the number. */
async function refuseOwned(provider: Provider, phoneNumber: string, signal: AbortSignal): Promise<void> {
  const owned = await provider.getOwned(phoneNumber, signal);
  if (owned !== undefined) throw alreadyOwned(phoneNumber);
}

/** The result of the purchase, from the exit code of the app. */
function afterApp(phoneNumber: string, exitCode: number): string {
  if (exitCode === EXIT.done) return `${phoneNumber} is bought.`;
  if (exitCode === EXIT.notSettled)
    return `The purchase of ${phoneNumber} is still pending. See it with: dialdeck purchases`;
  return `${phoneNumber} was not bought. See your purchases with: dialdeck purchases`;
}

async function reportDryRun(context: CommandContext, { order, quote }: ChosenOffer): Promise<number> {
  const { output } = context;
  const { monthlyRate } = quote;
  const setupFee = (quote.kind === 'offered' ? quote.number.setupFee : undefined) ?? null;
  output.note('Dry run: nothing was bought.');
  if (output.json) {
    output.document(
      { ...order, ...priceRecord(monthlyRate), setupFee, offered: quote.kind === 'offered' },
      { ...(await accountMeta(context)), dryRun: true },
    );
  } else {
    output.line(
      output.toTerminal
        ? [order.phoneNumber, formatType(order.numberType), formatPrice(monthlyRate)].join('  ')
        : [order.phoneNumber, formatType(order.numberType), plainPrice(monthlyRate)].join('\t'),
    );
  }
  return EXIT.done;
}

function alreadyOwned(phoneNumber: string): CommandError {
  return new CommandError({
    code: 'already-owned',
    message: `This account already owns ${phoneNumber}.`,
    hint: `Nothing was bought. See the number with: dialdeck show ${phoneNumber}`,
    retryable: false,
    exitCode: EXIT.conflict,
  });
}

function notStarted(outcome: Exclude<ConfirmOutcome, { kind: 'started' }>): CommandError {
  const refusal = (
    code: string,
    message: string,
    hint: string,
    exitCode = EXIT.conflict as CommandError['exitCode'],
  ) => new CommandError({ code, message, hint, retryable: false, exitCode });
  switch (outcome.kind) {
    case 'changed':
      return refusal(
        'changed',
        outcome.message,
        'Nothing was bought. Check the offer again and confirm the new one.',
      );
    case 'already-owned':
      return alreadyOwned(outcome.number.phoneNumber);
    case 'preflight-failed': {
      const { code, message, hint, retryable } = outcome.error;
      return new CommandError({ code, message, hint, retryable, exitCode: exitCodeOf(outcome.error) });
    }
    case 'blocked':
      return blocked(outcome.block, refusal);
  }
}

function blocked(
  block: Extract<ConfirmOutcome, { kind: 'blocked' }>['block'],
  refusal: (code: string, message: string, hint: string, exitCode?: CommandError['exitCode']) => CommandError,
): CommandError {
  switch (block.kind) {
    case 'journal':
      return refusal('journal', block.message, block.hint, EXIT.failed);
    case 'same-number':
      return refusal('in-progress', block.message, `See it with: dialdeck purchases show ${block.row.id}`);
    case 'substitute':
      return refusal(
        'outcome-unknown',
        block.message,
        `To buy anyway, add: --despite-unknown ${block.row.id}`,
      );
    case 'other-account':
      return refusal(
        'outcome-unknown',
        block.message,
        `See it with: dialdeck purchases list --everywhere. To buy anyway, add: --despite-unknown ${block.row.id}`,
      );
    case 'releasing':
      return refusal(
        'releasing',
        block.message,
        `See the number with: dialdeck show ${block.row.phoneNumber}`,
      );
  }
}
