/** apply: changes the numbers of the account so that they are as a file says, as a durable batch. */
import * as z from 'zod';
import { accountFingerprint } from '../../api/account.ts';
import { isPlanFile, readPlanFile } from '../../api/declaration/plan-file.ts';
import { type Planned, plannedOf } from '../../api/declaration/planned.ts';
import type { OwnedNumber } from '../../api/model.ts';
import type { Session } from '../../api/session.ts';
import { plural } from '../../text/format.ts';
import { type CommandContext, type RunCommand, requireWritable } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { CommandError, usageError } from '../shared/failure.ts';
import { noteConfirmed, noteRelease } from '../shared/note-release.ts';
import { agree, requireAnswers } from './agree.ts';
import { applyPlanned } from './apply-planned.ts';
import { declarationIn, readText } from './files.ts';
import { exitOf, makePlan } from './plan.ts';
import { changeLines, planLines } from './plan-text.ts';
import { readOwnedNumbers } from './read-account.ts';

const OptionsSchema = z.object({
  format: z.string().optional(),
  yes: z.boolean().optional(),
  prune: z.union([z.string(), z.literal(true)]).optional(),
});

/** What will be applied, in words, and the exit code for what the file asks for and dialdeck cannot do. */
interface ToApply {
  readonly planned: Planned;
  readonly lines: readonly string[];
  /** The numbers of the account, where the plan is of now. */
  readonly rows?: readonly OwnedNumber[];
  readonly source: string;
  readonly code: ExitCode;
}

export const run: RunCommand = async (context, input) => {
  const { output, globals } = context;
  const options = OptionsSchema.parse(input.options);
  const file = input.args[0] ?? '';
  requireAnswers(context, options);
  const text = readText(file);
  const plan = isPlanFile(text) ? planFileOf(text, file) : undefined;
  const declared = plan === undefined ? declarationIn(text, file, options.format) : [];
  await requireWritable(context, 'apply');
  const session = await context.openSession();
  const toApply =
    plan === undefined ? await planNow(context, session, file, declared) : fromPlanFile(session, plan);
  for (const line of toApply.lines) {
    if (options.yes === true) output.note(line);
    else output.warn(line);
  }
  const { prune } = await agree(context, toApply.planned, options, async (numbers) => {
    const rows = toApply.rows ?? (await readOwnedNumbers(context, session)).rows;
    const released = rows.filter(({ phoneNumber }) => numbers.has(phoneNumber));
    noteRelease(output, session.account.name, released, context.runtime.now());
    if (!globals.dryRun) noteConfirmed(output, released, await session.openPurchases());
  });
  if (globals.dryRun) output.note('Dry run: nothing was applied.');
  const planned = prune ? toApply.planned : { ...toApply.planned, undeclared: [] };
  const kept = prune ? 0 : toApply.planned.undeclared.length;
  return applyPlanned(context, session, { planned, kept, source: toApply.source, code: toApply.code });
};

function planFileOf(text: string, file: string): ReturnType<typeof readPlanFile> {
  try {
    return readPlanFile(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(
      `${file} cannot be used as a plan: ${reason}.`,
      'Make it again with: dialdeck plan FILE --out PLAN',
    );
  }
}

async function planNow(
  context: CommandContext,
  session: Session,
  file: string,
  declared: ReturnType<typeof declarationIn>,
): Promise<ToApply> {
  const { plan, targets, numbers } = await makePlan(context, session, declared);
  const reason = numbers.reason === undefined ? [] : [`The list of numbers is incomplete. ${numbers.reason}`];
  return {
    planned: plannedOf(plan, numbers.complete),
    lines: [...planLines(file, plan, targets), ...reason],
    rows: numbers.rows,
    source: file,
    code: exitOf(plan, numbers.complete),
  };
}

/** What a plan of this account says. Throws CommandError for a plan of another account. */
function fromPlanFile(
  session: Session,
  { account, source, planned }: ReturnType<typeof readPlanFile>,
): ToApply {
  if (account.fingerprint !== accountFingerprint(session.account)) {
    throw new CommandError({
      code: 'conflict',
      message: `This plan was made for the account ${account.name}, and not for ${session.account.name}.`,
      hint: 'Nothing was changed. Choose the account with --account, or make a new plan.',
      retryable: false,
      exitCode: EXIT.conflict,
    });
  }
  const { changes, undeclared } = planned;
  const lines = changes.flatMap((change) =>
    changeLines({ ...change, differences: [...change.differences, ...change.own] }),
  );
  const rest = undeclared.length === 0 ? [] : [`- ${plural(undeclared.length, 'number')} not in the file.`];
  const count = changes.length === 0 ? 'nothing to change' : `${plural(changes.length, 'number')} to change`;
  return { planned, lines: [...lines, ...rest, `Plan: ${count}.`], source, code: EXIT.done };
}
