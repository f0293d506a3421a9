import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/api/errors.ts';
import { isJsonType, parseJson } from '../../../src/api/http/json.ts';
import { checkBaseUrl, checkKey, checkTls } from '../../../src/api/http/origin.ts';
import { createRedactor } from '../../../src/api/http/redact.ts';
import { backoff, READ_RETRIES, readRetryAfter } from '../../../src/api/http/retry.ts';

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');

  it.each([
    ['120', 120_000],
    ['0', 0],
    [' 2 ', 2_000],
    ['1.5', 1_500],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
    ['Sunday, 22-Nov-26 10:00:30 GMT', 30_000],
    ['Sun Nov 22 10:00:30 2026', 30_000],
    ['Monday, 22-Nov-26 10:00:30 GMT', undefined],
    ['Sun, 22 Nov 2026', undefined],
    ['never 5', undefined],
    ['May 5, 2027', undefined],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['1e9', undefined],
    ['0x10', undefined],
    // A wait that nobody waits is still what was asked for.
    ['99999999999999999999', 1e23],
    ['2026', 2_026_000],
  ])('%j is %s ms', (header, expected) => {
    expect(readRetryAfter(header, null, now)).toBe(expected);
  });

  it("counts a date from the answer's own clock", () => {
    const header = 'Sun, 22 Nov 2026 12:00:30 GMT';
    expect(readRetryAfter(header, 'Sun, 22 Nov 2026 12:00:00 GMT', now)).toBe(30_000);
  });

  it('is never negative nor not a number', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const ms = readRetryAfter(header, null, now);
        expect(ms === undefined || (Number.isFinite(ms) && ms >= 0)).toBe(true);
      }),
    );
  });
});

describe('the wait before the next attempt', () => {
  it('lies between 0 and a bound that doubles up to the cap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (attempt, chance, throttled) => {
          const wait = backoff(READ_RETRIES, attempt, { throttled, retryAfterMs: undefined }, () => chance);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(Math.min(20_000, (throttled ? 1_000 : 100) * 2 ** (attempt - 1)));
        },
      ),
    );
  });

  it('is never shorter than what was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (retryAfterMs, chance) => {
          expect(
            backoff(READ_RETRIES, 1, { throttled: true, retryAfterMs }, () => chance),
          ).toBeGreaterThanOrEqual(retryAfterMs);
        },
      ),
    );
  });
});

describe('JSON from outside', () => {
  it('is what JSON.parse makes of it, for any value', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!text.includes('__proto__'));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('may hold the word __proto__, but no such key in any spelling', () => {
    expect(parseJson('{"a":"__proto__"}')).toEqual({ a: '__proto__' });
    const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (spelt) => {
        const key = [...'__proto__']
          .map((character, at) => (spelt[at] ? escaped(character) : character))
          .join('');
        expect(() => parseJson(`{"a":[{"${key}":1}]}`)).toThrow(SyntaxError);
      }),
    );
  });

  it.each([
    ['application/json', true],
    ['application/json; charset=utf-8', true],
    ['application/problem+json', true],
    ['APPLICATION/JSON', true],
    ['application/jsonp', false],
    ['text/html; x=application/json', false],
    [null, false],
  ])('content type %s: %s', (type, expected) => {
    expect(isJsonType(type)).toBe(expected);
  });
});

describe('redacting', () => {
  it('leaves every text alone for a secret that is too short to be a key', () => {
    const text = 'shorter than 8 characters c2hvcnQ= %2F /home/me/.config';
    for (const secret of ['', 'e', 'short', '7 chars', '/', '=', 'than 8'])
      expect(createRedactor(secret)(text), secret).toBe(text);
  });

  const key = fc.stringMatching(/^[\x21-\x7e]{8,40}$/).filter((text) => !'[key]'.includes(text));

  it('leaves no shape of the key in any text around it', () => {
    fc.assert(
      fc.property(key, fc.string(), fc.string(), (secret, before, after) => {
        const redact = createRedactor(secret);
        const base64 = Buffer.from(secret).toString('base64');
        for (const shape of [
          secret,
          base64,
          encodeURIComponent(secret),
          JSON.stringify(secret).slice(1, -1),
        ]) {
          expect(redact(`${before} ${shape} ${after}`)).not.toContain(shape);
        }
      }),
    );
  });

  it('leaves other text as it is', () => {
    expect(createRedactor('secret-key')('the secret key is safe')).toBe('the secret key is safe');
  });
});

describe('where a key may be sent', () => {
  it.each(['https://api.example.com/v1', 'http://127.0.0.1:8080/v1', 'http://[::1]:8080'])('%s', (url) => {
    expect(checkBaseUrl(url).href).toContain(new URL(url).host);
  });

  it.each([
    'http://api.example.com/v1',
    'http://localhost:8080',
    'http://127.0.0.1.evil.example',
    'ftp://127.0.0.1/',
    'https://user:pass@api.example.com/v1',
    'https://api.example.com/v1?key=1',
    'https://api.example.com/v1#x',
    'api.example.com',
    '',
  ])('not %j', (url) => {
    expect(() => checkBaseUrl(url)).toThrow(ApiError);
  });

  it('refuses a key that could break a header, without telling it', () => {
    for (const bad of ['short', 'has space in it', 'SECRET\nKEY-123', 'ключ-ключ-ключ', 'x'.repeat(257)]) {
      expect(() => checkKey(bad)).toThrow(ApiError);
      expect(() => checkKey(bad)).not.toThrow(bad);
    }
    expect(() => checkKey('x'.repeat(8))).not.toThrow();
  });

  it('refuses https while certificates are not checked, and only then', () => {
    const off = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    expect(() => checkTls(new URL('https://api.example.com'), off)).toThrow(/NODE_TLS_REJECT_UNAUTHORIZED/);
    expect(() => checkTls(new URL('https://api.example.com'), {})).not.toThrow();
    expect(() => checkTls(new URL('http://127.0.0.1'), off)).not.toThrow();
  });
});
