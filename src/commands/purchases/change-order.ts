/** What the commands that change a waiting order share: the question, and the report of what became of it. */
import { changeProblem, type OrderChange } from '../../api/purchases/domain/order-change.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { OrderChangeOutcome } from '../../api/purchases/domain/types.ts';
import { type CommandContext, requireWritable } from '../shared/context.ts';
import { EXIT, type ExitCode } from '../shared/exit-codes.ts';
import { CommandError, notConfirmed, usageError } from '../shared/failure.ts';
import { type Found, openPurchase } from '../shared/find-purchase.ts';
import { saysYes } from '../shared/questions.ts';
import { printPurchase } from './show.ts';

export interface ChangeRequest {
  /** "purchases cancel", for messages. */
  readonly command: string;
  readonly kind: OrderChange['kind'];
  readonly yes: boolean;
}

/** Finds the purchase of an id. Throws CommandError when nobody can confirm the change, or when the order takes none now. */
export async function openChangeable(
  context: CommandContext,
  id: string,
  { command, kind, yes }: ChangeRequest,
): Promise<Found> {
  if (!yes && !context.globals.dryRun && (!context.terminal.interactive || context.output.json)) {
    throw usageError(
      `Without a terminal, ${command} needs --yes.`,
      'To see what would happen, use --dry-run.',
    );
  }
  await requireWritable(context, command);
  const found = await openPurchase(context, id);
  const { row } = found.view;
  const { attachDocuments, cancelPurchase } = found.session.provider;
  const able = (kind === 'documents' ? attachDocuments : cancelPurchase) !== undefined;
  const problem = changeProblem(row, kind, able);
  if (problem === undefined) return found;
  throw new CommandError({
    code: 'conflict',
    message: `${row.phoneNumber}: ${problem}. Nothing was sent.`,
    hint: `See its history with: dialdeck purchases show ${row.id}`,
    retryable: false,
    exitCode: EXIT.conflict,
  });
}

/** Asks the person; throws CommandError unless the answer is yes. */
export async function askYes({ terminal }: CommandContext, question: string, no: string): Promise<void> {
  if (!(await saysYes(terminal, `${question} Type yes to confirm: `))) throw notConfirmed(no);
}

/** Prints the purchase. Throws the provider's refusal, and a CommandError while it is not known what became of it. */
export async function reportChange(
  context: CommandContext,
  purchases: Purchases,
  outcome: OrderChangeOutcome,
  done: (status: string) => string,
): Promise<ExitCode> {
  const { row, purchase } = outcome.view;
  if (outcome.kind === 'refused') throw outcome.error;
  if (outcome.kind === 'unknown') {
    throw new CommandError({
      code: 'outcome-unknown',
      message: `It is not known whether the provider took it: ${outcome.error.message}`,
      hint: `dialdeck does not send it again. Look at the order with: dialdeck purchases check ${row.id}`,
      retryable: false,
      exitCode: EXIT.notSettled,
    });
  }
  context.output.note(done(purchase.status));
  await printPurchase(context, purchases, outcome.view);
  return EXIT.done;
}
