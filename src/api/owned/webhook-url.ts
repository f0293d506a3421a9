/**
 * Whether a URL may be set as a webhook. Errors are what a provider on the internet could never call, or should not be made
 * to call; the rest is said and left to the person. The URL is never fetched and its name never resolved from here: the
 * provider calls it, from its own network.
 * https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
 */
import { asciiUrl } from '../../text/ascii-url.ts';

export type WebhookCheck =
  /** Nothing is called: the field is cleared. */
  | { readonly kind: 'empty' }
  /** `url` is what is sent: as it was typed, with only what lies outside ASCII written in ASCII. */
  | { readonly kind: 'accepted'; readonly url: string; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

const MAX_LENGTH = 2_048;
const PRIVATE_ENDINGS = ['.localhost', '.local', '.internal', '.lan', '.home.arpa'];

/** Reads a webhook URL as it was typed. */
export function checkWebhookUrl(text: string): WebhookCheck {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (/[\p{Cc}\p{Cf}\p{Cs}\s]/u.test(trimmed)) return refused('it contains a space or a hidden character');
  // Readers of URLs differ in what they make of it, and the one that calls is not ours.
  if (trimmed.includes('\\')) return refused('it contains a backslash');
  if (!URL.canParse(trimmed)) return refused('it is not a URL; use one such as https://example.com/voice');
  const url = new URL(trimmed);
  const sent = asciiUrl(trimmed);
  const reason = refusalOf(sent, url);
  return reason === undefined
    ? { kind: 'accepted', url: sent, warnings: warningsOf(trimmed, url) }
    : refused(reason);
}

/** Whether two texts are one URL: a provider may add a slash, or write host and escapes in its own way. */
export function sameUrl(left: string, right: string): boolean {
  return left === right || comparable(left) === comparable(right);
}

function comparable(text: string): string {
  if (!URL.canParse(text)) return text;
  const { href } = new URL(text);
  try {
    // {id} and %7Bid%7D are one; what has a meaning of its own, such as %2F, stays escaped.
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** What only shows when both URLs are seen together. */
export function sharedUrlWarning(voiceUrl: string, smsUrl: string): string | undefined {
  return voiceUrl !== '' && voiceUrl === smsUrl
    ? 'voice and SMS use the same URL, but they need different answers'
    : undefined;
}

function refusalOf(sent: string, url: URL): string | undefined {
  // One trailing dot makes a name absolute and says nothing else about it.
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  if (!/^https:\/\/[^/]/i.test(sent)) return 'it must start with https://';
  if (url.username !== '' || url.password !== '') return 'it must not contain a user name or password';
  if (Math.max(sent.length, url.href.length) > MAX_LENGTH)
    return `it is longer than ${MAX_LENGTH} characters`;
  // URL has already turned every way of writing an IPv4 address (hex, octal, one number) into four numbers.
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host) || host.startsWith('['))
    return 'it must have a host name, not an IP address';
  if (host === 'localhost' || PRIVATE_ENDINGS.some((ending) => host.endsWith(ending))) {
    return `the provider cannot reach ${host}`;
  }
  return undefined;
}

function warningsOf(typed: string, url: URL): readonly string[] {
  const warnings: string[] = [];
  if (!url.hostname.replace(/\.$/, '').includes('.')) warnings.push(`${url.hostname} has no domain`);
  if (url.hostname.includes('xn--')) warnings.push(`the host has letters outside ASCII: ${url.hostname}`);
  if (url.port !== '') warnings.push(`it uses port ${url.port}; some providers call only 443`);
  if (url.hash !== '') warnings.push('the part after # is not sent to the server');
  if (/[?&](key|token|secret|password|auth)[^=&]*=/i.test(typed)) {
    warnings.push('it seems to contain a secret, which the provider will store and show');
  }
  return warnings;
}

function refused(reason: string): WebhookCheck {
  return { kind: 'refused', reason };
}
