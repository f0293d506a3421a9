/** What a person agrees to before a plan is applied: the changes, and by its number, each release. */
import type { Planned } from '../../api/declaration/planned.ts';
import { formatCount, plural } from '../../text/format.ts';
import type { CommandContext } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, notConfirmed, usageError } from '../shared/failure.ts';
import { saysYes, typedPhrase } from '../shared/questions.ts';

export interface ApplyOptions {
  readonly yes?: boolean | undefined;
  /** true: --prune without a count. */
  readonly prune?: string | true | undefined;
}

/** Throws a usage error, before anything is read, for a count that is none, and where nobody can be asked. */
export function requireAnswers({ terminal, output, globals }: CommandContext, options: ApplyOptions): void {
  const { prune } = options;
  if (typeof prune === 'string' && !/^\d+$/.test(prune)) {
    throw usageError(
      `--prune takes the number of releases, not "${prune}".`,
      'Write for example --prune=3. dialdeck plan shows how many numbers are not in the file.',
    );
  }
  if (globals.dryRun || (terminal.interactive && !output.json)) return;
  if (options.yes !== true)
    throw usageError(
      'Without a terminal, apply needs --yes.',
      'To see what would happen, use dialdeck plan.',
    );
  if (options.prune === true)
    throw usageError(
      'Without a terminal, --prune needs the number of releases.',
      'Write for example --prune=3. dialdeck plan shows how many numbers are not in the file.',
    );
}

/** Whether the numbers that are not in the file are released; `noteReleases` says what is lost with them. Throws CommandError when that is refused, and when the person does not agree. */
export async function agree(
  context: CommandContext,
  planned: Planned,
  options: ApplyOptions,
  noteReleases: (numbers: ReadonlySet<string>) => Promise<void>,
): Promise<{ readonly prune: boolean }> {
  const { changes, undeclared } = planned;
  const count = undeclared.length;
  const prune = options.prune !== undefined;
  if (prune) requirePrunable(planned, options.prune);
  const { dryRun } = context.globals;
  if (changes.length > 0 && options.yes !== true && !dryRun) {
    const question = `Change ${plural(changes.length, 'number')}? Type yes to confirm: `;
    if (!(await saysYes(context.terminal, question))) throw notConfirmed('Nothing was applied.');
  }
  if (!prune || count === 0) return { prune: false };
  const numbers = undeclared.map(({ phoneNumber }) => phoneNumber).join(', ');
  context.output.warn(`${dryRun ? 'Would be released' : 'To be released'}: ${numbers}`);
  await noteReleases(new Set(undeclared.map(({ phoneNumber }) => phoneNumber)));
  if (options.prune !== true || dryRun) return { prune: true };
  const answer = await typedPhrase(
    context.terminal,
    `${plural(count, 'number')} ${count === 1 ? 'is' : 'are'} not in the file. You may not get them back. Type ${count} to release: `,
  );
  if (answer === String(count)) return { prune: true };
  throw notConfirmed('Nothing was applied, because the releases were not confirmed.');
}

function requirePrunable({ undeclared, pruneProblem }: Planned, given: ApplyOptions['prune']): void {
  const hint = 'Nothing was changed. Leave out --prune to apply the rest.';
  if (pruneProblem !== undefined) throw conflict(`--prune is refused: ${pruneProblem}`, hint);
  if (given === true || given === String(undeclared.length)) return;
  throw conflict(
    `--prune is ${given}, but ${formatCount(undeclared.length)} ${undeclared.length === 1 ? 'number is' : 'numbers are'} not in the file.`,
    `Nothing was changed. Look at dialdeck plan again, then use --prune=${undeclared.length} if that is what you want.`,
  );
}

function conflict(message: string, hint: string): CommandError {
  return new CommandError({ code: 'conflict', message, hint, retryable: false, exitCode: EXIT.conflict });
}
