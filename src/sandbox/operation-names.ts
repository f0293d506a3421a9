/** The names of what a client can do, as faults and the ledger use them. */
export const OPERATION_NAMES = [
  'search',
  'list',
  'purchase',
  'get',
  'update',
  'release',
  // Only WIIL has these two: the price list, and a purchase request read by its id.
  'pricing',
  'order',
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];
