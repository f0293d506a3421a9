/** The addresses of the account, which some numbers need: https://www.twilio.com/docs/usage/api/address. */
import { ADDRESSES, type SandboxAddress } from '../data/addresses.ts';
import type { OperationRequest } from '../operation.ts';
import { ACCOUNT_URI, rfc2822 } from './number-json.ts';
import { uriPage } from './pages.ts';
import { ACCOUNT_SID, sidOf } from './sids.ts';

const addressSid = ({ name }: SandboxAddress) => sidOf('AD', name);
const CREATED = Date.UTC(2025, 0, 15);

/** Whether a purchase can name it: it is the account's, and verified. */
export function isUsableAddress(sid: string): boolean {
  return ADDRESSES.some((one) => addressSid(one) === sid && one.verified);
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
