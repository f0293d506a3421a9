/** What a country asks for, and what the account has of it: its addresses and its regulatory bundles. Read only. */

import { isNotFound, toApiError } from '../../errors.ts';
import { MAX_SHOWN_ID, MAX_SHOWN_NAME, MAX_SHOWN_WORD } from '../../limits.ts';
import type { Requirement } from '../../model.ts';
import type { NumberRequirements, Provider, PurchaseOrder, RequirementItem } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { readCountry, readRows, readTime, type Tidy } from '../reading.ts';
import type { TwilioHosts } from './hosts.ts';
import { pathTypesOf, type TwilioReader, TYPE_WORDS } from './mapping.ts';
import { readAddressPage, readAll, readBundlePage } from './pages.ts';
import type { Regulations } from './regulations.ts';
import { WireAddressSchema, WireAvailablePageSchema, WireBundleSchema } from './wire.ts';

const CREATE_AT = 'https://console.twilio.com/us1/develop/phone-numbers/regulatory-compliance';

interface RequirementsDeps {
  readonly hosts: TwilioHosts;
  readonly accountPath: string;
  readonly regulations: Regulations;
  readonly reader: TwilioReader;
  readonly runtime: Runtime;
}

type Kind = Pick<PurchaseOrder, 'countryCode' | 'numberType'>;

/** Throws ApiError where neither the regulations nor the account's own documents can be read. */
export function createRequirements(deps: RequirementsDeps): NonNullable<Provider['requirements']> {
  const { hosts, accountPath, regulations, reader, runtime } = deps;
  const { tidy } = reader;
  return async (kind, signal) => {
    const { countryCode, numberType } = kind;
    const word = TYPE_WORDS[numberType];
    const addressQuery = new URLSearchParams({ IsoCountry: countryCode, PageSize: '100' });
    const bundleQuery = new URLSearchParams({
      IsoCountry: countryCode,
      ...(word === undefined ? {} : { NumberType: word }),
      PageSize: '100',
    });
    const [rules, need, addresses, bundles] = await Promise.allSettled([
      regulations.read(countryCode, numberType, signal),
      addressNeed(deps, kind, signal),
      readAll(hosts.api, `${accountPath}/Addresses.json?${addressQuery}`, readAddressPage, signal),
      readAll(hosts.numbers, `/v2/RegulatoryCompliance/Bundles?${bundleQuery}`, readBundlePage, signal),
    ]);
    const failures = [rules, need, addresses, bundles].flatMap((result) =>
      result.status === 'rejected' ? [toApiError(result.reason)] : [],
    );
    const [failure] = failures;
    if (failure !== undefined && (failures.length === 4 || failure.code === 'cancelled')) throw failure;
    const now = runtime.now();
    const { rows: addressRows, more: moreAddresses } =
      addresses.status === 'fulfilled' ? addresses.value : NONE;
    const { rows: bundleRows, more: moreBundles } = bundles.status === 'fulfilled' ? bundles.value : NONE;
    const { documents, details, more: moreRules } = rules.status === 'fulfilled' ? rules.value : NO_RULES;
    const items = [
      ...readRows(addressRows, (row) => readAddress(row, tidy, countryCode)).rows,
      ...readRows(bundleRows, (row) => readBundle(row, tidy, now, countryCode)).rows,
    ];
    const unreadable = addressRows.length + bundleRows.length - items.length;
    const reasons = [
      ...failures.map(({ message }) => message),
      ...[moreRules, moreAddresses, moreBundles].filter((more) => more !== undefined),
      ...(unreadable === 0 ? [] : [`${unreadable} of the account's documents could not be read.`]),
    ];
    const requirement = documents ? 'documents' : settledNeed(rules, need);
    return {
      ...(requirement === undefined ? {} : { requirement }),
      details,
      items,
      ...(reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
      createAt: CREATE_AT,
      fetchedAt: now,
    } satisfies NumberRequirements;
  };
}

const NONE = { rows: [], more: undefined } as const;
const NO_RULES = { documents: false, details: [], more: undefined } as const;

/** Without documents, what the rows ask for; not known while the regulations are not. */
function settledNeed(
  rules: PromiseSettledResult<unknown>,
  need: PromiseSettledResult<Requirement | undefined>,
): Requirement | undefined {
  const address = need.status === 'fulfilled' ? need.value : undefined;
  return rules.status === 'fulfilled' || address !== 'none' ? address : undefined;
}

/**
 * Whether the numbers on sale need an address: Twilio states it in their rows alone. undefined where nothing is on sale, or a row does not say.
 */
async function addressNeed(
  { hosts, accountPath, reader }: RequirementsDeps,
  { countryCode, numberType }: Kind,
  signal: AbortSignal | undefined,
): Promise<Requirement | undefined> {
  const [type] = numberType === 'UNKNOWN' ? [] : pathTypesOf(numberType);
  if (type === undefined) return undefined;
  const path = `${accountPath}/AvailablePhoneNumbers/${encodeURIComponent(countryCode)}/${type}.json`;
  try {
    const request = { method: 'GET', path, query: { PageSize: 30 }, signal, expect: [200] } as const;
    const { data } = await hosts.api.json(request, () => WireAvailablePageSchema);
    const { rows } = readRows(data.available_phone_numbers, (row) => reader.available(row, type));
    if (rows.some(({ requirement }) => requirement === 'address')) return 'address';
    return rows.length > 0 && rows.every(({ requirement }) => requirement === 'none') ? 'none' : undefined;
  } catch (error) {
    // Twilio sells no such numbers there.
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function readAddress(row: unknown, tidy: Tidy, asked: string): RequirementItem | undefined {
  const wire = WireAddressSchema.safeParse(row);
  if (!wire.success) return undefined;
  const { sid, friendly_name, customer_name, street, city, iso_country, validated, verified } = wire.data;
  const name = friendly_name || [customer_name, street, city].filter(Boolean).join(', ') || sid;
  const countryCode = readCountry(iso_country ?? '');
  const status = verified === true ? 'verified' : validated === true ? 'validated' : 'not verified';
  return {
    kind: 'address',
    id: tidy(sid, MAX_SHOWN_ID).text,
    name: tidy(name, MAX_SHOWN_NAME).text,
    status,
    usable:
      countryCode !== undefined && countryCode !== asked
        ? `it is not in ${asked}`
        : verified === true
          ? true
          : 'Twilio has not verified this address',
    ...(countryCode === undefined ? {} : { countryCode }),
  };
}

function readBundle(row: unknown, tidy: Tidy, now: number, countryCode: string): RequirementItem | undefined {
  const wire = WireBundleSchema.safeParse(row);
  if (!wire.success) return undefined;
  const { sid, friendly_name, status, valid_until } = wire.data;
  const expiresAt = readTime(valid_until);
  const expired = expiresAt !== undefined && expiresAt <= now;
  const approved = status === 'twilio-approved';
  return {
    kind: 'documents',
    id: tidy(sid, MAX_SHOWN_ID).text,
    name: tidy(friendly_name || sid, MAX_SHOWN_NAME).text,
    status: tidy(status, MAX_SHOWN_WORD).text,
    usable: approved ? (expired ? 'it has expired' : true) : 'Twilio has not approved it',
    // The row does not state it; the question did.
    countryCode,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}
