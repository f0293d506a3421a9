/** Checks base URLs, keys, names and currencies before they are used. Messages never repeat a key. */
import { KEY_LENGTH } from '../api/limits.ts';

export type Checked =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: string };

const LOOPBACK_LITERALS = new Set(['127.0.0.1', '[::1]']);

/**
 * The base URL without a trailing slash. It must use https, or http on a loopback literal, and contain no credentials,
 * query or fragment.
 */
export function checkBaseUrl(text: string): Checked {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed))
    return { ok: false, reason: 'not a URL; use one such as https://api.example.com/v1/numbers' };
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK_LITERALS.has(url.hostname))) {
    return { ok: false, reason: 'must start with https:// (http:// only on 127.0.0.1 and [::1])' };
  }
  if (url.username !== '' || url.password !== '')
    return { ok: false, reason: 'must not contain a user name or password' };
  if (url.search !== '' || url.hash !== '') return { ok: false, reason: 'must not contain ? or #' };
  return { ok: true, value: url.href.replace(/\/+$/, '') };
}

/** A key of 8 to 256 visible ASCII characters, without the line end that a pipe adds. */
export function checkApiKey(text: string): Checked {
  const key = text.replace(/\r?\n$/, '');
  if (key === '') return { ok: false, reason: 'the key is empty' };
  if (key.length < KEY_LENGTH.min)
    return { ok: false, reason: `the key is shorter than ${KEY_LENGTH.min} characters` };
  if (key.length > KEY_LENGTH.max)
    return { ok: false, reason: `the key is longer than ${KEY_LENGTH.max} characters` };
  if (!/^[\x21-\x7e]+$/.test(key)) {
    return { ok: false, reason: 'the key contains a space, a line break or a character outside ASCII' };
  }
  return { ok: true, value: key };
}

/** A name for an account, short enough for a header and safe in a shell. */
export function checkAccountName(text: string): Checked {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/.test(text)
    ? { ok: true, value: text }
    : { ok: false, reason: 'a name has 1 to 32 letters, digits, dots, dashes or underscores' };
}

/** ISO 4217 in capitals, or a provider's own unit. */
export function checkCurrency(text: string): Checked {
  return /^([A-Z]{3}|credits)$/.test(text)
    ? { ok: true, value: text }
    : { ok: false, reason: 'a currency is three capital letters such as USD, or credits' };
}
