/** The address of a team's ledger: a PostgreSQL URL, checked, with its password kept apart from what is shown. */
import { localError } from '../errors.ts';

export interface LedgerAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** Undefined where the address has none: the driver then reads PGPASSWORD and ~/.pgpass. */
  readonly password: string | undefined;
  /** With TLS, and with the certificate checked. */
  readonly tls: boolean;
  /** A file with the certificate of the authority that signed the server's, where the system does not know it. */
  readonly rootCertificate: string | undefined;
  /** Without the password: the only form that is printed. */
  readonly shown: string;
  /** The whole URL, with the password. */
  readonly url: string;
}

const DEFAULT_PORT = 5432;
const HINT =
  'Write it as postgres://USER@HOST/DATABASE. Special characters of a password are written as %40 for @.';
/** Names of people's databases and roles; no character of a URL's own, so that half a password is never taken for one. */
const NAME = /^[^\s/@:?#%\p{Cc}]{1,63}$/u;
/** Those that check the certificate; the words of libpq that do not check it are taken as if they did. */
const CHECKED_MODES: ReadonlySet<string> = new Set(['require', 'verify-ca', 'verify-full']);

/** Reads the URL. Throws ApiError `invalid`, without any part of the URL, when dialdeck cannot or must not connect there. */
export function readLedgerAddress(text: string): LedgerAddress {
  const url = parse(text.trim());
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const user = decoded(url.username);
  const database = decoded(url.pathname.slice(1));
  if (host === '' || /[,\s]/.test(host)) throw invalid('needs the name of one server');
  if (!NAME.test(user)) throw invalid('needs the name of a user');
  if (!NAME.test(database)) throw invalid('needs the name of a database');
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port);
  const { mode, rootCertificate } = parametersOf(url);
  const loopback = isLoopback(host);
  if (!loopback && mode !== undefined && !CHECKED_MODES.has(mode)) {
    throw localError(
      'invalid',
      'The team ledger is on another machine, and its address asks for a connection without TLS.',
      'Leave sslmode out of the address: dialdeck then uses TLS and checks the certificate.',
    );
  }
  return {
    host,
    port,
    database,
    user,
    password: url.password === '' ? undefined : decoded(url.password),
    tls: !loopback || (mode !== undefined && CHECKED_MODES.has(mode)),
    rootCertificate,
    shown: `postgres://${user}@${url.hostname}:${port}/${database}`,
    url: url.href,
  };
}

function parse(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw invalid('cannot be read');
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw invalid('does not begin with postgres://');
  }
  return url;
}

function parametersOf(url: URL): { readonly mode?: string; readonly rootCertificate: string | undefined } {
  for (const name of url.searchParams.keys()) {
    if (name !== 'sslmode' && name !== 'sslrootcert')
      throw invalid('has parameters other than sslmode and sslrootcert');
  }
  if (url.hash !== '') throw invalid('has a part after #');
  const mode = url.searchParams.get('sslmode');
  const certificate = url.searchParams.get('sslrootcert');
  return {
    ...(mode === null ? {} : { mode }),
    rootCertificate: certificate === null || certificate === 'system' ? undefined : certificate,
  };
}

/** As in a carrier's address: only a literal or the name that always means this machine. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid('has a % that is not followed by two digits');
  }
}

function invalid(what: string) {
  return localError('invalid', `The address of the team ledger ${what}.`, HINT);
}
