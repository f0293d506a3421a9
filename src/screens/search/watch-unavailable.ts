/** Follows which of the shown offers can no longer be bought. */
import { ApiError } from '../../api/errors.ts';
import type { SearchDependencies } from './dependencies.ts';
import { unavailableNumbers } from './unavailable.ts';

/**
 * Keeps the shown numbers that cannot be bought in the store, after each answer and each change of the journal. Rejects when the
 * journal cannot be opened.
 */
export async function watchUnavailable({
  context,
  store,
  signal,
}: Pick<SearchDependencies, 'context' | 'store' | 'signal'>): Promise<void> {
  const purchases = await (await context.session()).openPurchases();
  if (signal.aborted) return;
  const shown = () => store.getState().results.last;
  let last: ReturnType<typeof shown>;
  const refresh = () => {
    last = shown();
    const numbers = (last?.rows ?? []).map(({ phoneNumber }) => phoneNumber);
    try {
      store.dispatch({ kind: 'unavailable', unavailable: unavailableNumbers(purchases, numbers) });
    } catch (error) {
      // The app says what is wrong with the journal, and buying is refused.
      if (!(error instanceof ApiError)) throw error;
    }
  };
  signal.addEventListener('abort', purchases.subscribe(refresh));
  signal.addEventListener(
    'abort',
    store.subscribe(() => {
      if (shown() !== last) refresh();
    }),
  );
  refresh();
}
