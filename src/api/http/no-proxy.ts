/**
 * NO_PROXY as curl and Go read it: https://curl.se/docs/manpage.html#--noproxy and
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config. We wrote it ourselves because the npm packages (proxy-from-env,
 * undici) do not support subdomains or address ranges.
 */
import type { BlockList } from 'node:net';

/**
 * Whether the list contains the URL's host, so that no proxy is used. Commas or spaces separate the entries. "*" matches every
 * host. A name, with or without a leading dot, matches itself and its subdomains; "*.name" matches only subdomains. An address
 * matches itself in any spelling, and with "/bits" its network. An entry with a port matches only that port.
 */
export function isExempt(url: URL, list: string): boolean {
  const host = bare(url.hostname);
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  const entries = list.split(/[,\s]+/).filter((entry) => entry !== '');
  return entries.some((entry) => entry === '*' || covers(readEntry(entry), host, port));
}

interface Entry {
  readonly host: string;
  /** The prefix length of a network, as typed. */
  readonly bits: string | undefined;
  readonly port: string | undefined;
}

/** "name", "name:443", "10.0.0.0/8", "::1", "[::1]", "[::1]:443", "fd00::/8". */
function readEntry(entry: string): Entry {
  const [, bracketed, ipv6Bits, ipv6Port] = /^\[([^\]]*)\](?:\/(\d+))?(?::(\d+))?$/.exec(entry) ?? [];
  if (bracketed !== undefined) return { host: bracketed, bits: ipv6Bits, port: ipv6Port };
  const [, network, bits] = /^([^/]+)\/(\d+)$/.exec(entry) ?? [];
  if (network !== undefined) return { host: network, bits, port: undefined };
  const [, name = entry, port] = /^([^:]+):(\d+)$/.exec(entry) ?? [];
  return { host: name, bits: undefined, port };
}

function covers(entry: Entry, host: string, port: string): boolean {
  if (entry.port !== undefined && Number(entry.port) !== Number(port)) return false;
  const net = process.getBuiltinModule('node:net');
  if (net.isIP(entry.host) !== 0) return coversAddress(new net.BlockList(), entry, host);
  if (entry.bits !== undefined || net.isIP(host) !== 0) return false;
  const below = entry.host.startsWith('*.');
  const name = nameOf(below ? entry.host.slice(2) : entry.host.replace(/^\./, ''));
  return name !== undefined && (host.endsWith(`.${name}`) || (host === name && !below));
}

/** Compared as numbers: "::1" and "0:0:0:0:0:0:0:1" are one address, and so are 10.0.0.1 and ::ffff:10.0.0.1. */
function coversAddress(addresses: BlockList, { host: address, bits }: Entry, host: string): boolean {
  const net = process.getBuiltinModule('node:net');
  const family = net.isIP(host);
  if (family === 0) return false;
  const most = net.isIPv4(address) ? 32 : 128;
  const prefix = bits === undefined ? most : Number(bits);
  if (prefix > most) return false;
  addresses.addSubnet(address, prefix, most === 32 ? 'ipv4' : 'ipv6');
  return addresses.check(host, family === 4 ? 'ipv4' : 'ipv6');
}

/** The name as it appears in a URL (lower case, punycode, no trailing dot); undefined if it is not a name. */
function nameOf(text: string): string | undefined {
  const url = `https://${text}`;
  return /^[^/?#@\\]+$/.test(text) && URL.canParse(url) ? bare(new URL(url).hostname) : undefined;
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
