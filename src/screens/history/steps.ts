/** The steps of a row as the journal tells them, or why they cannot be read: they are asked for while a frame is drawn. */
import { type ApiError, toApiError } from '../../api/errors.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { Transition } from '../../api/purchases/domain/types.ts';

export type Steps = readonly Transition[] | ApiError;

export function stepsOf(journal: Purchases | undefined, id: string): Steps {
  try {
    return journal?.history(id) ?? [];
  } catch (error) {
    return toApiError(error);
  }
}
