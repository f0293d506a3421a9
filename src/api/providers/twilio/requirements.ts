/** What a country asks for, and what the account has of it: its addresses and its regulatory bundles. Read only. */

import { toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { MAX_SHOWN_ID, MAX_SHOWN_NAME, MAX_SHOWN_WORD } from '../../limits.ts';
import type { NumberRequirements, Provider, RequirementItem } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { readCountry, readRows, readTime, type Tidy } from '../reading.ts';
import { nextPage, type TwilioHosts } from './hosts.ts';
import { TYPE_WORDS } from './mapping.ts';
import type { Regulations } from './regulations.ts';
import { WireAddressesSchema, WireAddressSchema, WireBundleSchema, WireBundlesSchema } from './wire.ts';

const CREATE_AT = 'https://console.twilio.com/us1/develop/phone-numbers/regulatory-compliance';

interface RequirementsDeps {
  readonly hosts: TwilioHosts;
  readonly accountPath: string;
  readonly regulations: Regulations;
  readonly tidy: Tidy;
  readonly runtime: Runtime;
}

/** Throws ApiError where neither the regulations nor the account's own documents can be read. */
export function createRequirements(deps: RequirementsDeps): NonNullable<Provider['requirements']> {
  return async ({ countryCode, numberType }, signal) => {
    const { hosts, accountPath, regulations, tidy, runtime } = deps;
    const word = TYPE_WORDS[numberType];
    const addressQuery = new URLSearchParams({ IsoCountry: countryCode, PageSize: '100' });
    const bundleQuery = new URLSearchParams({
      IsoCountry: countryCode,
      ...(word === undefined ? {} : { NumberType: word }),
      PageSize: '100',
    });
    const [rules, addresses, bundles] = await Promise.allSettled([
      regulations.read(countryCode, numberType, signal),
      readAll(hosts.api, `${accountPath}/Addresses.json?${addressQuery}`, readAddressPage, signal),
      readAll(hosts.numbers, `/v2/RegulatoryCompliance/Bundles?${bundleQuery}`, readBundlePage, signal),
    ]);
    const failures = [rules, addresses, bundles].flatMap((result) =>
      result.status === 'rejected' ? [toApiError(result.reason)] : [],
    );
    const [failure] = failures;
    if (failure !== undefined && (failures.length === 3 || failure.code === 'cancelled')) throw failure;
    const now = runtime.now();
    const addressRows = addresses.status === 'fulfilled' ? addresses.value : [];
    const bundleRows = bundles.status === 'fulfilled' ? bundles.value : [];
    const items = [
      ...readRows(addressRows, (row) => readAddress(row, tidy)).rows,
      ...readRows(bundleRows, (row) => readBundle(row, tidy, now, countryCode)).rows,
    ];
    const unreadable = addressRows.length + bundleRows.length - items.length;
    const reasons = [
      ...failures.map(({ message }) => message),
      ...(unreadable === 0 ? [] : [`${unreadable} of the account's documents could not be read.`]),
    ];
    const known = rules.status === 'fulfilled' && word !== undefined;
    return {
      ...(known
        ? { requirement: rules.value.length === 0 ? ('none' as const) : ('documents' as const) }
        : {}),
      details: rules.status === 'fulfilled' ? rules.value : [],
      items,
      ...(reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
      createAt: CREATE_AT,
      fetchedAt: now,
    } satisfies NumberRequirements;
  };
}

interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | undefined;
}

type ReadPage = (http: HttpClient, path: string, signal: AbortSignal | undefined) => Promise<Page>;

const readAddressPage: ReadPage = async (http, path, signal) => {
  const { data } = await http.json({ method: 'GET', path, signal, expect: [200] }, () => WireAddressesSchema);
  return { rows: data.addresses, next: nextPage(data.next_page_uri, http) };
};

const readBundlePage: ReadPage = async (http, path, signal) => {
  const { data } = await http.json({ method: 'GET', path, signal, expect: [200] }, () => WireBundlesSchema);
  return { rows: data.results, next: nextPage(data.meta.next_page_url, http) };
};

/** More pages than any account has of documents for one country: this ends a server that never ends. */
const MOST_PAGES = 20;

async function readAll(
  http: HttpClient,
  first: string,
  readPage: ReadPage,
  signal: AbortSignal | undefined,
): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  let path: string | undefined = first;
  for (let pages = 0; path !== undefined && pages < MOST_PAGES; pages += 1) {
    const page: Page = await readPage(http, path, signal);
    rows.push(...page.rows);
    path = page.next;
  }
  return rows;
}

function readAddress(row: unknown, tidy: Tidy): RequirementItem | undefined {
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
    usable: verified === true ? true : 'Twilio has not verified this address',
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
