/** What stands in the way of buying a number, as this process sees it: the journal itself first, then its unfinished rows. */
import { type BuyContext, blockFor, type Wanted } from '../domain/blocks.ts';
import type { BuyBlock } from '../domain/types.ts';
import type { ServiceState } from './service-state.ts';

/** The unfinished rows, and who looks after them. */
export function buyContext(service: ServiceState): BuyContext {
  const { index, fingerprint } = service;
  return {
    fingerprint,
    purchases: index.purchases
      .unfinished()
      .toSorted((left, right) => left.position - right.position)
      .map(({ row }) => row),
    releases: index.releases.unfinished().map(({ row }) => row),
    driverOf: ({ id }) => {
      const entry = index.purchase(id);
      return entry === undefined ? 'nobody' : service.driverOf(entry);
    },
    spendsAlike: (other) => service.spendsAlike(other),
  };
}

/** The weightiest reason why a number cannot be bought now; `named`: see blockFor of the domain. */
export function blockNow(service: ServiceState, wanted: Wanted, named?: string): BuyBlock | undefined {
  return journalBlock(service) ?? blockFor(buyContext(service), wanted, named);
}

/** Why nothing can be bought at all. */
export function journalBlock(service: ServiceState): BuyBlock | undefined {
  if (service.trouble !== undefined) return { kind: 'journal', ...service.trouble };
  if (service.journal.comparisonMissing(service.fingerprint)) {
    return {
      kind: 'journal',
      message: 'The journal was repaired and not yet compared with the numbers of this account.',
      hint: 'Run "dialdeck journal repair" again with this account: it compares, then buying is open.',
    };
  }
  return undefined;
}
