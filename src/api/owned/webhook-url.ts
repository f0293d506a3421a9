/**
 * Whether a URL may be set as a webhook. dialdeck refuses URLs that a provider on the internet cannot or should not call, and
 * only warns about the rest. It never fetches the URL or resolves its name, because the provider calls it from its own
 * network.
 * https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
 */
import { asciiUrl } from '../../text/ascii-url.ts';

export type WebhookCheck =
  /** The field is cleared, so the provider calls nothing. */
  | { readonly kind: 'empty' }
  /** `url` is the text to send: as typed, with non-ASCII characters encoded in ASCII. */
  | { readonly kind: 'accepted'; readonly url: string; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

const MAX_LENGTH = 2_048;
const PRIVATE_ENDINGS = ['.localhost', '.local', '.internal', '.lan', '.home.arpa'];

/** Reads a webhook URL as it was typed. */
export function checkWebhookUrl(text: string): WebhookCheck {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (/[\p{Cc}\p{Cf}\p{Cs}\s]/u.test(trimmed)) return refused('it contains a space or a hidden character');
  // URL parsers disagree about backslashes, and the provider's parser is not ours.
  if (trimmed.includes('\\')) return refused('it contains a backslash');
  if (!URL.canParse(trimmed)) return refused('it is not a URL; use one such as https://example.com/voice');
  const url = new URL(trimmed);
  const sent = asciiUrl(trimmed);
  const reason = refusalOf(sent, url);
  return reason === undefined
    ? { kind: 'accepted', url: sent, warnings: warningsOf(trimmed, url) }
    : refused(reason);
}

/** Whether two texts are the same URL: a provider may add a slash, or spell host and escapes differently. */
export function sameUrl(left: string, right: string): boolean {
  return left === right || comparable(left) === comparable(right);
}

function comparable(text: string): string {
  if (!URL.canParse(text)) return text;
  const { href } = new URL(text);
  try {
    // {id} and %7Bid%7D are equal. Characters with a special meaning, such as %2F, stay escaped.
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** A warning if both webhooks have the same URL, otherwise undefined. */
export function sharedUrlWarning(voiceUrl: string, smsUrl: string): string | undefined {
  return voiceUrl !== '' && voiceUrl === smsUrl
    ? 'voice and SMS use the same URL, but they need different answers'
    : undefined;
}

function refusalOf(sent: string, url: URL): string | undefined {
  // A trailing dot only makes a host name absolute.
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  if (!/^https:\/\/[^/]/i.test(sent)) return 'it must start with https://';
  if (url.username !== '' || url.password !== '') return 'it must not contain a user name or password';
  if (Math.max(sent.length, url.href.length) > MAX_LENGTH)
    return `it is longer than ${MAX_LENGTH} characters`;
  // URL has already normalised every spelling of an IPv4 address (hex, octal, one number) to four numbers.
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

/** Host and port of a URL; the text itself where it is none. */
export function webhookHost(url: string): string {
  return URL.parse(url)?.host ?? url;
}
