/** The names of the operations, for faults and the ledger. */
export const OPERATION_NAMES = [
  'search',
  'list',
  'purchase',
  'get',
  'update',
  'release',
  // Only some carriers have these: prices, a purchase request by its id, the account, its documents, what is known of any number,
  // what owned numbers can do, a hold on a number on sale, and the applications and profiles that route numbers.
  'pricing',
  'order',
  'account',
  'requirements',
  'lookup',
  'features',
  'reserve',
  'routing',
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];
