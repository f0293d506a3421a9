/** What Twilio asks for before it sells a number: addresses, regulations and bundles. */
import type { NumberType, Offering } from '../catalogue.ts';
import { ADDRESSES, BUNDLES, type SandboxAddress, type SandboxBundle } from '../data/twilio-documents.ts';
import type { OperationRequest, SandboxContext } from '../operation.ts';
import { refused } from './errors.ts';
import { ACCOUNT_URI, rfc2822, TYPE_WORDS } from './number-json.ts';
import { metaPage, uriPage } from './pages.ts';
import { ACCOUNT_SID, sidOf } from './sids.ts';

/** Where the price list says that documents are needed: a bundle, or for toll-free numbers an address alone. */
export function needsBundle({
  type,
  verificationRequired,
}: Pick<Offering, 'type' | 'verificationRequired'>): boolean {
  return verificationRequired && type !== 'toll-free';
}

/** The word of a search row. It says nothing of bundles, as at Twilio. */
export function addressRequirements({
  verificationRequired,
}: Pick<Offering, 'verificationRequired'>): string {
  return verificationRequired ? 'any' : 'none';
}

const addressSid = ({ name }: SandboxAddress) => sidOf('AD', name);
const bundleSid = ({ name }: SandboxBundle) => sidOf('BU', name);
const regulationSid = (countryCode: string, type: string, who: string) =>
  sidOf('RN', `${countryCode} ${type} ${who}`);
const CREATED = Date.UTC(2025, 0, 15);

/** Throws what Twilio answers to a purchase that lacks, or has the wrong, address or bundle. */
export function requireDocuments(
  offering: Offering,
  address: string | undefined,
  bundle: string | undefined,
  now: number,
): void {
  const { countryCode, type } = offering;
  if (address !== undefined && address !== '') {
    const known = ADDRESSES.find((one) => addressSid(one) === address);
    if (known === undefined || !known.verified)
      throw refused(400, 21628, `The address ${address} cannot be used for this number`);
  }
  if (needsBundle(offering)) {
    const known = BUNDLES.find((one) => bundleSid(one) === bundle);
    const fits = known?.countryCode === countryCode && known.type === type && isUsable(known, now);
    if (!fits) {
      throw refused(
        400,
        21649,
        `Phone Number Requires a Bundle: an approved bundle for ${countryCode} ${TYPE_WORDS[type].rule} numbers is needed`,
      );
    }
  } else if (offering.verificationRequired && (address === undefined || address === '')) {
    throw refused(400, 21631, 'Phone Number Requires an Address: AddressSid is missing');
  }
}

function isUsable({ status, validUntil }: SandboxBundle, now: number): boolean {
  return status === 'twilio-approved' && (validUntil === undefined || Date.parse(validUntil) > now);
}

export function addresses({ query }: OperationRequest): Response {
  const country = query('IsoCountry');
  const rows = ADDRESSES.filter(({ countryCode }) => country === undefined || countryCode === country).map(
    (one) => ({
      sid: addressSid(one),
      account_sid: ACCOUNT_SID,
      friendly_name: one.name,
      customer_name: one.customer,
      street: one.street,
      street_secondary: null,
      city: one.city,
      region: one.region,
      postal_code: one.postalCode,
      iso_country: one.countryCode,
      emergency_enabled: false,
      validated: true,
      verified: one.verified,
      date_created: rfc2822(CREATED),
      date_updated: rfc2822(CREATED),
      uri: `${ACCOUNT_URI}/Addresses/${addressSid(one)}.json`,
    }),
  );
  return uriPage(query, `${ACCOUNT_URI}/Addresses.json`, 'addresses', rows, 50);
}

const RULES = '/v2/RegulatoryCompliance';

export function bundles({ query, origin }: OperationRequest): Response {
  const [country, type, status] = ['IsoCountry', 'NumberType', 'Status'].map(query);
  const rows = BUNDLES.filter(
    (one) =>
      (country === undefined || one.countryCode === country) &&
      (type === undefined || one.type === type) &&
      (status === undefined || one.status === status),
  ).map((one) => {
    const url = `${origin}${RULES}/Bundles/${bundleSid(one)}`;
    return {
      sid: bundleSid(one),
      account_sid: ACCOUNT_SID,
      regulation_sid: regulationSid(one.countryCode, one.type, 'business'),
      friendly_name: one.name,
      status: one.status,
      email: 'numbers@example.com',
      status_callback: null,
      valid_until: one.validUntil ?? null,
      date_created: new Date(CREATED).toISOString().replace('.000', ''),
      date_updated: new Date(CREATED).toISOString().replace('.000', ''),
      url,
      links: {
        evaluations: `${url}/Evaluations`,
        item_assignments: `${url}/ItemAssignments`,
        bundle_copies: `${url}/Copies`,
      },
    };
  });
  return metaPage(query, `${origin}${RULES}/Bundles`, rows);
}

export function regulations({ query, origin, sandbox }: OperationRequest): Response {
  const [country, word, who] = ['IsoCountry', 'NumberType', 'EndUserType'].map(query);
  const kinds = ['individual', 'business'].filter((kind) => who === undefined || kind === who);
  const rows = withBundles(sandbox)
    .filter(
      ({ countryCode, type }) =>
        (country ?? countryCode) === countryCode && (word ?? ruleWord(type)) === ruleWord(type),
    )
    .flatMap(({ countryCode, type }) =>
      kinds.map((kind) => {
        const sid = regulationSid(countryCode, type, kind);
        return {
          sid,
          friendly_name: `${countryNames.of(countryCode) ?? countryCode}: ${TYPE_WORDS[type].path} - ${kind === 'business' ? 'Business' : 'Individual'}`,
          iso_country: countryCode,
          number_type: ruleWord(type),
          end_user_type: kind,
          requirements: documentsOf(kind),
          url: `${origin}${RULES}/Regulations/${sid}`,
        };
      }),
    );
  return metaPage(query, `${origin}${RULES}/Regulations`, rows);
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });
const ruleWord = (type: NumberType) => TYPE_WORDS[type].rule;

function withBundles({ inventory }: SandboxContext): readonly Offering[] {
  return inventory.offerings('twilio').filter(needsBundle);
}

function documentsOf(kind: string) {
  const name = kind === 'business' ? 'Business registration' : 'Proof of identity';
  return {
    end_user: [{ name: kind === 'business' ? 'Business' : 'Individual', type: kind, fields: [] }],
    supporting_document: [
      [
        { name, type: 'document', requirement_name: 'identity' },
        { name: 'Address', type: 'document', requirement_name: 'proof_of_address' },
      ],
    ],
  };
}
