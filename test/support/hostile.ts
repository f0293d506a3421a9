/** Text as an attacker would have it in a name, a URL, a rate or an error, and how to find what got through. */
import { createServer, type Server } from 'node:http';
import fc from 'fast-check';

const LIVE = [
  '\u001b[41m',
  '\u001b[2J\u001b[H',
  '\u001b]8;;https://evil.example/\u0007click\u001b]8;;\u0007',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u001b]0;title\u0007',
  '\u001b[?1049l',
  '\u001b[?1000h',
  '\u001b[6n',
  '\u001bP+q544e\u001b\\',
  '\u009b31m',
  '\u009d8;;x\u009c',
  '\r',
  '\n',
  '\b\b\b',
  '\u0007',
  '\u0000',
  '\t',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u2060',
  '\ufeff',
  '\u061c',
  '\u00ad',
  '\ufff9',
  '\u3164',
  '\u{e0041}',
  '\u{e0001}',
  '\ud83d',
  '\udc00',
];
const WORDS = [
  'Buy for $0.01 a month',
  ' Cancel ',
  '=cmd()',
  '+1',
  '@SUM(1)',
  '-2',
  '"; rm',
  '東京',
  'e\u0301',
  '👩‍💻',
  '<b>',
  ',',
];

/** `count` texts, the same every time for one seed. */
export function hostileTexts(count: number, seed: number): string[] {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...LIVE) },
    { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
  return fc.sample(text, { numRuns: count, seed });
}

/** What must be in no text that a person or a program reads; the joiners inside of one emoji are part of it. */
export const FOREIGN =
  /(?!(?<=\p{ExtPict}[\u{1f3fb}-\u{1f3ff}\ufe0f]*)\u200d\p{ExtPict})[[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]--[\n]]/v;

const ESC = String.fromCharCode(27);
// What the app itself writes: styles but no backgrounds, moves in its own frame, and the modes that it takes and gives back.
const OWN = new RegExp(
  `${ESC}\\[(?:(?:[0-9]|2[0-9]|3[0-79]|9[0-7])(?:;\\d+)*)?m|${ESC}\\[[\\d;]*[ABCDEFGHJKLMPSTXdr]|${ESC}\\[\\?(?:25|1049|2004|2026)[hl]`,
  'g',
);

/** What is left of the output of a terminal app when its own sequences are taken out, as far as it must not be there. */
export function foreignIn(raw: string): string | undefined {
  const rest = raw.replaceAll(OWN, '').replaceAll('\r\n', '\n');
  const found = FOREIGN.exec(rest);
  return found === null
    ? undefined
    : JSON.stringify(rest.slice(Math.max(0, found.index - 30), found.index + 30));
}

export interface HostileProvider {
  readonly baseUrl: string;
  /** How many texts were sent so far. */
  readonly sent: () => number;
  close(): Promise<void>;
}

/** Speaks Telefonie's wire; whatever is a text in it is hostile. Paths with `fail` in the query, and a third of the rest of errors, answer an error. */
export async function startHostileProvider(seed: number): Promise<HostileProvider> {
  const texts = hostileTexts(20_000, seed);
  let sent = 0;
  let failures = 0;
  const next = (): string => {
    sent += 1;
    return texts[sent % texts.length] ?? '';
  };
  const owned = (last: number) => ({
    phone_number: `+1212555${String(last).padStart(4, '0')}`,
    friendly_name: next(),
    type: 'local',
    country_code: last % 7 === 0 ? next() : 'US',
    capabilities: { voice: true, sms: last % 2 === 0 },
    voice_url: next(),
    sms_url: next(),
    date_created: last % 5 === 0 ? next() : '2026-01-01T00:00:00Z',
    monthly_rate: last % 3 === 0 ? '1.15' : next(),
  });
  const available = (last: number) => ({
    phone_number: last % 9 === 8 ? next() : `+1212555${String(last).padStart(4, '0')}`,
    friendly_name: next(),
    country_code: 'US',
    type: last % 11 === 10 ? next() : 'local',
    capabilities: { voice: true },
    monthly_rate: last % 2 === 0 ? '1.15' : next(),
  });
  const failure = (): { type: string; body: string } => {
    failures += 1;
    switch (failures % 4) {
      case 0:
        return {
          type: 'application/problem+json',
          body: JSON.stringify({ type: next(), title: next(), status: 422, detail: next() }),
        };
      case 1:
        return {
          type: 'application/json',
          body: JSON.stringify({ error: { code: next(), message: next() } }),
        };
      case 2:
        return { type: 'application/json', body: JSON.stringify({ message: next() }) };
      default:
        return { type: 'text/plain', body: next() };
    }
  };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    };
    const refused =
      url.searchParams.get('contains') === '999' || url.pathname.endsWith('9999') || request.method !== 'GET';
    if (refused) {
      const { type, body } = failure();
      answer(422, type, body);
    } else if (url.pathname.endsWith('/available')) {
      const numbers = Array.from({ length: 20 }, (_, last) => available(last));
      answer(200, 'application/json', JSON.stringify({ available_numbers: numbers }));
    } else if (url.pathname.endsWith('/owned')) {
      const page = Number(url.searchParams.get('page') ?? '1');
      const numbers =
        page > 2 ? [] : Array.from({ length: 100 }, (_, last) => owned((page - 1) * 100 + last));
      answer(200, 'application/json', JSON.stringify({ numbers, total: 200 }));
    } else {
      answer(200, 'application/json', JSON.stringify(owned(Number(url.pathname.slice(-4)))));
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1/numbers`,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
