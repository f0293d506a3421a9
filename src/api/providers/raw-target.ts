/** Where a read that a person writes may go. An address with more than one meaning is refused, not repaired. */
import { localError } from '../errors.ts';
import type { RawRequest } from '../raw-reads.ts';

interface Places {
  readonly baseUrl: string;
  readonly origins: readonly string[];
}

/** The URL of the request. Throws ApiError `invalid` for an address that leads elsewhere or is not written plainly. */
export function rawTarget(
  { baseUrl, origins }: Places,
  { address, query }: Pick<RawRequest, 'address' | 'query'>,
): URL {
  if (!/^[\x21-\x7e]+$/.test(address) || /[\\#]/.test(address)) {
    throw invalid(
      'holds a space, a line break, a backslash, "#" or a character that is not ASCII',
      'Write such characters as %20.',
    );
  }
  const isPath = address.startsWith('/') && !address.startsWith('//');
  if (!isPath && !/^https?:\/\/[^/]/i.test(address)) {
    throw invalid(
      'is neither a path such as /owned nor a whole URL',
      'Begin it with one "/", or with https://.',
    );
  }
  const [path = ''] = address.split('?');
  if (path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part))) {
    throw invalid('has a part "." or ".."', 'Write the path that is meant.');
  }
  const whole = withQuery(isPath ? `${baseUrl.replace(/\/+$/, '')}${address}` : address, query);
  if (!URL.canParse(whole)) throw invalid('is not a URL', 'Check how it is written.');
  const url = new URL(whole);
  if (url.username !== '' || url.password !== '') {
    throw invalid('has a user name or a password', "Leave it out. dialdeck sends the account's own key.");
  }
  if (!origins.includes(url.origin)) {
    throw invalid(
      `leads to ${url.origin}, which is not the account's`,
      `The account has: ${origins.join(', ')}.`,
    );
  }
  return url;
}

function withQuery(address: string, query: RawRequest['query']): string {
  if (query.length === 0) return address;
  const added = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString();
  return `${address}${address.includes('?') ? '&' : '?'}${added}`;
}

function invalid(what: string, hint: string) {
  return localError('invalid', `Nothing was sent: the address ${what}.`, hint);
}

/** The path as a carrier may understand it: decoded, in lower case, without empty parts. */
export function plainPath({ pathname }: URL): string {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // A percent sign that encodes nothing stays as it is.
  }
  return path.toLowerCase().replace(/\/{2,}/g, '/');
}
