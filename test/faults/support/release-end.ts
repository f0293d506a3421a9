import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';

/** The last state of the release of a number, once it has ended or `ms` are over. */
export async function releaseEnd(purchases: Purchases, number: string, ms: number): Promise<string> {
  const state = () => purchases.releases().find((row) => row.phoneNumber === number)?.state ?? 'nothing';
  const isOpen = () => ['RELEASE_INTENT', 'RELEASING', 'RELEASE_UNKNOWN'].includes(state());
  const over = AbortSignal.timeout(ms);
  while (isOpen() && !over.aborted) {
    await new Promise<void>((resolve) => {
      const stop = purchases.subscribe(done);
      over.addEventListener('abort', done, { once: true });
      function done() {
        stop();
        over.removeEventListener('abort', done);
        resolve();
      }
    });
  }
  return state();
}
