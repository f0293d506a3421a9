/** phone_numbers: https://developers.telnyx.com/api-reference/phone-number-configurations/list-phone-numbers. */
import type { ReadParameter } from '../http/params.ts';
import { jsonObject } from '../http/params.ts';
import type { OwnedRow } from '../ledger/owned-row.ts';
import type { OperationRequest, ReadRequest, SandboxContext } from '../operation.ts';
import { changesOf } from './changes.ts';
import { notThere, refused } from './errors.ts';
import { seqOfNumericId } from './ids.ts';
import { phoneNumberJson, settingsOf, slimJson, statusOf } from './number-json.ts';
import { dataJson, pageJson, pageOf } from './pages.ts';
import { connectionName } from './routes.ts';
import { typeOfWord } from './words.ts';

/** The most rows that a filter looks through. */
const MOST_ROWS = 1_000_000;

export function list(request: OperationRequest): Response {
  return pageOfOwned(request, filterOf(request.sandbox, request.query), phoneNumberJson);
}

/** The same list, with connections and tags only on demand. */
export function slimList(request: OperationRequest): Response {
  const { query } = request;
  return pageOfOwned(request, filterOf(request.sandbox, query), (sandbox, row) => {
    const { connection_id, connection_name, tags } = phoneNumberJson(sandbox, row);
    return {
      ...slimJson(sandbox, row),
      ...(query('include_connection') === 'true' ? { connection_id, connection_name } : {}),
      ...(query('include_tags') === 'true' ? { tags } : {}),
    };
  });
}

/** One page of the numbers of the account that `filter` accepts, the newest first unless `sort` says otherwise. */
export function pageOfOwned(
  { query, sandbox }: OperationRequest,
  filter: ((row: OwnedRow) => boolean) | undefined,
  toJson: (sandbox: SandboxContext, row: OwnedRow) => unknown,
): Response {
  const page = pageOf(query);
  const start = (page.number - 1) * page.size;
  const json = (row: OwnedRow) => toJson(sandbox, row);
  const sort = query('sort');
  if (filter === undefined && sort === undefined) {
    const { rows, total } = newest(sandbox, start, page.size);
    return Response.json(pageJson(rows.map(json), total, page));
  }
  const { rows } = newest(sandbox, 0, MOST_ROWS);
  const found = sorted(sandbox, filter === undefined ? rows : rows.filter(filter), sort);
  return Response.json(pageJson(found.slice(start, start + page.size).map(json), found.length, page));
}

/** The ledger has the oldest first, Telnyx the newest. */
function newest({ ledger }: SandboxContext, start: number, size: number) {
  const { total } = ledger.owned.page('telnyx', { offset: 0, limit: 1 });
  const offset = Math.max(0, total - start - size);
  const limit = Math.max(0, total - start - offset);
  const { rows } = ledger.owned.page('telnyx', { offset, limit });
  return { rows: rows.toReversed(), total };
}

function sorted(sandbox: SandboxContext, rows: OwnedRow[], sort: string | undefined): OwnedRow[] {
  const by = (key: (row: OwnedRow) => string | number) =>
    rows.toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
  const nameOf = ({ seq }: OwnedRow) => connectionName(sandbox, settingsOf(sandbox, seq).connectionId) ?? '';
  switch (sort) {
    case undefined:
      return rows;
    case 'purchased_at':
      return by(({ appliedAt }) => appliedAt);
    case 'phone_number':
      return by(({ phoneNumber }) => phoneNumber);
    case 'connection_name':
      return by(nameOf);
    default:
      throw refused(400, 10015, `The list cannot be sorted by ${sort}`, 'sort');
  }
}

