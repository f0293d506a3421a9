/** Checks where a key may be sent, and what a key may look like. */
import { type ApiError, localError } from '../errors.ts';
import { KEY_LENGTH } from '../limits.ts';
import { isLoopback } from './agents.ts';
import type { Environment } from './proxy.ts';

/**
 * The base URL as a URL. Throws ApiError `invalid` unless it is https, or http on a loopback literal, without userinfo, query
 * and fragment.
 */
export function checkBaseUrl(baseUrl: string): URL {
  if (!URL.canParse(baseUrl))
    throw invalid('The base URL of the account is not a URL.', 'Use one such as https://api.example.com/v1.');
  const url = new URL(baseUrl);
  if (url.username !== '' || url.password !== '') {
    throw invalid(
      'The base URL of the account contains a user name or password.',
      'Remove it. The API key is stored separately.',
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw invalid(
      'The base URL of the account has a query or fragment.',
      'Remove "?" or "#" and everything after it.',
    );
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return url;
  throw invalid(
    `The base URL of the account is not https (${url.protocol}//${url.host}).`,
    'Use https, or http to 127.0.0.1 or [::1], so that nobody can read the API key on the way.',
  );
}

/** Throws ApiError `invalid` unless the key is 8 to 256 visible ASCII characters; the message never holds it. */
export function checkKey(apiKey: string): void {
  const { min, max } = KEY_LENGTH;
  if (apiKey.length >= min && apiKey.length <= max && /^[\x21-\x7e]+$/.test(apiKey)) return;
  throw invalid(
    `The API key of the account is not valid: it must have ${min} to ${max} visible ASCII characters.`,
    'Copy the key again, without spaces or line breaks.',
  );
}

/** Throws ApiError `invalid` while certificate checks are switched off for the whole process. */
export function checkTls(base: URL, environment: Environment): void {
  if (base.protocol !== 'https:' || environment.NODE_TLS_REJECT_UNAUTHORIZED !== '0') return;
  throw invalid(
    'NODE_TLS_REJECT_UNAUTHORIZED=0 is set: anyone on the way could read the API key.',
    'Unset it. For a company certificate, use NODE_EXTRA_CA_CERTS.',
  );
}

function invalid(message: string, hint: string): ApiError {
  return localError('invalid', message, hint);
}
