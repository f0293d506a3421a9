/** Finds a batch by its id or the start of its id. */
import type { Batch } from '../../api/purchases/domain/batch-types.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { EXIT } from './exit-codes.ts';
import { CommandError, usageError } from './failure.ts';

/** From any account of this machine. The start of an id needs at least 4 characters and must match only one. Throws CommandError. */
export function findBatch({ batches }: Purchases, text: string): Batch {
  if (text.length < 4)
    throw usageError(`"${text}" is too short for an id.`, 'Give at least the first 4 characters.');
  const fitting = batches.withIdPrefix(text);
  const [only, ...others] = fitting;
  if (others.length > 0)
    throw usageError(`"${text}" matches ${fitting.length} ids.`, 'Give more characters.');
  const batch = only === undefined ? undefined : batches.get(only.head.id);
  if (batch !== undefined) return batch;
  throw new CommandError({
    code: 'not-found',
    message: `There is no batch "${text}".`,
    hint: 'List all batches with: dialdeck batches list --everywhere',
    retryable: false,
    exitCode: EXIT.notFound,
  });
}
