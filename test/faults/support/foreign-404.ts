/** What portals, proxies, routers and broken connections make of a request: status 404, and not the carrier's word. */
import type { ServerResponse } from 'node:http';

const PAGE =
  '<!doctype html><html><head><title>Not Found</title></head><body><h1>Not Found</h1></body></html>';
/** The carrier's own words, which are worth nothing when they come cut, unreadable or as something else. */
const OWN = JSON.stringify({
  type: 'urn:dialdeck:sandbox:problem:not-found',
  title: 'Not found',
  status: 404,
  code: 'not-found',
  detail: 'No such number',
  success: false,
  message: 'No such number',
});

type Answer = (response: ServerResponse) => void;

const whole =
  (contentType: string | undefined, body: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    const type = contentType === undefined ? {} : { 'content-type': contentType };
    response.writeHead(404, { ...type, ...headers }).end(body);
  };

/** Half of the body, then the connection ends. */
const cut =
  (contentType: string, body: string): Answer =>
  (response) => {
    const head = `HTTP/1.1 404 Not Found\r\ncontent-type: ${contentType}\r\ncontent-length: ${body.length}\r\n\r\n`;
    response.socket?.end(head + body.slice(0, body.length / 2));
  };

const A_PAGE = ['a web page', whole('text/html', PAGE)] as const;

export const FOREIGN_404S: readonly [typeof A_PAGE, ...(readonly [string, Answer])[]] = [
  A_PAGE,
  ['a cut web page', cut('text/html', PAGE)],
  ["a router's text", whole('text/plain', '404 page not found\n')],
  ['no body', whole('application/json', '')],
  ['an unknown content coding', whole('application/json', OWN, { 'content-encoding': 'zstd' })],
  ['JSON of another shape', whole('application/json', '{"message":"no route"}')],
  ['half of its own', cut('application/problem+json', OWN)],
  ['its own, called text', whole('text/plain', OWN)],
];
