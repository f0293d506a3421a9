/** What each carrier's credentials are made of, what they look like, and by which names the carrier's own tools know them. */
import type { ProviderKind } from '../api/account.ts';
import type { Checked } from './checks.ts';

/** A part of the credentials that is no secret: the id of the account, the id of the key. */
export interface IdPart {
  readonly label: string;
  check(text: string): Checked;
  /** Whether the text can be the beginning of one. Any other may be a key in the wrong place, and is not shown. */
  begins(text: string): boolean;
}

/** The environment variables of one complete set of credentials. */
export interface CredentialVariables {
  readonly accountId?: string;
  readonly keyId?: string;
  readonly secret: string;
}

export interface CarrierCredentials {
  /** Where the carrier's own documents say that its API is. */
  readonly baseUrl: string;
  /** The variable that names another base URL for credentials that are found on this machine. */
  readonly baseUrlVariable?: string;
  /** Where the carrier knows the account by an id. It is required then. */
  readonly accountId?: IdPart;
  /** Where keys have ids. Without one, the secret is the account's own. */
  readonly keyId?: IdPart;
  /** What the secret is called. */
  readonly secret: string;
  /** The sets of variables in which credentials are looked for, the preferred one first. */
  readonly variables: readonly CredentialVariables[];
}

/**
 * A SID: two capital letters and 32 hexadecimal digits (https://www.twilio.com/docs/glossary/what-is-a-sid), which Twilio writes small. Others
 * write them large or with blanks around; both name the same account.
 */
function sid(label: string, prefix: string): IdPart {
  const pattern = new RegExp(`^${prefix}[0-9a-fA-F]{32}$`);
  return {
    label,
    begins: (text) => {
      const trimmed = text.trim();
      return trimmed.length < prefix.length
        ? prefix.startsWith(trimmed)
        : trimmed.startsWith(prefix) && /^[0-9a-fA-F]*$/.test(trimmed.slice(prefix.length));
    },
    check: (text) => {
      const trimmed = text.trim();
      if (pattern.test(trimmed)) return { ok: true, value: `${prefix}${trimmed.slice(2).toLowerCase()}` };
      return { ok: false, reason: `this is not an ${label}: ${prefix} and 32 hexadecimal digits` };
    },
  };
}

export const CARRIERS: Readonly<Record<ProviderKind, CarrierCredentials>> = {
  telefonie: { baseUrl: 'https://api.telefonie.com/v1/numbers', secret: 'API key', variables: [] },
  wiil: { baseUrl: 'https://api.wiil.io/v1', secret: 'API key', variables: [] },
  twilio: {
    baseUrl: 'https://api.twilio.com',
    baseUrlVariable: 'TWILIO_BASE_URL',
    accountId: sid('account SID', 'AC'),
    keyId: sid('API key SID', 'SK'),
    secret: 'auth token or API key secret',
    // A key can be narrowed to what dialdeck needs, so it comes before the token, which may do everything.
    variables: [
      { accountId: 'TWILIO_ACCOUNT_SID', keyId: 'TWILIO_API_KEY', secret: 'TWILIO_API_SECRET' },
      { accountId: 'TWILIO_ACCOUNT_SID', secret: 'TWILIO_AUTH_TOKEN' },
    ],
  },
  telnyx: {
    baseUrl: 'https://api.telnyx.com/v2',
    baseUrlVariable: 'TELNYX_BASE_URL',
    secret: 'API key',
    variables: [{ secret: 'TELNYX_API_KEY' }],
  },
};

/** The address of the team's ledger, with its password. */
export const TEAM_VARIABLE = 'DIALDECK_TEAM_URL';

/** Every variable that holds a secret. None of them reaches a child process, an output or a log. */
export const SECRET_VARIABLES: readonly string[] = [
  'DIALDECK_API_KEY',
  TEAM_VARIABLE,
  ...Object.values(CARRIERS).flatMap(({ variables }) => variables.map(({ secret }) => secret)),
];
