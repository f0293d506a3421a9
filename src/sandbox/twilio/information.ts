/** Prices, the account, Lookup and portability. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { balanceCents } from '../balance.ts';
import { notFound } from '../http/problem.ts';
import type { OperationRequest, SandboxContext } from '../operation.ts';
import { ACCOUNT_URI, rfc2822, TYPE_WORDS } from './number-json.ts';
import { metaPage, uriPage } from './pages.ts';
import { ACCOUNT_SID } from './sids.ts';

const countryNames = new Intl.DisplayNames('en', { type: 'region' });
const decimal = (cents: number) => (cents / 100).toFixed(2);
const PRICES = '/v1/PhoneNumbers/Countries';

export function priceCountries({ query, origin, sandbox }: OperationRequest): Response {
  const countries = [...new Set(sandbox.inventory.offerings('twilio').map(({ countryCode }) => countryCode))];
  const page = metaPage(
    query,
    `${origin}${PRICES}`,
    countries.map((code) => ({
      country: countryNames.of(code) ?? code,
      iso_country: code,
      url: `${origin}${PRICES}/${code}`,
    })),
    'countries',
  );
  return page;
}

export function prices({ path, origin, sandbox }: OperationRequest): Response {
  const country = path('country');
  const offerings = sandbox.inventory
    .offerings('twilio')
    .filter(({ countryCode }) => countryCode === country);
  if (offerings.length === 0) throw notFound(`The requested resource ${PRICES}/${country} was not found`);
  return Response.json({
    country: countryNames.of(country) ?? country,
    iso_country: country,
    price_unit: 'USD',
    phone_number_prices: offerings.map(({ type, monthlyCents }) => ({
      number_type: TYPE_WORDS[type].price,
      base_price: decimal(monthlyCents),
      current_price: decimal(monthlyCents),
    })),
    url: `${origin}${PRICES}/${country}`,
  });
}

export function balance({ sandbox }: OperationRequest): Response {
  const left = decimal(balanceCents(sandbox, 'twilio'));
  return Response.json({ account_sid: ACCOUNT_SID, balance: left, currency: 'USD' });
}

export function account({ sandbox }: OperationRequest): Response {
  return Response.json(accountJson(sandbox));
}

/** The account alone: it has no subaccounts. */
export function accounts({ query, sandbox }: OperationRequest): Response {
  return uriPage(query, '/2010-04-01/Accounts.json', 'accounts', [accountJson(sandbox)], 50);
}

/** Without the auth token, which Twilio states here. */
function accountJson({ trial }: SandboxContext) {
  return {
    sid: ACCOUNT_SID,
    owner_account_sid: ACCOUNT_SID,
    friendly_name: 'dialdeck sandbox',
    auth_token: null,
    status: 'active',
    type: trial ? 'Trial' : 'Full',
    date_created: rfc2822(Date.UTC(2025, 0, 1)),
    date_updated: rfc2822(Date.UTC(2025, 0, 1)),
    uri: `${ACCOUNT_URI}.json`,
    subresource_uris: {},
  };
}

/** Hono decodes the path; a plus sign stays one. */
const numberInPath = (text: string) => text.replace(/^ /, '+');

export function portability({ path, origin }: OperationRequest): Response {
  const phoneNumber = numberInPath(path('phoneNumber'));
  const parsed = parsePhoneNumberFromString(phoneNumber);
  if (parsed === undefined) throw notFound(`${phoneNumber} is not a phone number`);
  const tollFree = /^\+18(00|33|44|55|66|77|88)/.test(phoneNumber);
  const us = parsed.country === 'US' || parsed.country === 'CA';
  const portable = us && !tollFree;
  return Response.json({
    phone_number: phoneNumber,
    account_sid: ACCOUNT_SID,
    portable,
    pin_and_account_number_required: portable && phoneNumber.endsWith('0'),
    not_portable_reason: portable
      ? null
      : tollFree
        ? 'MANUAL_PORTING_AVAILABLE'
        : 'PHONE_NUMBER_NOT_SUPPORTED',
    not_portable_reason_code: portable ? null : tollFree ? 22133 : 22130,
    number_type: tollFree ? 'TOLL-FREE' : us ? 'LOCAL' : 'UNKNOWN',
    country: parsed.country ?? null,
    url: `${origin}/v1/Porting/Portability/PhoneNumber/${phoneNumber}`,
  });
}

/** A number without its country's code is one of the United States, unless the request names a country. */
function nationalIn(countryCode: string | undefined): CountryCode {
  return countryCode !== undefined && isSupportedCountry(countryCode) ? countryCode : 'US';
}

/** Fields that Twilio bills for are there only when they are asked for. */
export function lookup({ path, query, origin }: OperationRequest): Response {
  const given = numberInPath(path('phoneNumber'));
  const parsed = parsePhoneNumberFromString(given, nationalIn(query('CountryCode')));
  const phoneNumber = parsed?.number ?? given;
  const fields = new Set((query('Fields') ?? '').split(','));
  const mobile = Number(phoneNumber.at(-1)) % 2 === 0;
  return Response.json({
    calling_country_code: parsed?.countryCallingCode ?? null,
    country_code: parsed?.country ?? null,
    phone_number: phoneNumber,
    national_format: parsed?.formatNational() ?? null,
    valid: parsed?.isValid() ?? false,
    validation_errors: parsed?.isValid() === true ? null : ['INVALID_BUT_POSSIBLE'],
    caller_name:
      fields.has('caller_name') && parsed?.country === 'US'
        ? { caller_name: 'EXAMPLE CORP', caller_type: 'BUSINESS', error_code: null }
        : null,
    sim_swap: null,
    call_forwarding: null,
    line_status: null,
    line_type_intelligence: fields.has('line_type_intelligence')
      ? {
          error_code: null,
          mobile_country_code: null,
          mobile_network_code: null,
          carrier_name: 'Example Carrier',
          type: mobile ? 'mobile' : 'landline',
        }
      : null,
    identity_match: null,
    reassigned_number: null,
    sms_pumping_risk: null,
    phone_number_quality_score: null,
    pre_fill: null,
    url: `${origin}/v2/PhoneNumbers/${phoneNumber}`,
  });
}
