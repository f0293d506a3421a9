/** The reads that Telnyx bills for. */
import type { BilledRead } from '../raw-reads.ts';
import { plainPath } from '../raw-target.ts';

/** https://developers.telnyx.com/docs/identity/number-lookup: every lookup, with a type or without. */
export const billedRead: BilledRead = (url) =>
  /\/number_lookup(?:\/|$)/.test(plainPath(url)) ? 'about USD 0.003 or more per request' : undefined;
