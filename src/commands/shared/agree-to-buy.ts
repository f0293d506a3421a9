/** Asks before a batch goes on that spends money. */
import type { Batch } from '../../api/purchases/domain/batch-types.ts';
import { toBuy, workOf } from '../../api/purchases/domain/batch-work.ts';
import { toBuyLines } from '../../text/batches.ts';
import { plural } from '../../text/format.ts';
import type { CommandContext } from './context.ts';
import { notConfirmed, usageError } from './failure.ts';
import { typedPhrase } from './questions.ts';

export interface Agreement {
  readonly command: 'batches resume' | 'batches retry';
  readonly yes: boolean;
}

/**
 * Says how many numbers are bought and what they cost, and asks for a phrase in a terminal. Does nothing where nothing is bought. Throws
 * CommandError when nobody agrees.
 */
export async function agreeToBuy(
  { output, terminal }: CommandContext,
  batch: Batch,
  { command, yes }: Agreement,
): Promise<void> {
  if (batch.head.kind !== 'buy') return;
  const work = workOf(batch);
  const purchase = toBuy(command === 'batches retry' ? work : { ...work, again: [] });
  if (purchase.count === 0) return;
  const numbers = plural(purchase.count, 'number');
  if (!yes && (!terminal.interactive || output.json)) {
    throw usageError(
      `Without a terminal, ${command} needs --yes: it buys ${numbers}.`,
      `Nothing was bought. See the batch with: dialdeck batches show ${batch.head.id.slice(0, 8)}`,
    );
  }
  for (const line of toBuyLines(purchase)) output.warn(line);
  if (yes) return;
  const phrase = `buy ${purchase.count}`;
  const answer = await typedPhrase(terminal, `Type "${phrase}" to buy: `);
  if (answer === phrase) return;
  throw notConfirmed(
    answer === '' ? 'Nothing was bought: nothing was typed.' : `Nothing was bought: that is not "${phrase}".`,
  );
}
