/** The digest of a row: SQLite keeps no checksums of its own in the main file, and a changed digit must not become a changed purchase. */
import { sha256 } from '../../sha256.ts';

type Table = 'purchases' | 'releases' | 'transitions' | 'batches' | 'batch_items';
type Columns = Readonly<Record<string, string | number | null>>;

/** What each version of a table added to what its digest covers. Never change a list that was shipped: old rows are verified with it. */
const COVERED: Readonly<Record<Table, readonly (readonly string[])[]>> = {
  purchases: [
    [
      ...[
        'id',
        'state',
        'account_fingerprint',
        'account_name',
        'phone_number',
        'country_code',
        'number_type',
      ],
      ...['order_json', 'confirmed_json', 'despite_unknown', 'without_price', 'provider_ref', 'earlier_ref'],
      ...['provider_purchase_json', 'answer_status', 'settlement_json', 'reason', 'created_at', 'updated_at'],
      ...['completed_at', 'watched_boot', 'watched_since'],
    ],
    [
      ...['carrier', 'carrier_account_id', 'carrier_number_id', 'our_reference', 'requirement_refs_json'],
      ...['person', 'host'],
    ],
  ],
  releases: [
    [
      ...[
        'id',
        'state',
        'account_fingerprint',
        'account_name',
        'phone_number',
        'configuration_json',
        'reason',
      ],
      ...['created_at', 'updated_at', 'watched_boot', 'watched_since'],
    ],
    ['carrier', 'carrier_account_id', 'carrier_number_id', 'person', 'host'],
  ],
  transitions: [
    ['seq', 'row_id', 'at', 'from_state', 'to_state', 'event', 'evidence'],
    ['person', 'host'],
  ],
  batches: [
    [
      ...[
        'id',
        'kind',
        'state',
        'account_fingerprint',
        'account_name',
        'carrier',
        'carrier_account_id',
        'title',
      ],
      ...['request_json', 'item_count', 'created_at', 'updated_at', 'person', 'host'],
    ],
  ],
  batch_items: [
    [
      ...[
        'id',
        'batch_id',
        'position',
        'phone_number',
        'wanted_json',
        'before_json',
        'row_id',
        'state',
        'reason',
      ],
      ...['created_at', 'updated_at'],
    ],
  ],
};

/** The digest of a row as this version writes it: "2:" and 16 hexadecimal digits. */
export function digestOf(table: Table, row: Columns): string {
  const version = COVERED[table].length;
  return `${version}:${hashOf(row, columnsOf(table, version))}`;
}

/**
 * Whether a row is as it was written. Its digest names the version whose columns it covers; version 1 wrote no name. Columns of a
 * later version hold nothing in such a row.
 */
export function isIntact(table: Table, row: Columns & { readonly digest: string }): boolean {
  const [, named = '1', digits] = /^(?:(\d):)?([0-9a-f]{16})$/.exec(row.digest) ?? [];
  const version = Number(named);
  if (digits === undefined || version < 1 || version > COVERED[table].length) return false;
  const later = COVERED[table].slice(version).flat();
  return later.every((name) => row[name] === null) && hashOf(row, columnsOf(table, version)) === digits;
}

function columnsOf(table: Table, version: number): readonly string[] {
  return COVERED[table].slice(0, version).flat().sort();
}

function hashOf(row: Columns, columns: readonly string[]): string {
  const content = columns.map((name) => [name, row[name]]);
  return sha256(JSON.stringify(content)).slice(0, 16);
}
