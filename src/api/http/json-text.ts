/** JSON as text: masked and laid out token by token, so that numbers, escapes and order stay as they came. */
import { parseJson } from './json.ts';
import { HIDDEN, isSecretName } from './secret-names.ts';

/** No API nests deeper; what is written for JSON with a stack would fail far below. */
const DEEPEST = 200;
/** Deeper levels are laid out no further to the right. */
const DEEPEST_INDENT = 20;

interface Level {
  readonly isList: boolean;
  /** Everything in it is secret. */
  readonly isSecret: boolean;
  /** A list of headers: what its entries hold as a value is secret. */
  readonly isHeaders: boolean;
  /** Its field `value` is secret, because another field of it says so. */
  readonly hidesValue: boolean;
}

/** The fields that name what the field `value` of the same object holds, as in {"name":"Authorization","value":"…"}. */
const NAMING: ReadonlySet<string> = new Set(['name', 'key', 'header', 'field']);
const VALUE = /^values?$/i;
const HEADERS = /headers$/i;

/**
 * The same JSON with every value hidden whose name is that of a secret, also all below it, and `hide` applied to every other text.
 * Booleans, null and empty texts stay. Throws SyntaxError for text that is not JSON, or that nests too deep.
 */
export function maskJson(text: string, hide: (text: string) => string): string {
  parseJson(text);
  const named = namedSecrets(text);
  const levels: Level[] = [];
  let opened = 0;
  let name = '';
  let before = '';
  let masked = '';
  for (const token of tokensOf(text)) {
    const level = levels.at(-1);
    const isSecret = level?.isSecret === true || (level?.isList === false && isSecretField(level, name));
    if (token === '{' || token === '[') {
      const hidesValue = named.has(opened) || level?.isHeaders === true;
      const isHeaders = token === '[' && level?.isList === false && HEADERS.test(name);
      levels.push({ isList: token === '[', isSecret, isHeaders, hidesValue });
      opened += 1;
      if (levels.length > DEEPEST) throw new SyntaxError('JSON that nests too deep');
    } else if (token === '}' || token === ']') {
      levels.pop();
    }
    if (token.startsWith('"') && level?.isList === false && before !== ':') {
      name = textOf(token);
      masked += hidden(token, false, hide);
    } else {
      masked += hidden(token, isSecret, hide);
    }
    if (token.trim() !== '') before = token;
  }
  return masked;
}

function isSecretField({ hidesValue }: Level, name: string): boolean {
  return isSecretName(name) || (hidesValue && VALUE.test(name));
}

/** The objects that name a secret, by their place among all objects and lists in the order in which they begin. */
function namedSecrets(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const levels: { readonly place: number; readonly isList: boolean }[] = [];
  let opened = 0;
  let name = '';
  let before = '';
  for (const token of tokensOf(text)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      levels.push({ place: opened, isList: token === '[' });
      opened += 1;
    } else if (token === '}' || token === ']') {
      levels.pop();
    } else if (token.startsWith('"') && level?.isList === false) {
      if (before !== ':') name = textOf(token);
      else if (NAMING.has(name.toLowerCase()) && isSecretName(textOf(token))) found.add(level.place);
    }
    if (token.trim() !== '') before = token;
  }
  return found;
}

/** One name or value on each line. */
export function layOutJson(text: string): string {
  let laidOut = '';
  let depth = 0;
  let before = '';
  const line = () => `\n${'  '.repeat(Math.min(depth, DEEPEST_INDENT))}`;
  for (const token of tokensOf(text)) {
    if (token.trim() === '') continue;
    const isFirst = before === '{' || before === '[';
    if (token === '}' || token === ']') {
      depth -= 1;
      laidOut += isFirst ? token : `${line()}${token}`;
    } else {
      if (isFirst || before === ',') laidOut += line();
      laidOut += token === ':' ? ': ' : token;
    }
    if (token === '{' || token === '[') depth += 1;
    before = token;
  }
  return laidOut;
}

/** Characters that a terminal acts on or does not show. White space between tokens stays. */
const UNSEEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\t\n\r]]/gv;

/** The same JSON with every character escaped that a terminal acts on or does not show. */
export function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const units = [...Array(character.length).keys()].map((at) => character.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  });
}

function hidden(token: string, isSecret: boolean, hide: (text: string) => string): string {
  if (token.startsWith('"')) {
    const text = textOf(token);
    const shown = isSecret && text !== '' ? HIDDEN : hide(text);
    return shown === text ? token : JSON.stringify(shown);
  }
  if (!/^[-\d]/.test(token)) return token;
  const shown = isSecret ? HIDDEN : hide(token);
  return shown === token ? token : JSON.stringify(shown);
}

function textOf(token: string): string {
  return String(JSON.parse(token));
}

/** Every token of valid JSON, and the white space between. */
function* tokensOf(text: string): Generator<string, void> {
  const plain = /[{}[\],:]|\s+|[^\s{}[\],:"]+/y;
  for (let at = 0; at < text.length; ) {
    const end = text[at] === '"' ? endOfText(text, at) : endOfPlain(plain, text, at);
    yield text.slice(at, end);
    at = end;
  }
}

function endOfPlain(plain: RegExp, text: string, at: number): number {
  plain.lastIndex = at;
  return plain.test(text) ? plain.lastIndex : at + 1;
}

/** The place after the quotation mark that ends the text which begins at `start`. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