/** undefined without any filter. Throws 400 with code 10015 for a filter on fewer than three digits. */
function filterOf(sandbox: SandboxContext, query: ReadParameter): ((row: OwnedRow) => boolean) | undefined {
  const filter = (name: string) => query(`filter[${name}]`);
  const digits = filter('phone_number');
  if (digits !== undefined && digits.length < 3)
    throw refused(400, 10015, 'filter[phone_number] needs three digits', 'filter[phone_number]');
  const type = filter('number_type][eq');
  const isSame = (name: string, value: string | undefined) => (filter(name) ?? value ?? '') === (value ?? '');
  const names = ['phone_number', 'number_type][eq', 'status', 'tag', 'customer_reference', 'connection_id'];
  const asked = [...names, 'country_iso_alpha2', 'source', 'billing_group_id'].some(
    (name) => filter(name) !== undefined,
  );
  if (!asked) return undefined;
  return (row) => {
    if (digits !== undefined && !hasDigits(sandbox, row, digits)) return false;
    const { tags, connectionId, billingGroupId } = settingsOf(sandbox, row.seq);
    const tag = filter('tag');
    return (
      (type === undefined || typeOfWord(type) === row.type) &&
      (tag === undefined || tags.includes(tag)) &&
      isSame('customer_reference', row.friendlyName) &&
      isSame('connection_id', connectionId) &&
      isSame('billing_group_id', billingGroupId) &&
      isSame('country_iso_alpha2', row.countryCode) &&
      isSame('source', 'purchased') &&
      isSame('status', statusOf(sandbox, row))
    );
  };
}

/** Anything but digits finds nothing, a plus sign too. A whole number may be found later than the list shows it. */
function hasDigits({ ledger }: SandboxContext, { phoneNumber }: OwnedRow, digits: string): boolean {
  if (!/^\d+$/.test(digits) || !phoneNumber.includes(digits)) return false;
  return phoneNumber !== `+${digits}` || ledger.owned.get('telnyx', phoneNumber) !== undefined;
}

/** A number is named by its id, or by itself. */
export function rowNamed({ ledger }: SandboxContext, name: string): OwnedRow | undefined {
  const seq = seqOfNumericId('phone_number', name);
  if (seq !== undefined) return ledger.owned.getBySeq('telnyx', seq);
  return ledger.owned.get('telnyx', name.replace(/^ /, '+'));
}

/** Throws 404 with code 10005 when the account has no such number. */
export function rowInPath({ path, sandbox }: Pick<OperationRequest, 'path' | 'sandbox'>): OwnedRow {
  const row = rowNamed(sandbox, path('id'));
  if (row === undefined) throw notThere(`The phone number ${path('id')}`);
  return row;
}

export function numberInPath({ path }: ReadRequest, sandbox: SandboxContext): string {
  return rowNamed(sandbox, path('id'))?.phoneNumber ?? '';
}

export function get(request: OperationRequest): Response {
  return dataJson(phoneNumberJson(request.sandbox, rowInPath(request)));
}

/** A messaging profile is ignored here: it changes only with the messaging settings. */
export function update(request: OperationRequest): Response {
  const { sandbox, body } = request;
  const row = rowInPath(request);
  const { customerReference, further } = changesOf(sandbox, jsonObject(body));
  const configuration = customerReference === undefined ? {} : { friendlyName: customerReference };
  const changed = sandbox.ledger.owned.update('telnyx', row.phoneNumber, configuration);
  if (changed === undefined) throw notThere(`The phone number ${row.phoneNumber}`);
  sandbox.ledger.furtherSettings.merge(row.seq, further);
  return dataJson(phoneNumberJson(sandbox, changed));
}

export function release(request: OperationRequest): Response {
  const { sandbox } = request;
  const row = rowInPath(request);
  if (settingsOf(sandbox, row.seq).locked)
    throw refused(403, 10035, `The phone number ${row.phoneNumber} is locked against deletion`);
  const json = phoneNumberJson(sandbox, row);
  if (!sandbox.ledger.owned.release('telnyx', row.phoneNumber))
    throw notThere(`The phone number ${row.phoneNumber}`);
  const { country_iso_alpha2, emergency_status, inbound_call_screening, source_type, ...kept } = json;
  return dataJson({
    ...kept,
    messaging_profile_id: json.messaging_profile_id ?? '',
    messaging_profile_name: json.messaging_profile_name ?? '',
    status: 'deleted',
  });
}
