/** The balance of an account: what it began with, without what it was charged. */
import type { Carrier } from './catalogue.ts';
import type { SandboxContext } from './operation.ts';

const START_CENTS = 100_000;

/** In US cents: the first month of each purchase is charged, and what the carrier takes once. */
export function balanceCents({ ledger, inventory }: SandboxContext, carrier: Carrier): number {
  const onceFor = ({ countryCode, type }: { readonly countryCode: string; readonly type: string }) =>
    inventory
      .offerings(carrier)
      .find((offering) => offering.countryCode === countryCode && offering.type === type)?.upfrontCents ?? 0;
  return ledger
    .charges(carrier)
    .reduce((left, charge) => left - charge.monthlyCents - onceFor(charge), START_CENTS);
}
