/**
 * Twilio's four hosts: https://www.twilio.com/docs/usage/api. A base URL at twilio.com stands for all of them, with its edge and region; any
 * other base URL (the sandbox, a proxy) serves all four.
 */
import type { Account } from '../../account.ts';
import { ApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { createProviderClient } from '../client.ts';
import type { ProviderDeps } from '../deps.ts';
import { invalid } from '../reading.ts';
import { TWILIO_ERRORS } from './errors.ts';

export interface TwilioHosts {
  /** Numbers, addresses, the account: version 2010-04-01. */
  readonly api: HttpClient;
  readonly pricing: HttpClient;
  /** Regulations, bundles, portability. */
  readonly numbers: HttpClient;
  readonly lookups: HttpClient;
}

const OWN_HOST = /^https:\/\/api\.((?:[a-z0-9-]+\.)*twilio\.com)$/i;

export function isOwnHost(baseUrl: string): boolean {
  return OWN_HOST.test(baseUrl);
}

/** The base URL of each host. */
export function hostUrls(baseUrl: string): Readonly<Record<keyof TwilioHosts, string>> {
  const own = OWN_HOST.exec(baseUrl);
  const at = (name: keyof TwilioHosts) => (own === null ? baseUrl : `https://${name}.${own[1] ?? ''}`);
  return { api: at('api'), pricing: at('pricing'), numbers: at('numbers'), lookups: at('lookups') };
}

/** Throws ApiError `invalid` when the account has no SID, or its base URL or secret must not be used. */
export function createHosts(account: Account, deps: ProviderDeps): TwilioHosts {
  const { accountId, keyId } = account;
  if (accountId === undefined || !/^AC[0-9a-f]{32}$/i.test(accountId)) {
    throw invalid(
      'The Twilio account has no account SID.',
      'An account SID is AC and 32 hexadecimal digits.',
    );
  }
  const urls = hostUrls(account.baseUrl);
  const client = (baseUrl: string) =>
    createProviderClient(account, deps, {
      baseUrl,
      authorization: { kind: 'basic', user: keyId ?? accountId },
      errors: TWILIO_ERRORS,
    });
  return {
    api: client(urls.api),
    pricing: client(urls.pricing),
    numbers: client(urls.numbers),
    lookups: client(urls.lookups),
  };
}

/**
 * The next page by the link that Twilio gives, as it stands: a link that is decoded and encoded again can lose a plus sign. Throws ApiError
 * `contract` for a link to another host, before anything is sent there.
 */
export function nextPage(link: string | null | undefined, { host, origin }: HttpClient): string | undefined {
  if (link === null || link === undefined || link === '') return undefined;
  if (link.startsWith('/') && !link.startsWith('//')) return link;
  if (URL.canParse(link) && new URL(link).origin === origin) return link;
  throw new ApiError({
    code: 'contract',
    message: `${host} sent a link to the next page that leads to another host. dialdeck does not follow it.`,
    hint: 'The list ends here. Report it to the provider.',
    retryable: false,
    progress: 'answered',
  });
}
