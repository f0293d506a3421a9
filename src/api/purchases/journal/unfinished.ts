/** The rows that somebody still looks after, found without reading the others. */

/**
 * Each as a table with its condition. The words are those of the partial indexes: SQLite refuses the query where they differ, so that
 * neither can be changed without the other.
 */
export const UNFINISHED = {
  purchases: `purchases INDEXED BY unfinished_purchases
    WHERE (state IN ('INTENT', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'NEEDS_HUMAN')
      OR (state = 'SETTLED_ABSENT' AND settlement_json IS NULL))`,
  releases: `releases INDEXED BY unfinished_releases
    WHERE state IN ('RELEASE_INTENT', 'RELEASING', 'RELEASE_UNKNOWN')`,
} as const;
