/** AvailablePhoneNumbers: https://www.twilio.com/docs/phone-numbers/api/availablephonenumber-resource. */
import { NUMBER_TYPES, type NumberType } from '../catalogue.ts';
import { localityOf } from '../data/localities.ts';
import type { ReadParameter } from '../http/params.ts';
import { notFound } from '../http/problem.ts';
import type { InventoryNumber } from '../inventory/number.ts';
import type { OperationRequest, SandboxContext } from '../operation.ts';
import { placeOfAreaCode } from '../places.ts';
import { refused } from './errors.ts';
import { ACCOUNT_URI, availableJson, TYPE_WORDS } from './number-json.ts';
import { addressRequirements } from './requirements.ts';

/** About so many rows come, whatever is asked for. */
const ROWS = 30;
const COUNTRIES = `${ACCOUNT_URI}/AvailablePhoneNumbers`;
const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** The path words that name a type of the catalogue. */
const typeOfPath = (word: string) => NUMBER_TYPES.find((type) => TYPE_WORDS[type].path === word);

function typesIn({ inventory }: SandboxContext, country: string): readonly NumberType[] {
  return inventory
    .offerings('twilio')
    .filter(({ countryCode }) => countryCode === country)
    .map(({ type }) => type);
}

export function availableCountries({ sandbox }: OperationRequest): Response {
  const countries = [...new Set(sandbox.inventory.offerings('twilio').map(({ countryCode }) => countryCode))];
  return Response.json({
    countries: countries.map((country) => countryJson(country, typesIn(sandbox, country))),
    uri: `${COUNTRIES}.json`,
  });
}

const countryJson = (country: string, types: readonly NumberType[]) => ({
  country_code: country,
  country: countryNames.of(country) ?? country,
  beta: false,
  uri: `${COUNTRIES}/${country}.json`,
  subresource_uris: Object.fromEntries(
    types.map((type) => [type.replace('-', '_'), `${COUNTRIES}/${country}/${TYPE_WORDS[type].path}.json`]),
  ),
});

export function availableCountry({ path, sandbox }: OperationRequest): Response {
  const country = path('country').replace(/\.json$/, '');
  const types = typesIn(sandbox, country);
  if (types.length === 0)
    throw notFound(`The requested resource /AvailablePhoneNumbers/${country} was not found`);
  return Response.json(countryJson(country, types));
}

export function search({ path, query, sandbox }: OperationRequest): Response {
  const country = path('country');
  const type = typeOfPath(path('type').replace(/\.json$/, ''));
  if (type === undefined || !typesIn(sandbox, country).includes(type))
    throw notFound(`The requested resource /AvailablePhoneNumbers/${country}/${path('type')} was not found`);
  const areaCode = areaCodeOf(query, country);
  const pattern = patternOf(query('Contains'));
  const pageSize = Math.min(Number(query('PageSize') ?? ROWS) || ROWS, ROWS);
  const offering = sandbox.inventory
    .offerings('twilio')
    .find((one) => one.countryCode === country && one.type === type);
  const needs = addressRequirements(offering ?? { verificationRequired: false });
  const found = sandbox.inventory.search(
    {
      carrier: 'twilio',
      countryCode: country,
      type,
      limit: pageSize,
      ...(areaCode === undefined ? {} : { areaCode }),
      ...(pattern.digits === undefined ? {} : { contains: pattern.digits }),
      ...(query('SmsEnabled') === 'true' ? { sms: true } : {}),
      ...(query('VoiceEnabled') === 'true' ? { voice: true } : {}),
      accepts: (number) =>
        !isExcluded(needs, query) &&
        pattern.test(number.phoneNumber) &&
        isAble(number, query) &&
        isPlaced(number, query),
    },
    sandbox.ledger.market.isUnavailable,
  );
  return Response.json({
    available_phone_numbers: found.map((number) => availableJson(number, needs)),
    uri: `${COUNTRIES}/${country}/${TYPE_WORDS[type].path}.json`,
  });
}

function areaCodeOf(query: ReadParameter, country: string): string | undefined {
  const areaCode = query('AreaCode');
  if (areaCode === undefined) return undefined;
  if (country !== 'US' && country !== 'CA')
    throw refused(400, 21457, 'AreaCode is not supported in this country');
  if (!/^\d{3}$/.test(areaCode)) throw refused(400, 21451, 'Invalid area code');
  return areaCode;
}

const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
const toDigit = (letter: string) =>
  String(KEYPAD.findIndex((letters) => letters.includes(letter.toUpperCase())) + 2);

/** `digits`: what a search can begin with, where the pattern is nothing but national digits. */
function patternOf(contains: string | undefined): { digits?: string; test(phoneNumber: string): boolean } {
  if (contains === undefined) return { test: () => true };
  const text = contains.replace(/[A-Za-z]/g, toDigit);
  const known = text.replace(/[^\d]/g, '').length;
  if (!/^\+?[\d*%]+\$?$/.test(text) || known < 2 || text.length > 16)
    throw refused(400, 20001, 'Contains is not a valid pattern');
  const source = text.replace(/^\+/, '^[+]').replaceAll('*', '\\d').replaceAll('%', '\\d*');
  const expression = new RegExp(source);
  const whole = /^\+?1?(500555\d*)\$?$/.exec(text)?.[1];
  return {
    ...(whole === undefined ? {} : { digits: whole }),
    test: (phoneNumber) => expression.test(phoneNumber),
  };
}

/** With `false` such a flag finds nothing at all, as at Twilio: https://github.com/twilio/twilio-ruby/issues/345. */
function isExcluded(needs: string, query: ReadParameter): boolean {
  const flags = ['All', 'Local', 'Foreign'].map((kind) => query(`Exclude${kind}AddressRequired`));
  return flags.includes('false') || (flags[0] === 'true' && needs !== 'none');
}

function isAble({ capabilities, beta }: InventoryNumber, query: ReadParameter): boolean {
  return (
    (query('MmsEnabled') !== 'true' || capabilities.mms) &&
    query('FaxEnabled') !== 'true' &&
    (query('Beta') !== 'false' || !beta)
  );
}

/** Whether the number is at the place that is asked for. A number without a place is nowhere. */
function isPlaced(number: InventoryNumber, query: ReadParameter): boolean {
  const { place, phoneNumber } = number;
  const same = (name: string, value: string | null | undefined) => {
    const wanted = query(name);
    return wanted === undefined || (value ?? '').toLowerCase() === wanted.toLowerCase();
  };
  const near = query('NearNumber');
  return (
    same('InRegion', place?.region) &&
    same('InRateCenter', place?.rateCenter) &&
    same('InLata', place?.lata) &&
    same('InPostalCode', place?.postalCode) &&
    same('InLocality', localityOf(number)) &&
    (near === undefined || isNear(near, phoneNumber)) &&
    // No number states where it is on the map.
    query('NearLatLong') === undefined
  );
}

function isNear(one: string, other: string): boolean {
  const region = (number: string) => placeOfAreaCode(number.slice(2, 5))?.region;
  return region(one) !== undefined && region(one) === region(other);
}
