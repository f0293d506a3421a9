/** What is left to do of a batch, and what it would buy. Pure. */
import { type Charges, chargesOf } from './batch-charges.ts';
import { type ItemEvent, isItemOpen } from './batch-machine.ts';
import type { Batch, BatchItem } from './batch-types.ts';
import { missingOf, wantsMore } from './candidates.ts';

export interface Work {
  /** Not begun, or in progress. */
  readonly open: readonly BatchItem[];
  /** What the person may want once more: refused, failed, without its settings, and a change whose outcome is unknown. */
  readonly again: readonly BatchItem[];
  /** Numbers that a search has yet to find. */
  readonly further: number;
}

export function workOf({ head, items }: Pick<Batch, 'head' | 'items'>): Work {
  const open = items.filter(({ state }) => isItemOpen(state));
  const again = items.filter(isTriedAgain);
  const missing =
    head.state !== 'LEFT' && wantsMore(head.request, items) ? missingOf(head.request, items) : 0;
  return { open, again, further: Math.max(0, missing - open.length - again.length) };
}

/**
 * Whether a retry of the whole batch includes it. A change of settings compares before it sends, so that one in doubt may be repeated; a
 * purchase or a release may not.
 */
export function isTriedAgain({ kind, state }: BatchItem): boolean {
  if (state === 'UNKNOWN') return kind === 'set';
  return state === 'REFUSED' || state === 'FAILED' || state === 'NOT_CONFIGURED';
}

/** The event with which a retry begins. */
export function againEvent({ kind, state }: BatchItem): ItemEvent {
  if (state === 'NOT_CONFIGURED') return 'configure';
  return kind === 'set' && state === 'UNKNOWN' ? 'repeat' : 'retry';
}

export interface ToBuy {
  /** How many numbers, those of `further` included. */
  readonly count: number;
  readonly further: number;
  /** Of those whose offers are known. */
  readonly charges: Charges;
}

/** What this work buys; a number that only lacks its settings is not bought. */
export function toBuy({ open, again, further }: Work): ToBuy {
  const bought = [...open, ...again].flatMap((item) =>
    item.kind === 'buy' && item.state !== 'NOT_CONFIGURED' ? [item.purchase] : [],
  );
  return { count: bought.length + further, further, charges: chargesOf(bought) };
}
