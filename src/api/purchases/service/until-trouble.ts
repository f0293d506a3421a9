/** Waits for work that may hang on a journal that cannot be written. */
import type { ServiceState } from './service-state.ts';

/** Resolves when `work` has, or as soon as the journal cannot be written; `work` goes on. Rejects as `work` does. */
export async function untilTrouble(service: ServiceState, work: Promise<unknown>): Promise<void> {
  const troubled = Promise.withResolvers<void>();
  const look = () => {
    if (service.trouble !== undefined) troubled.resolve();
  };
  const stop = service.subscribe(look);
  look();
  try {
    await Promise.race([work, troubled.promise]);
  } finally {
    stop();
  }
}
