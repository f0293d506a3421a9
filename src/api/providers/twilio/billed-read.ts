/** The reads that Twilio bills for. */
import type { BilledRead } from '../raw-reads.ts';
import { plainPath } from '../raw-target.ts';

/** In version 2 the fields are billed, in version 1 the types and the add-ons. */
const BILLED_QUERY = /^(?:fields|type|addons)\b/i;

/**
 * https://www.twilio.com/docs/lookup/v2-api and https://www.twilio.com/docs/lookup/v1-api: a lookup of a number is free only as long as it
 * asks for nothing more. The two paths are those of no other host.
 */
export const billedRead: BilledRead = (url) => {
  if (!/\/v[12]\/phonenumbers\//.test(plainPath(url))) return undefined;
  const asksForMore = [...url.searchParams].some(([name, value]) => BILLED_QUERY.test(name) && value !== '');
  return asksForMore ? 'about USD 0.008 or more per field' : undefined;
};
