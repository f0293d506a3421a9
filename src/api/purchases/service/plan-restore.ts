/** What a restoration would do with each released number of a batch: buy it back, configure it, or nothing, and why. Reads only. */

import { plural } from '../../../text/format.ts';
import { QUESTIONS_AT_A_TIME } from '../../limits.ts';
import type { AvailableNumber, ConfigurationChange, OwnedNumber } from '../../model.ts';
import { type KeptNumber, keptOf } from '../../owned/kept-configuration.ts';
import { configurationToRestore } from '../../owned/restore-configuration.ts';
import { Pool } from '../../pool.ts';
import type { Provider } from '../../provider.ts';
import type { Batch, BatchLimits, BatchPlan, ItemPlan, ReleaseItem } from '../domain/batch-types.ts';
import type { Purchases } from '../domain/purchases.ts';
import type { ConfirmedPurchase } from '../domain/types.ts';

/** A number as it was when it was released. */
export interface Released {
  readonly phoneNumber: string;
  /** The exact texts of its settings. */
  readonly before: KeptNumber;
  /** What the journal shows of it, with its country, type, address and documents. */
  readonly was: OwnedNumber;
}

/** What is to be done with one number. */
export type Restoration = Released &
  (
    | {
        readonly kind: 'owned';
        readonly change: ConfigurationChange;
        readonly now: KeptNumber;
        readonly problems: readonly string[];
      }
    | { readonly kind: 'offered'; readonly item: ItemPlan; readonly offer: AvailableNumber }
    /** The carrier does not offer it. */
    | { readonly kind: 'gone' }
    /** Whether it was released is not known yet. */
    | { readonly kind: 'in doubt' }
    /** The carrier still lists it as marked for release. */
    | { readonly kind: 'leaving' }
    | { readonly kind: 'failed'; readonly error: unknown }
  );

/** The purchase of a number that is offered, as it would be confirmed. */
export type OfferedPurchase = ConfirmedPurchase & { readonly offer: AvailableNumber };

export interface RestoreQuestion {
  readonly provider: Provider;
  readonly purchases: Purchases;
  /** A batch of releases. */
  readonly batch: Batch;
  /** Undefined where the carrier does not offer the number; rejects where it must not be bought as it is offered. */
  readonly findPurchase: (released: Released) => Promise<OfferedPurchase | undefined>;
  readonly signal: AbortSignal;
}

/** Those of the batch that were released, in its order, each with what can be done. Rejects when it is aborted. */
export async function planRestore(question: RestoreQuestion): Promise<readonly Restoration[]> {
  const pool = new Pool(QUESTIONS_AT_A_TIME);
  const released = question.batch.items.filter(
    (item): item is ReleaseItem =>
      item.kind === 'release' && (item.state === 'DONE' || item.state === 'UNKNOWN'),
  );
  return Promise.all(released.map((item) => pool.run(() => planNumber(question, item))));
}

async function planNumber(
  { provider, purchases, findPurchase, signal }: RestoreQuestion,
  { phoneNumber, before, rowId, state }: ReleaseItem,
): Promise<Restoration> {
  signal.throwIfAborted();
  const row = purchases.ofNumber(phoneNumber).releases.find(({ id }) => id === rowId);
  const was: OwnedNumber = row?.configuration ?? {
    phoneNumber,
    numberType: 'UNKNOWN',
    capabilities: {},
    monthlyRate: { kind: 'not-stated' },
  };
  const released = { phoneNumber, before, was };
  if (state === 'UNKNOWN') return { ...released, kind: 'in doubt' };
  try {
    const owned = await provider.getOwned(phoneNumber, signal);
    if (owned?.markedForRelease === true) return { ...released, kind: 'leaving' };
    if (owned !== undefined) {
      const restored = configurationToRestore(provider, before, was, owned);
      return { ...released, ...restored, kind: 'owned', now: keptOf(owned) };
    }
    const purchase = await findPurchase(released);
    if (purchase === undefined) return { ...released, kind: 'gone' };
    const { offer } = purchase;
    return { ...released, kind: 'offered', offer, item: { kind: 'buy', phoneNumber, purchase, before } };
  } catch (error) {
    signal.throwIfAborted();
    return { ...released, kind: 'failed', error };
  }
}

/** The batches that carry out a plan: what is bought, then what is configured; none without numbers. */
export function restoreBatches(
  plan: readonly Restoration[],
  request: { readonly limits: BatchLimits; readonly restores: string },
): readonly BatchPlan[] {
  const bought = plan.flatMap((each) => (each.kind === 'offered' ? [each.item] : []));
  const changed = plan.flatMap((each): ItemPlan[] => {
    if (each.kind !== 'owned' || Object.keys(each.change).length === 0) return [];
    const { phoneNumber, change, now } = each;
    return [{ kind: 'set', phoneNumber, change, before: now }];
  });
  const batches: readonly BatchPlan[] = [
    { kind: 'buy', title: `Buy back ${plural(bought.length, 'number')}`, request, items: bought },
    {
      kind: 'set',
      title: `Configure again ${plural(changed.length, 'number')}`,
      request: { restores: request.restores },
      items: changed,
    },
  ];
  return batches.filter(({ items }) => items.length > 0);
}

/** What earlier runs of the same restoration made, by the id of the batch of releases. */
export function earlierRestorations({ batches }: Purchases, id: string): readonly Batch[] {
  return batches.list().flatMap((summary) => {
    const earlier = summary.head.request.restores === id ? batches.get(summary.head.id) : undefined;
    return earlier === undefined ? [] : [earlier];
  });
}

/** The ids of purchases in doubt of earlier runs, with commas between: the person wants the other numbers all the same. */
export function inDoubt(earlier: readonly Batch[]): string {
  const ids = earlier.flatMap(({ items }) =>
    items.flatMap(({ kind, state, rowId }) =>
      kind === 'buy' && state === 'UNKNOWN' && rowId !== undefined ? [rowId] : [],
    ),
  );
  return ids.join(',');
}
