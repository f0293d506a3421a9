/** What Twilio asks for before it sells a number: regulations and bundles. */
import type { Offering } from '../catalogue.ts';
import { BUNDLES, type SandboxBundle } from '../data/twilio-documents.ts';
import { notFound } from '../http/problem.ts';
import type { OperationRequest, SandboxContext } from '../operation.ts';
import { isUsableAddress } from './addresses.ts';
import { refused } from './errors.ts';
import { TYPE_WORDS } from './number-json.ts';
import { metaPage } from './pages.ts';
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

const bundleSid = ({ name }: SandboxBundle) => sidOf('BU', name);
const regulationSid = (countryCode: string, type: string, who: string) =>
  sidOf('RN', `${countryCode} ${type} ${who}`);
/** Every bundle of the account is one of a business. */
const OWNER = 'business';
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
    if (!isUsableAddress(address))
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

const RULES = '/v2/RegulatoryCompliance';

export function bundle({ path, origin }: OperationRequest): Response {
  const found = BUNDLES.find((one) => bundleSid(one) === path('sid'));
  if (found === undefined)
    throw notFound(`The requested resource ${RULES}/Bundles/${path('sid')} was not found`);
  return Response.json(bundleJson(found, origin));
}

function bundleJson(one: SandboxBundle, origin: string) {
  const url = `${origin}${RULES}/Bundles/${bundleSid(one)}`;
  return {
    sid: bundleSid(one),
    account_sid: ACCOUNT_SID,
    regulation_sid: regulationSid(one.countryCode, one.type, OWNER),
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
}

export function bundles({ query, origin }: OperationRequest): Response {
  const asked = (name: string, value: string) => (query(name) ?? value) === value;
  const rows = BUNDLES.filter(
    (one) =>
      asked('IsoCountry', one.countryCode) &&
      asked('NumberType', one.type) &&
      asked('EndUserType', OWNER) &&
      asked('RegulationSid', regulationSid(one.countryCode, one.type, OWNER)) &&
      asked('Status', one.status) &&
      asked('FriendlyName', one.name) &&
      asked('HasValidUntilDate', String(one.validUntil !== undefined)),
  ).map((one) => bundleJson(one, origin));
  return metaPage(query, `${origin}${RULES}/Bundles`, rows);
}

export function regulations({ query, origin, sandbox }: OperationRequest): Response {
  const [country, word, who] = ['IsoCountry', 'NumberType', 'EndUserType'].map(query);
  const rows = allRegulations(sandbox, origin).filter(
    (one) =>
      (country ?? one.iso_country) === one.iso_country &&
      (word ?? one.number_type) === one.number_type &&
      (who ?? one.end_user_type) === one.end_user_type,
  );
  return metaPage(query, `${origin}${RULES}/Regulations`, rows);
}

export function regulation({ path, origin, sandbox }: OperationRequest): Response {
  const found = allRegulations(sandbox, origin).find(({ sid }) => sid === path('sid'));
  if (found === undefined)
    throw notFound(`The requested resource ${RULES}/Regulations/${path('sid')} was not found`);
  return Response.json(found);
}

function allRegulations({ inventory }: SandboxContext, origin: string) {
  return inventory
    .offerings('twilio')
    .filter(needsBundle)
    .flatMap(({ countryCode, type }) =>
      ['individual', 'business'].map((who) => {
        const sid = regulationSid(countryCode, type, who);
        const title = who === 'business' ? 'Business' : 'Individual';
        return {
          sid,
          friendly_name: `${countryNames.of(countryCode) ?? countryCode}: ${TYPE_WORDS[type].path} - ${title}`,
          iso_country: countryCode,
          number_type: TYPE_WORDS[type].rule,
          end_user_type: who,
          requirements: documentsOf(who),
          url: `${origin}${RULES}/Regulations/${sid}`,
        };
      }),
    );
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

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
