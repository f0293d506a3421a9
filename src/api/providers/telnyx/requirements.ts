/** The requirement groups of the account: https://developers.telnyx.com/docs/numbers/phone-numbers/requirement-groups. Read only. */
import { toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { MAX_SHOWN_ID, MAX_SHOWN_NAME, MAX_SHOWN_WORD } from '../../limits.ts';
import type { NumberRequirements, Provider, RequirementItem } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { readCountry, readRows, type Tidy } from '../reading.ts';
import type { Rules } from './rules.ts';
import { WORDS } from './types.ts';
import { WireGroupSchema, WireGroupsSchema } from './wire.ts';

const CREATE_AT = 'https://portal.telnyx.com/#/numbers/requirement-groups';

/** Why a group in this state cannot be used; `approved` can. */
const NOT_USABLE: Readonly<Record<string, string>> = {
  unapproved: 'it is not complete',
  'pending-approval': 'Telnyx has not approved it yet',
  declined: 'Telnyx declined it',
  expired: 'it has expired',
  'no-longer-eligible': 'Telnyx does not accept it any more',
};

/** Throws ApiError where neither the rules nor the groups can be read. */
export function createRequirements(
  api: HttpClient,
  rules: Rules,
  tidy: Tidy,
  runtime: Runtime,
): NonNullable<Provider['requirements']> {
  return async ({ countryCode, numberType }, signal) => {
    const [rule, groups] = await Promise.allSettled([
      rules.read(countryCode, numberType, signal),
      readGroups(api, { countryCode, type: WORDS[numberType] }, signal),
    ]);
    const failures = [rule, groups].flatMap((result) =>
      result.status === 'rejected' ? [toApiError(result.reason)] : [],
    );
    const [failure] = failures;
    if (failure !== undefined && (failures.length === 2 || failure.code === 'cancelled')) throw failure;
    const rows = groups.status === 'fulfilled' ? groups.value : [];
    const { rows: items, unreadable } = readRows(rows, (row) => readGroup(row, tidy));
    const reasons = [
      ...failures.map(({ message }) => message),
      ...(unreadable === 0 ? [] : [`${unreadable} of the account's requirement groups could not be read.`]),
    ];
    return {
      ...(rule.status === 'fulfilled' ? rule.value : { details: [] }),
      items: items.filter(({ fits }) => fits(countryCode, numberType)).map(({ item }) => item),
      ...(reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
      createAt: CREATE_AT,
      fetchedAt: runtime.now(),
    } satisfies NumberRequirements;
  };
}

async function readGroups(
  api: HttpClient,
  { countryCode, type }: { readonly countryCode: string; readonly type: string | undefined },
  signal: AbortSignal | undefined,
): Promise<readonly unknown[]> {
  const query = {
    'filter[country_code]': countryCode,
    'filter[phone_number_type]': type,
    'filter[action]': 'ordering',
  };
  const request = { method: 'GET', path: '/requirement_groups', query, signal, expect: [200] } as const;
  const { data } = await api.json(request, () => WireGroupsSchema);
  return data;
}

interface Group {
  readonly item: RequirementItem;
  /** Telnyx ignores a filter that it does not know, so each group is held against the question. */
  fits(countryCode: string, numberType: keyof typeof WORDS): boolean;
}

function readGroup(row: unknown, tidy: Tidy): Group | undefined {
  const wire = WireGroupSchema.safeParse(row);
  if (!wire.success) return undefined;
  const { id, status, customer_reference, country_code, phone_number_type, action } = wire.data;
  const country = readCountry(country_code ?? '');
  const item: RequirementItem = {
    kind: 'documents',
    id: tidy(id, MAX_SHOWN_ID).text,
    name: tidy(customer_reference || id, MAX_SHOWN_NAME).text,
    status: tidy(status, MAX_SHOWN_WORD).text,
    usable: status === 'approved' ? true : (NOT_USABLE[status] ?? 'Telnyx has not approved it'),
    ...(country === undefined ? {} : { countryCode: country }),
  };
  return {
    item,
    fits: (countryCode, numberType) =>
      country === countryCode &&
      (WORDS[numberType] === undefined || phone_number_type === WORDS[numberType]) &&
      (action == null || action === 'ordering'),
  };
}
