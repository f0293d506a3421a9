/** The purchases of a journal that cannot be used: everything that would write says why not. */
import { ApiError } from '../errors.ts';
import type { Unusable } from './journal-error.ts';
import type { BuyBlock, Purchases } from './types.ts';

/** Shows nothing, buys nothing, releases nothing. */
export function closedPurchases(unusable: Unusable): Purchases {
  const block: BuyBlock = { kind: 'journal', ...unusable };
  const error = new ApiError({
    code: 'unavailable',
    message: unusable.message,
    hint: unusable.hint,
    retryable: false,
    progress: 'not-sent',
  });
  const refuse = () => {
    throw error;
  };
  return {
    unusable: block,
    blockFor: () => block,
    confirm: async () => ({ kind: 'blocked', block }),
    watch: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) }),
    subscribe: () => () => undefined,
    list: () => [],
    releases: () => [],
    get: () => undefined,
    history: () => [],
    check: async () => refuse(),
    withdraw: refuse,
    settle: refuse,
    adopt: refuse,
    release: async () => ({ kind: 'rejected', error }),
    recover: async () => ({ checked: 0, unsent: [], open: [], foreign: 0 }),
    drain: async () => undefined,
    close: () => undefined,
  };
}
