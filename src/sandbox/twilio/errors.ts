/** Errors in Twilio's form: https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions. */
import { randomUUID } from 'node:crypto';
import { type Problem, ProblemError } from '../http/problem.ts';

/** A refusal with Twilio's own code. */
export function refused(status: number, code: number, message: string): ProblemError {
  return new ProblemError({ status, code: String(code), title: message, detail: message });
}

/** What the sandbox's own refusals and its faults are called at Twilio: status and code. */
const TWILIO_WORDS: Readonly<Record<string, readonly [number, number]>> = {
  unauthorized: [401, 20003],
  'not-found': [404, 20404],
  'method-not-allowed': [405, 20004],
  'fault-402': [403, 20403],
  'fault-403': [400, 21649],
  'fault-404': [404, 20404],
  'fault-409': [400, 21422],
  'fault-422': [400, 21421],
  // Only a request that was not carried out is refused with this code.
  'fault-429': [429, 20429],
};

/** The problem as Twilio writes it. */
export function refuse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const [status, code] = wordsOf(problem);
  const body = {
    code,
    message: problem.detail,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  };
  return Response.json(body, { status, headers });
}

function wordsOf({ code, status }: Problem): readonly [number, number] {
  if (/^\d{5}$/.test(code)) return [status, Number(code)];
  return TWILIO_WORDS[code] ?? [status, status >= 500 ? 20500 : 20001];
}

/** What every answer of Twilio carries: an id of the request. */
export function requestHeaders(): Readonly<Record<string, string>> {
  return { 'twilio-request-id': `RQ${randomUUID().replaceAll('-', '')}` };
}
