/** The checks that every request passes first: the Host header and the key. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { ProblemError } from './problem.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The first 8 hex digits of the key's sha256, to distinguish keys without storing them. */
export function keyFingerprint(key: string | undefined): string {
  return key === undefined ? '' : digest(key).toString('hex').slice(0, 8);
}

/** Throws 401 unless `given` is the key. Its duration does not depend on how many characters match. */
export function checkKey(given: string | undefined, key: string, header: string): void {
  if (given !== undefined && timingSafeEqual(digest(given), digest(key))) return;
  throw new ProblemError({
    status: 401,
    code: 'unauthorized',
    title: 'Unauthorized',
    detail: given === undefined ? `The header ${header} is missing` : `The key in ${header} is not known`,
  });
}

/** Who listens on every address does not know its own names. */
const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Throws 421 for a foreign Host header: a page that rebinds its name to 127.0.0.1 must not reach the ledger. */
export function checkHost(host: string | undefined, own: string): void {
  const name = host?.replace(/:\d+$/, '');
  if (name !== undefined && ['127.0.0.1', 'localhost', '[::1]', own, `[${own}]`].includes(name)) return;
  if (name !== undefined && ANY_ADDRESS.has(own)) return;
  throw new ProblemError({
    status: 421,
    code: 'misdirected',
    title: 'Misdirected request',
    detail: 'The sandbox answers to 127.0.0.1, localhost and the address of --host only',
  });
}
