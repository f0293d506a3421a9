/** purchases attach: gives documents of the account to an order that waits for them. */
import * as z from 'zod';
import type { Provider } from '../../api/provider.ts';
import { choiceOf, choiceProblem } from '../../api/purchases/domain/requirement-choice.ts';
import type { PurchaseRow } from '../../api/purchases/domain/types.ts';
import type { CommandContext, RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError } from '../shared/failure.ts';
import { readItemId } from '../shared/inputs.ts';
import { askYes, openChangeable, reportChange } from './change-order.ts';
import { printPurchase } from './show.ts';

const OptionsSchema = z.object({ documents: z.string(), yes: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const { documents, yes = false } = OptionsSchema.parse(input.options);
  const documentsId = readItemId(documents, '--documents');
  const { session, purchases, view } = await openChangeable(context, input.args[0] ?? '', {
    command: 'purchases attach',
    kind: 'documents',
    yes,
  });
  const { row } = view;
  const name = await nameOf(context, session.provider, row, documentsId);
  const what = `documents ${name === documentsId ? name : `${name} (${documentsId})`}`;
  if (context.globals.dryRun) {
    context.output.note(`Dry run: ${what} would be given to the order of ${row.phoneNumber}.`);
    await printPurchase(context, purchases, view);
    return EXIT.done;
  }
  if (!yes) {
    await askYes(
      context,
      `Give ${what} to the order of ${row.phoneNumber}?`,
      `Nothing was given to the order of ${row.phoneNumber}.`,
    );
  }
  context.interrupted.throwIfAborted();
  const outcome = await purchases.attachDocuments(row.id, documentsId, name);
  return await reportChange(
    context,
    purchases,
    outcome,
    (status) => `The order of ${row.phoneNumber} has ${what}. It is ${status} now.`,
  );
};

/** The name that the account has for the documents. Throws CommandError when the account has none of this id, or cannot use them. */
async function nameOf(
  { interrupted }: CommandContext,
  provider: Provider,
  { id, order }: PurchaseRow,
  documentsId: string,
): Promise<string> {
  const known = await provider.requirements?.(order, interrupted);
  if (known === undefined) return documentsId;
  const chosen = choiceOf({ documentsId }, known.items);
  const problem = choiceProblem(chosen, known);
  if (problem === undefined) return chosen[0]?.name ?? documentsId;
  throw new CommandError({
    code: 'requirement-not-met',
    message: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}. Nothing was sent.`,
    hint: `List what the account has with: dialdeck requirements ${order.countryCode}. The purchase is ${id}.`,
    retryable: false,
    exitCode: EXIT.conflict,
  });
}
