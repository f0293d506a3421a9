/** Finds the proxy for an origin in the environment, and checks it before a key is sent anywhere. */
import { localError } from '../errors.ts';
import { isExempt } from './no-proxy.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface OutgoingProxy {
  /** Without user name and password, for sentences: "127.0.0.1:3128". */
  readonly name: string;
  /** For Node, with user name and password where the variable holds them. */
  readonly url: string;
}

/**
 * The proxy for an https origin, or undefined where none is set or NO_PROXY names the host. Throws ApiError `invalid` for a
 * value that is not an http or https URL: Node would ignore it and connect directly.
 */
export function proxyFor(origin: URL, environment: Environment): OutgoingProxy | undefined {
  const value = variable(environment, 'HTTPS_PROXY');
  if (value === undefined || isExempt(origin, variable(environment, 'NO_PROXY') ?? '')) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') {
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    return { name: `${url.hostname}:${port}`, url: url.href };
  }
  // The value is never quoted, because it may hold a password anywhere.
  const scheme = /^(socks\w*|ftp|ssh|tcp|quic):\/\//i.exec(value)?.[1]?.toLowerCase();
  throw localError(
    'invalid',
    scheme === undefined
      ? 'HTTPS_PROXY is not the URL of a proxy.'
      : `HTTPS_PROXY names a ${scheme} proxy. dialdeck supports http and https proxies.`,
    'Nothing was sent. Use one such as http://proxy.example.com:3128, or unset HTTPS_PROXY.',
  );
}

/** The lower-case name goes first, as in curl and in Node. An empty variable counts as unset. */
function variable(environment: Environment, name: string): string | undefined {
  const values = [environment[name.toLowerCase()], environment[name]];
  return values.map((value) => value?.trim()).find((value) => value !== undefined && value !== '');
}
