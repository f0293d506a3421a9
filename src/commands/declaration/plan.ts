/** plan: shows what would change if the account were as a file says. It changes nothing. */
import * as z from 'zod';
import { accountFingerprint } from '../../api/account.ts';
import type { PlacedNumber } from '../../api/declaration/declared.ts';
import { type DeclarationPlan, differencesOf, planDeclaration } from '../../api/declaration/plan.ts';
import { isPlanFile, writePlanFile } from '../../api/declaration/plan-file.ts';
import { plannedOf } from '../../api/declaration/planned.ts';
import { type KnownTargets, namesRoutes } from '../../api/declaration/routes.ts';
import type { Session } from '../../api/session.ts';
import { accountMeta, type CommandContext, type RunCommand } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { readDeclarationFile, requireWritableFile, writeText } from './files.ts';
import { planLines } from './plan-text.ts';
import { type LoadedNumbers, readOwnedNumbers, readTargets } from './read-account.ts';

const OptionsSchema = z.object({
  format: z.string().optional(),
  detailedExitcode: z.boolean().optional(),
  out: z.string().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  const file = input.args[0] ?? '';
  if (options.out !== undefined) requirePlanFilePlace(options.out);
  const declared = readDeclarationFile(file, options.format);
  const session = await context.openSession();
  const made = await makePlan(context, session, declared);
  const { plan, targets, numbers } = made;
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
  if (options.out !== undefined) {
    const { name } = session.account;
    const account = { fingerprint: accountFingerprint(session.account), name };
    const planned = plannedOf(plan, numbers.complete);
    output.note(
      `Wrote the plan to ${writeText(options.out, writePlanFile({ account, source: file, planned }))}`,
    );
  }
  const code = exitOf(plan, numbers.complete);
  const hasChanges = plan.changes.length > 0;
  return code === EXIT.done && hasChanges && options.detailedExitcode === true ? EXIT.changes : code;
};

/** A plan is replaced only by another plan. Throws a usage error. */
function requirePlanFilePlace(file: string): void {
  requireWritableFile(file, false, (text) => isPlanFile(text));
}

interface MadePlan {
  readonly plan: DeclarationPlan;
  readonly targets: KnownTargets;
  readonly numbers: LoadedNumbers;
}

/** Reads the account and compares it with the file. Throws ApiError. */
export async function makePlan(
  context: CommandContext,
  session: Session,
  declared: readonly PlacedNumber[],
): Promise<MadePlan> {
  const numbers = await readOwnedNumbers(context, session);
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

/** The strongest of what the plan found that cannot be made so; a plan that only changes something is done. */
export function exitOf(plan: DeclarationPlan, complete: boolean): ExitCode {
  if (plan.refused.length > 0) return EXIT.failed;
  if (!complete) return EXIT.incomplete;
  return plan.notOwned.length > 0 ? EXIT.notFound : EXIT.done;
}
