/** The balance, what numbers can do, coverage, portability and lookup. */
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { balanceCents } from '../balance.ts';
import type { Offering } from '../catalogue.ts';
import { jsonObject } from '../http/params.ts';
import type { OperationRequest } from '../operation.ts';
import { textsIn } from './changes.ts';
import { notThere, refused } from './errors.ts';
import { dataJson } from './pages.ts';
import { featureNames, typeWord } from './words.ts';

export function balance({ sandbox }: OperationRequest): Response {
  const left = (balanceCents(sandbox, 'telnyx') / 100).toFixed(2);
  return dataJson({
    record_type: 'balance',
    balance: left,
    available_credit: left,
    credit_limit: '0.00',
    pending: '0.00',
    currency: 'USD',
  });
}

/** The numbers in a body. Throws 422 without any. */
function numbersIn({ body }: OperationRequest): readonly string[] {
  const numbers = textsIn(jsonObject(body), 'phone_numbers');
  if (numbers === undefined) throw refused(422, 10027, 'phone_numbers is required', '/phone_numbers');
  return numbers;
}

/** A number that nobody here sells can do nothing. */
export function features(request: OperationRequest): Response {
  const { inventory, ledger } = request.sandbox;
  return dataJson(
    numbersIn(request).map((phoneNumber) => {
      const known = ledger.owned.get('telnyx', phoneNumber) ?? inventory.find('telnyx', phoneNumber);
      return { phone_number: phoneNumber, features: known === undefined ? [] : featureNames(known) };
    }),
  );
}

export function coverage({ sandbox }: OperationRequest): Response {
  const countries = Map.groupBy(sandbox.inventory.offerings('telnyx'), ({ countryCode }) => countryCode);
  return dataJson(
    Object.fromEntries([...countries].map(([code, offerings]) => [code, coverageJson(code, offerings)])),
  );
}

export function coverageOf({ path, sandbox }: OperationRequest): Response {
  const code = path('country').toUpperCase();
  const offerings = sandbox.inventory.offerings('telnyx').filter(({ countryCode }) => countryCode === code);
  if (offerings.length === 0) throw notThere(`The country ${code}`);
  return dataJson(coverageJson(code, offerings));
}

function coverageJson(code: string, offerings: readonly Offering[]) {
  const perType = offerings.map((offering) => [
    typeWord(offering.type),
    {
      features: featureNames(offering),
      full_pstn_replacement: false,
      international_sms: false,
      p2p: false,
      quickship: offering.type === 'toll-free',
      reservable: offering.type !== 'mobile',
    },
  ]);
  return {
    code,
    numbers: true,
    features: [...new Set(offerings.flatMap(featureNames))],
    phone_number_type: offerings.map(({ type }) => typeWord(type)),
    international_sms: false,
    inventory_coverage: false,
    p2p: false,
    quickship: true,
    reservable: true,
    region: null,
    ...Object.fromEntries(perType),
  };
}

const isTollFree = (phoneNumber: string) => /^\+18(00|33|44|55|66|77|88)/.test(phoneNumber);

export function portability(request: OperationRequest): Response {
  const rows = numbersIn(request).map((phoneNumber) => {
    const { country } = parsePhoneNumberFromString(phoneNumber) ?? {};
    const portable = (country === 'US' || country === 'CA') && !isTollFree(phoneNumber);
    return {
      record_type: 'portability_check_result',
      phone_number: phoneNumber,
      portable,
      fast_portable: portable && phoneNumber.endsWith('1'),
      not_portable_reason: portable ? '' : country === undefined ? 'Not a phone number' : 'No coverage',
    };
  });
  return dataJson(rows, 201);
}

/** Carrier and caller name are there only when they are asked for. Every lookup is billed. */
export function lookup({ path, query }: OperationRequest): Response {
  const given = path('phoneNumber').replace(/^ /, '+');
  const parsed = parsePhoneNumberFromString(given);
  if (parsed === undefined) throw refused(422, 10016, `${given} is not in +E.164 format`, 'phone_number');
  if (parsed.country === 'CA') throw refused(422, 10027, 'Lookup of Canadian numbers is not enabled');
  const { number, country } = parsed;
  const type = query('type');
  const mobile = Number(number.at(-1)) % 2 === 0;
  const american = country === 'US';
  return dataJson({
    record_type: 'number_lookup',
    phone_number: number,
    national_format: parsed.formatNational(),
    country_code: country !== undefined && isSupportedCountry(country) ? country : '',
    fraud: null,
    ...(type === 'carrier' ? { carrier: carrierJson(mobile) } : {}),
    ...(type === 'caller-name' && american
      ? { caller_name: { caller_name: 'EXAMPLE CORP', error_code: '' } }
      : {}),
    portability: american ? portabilityJson(number, mobile) : {},
  });
}

const carrierJson = (mobile: boolean) => ({
  name: 'Example Carrier',
  normalized_carrier: 'Example Carrier',
  type: mobile ? 'mobile' : 'fixed line',
  mobile_country_code: '',
  mobile_network_code: '',
  error_code: null,
});

const portabilityJson = (number: string, mobile: boolean) => ({
  lrn: number.slice(2),
  ported_status: 'N',
  ported_date: '',
  ocn: '',
  line_type: mobile ? 'mobile' : 'fixed line',
  spid: '',
  spid_carrier_name: 'Example Carrier',
  spid_carrier_type: '',
  altspid: '',
  altspid_carrier_name: '',
  altspid_carrier_type: '',
  city: '',
  state: '',
});
