import { cleanText } from '../../text/clean.ts';
import { MAX_PROVIDER_WORDS } from '../limits.ts';
import { isJsonType, parseJson } from './json.ts';

/** What the provider itself said: of problem+json, {error: {code, message}}, {message} or plain text; nothing of HTML. */
export function providerWords(
  contentType: string | null,
  text: string,
  redact: (text: string) => string,
): string | undefined {
  const words = isJsonType(contentType) || /^\s*[{[]/.test(text) ? wordsOfJson(text) : wordsOfText(text);
  if (words === undefined) return undefined;
  // Cleaned before redaction, so that no hidden character splits the key, and capped after it, so that no part of it stays.
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
