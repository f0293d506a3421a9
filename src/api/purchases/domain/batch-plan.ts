/** Checks what a person wants done with a batch of numbers. Pure. */
import { localError } from '../../errors.ts';
import type { BatchPlan } from './batch-types.ts';

/** Throws ApiError `invalid` for no number, a number twice, or one that is to be done another way than the batch. */
export function checkPlan({ kind, items }: BatchPlan): void {
  const wrong = items.find((item) => item.kind !== kind);
  const numbers = new Set(items.map(({ phoneNumber }) => phoneNumber));
  if (items.length > 0 && wrong === undefined && numbers.size === items.length) return;
  const hint = 'Give each number once, with what is to be done with it.';
  if (items.length === 0) throw localError('invalid', 'There is no number to do anything with.', hint);
  if (wrong !== undefined)
    throw localError('invalid', `${wrong.phoneNumber} is not to be done the way of this batch.`, hint);
  throw localError('invalid', 'A number stands in the batch twice.', hint);
}
