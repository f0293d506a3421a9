/** The names of the operations, for faults and the ledger. */
export const OPERATION_NAMES = [
  'search',
  'list',
  'purchase',
  'get',
  'update',
  'release',
  // Only some carriers have these: prices, a purchase request by its id, the account, its documents, and what is known of any number.
  'pricing',
  'order',
  'account',
  'requirements',
  'lookup',
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];
