/** Errors in Telnyx's form: https://developers.telnyx.com/development/api-fundamentals/api-errors. */
import { type Problem, ProblemError } from '../http/problem.ts';

const TITLES: Readonly<Record<number, string>> = {
  10005: 'Resource not found',
  10007: 'Unexpected error',
  10008: 'Request timed out',
  10009: 'Authentication failed',
  10010: 'Authorization failed',
  10011: 'Too many requests',
  10012: 'Duplicate resource',
  10015: 'Bad request',
  10016: 'Phone number must be in +E.164 format',
  10027: 'Unprocessable entity',
  10035: 'Resource locked',
  20100: 'Insufficient funds',
  85000: 'Phone number not found in a recent search',
  85001: 'Phone number not available',
};

/** A refusal with Telnyx's own code. `parameter` names what is wrong in the request. */
export function refused(status: number, code: number, detail: string, parameter?: string): ProblemError {
  const title = TITLES[code] ?? 'Refused';
  return new ProblemError({
    status,
    code: String(code),
    title,
    detail,
    ...(parameter === undefined ? {} : { parameter }),
  });
}

export const notThere = (what: string) => refused(404, 10005, `${what} could not be found`);

/** What the sandbox's own refusals and its faults are called at Telnyx: status and code. */
const TELNYX_WORDS: Readonly<Record<string, readonly [number, number]>> = {
  unauthorized: [401, 10009],
  'not-found': [404, 10005],
  'invalid-parameter': [422, 10027],
  'fault-402': [402, 20100],
  'fault-403': [403, 10010],
  'fault-404': [404, 10005],
  'fault-408': [408, 10008],
  'fault-409': [422, 85001],
  'fault-422': [422, 10016],
  'fault-429': [429, 10011],
  'fault-429-after': [429, 10011],
};

function wordsOf({ code, status }: Problem): readonly [number, number] {
  if (/^\d{5}$/.test(code)) return [status, Number(code)];
  return TELNYX_WORDS[code] ?? [status, status >= 500 ? 10007 : 10015];
}

/** The problem as Telnyx writes it. */
export function refuse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const [status, code] = wordsOf(problem);
  const { parameter } = problem;
  const error = {
    code: String(code),
    title: TITLES[code] ?? problem.title,
    detail: problem.detail,
    ...(parameter === undefined
      ? {}
      : { source: parameter.startsWith('/') ? { pointer: parameter } : { parameter } }),
    meta: { url: `https://developers.telnyx.com/docs/overview/errors/${code}` },
  };
  const exhausted = status === 429 ? { 'x-ratelimit-remaining': '0' } : {};
  return Response.json({ errors: [error] }, { status, headers: { ...exhausted, ...headers } });
}
