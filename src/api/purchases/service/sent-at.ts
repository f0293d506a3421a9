import type { Provider } from '../../provider.ts';

/** The carrier's clock, which tells whether a number appeared after the purchase or was there before; empty where it sends none. */
export function sentAt(provider: Pick<Provider, 'clock'>): { readonly sentAt?: number } {
  const now = provider.clock?.();
  return now === undefined ? {} : { sentAt: Math.round(now) };
}
