/** A carrier whose orders wait for documents of the account. */
import type { NumberRequirements } from '../../../../src/api/provider.ts';
import { systemRuntime } from '../../../../src/api/runtime.ts';
import { Carrier } from './carrier.ts';

/** What it says of an order that waits. */
export const WAITING_WORDS =
  'Documents are needed by 2026-12-03: proof of address, and a copy of the passport of the end user.';

/** RG1 can be used, RG2 has expired. */
const DOCUMENTS: NumberRequirements['items'] = [
  { kind: 'documents', id: 'RG1', name: 'Example GmbH', status: 'approved', usable: true },
  { kind: 'documents', id: 'RG2', name: 'Example 2023', status: 'approved', usable: 'it has expired' },
];

export class WaitingCarrier extends Carrier {
  documents = DOCUMENTS;
  /** Why there may be more documents. */
  reason: string | undefined;

  constructor() {
    super(systemRuntime);
    this.abilities = { ...this.abilities, asyncPurchase: true };
  }

  async requirements(): Promise<NumberRequirements> {
    const { reason, documents: items } = this;
    return {
      details: [],
      items,
      ...(reason === undefined ? {} : { reason }),
      createAt: 'https://example.com',
      fetchedAt: 0,
    };
  }
}
