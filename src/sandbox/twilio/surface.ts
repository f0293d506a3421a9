/** Serves Twilio's number APIs from the same ledger. One origin stands for all four hosts: no two of their paths are the same. */
import type { Operation, ReadRequest, Surface } from '../operation.ts';
import { addresses } from './addresses.ts';
import { refuse, requestHeaders } from './errors.ts';
import { formFields } from './form.ts';
import { account, accounts, balance, lookup, portability, priceCountries, prices } from './information.ts';
import { list, listOfType, numberOfSid, purchase, release, update } from './owned.ts';
import { bundle, bundles, regulation, regulations } from './requirements.ts';
import { availableCountries, availableCountry, search } from './search.ts';
import { ACCOUNT_SID } from './sids.ts';

const none: Operation['numberOf'] = () => '';
const inBody = ({ body }: ReadRequest) => formFields(body).get('PhoneNumber')?.slice(0, 32) ?? '';
const inPath = ({ path }: ReadRequest) => path('phoneNumber');
const ACCOUNT = `/2010-04-01/Accounts/${ACCOUNT_SID}`;
const NUMBERS = `${ACCOUNT}/IncomingPhoneNumbers`;
/** Without `.json` Twilio answers in XML, which the sandbox does not. */
const NUMBER = `${NUMBERS}/:sid{\\w+\\.json}`;
const AVAILABLE = `${ACCOUNT}/AvailablePhoneNumbers`;
const RULES = '/v2/RegulatoryCompliance';

const read = (
  name: Operation['name'],
  path: string,
  handle: Operation['handle'],
  numberOf = none,
): Operation => ({
  name,
  method: 'GET',
  path,
  numberOf,
  handle,
});

/** User name and password of Basic authentication: the account or a key of it, and the secret. */
function secretOf(header: string | undefined): string | undefined {
  const [scheme, credentials = ''] = (header ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic') return undefined;
  const [, user = '', secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(credentials, 'base64').toString()) ?? [];
  return user === ACCOUNT_SID || /^SK[0-9a-f]{32}$/i.test(user) ? secret : undefined;
}

/** The list of one number is the read of that number: Twilio finds a number's SID no other way. */
const listOrGet: NonNullable<Operation['nameOf']> = ({ query }) =>
  query('PhoneNumber') === undefined ? 'list' : 'get';

export const TWILIO: Surface = {
  carrier: 'twilio',
  basePath: '/twilio',
  keyHeader: 'Authorization',
  keyOf: secretOf,
  challenge: 'Basic realm="Twilio API"',
  headers: requestHeaders,
  refuse,
  operations: [
    read('search', `${AVAILABLE}.json`, availableCountries),
    read('search', `${AVAILABLE}/:country{\\w+\\.json}`, availableCountry),
    read('search', `${AVAILABLE}/:country/:type{\\w+\\.json}`, search),
    {
      ...read('list', `${NUMBERS}.json`, list),
      nameOf: listOrGet,
      numberOf: ({ query }) => query('PhoneNumber') ?? '',
    },
    { name: 'purchase', method: 'POST', path: `${NUMBERS}.json`, numberOf: inBody, handle: purchase },
    read('get', NUMBER, listOfType, numberOfSid),
    { name: 'update', method: 'POST', path: NUMBER, numberOf: numberOfSid, handle: update },
    { name: 'release', method: 'DELETE', path: NUMBER, numberOf: numberOfSid, handle: release },
    read('account', `${ACCOUNT}/Balance.json`, balance),
    read('account', '/2010-04-01/Accounts.json', accounts),
    read('account', `${ACCOUNT}.json`, account),
    read('requirements', `${ACCOUNT}/Addresses.json`, addresses),
    read('requirements', `${RULES}/Bundles`, bundles),
    read('requirements', `${RULES}/Bundles/:sid`, bundle),
    read('requirements', `${RULES}/Regulations`, regulations),
    read('requirements', `${RULES}/Regulations/:sid`, regulation),
    read('pricing', '/v1/PhoneNumbers/Countries', priceCountries),
    read('pricing', '/v1/PhoneNumbers/Countries/:country', prices),
    read('lookup', '/v1/Porting/Portability/PhoneNumber/:phoneNumber', portability, inPath),
    read('lookup', '/v2/PhoneNumbers/:phoneNumber', lookup, inPath),
  ],
};
