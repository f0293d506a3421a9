/** buy of several numbers: the given ones, or the cheapest of a search, as one durable batch within its limits. */
import type { Money } from '../../api/money/money.ts';
import { NAME_PLACEHOLDERS } from '../../api/purchases/domain/candidates.ts';
import type { Session } from '../../api/session.ts';
import { formatCount, plural } from '../../text/format.ts';
import { unknownPlaceholder } from '../../text/placeholders.ts';
import { type CommandContext, requireWritable } from '../shared/context.ts';
import type { ExitCode } from '../shared/exit-codes.ts';
import { usageError } from '../shared/failure.ts';
import { checkFilters, hasFilters, readCount, readCountry, readMoney } from '../shared/inputs.ts';
import { readNumbers } from '../shared/read-numbers.ts';
import { runBatch } from '../shared/run-batch.ts';
import { openRecovered } from '../shared/unfinished.ts';
import { type Options, readConfiguration, readWhy, refuseUnorderableOptions } from './buy-input.ts';
import { confirmMany, costLines, reportPlan } from './buy-many-plan.ts';
import { type ManyInput, type ManyPlan, planGiven, planSearch } from './choose-many.ts';

/** The most numbers of one batch of purchases. */
const MOST_NUMBERS = 1_000;

/** Buys them after one confirmation. Throws CommandError, before anything is bought, for what must not be. */
export async function buyMany(
  context: CommandContext,
  options: Options,
  args: readonly string[],
): Promise<ExitCode> {
  const { globals } = context;
  if (options.tui === true) {
    throw usageError(
      '--tui shows the review card of one number.',
      'Leave out --tui to confirm several numbers here, or buy them in the cart of the app.',
    );
  }
  const input = await readManyInput(context, options, args);
  const asks = options.yes !== true && !globals.dryRun;
  requireConfirmable(context, input, asks);
  await requireWritable(context, 'buy');
  const session = await context.openSession();
  refuseUnorderableOptions(session.provider.abilities, input.configuration);
  const purchases = globals.dryRun ? undefined : await openRecovered(session);
  const plan = await makePlan(context, session, input);
  if (purchases === undefined) return reportPlan(context, plan);
  if (asks) await confirmMany(context, plan);
  else for (const line of costLines(plan)) context.output.warn(line);
  context.interrupted.throwIfAborted();
  const { head } = purchases.batches.create({
    kind: 'buy',
    title: `Purchase of ${plural(plan.count, 'number')}`,
    request: input.why === undefined ? plan.request : { ...plan.request, why: input.why },
    items: plan.items,
  });
  return runBatch(context, purchases, head.id);
}

async function readManyInput(
  context: CommandContext,
  options: Options,
  args: readonly string[],
): Promise<ManyInput> {
  const { count, currency, from } = options;
  const given = args.length > 0 || from !== undefined;
  if (given && (count !== undefined || hasFilters(options))) {
    throw usageError(
      'Numbers and a search cannot be used together.',
      'Give the numbers, or --count with filters.',
    );
  }
  const money = (text: string | undefined, option: string): Money | undefined =>
    text === undefined ? undefined : readMoney(text, currency, option);
  const country = options.country === undefined ? undefined : readCountry(options.country);
  if (!given) checkFilters(options);
  const numbers = given
    ? await readNumbers(context, { args, from, country, changesNumber: true })
    : undefined;
  if (numbers !== undefined && numbers.numbers.length > MOST_NUMBERS) {
    throw usageError(
      `${formatCount(numbers.numbers.length)} numbers are more than one batch of purchases takes.`,
      `Give at most ${formatCount(MOST_NUMBERS)} at a time.`,
    );
  }
  return {
    options,
    country,
    numbers: numbers?.numbers.map(({ phoneNumber }) => phoneNumber),
    fromList: from !== undefined || args.includes('-'),
    count: numbers?.numbers.length ?? readCount(count ?? '', '--count', 1, MOST_NUMBERS),
    maxMonthly: money(options.maxMonthly, '--max-monthly'),
    maxTotal: money(options.maxTotal, '--max-total'),
    why: readWhy(options),
    configuration: readConfiguration({ ...options, name: checkPattern(options.name) }, context.output),
  };
}

/** The pattern of the names. Throws CommandError for a placeholder that there is not. */
function checkPattern(name: string | undefined): string | undefined {
  const known = NAME_PLACEHOLDERS.map(([placeholder]) => placeholder);
  const unknown = name === undefined ? undefined : unknownPlaceholder(name, known);
  if (unknown === undefined) return name;
  throw usageError(`--name: ${unknown} is not a placeholder.`, `Use ${known.join(' ')}.`);
}

/** A purchase that nobody confirms needs its limits, unless its numbers were given one by one. */
function requireConfirmable(context: CommandContext, input: ManyInput, asks: boolean): void {
  if (asks && (!context.terminal.interactive || context.output.json)) {
    throw usageError('Without a terminal, buy needs --yes.', 'To see what would happen, use --dry-run.');
  }
  const onePerArgument = input.numbers !== undefined && !input.fromList;
  if (asks || context.globals.dryRun || onePerArgument) return;
  if (input.maxMonthly !== undefined && input.maxTotal !== undefined) return;
  throw usageError(
    'buy of a count or of a list with --yes needs --max-monthly and --max-total.',
    'Give the most that a number may cost a month, and the most that all may cost today, for example: --max-monthly 1.50 --max-total 15',
  );
}

function makePlan(context: CommandContext, { provider }: Session, input: ManyInput): Promise<ManyPlan> {
  return input.numbers === undefined
    ? planSearch(context, provider, input)
    : planGiven(context, provider, input, input.numbers);
}
