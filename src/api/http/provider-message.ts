import { cleanText } from '../../text/clean.ts';
import { MAX_PROVIDER_WORDS } from '../limits.ts';
import { isJsonType, parseJson } from './json.ts';

/** The provider's own message in problem+json, {error: {code, message}}, {message} or plain text; undefined for HTML. */
export function providerWords(
  contentType: string | null,
  text: string,
  redact: (text: string) => string,
): string | undefined {
  const words = isJsonType(contentType) || /^\s*[{[]/.test(text) ? wordsOfJson(text) : wordsOfText(text);
  if (words === undefined) return undefined;
  // First cleaned, so that no hidden character splits the key. Capped last, so that no part of the key stays.
  const cleaned = redact(cleanText(words.slice(0, 5_000), { maxGraphemes: 5_000 }).text).trim();
  return cleaned === '' ? undefined : cleanText(cleaned, { maxGraphemes: MAX_PROVIDER_WORDS }).text;
}

function wordsOfText(text: string): string | undefined {
  return /<[a-z!/]/i.test(text) ? undefined : text;
}

function wordsOfJson(text: string): string | undefined {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    return undefined;
  }
  return wordsOf(value, 0);
}

const WORD_FIELDS = ['detail', 'message', 'title', 'error_description', 'error', 'errors'] as const;

function wordsOf(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth > 3) return undefined;
  if (Array.isArray(value)) return wordsOf(value[0], depth + 1);
  const fields = new Map(Object.entries(value));
  for (const name of WORD_FIELDS) {
    const words = wordsOf(fields.get(name), depth + 1);
    if (words !== undefined && words !== '') return words;
  }
  return undefined;
}
