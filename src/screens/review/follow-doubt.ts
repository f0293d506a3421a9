/** Takes the question about a doubt away when the doubt has ended: it would claim what is no longer so. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import { isReleaseOpen } from '../../api/purchases/domain/release-machine.ts';
import type { ReviewDependencies } from './dependencies.ts';
import type { UncertainBlock } from './questions.ts';

/**
 * Follows the purchase or release that the open question names, until the person answers or leaves the card. The card below has its
 * focus on Cancel: an Enter that was meant for the question then leaves the card and buys nothing. Returns what ends it.
 */
export function followDoubt(
  { context, store, signal }: ReviewDependencies,
  purchases: Purchases,
  block: UncertainBlock,
): () => void {
  const stop = purchases.subscribe(() => {
    const end = endOf(purchases, block);
    if (end === undefined) return;
    stop();
    context.closeOverlay('despite');
    store.dispatch({ kind: 'doubt-ended' });
    context.notify({ kind: 'info', text: `${end} Nothing else was sent: Buy asks again for this number.` });
  });
  signal.addEventListener('abort', stop, { once: true });
  return stop;
}

/** What became of it, as a sentence; undefined while it is not known. */
function endOf(purchases: Purchases, { row }: UncertainBlock): string | undefined {
  const number = formatPhoneNumber(row.phoneNumber);
  if (row.kind === 'purchase') {
    const view = purchases.get(row.id);
    if (view?.settled !== true) return undefined;
    return `${number} ${view.purchase.status === 'COMPLETED' ? 'is yours' : 'was not bought'}.`;
  }
  const release = purchases.releases({ everywhere: true }).find(({ id }) => id === row.id);
  if (release === undefined || isReleaseOpen(release.state)) return undefined;
  return `${number} ${release.state === 'RELEASED' ? 'was released' : 'was not released'}.`;
}
