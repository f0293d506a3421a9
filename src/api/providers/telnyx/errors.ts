/** Telnyx' error codes: https://developers.telnyx.com/development/api-fundamentals/api-errors. The HTTP status says the rest. */
import * as z from 'zod';
import type { ErrorShape } from '../../http/read-answer.ts';
import type { Refusal, StatusMeaning } from '../../http/status-meanings.ts';

const WireErrorsSchema = z.object({
  errors: z
    .array(z.object({ code: z.coerce.string(), title: z.string().optional(), detail: z.string().optional() }))
    .min(1),
});

const INVALID: Partial<StatusMeaning> = { code: 'invalid' };

const MEANINGS: Readonly<Record<string, Partial<StatusMeaning>>> = {
  10009: {
    code: 'auth',
    says: 'Telnyx does not accept the API key',
    hint: 'Check the key in the Telnyx portal under API Keys: it may be disabled or of another account.',
  },
  10010: {
    code: 'auth',
    says: 'The account or the API key is not allowed to do this',
    hint: 'Trial and unverified accounts can do less: look at the account level in the Telnyx portal.',
  },
  10035: {
    code: 'conflict',
    says: 'Telnyx has locked this',
    hint: 'Remove the deletion lock of the number first: dialdeck set NUMBER --deletion-lock off.',
  },
  10005: { code: 'not-found', says: 'Not found' },
  10006: { code: 'not-found', says: 'Not found' },
  20100: {
    code: 'invalid',
    says: 'The balance of the account is too low',
    hint: 'Top up the account in the Telnyx portal, then buy again.',
  },
  10004: INVALID,
  10015: INVALID,
  10016: { code: 'invalid', says: 'This is not a phone number in E.164 form' },
  10017: INVALID,
  10027: INVALID,
  85000: {
    code: 'conflict',
    says: 'Telnyx sells only numbers that were searched for just before',
    hint: 'Search for the number again.',
  },
  85001: {
    code: 'conflict',
    says: 'The number is no longer available, or is yours already',
    hint: 'Look at your numbers, then search again.',
  },
  85004: { code: 'invalid', says: 'Telnyx does not know this connection' },
  10012: { code: 'conflict', says: 'Telnyx has this already' },
  10011: { code: 'rate-limited', says: 'Too many requests' },
  10008: { code: 'timeout' },
  10007: { code: 'unavailable' },
};

const WireNotFoundSchema = z.object({
  errors: z.array(z.object({ code: z.coerce.string().regex(/^\d{5}$/) })).min(1),
});

/** Its own 404 has its error shape with one of its codes; that of a proxy or a router has not. */
export const TELNYX_ERRORS: ErrorShape = {
  notFound: () => WireNotFoundSchema,
  refusal: (_status, body) => readRefusal(body),
  requestIdHeader: 'x-request-id',
};

function readRefusal(body: unknown): Refusal | undefined {
  const wire = WireErrorsSchema.safeParse(body);
  const code = wire.data?.errors[0]?.code;
  if (code === undefined) return undefined;
  const meaning = MEANINGS[code];
  return { providerCode: code, ...(meaning === undefined ? {} : { meaning }) };
}
