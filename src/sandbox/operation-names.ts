/** The names of the operations, for faults and the ledger. */
export const OPERATION_NAMES = [
  'search',
  'list',
  'purchase',
  'get',
  'update',
  'release',
  // Only WIIL has these two: the price list, and reading a purchase request by its id.
  'pricing',
  'order',
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];
