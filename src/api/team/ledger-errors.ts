/** Failures of the team's ledger in plain words. What the driver says about an address is never repeated. */
import * as z from 'zod';
import { cleanText } from '../../text/clean.ts';
import { systemFault } from '../../text/system-fault.ts';
import { ApiError, localError } from '../errors.ts';

/** SQLSTATE classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const OUT_OF_REACH = /^(?:08...|53...|57P0[1-5]|57014|25P03|55P03|40...)$/;
const NO_LEDGER: ReadonlySet<string> = new Set(['3F000', '42P01', '42883']);

/** The ApiError that an error of the driver means. */
export function ledgerError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof z.ZodError) {
    return localError(
      'contract',
      'The team ledger gave an answer that dialdeck does not understand.',
      'Another program may have changed its tables. Look at it with: dialdeck team status',
    );
  }
  const code = codeOf(error);
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) return unreachable(reasonOf(error, code));
  if (OUT_OF_REACH.test(code)) return unreachable(wordsOf(error));
  if (code.startsWith('28')) {
    return localError(
      'auth',
      'The team ledger refused the login.',
      'Check the user and the password, then join again with: dialdeck team join',
    );
  }
  if (code === '3D000') {
    return localError(
      'not-found',
      'The server has no database of this name.',
      'Create it first (CREATE DATABASE), or correct the address.',
    );
  }
  if (NO_LEDGER.has(code)) return noLedger();
  if (code === '42501') {
    return localError(
      'auth',
      `The team ledger does not allow this to your role: ${wordsOf(error)}.`,
      'Ask an admin of the team for the role that you need. See yours with: dialdeck team status',
    );
  }
  return localError(
    'contract',
    `The team ledger refused a statement: ${wordsOf(error)} (${code}).`,
    'Look at its state with: dialdeck team status',
  );
}

/** There is a database, and no ledger in it. */
export function noLedger(): ApiError {
  return localError(
    'not-found',
    'This database has no team ledger yet.',
    'An admin creates it once with: dialdeck team init',
  );
}

/** The ApiError about a certificate that cannot be read. */
export function cannotReadCertificate(file: string, error: unknown): ApiError {
  return localError(
    'invalid',
    `The certificate ${cleanText(file).text} cannot be read: ${systemFault(error)?.reason ?? 'the system refuses it'}.`,
    'Correct sslrootcert in the address of the team ledger.',
  );
}

function unreachable(reason: string): ApiError {
  return new ApiError({
    code: 'network',
    message: `The team ledger cannot be reached: ${reason}.`,
    hint: 'Check the network and the server, then try again.',
    retryable: true,
    progress: 'not-sent',
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no server of this name',
  EAI_AGAIN: 'the name of the server cannot be looked up',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no way to the server',
  ENETUNREACH: 'there is no network',
};

function reasonOf(error: unknown, code: string | undefined): string {
  if (error instanceof AggregateError) {
    const [first] = error.errors;
    return reasonOf(first, codeOf(first));
  }
  const known = code === undefined ? undefined : REASONS[code];
  if (known !== undefined) return known;
  const text = error instanceof Error ? error.message : '';
  if (/does not support SSL/i.test(text)) return 'the server does not offer TLS';
  if (/timeout|timed out/i.test(text)) return 'it does not answer in time';
  if (/certificate|CERT|altname|self.signed/i.test(`${text} ${code ?? ''}`)) {
    return 'its certificate is not trusted (name the authority with sslrootcert in the address)';
  }
  if (/terminated|not queryable|closed/i.test(text)) return 'the connection was cut';
  return code === undefined ? 'the connection failed' : `the connection failed (${code})`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function wordsOf(error: unknown): string {
  return cleanText(error instanceof Error ? error.message : String(error)).text.replace(/\.$/, '');
}
