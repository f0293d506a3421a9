/** Twilio's error codes: https://www.twilio.com/docs/api/errors. The HTTP status of what is not listed here says what it means. */
import * as z from 'zod';
import type { ErrorShape } from '../../http/read-answer.ts';
import type { Refusal, StatusMeaning } from '../../http/status-meanings.ts';

const WireErrorSchema = z.object({ code: z.int(), message: z.string().optional() });

const NO_RIGHT: Partial<StatusMeaning> = {
  code: 'auth',
  says: 'The API key is not allowed to do this',
  hint: 'Give the key this right in the Twilio Console, or use a Standard key.',
};
const NEEDS_ADDRESS: Partial<StatusMeaning> = {
  code: 'invalid',
  says: 'Twilio needs an address for this number',
  hint: 'Choose an address of the account. Addresses are made in the Twilio Console.',
};
const TRIAL: Partial<StatusMeaning> = {
  code: 'invalid',
  says: 'A trial account cannot do this',
  hint: 'Verify a phone number in the Twilio Console, or upgrade the account.',
};
const BAD_VALUE: Partial<StatusMeaning> = { code: 'invalid' };

const MEANINGS: Readonly<Record<number, Partial<StatusMeaning>>> = {
  20003: {
    code: 'auth',
    says: 'Twilio does not accept the credentials',
    hint: 'Check account SID and secret: no spaces, the same region, no test credentials, an active account.',
  },
  20008: {
    code: 'auth',
    says: 'These are test credentials',
    hint: 'Use the live credentials of the account.',
  },
  20403: {
    code: 'auth',
    says: 'The account is suspended',
    hint: 'Look at the account in the Twilio Console.',
  },
  20404: { code: 'not-found', says: 'Not found' },
  20429: { code: 'rate-limited', says: 'Too many requests at once' },
  20500: { code: 'unavailable' },
  21404: TRIAL,
  10002: TRIAL,
  21421: BAD_VALUE,
  21451: BAD_VALUE,
  21457: BAD_VALUE,
  21481: BAD_VALUE,
  21422: {
    code: 'conflict',
    says: 'The number is no longer available',
    hint: 'Somebody else may have bought it. Search again.',
  },
  21452: { code: 'not-found', says: 'No number in this area code' },
  21613: NEEDS_ADDRESS,
  21631: NEEDS_ADDRESS,
  21628: { ...NEEDS_ADDRESS, says: 'Twilio refused the address' },
  21629: { ...NEEDS_ADDRESS, says: 'Twilio corrected the address' },
  21649: {
    code: 'invalid',
    says: 'Twilio needs an approved regulatory bundle for this number',
    hint: 'Choose a bundle of the account for this country and type. Bundles are made in the Twilio Console.',
  },
  70051: NO_RIGHT,
};

/** The one code after which the same request is safe: https://www.twilio.com/docs/api/errors/20429. */
const NOT_PROCESSED = 20429;

export const TWILIO_ERRORS: ErrorShape = {
  notFound: () => z.object({ code: z.literal(20404), status: z.literal(404).optional() }),
  refusal: (status, body) => readRefusal(status, body),
  requestIdHeader: 'twilio-request-id',
};

function readRefusal(status: number, body: unknown): Refusal | undefined {
  const wire = WireErrorSchema.safeParse(body);
  if (!wire.success) return undefined;
  const { code } = wire.data;
  const meaning = MEANINGS[code];
  return {
    providerCode: String(code),
    ...(meaning === undefined ? {} : { meaning }),
    ...(code === NOT_PROCESSED && status === 429 ? { notProcessed: true } : {}),
  };
}
