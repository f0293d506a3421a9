/** Looks after a release of this process until it has ended: whether the provider still shows the number. Never sends. */
import { type ApiError, toApiError } from '../../errors.ts';
import type { ReleaseEvent } from '../domain/release-machine.ts';
import type { ReleaseRow } from '../domain/types.ts';
import { believedRelease } from './believed.ts';
import { watchedFor } from './reconcile.ts';
import type { ServiceState } from './service-state.ts';

/** The evidence of a release that the provider confirms and has not carried out to its end. */
export const MARKED = 'the provider has marked the number for release and takes it back by itself';

type ReleaseObservation =
  | { readonly kind: 'gone' }
  /** Still listed, and marked by the provider as released. */
  | { readonly kind: 'marked' }
  | { readonly kind: 'owned' }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** Whether the provider still shows it: its word that it is released is checked like any other. Never rejects. */
export async function lookWhetherGone(service: ServiceState, row: ReleaseRow): Promise<ReleaseObservation> {
  try {
    const owned = await service.provider.getOwned(row.phoneNumber, service.ended);
    if (owned?.markedForRelease === true) return { kind: 'marked' };
    return { kind: owned === undefined ? 'gone' : 'owned' };
  } catch (error) {
    return { kind: 'failed', error: toApiError(error) };
  }
}

/** What a look proves. */
export function eventOf(observation: ReleaseObservation): ReleaseEvent {
  switch (observation.kind) {
    case 'gone':
      return { type: 'gone', evidence: 'the provider no longer shows the number' };
    case 'marked':
      return { type: 'gone', evidence: MARKED };
    case 'owned':
      return { type: 'lost', evidence: 'sent, but the provider still shows the number' };
    case 'failed':
      return { type: 'lost', evidence: `sent, but it could not be checked: ${observation.error.message}` };
  }
}

/** Looks until the release has ended; resolves when it has, or after `waitFor` looks, then goes on in the background. */
export async function followRelease(
  service: ServiceState,
  id: string,
  waitFor: number,
  signal?: AbortSignal,
): Promise<void> {
  if (service.driven.has(id)) return;
  const stop = new AbortController();
  service.driven.set(id, stop);
  const enough = Promise.withResolvers<void>();
  signal?.addEventListener('abort', () => enough.resolve(), { once: true });
  const done = run(service, id, waitFor, enough.resolve).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    service.setTrouble({
      message: `The watching of a release failed: ${message}`,
      hint: 'Start dialdeck again.',
    });
  });
  service.background(
    done.then(() => {
      service.driven.delete(id);
      enough.resolve();
    }),
  );
  await enough.promise;
}

async function run(service: ServiceState, id: string, waitFor: number, enough: () => void): Promise<void> {
  let seenOwned = 0;
  for (let looks = 0; !service.ended.aborted; looks += 1) {
    const entry = service.index.release(id);
    if (entry?.row.state !== 'RELEASE_UNKNOWN' || entry.stored.owner !== service.me) return;
    const observation = await lookWhetherGone(service, entry.row);
    if (service.ended.aborted) return;
    seenOwned = observation.kind === 'owned' ? seenOwned + 1 : 0;
    const over = seenOwned >= 2 && watchedFor(service, 'release', entry) >= service.policy.settleWindow;
    const evidence = 'the provider still shows the number after the settle window: it was not released';
    const shown: ReleaseEvent = over ? { type: 'still-owned', evidence } : eventOf(observation);
    const seen = await believedRelease(service, id, shown);
    if (service.ended.aborted) return;
    await service.persist(id, () => service.advanceRelease(id, seen));
    if (looks + 1 >= waitFor) enough();
    if (service.index.release(id)?.row.state !== 'RELEASE_UNKNOWN') return;
    await service.pause(service.policy.pause(looks, service.runtime.random()));
  }
}
