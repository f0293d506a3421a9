/** plan: shows what would change if the account were as a file says. It changes nothing. */
import * as z from 'zod';
import type { PlacedNumber } from '../../api/declaration/declared.ts';
import { type DeclarationPlan, differencesOf, planDeclaration } from '../../api/declaration/plan.ts';
import { type KnownTargets, namesRoutes } from '../../api/declaration/routes.ts';
import type { Session } from '../../api/session.ts';
import { accountMeta, type CommandContext, type RunCommand } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { readDeclarationFile } from './files.ts';
import { planLines } from './plan-text.ts';
import { type LoadedNumbers, readNumbers, readTargets } from './read-account.ts';

const OptionsSchema = z.object({ format: z.string().optional(), detailedExitcode: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  const file = input.args[0] ?? '';
  const declared = readDeclarationFile(file, options.format, output);
  const session = await context.openSession();
  const { plan, targets, numbers } = await makePlan(context, session, declared);
  if (output.json) {
    output.document(planRecord(plan), {
      ...(await accountMeta(context)),
      file,
      unchanged: plan.unchanged,
      complete: numbers.complete,
      reason: numbers.reason ?? null,
    });
  } else for (const line of planLines(file, plan, targets)) output.line(line);
  if (numbers.reason !== undefined) output.warn(`The list of numbers is incomplete. ${numbers.reason}`);
  return exitOf(plan, numbers.complete, options.detailedExitcode === true);
};

export interface MadePlan {
  readonly plan: DeclarationPlan;
  readonly targets: KnownTargets;
  readonly numbers: LoadedNumbers;
}

/** Reads the account and compares it with the file. Throws ApiError. */
async function makePlan(
  context: CommandContext,
  session: Session,
  declared: readonly PlacedNumber[],
): Promise<MadePlan> {
  const numbers = await readNumbers(context, session);
  const targets = declared.some(namesRoutes) ? await readTargets(session, context.interrupted) : undefined;
  const { abilities } = session.provider;
  const { rows, complete } = numbers;
  return {
    plan: planDeclaration(declared, { abilities, numbers: rows, complete, targets }),
    targets,
    numbers,
  };
}

function planRecord({ changes, refused, notOwned, notSeen, undeclared }: DeclarationPlan) {
  const numbersOf = (rows: readonly { readonly phoneNumber: string }[]) =>
    rows.map(({ phoneNumber }) => phoneNumber);
  return {
    changes: changes.map((change) => ({ phoneNumber: change.phoneNumber, changed: differencesOf(change) })),
    refused,
    notOwned: numbersOf(notOwned),
    notSeen: numbersOf(notSeen),
    undeclared: numbersOf(undeclared),
  };
}

/** The strongest of what the plan found; a plan that only changes something is done. */
function exitOf(plan: DeclarationPlan, complete: boolean, detailed: boolean): ExitCode {
  if (plan.refused.length > 0) return EXIT.failed;
  if (!complete) return EXIT.incomplete;
  if (plan.notOwned.length > 0) return EXIT.notFound;
  return detailed && plan.changes.length > 0 ? EXIT.changes : EXIT.done;
}
