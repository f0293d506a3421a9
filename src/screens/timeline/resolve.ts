/** A person decides how the purchase on its screen ended. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { askToResolve } from '../history/questions.ts';
import type { ResolvedAs } from '../history/resolve-state.ts';
import type { TimelineDependencies } from './dependencies.ts';
import { shownPurchase } from './state.ts';

/** Asks, then writes the answer with `settle`, which shows the outcome. Why the journal refuses it becomes a notice. */
export function resolveOrder(
  { context, store }: TimelineDependencies,
  settle: (outcome: ResolvedAs, note: string) => Promise<void>,
): void {
  const row = shownPurchase(store.getState())?.row;
  if (row === undefined) return;
  const number = formatPhoneNumber(row.phoneNumber);
  askToResolve(context, row, (outcome, note) =>
    context.background(
      settle(outcome, note)
        .then(() => context.notify({ kind: 'done', text: `${number}: resolved manually as ${outcome}` }))
        .catch((error: unknown) => context.notify({ kind: 'error', text: toApiError(error).message })),
    ),
  );
}
