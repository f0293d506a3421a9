/** Removes a secret from text, in every form in which servers echo it. */
import { KEY_LENGTH } from '../limits.ts';
import { type Authorization, basicCredentials } from './authorization.ts';

const MASK = '[key]';

/**
 * A function that replaces `secret` in a text: as it is, base64 (standard and URL alphabet, padded or not), URL-encoded and as
 * inside JSON, and with the user name of Basic authentication. A text of fewer than 8 characters is no key and is not replaced.
 */
export function createRedactor(secret: string, authorization?: Authorization): (text: string) => string {
  if (secret.length < KEY_LENGTH.min) return (text) => text;
  const credentials =
    authorization?.kind === 'basic' ? basicCredentials(secret, authorization.user) : undefined;
  const base64 = Buffer.from(secret).toString('base64');
  const shapes = new Set([
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replace(/=+$/, ''),
    encodeURIComponent(base64),
    Buffer.from(secret).toString('base64url'),
    ...(credentials === undefined
      ? []
      : [credentials, credentials.replace(/=+$/, ''), encodeURIComponent(credentials)]),
  ]);
  // Longest first: masking a shorter form inside a longer one would leave the rest of the longer one visible.
  const ordered = [...shapes].sort((left, right) => right.length - left.length);
  const shortest = Math.min(...ordered.map((shape) => shape.length));
  return (text) => {
    if (text.length < shortest) return text;
    let redacted = text;
    for (const shape of ordered) if (redacted.includes(shape)) redacted = redacted.replaceAll(shape, MASK);
    return redacted;
  };
}

/**
 * Whether the secret looks like a word, file name, field or phone number that dialdeck itself prints ("purchases", "journal.db",
 * "realMoney", "12125550142"). Masking it would garble dialdeck's own texts. A provider's text is always masked.
 */
export function readsLikeWords(secret: string): boolean {
  const words = secret.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/^[._/-]+|[._/-]+$/g, '');
  return /^[a-z]{2,15}(?:[._/-]+[a-z]{2,15})*$/i.test(words) || /^\+?\d{8,15}$/.test(secret);
}
