/** Parses JSON from outside. */

/** Text without a match cannot contain the key "__proto__", even escaped. Nearly every answer takes this fast path. */
const SUSPECT = /__proto__|\\u00[5-7]/i;

/**
 * The parsed value. Throws SyntaxError for text that is not JSON and for any key "__proto__", RangeError for text that nests
 * deeper than the stack.
 */
export function parseJson(text: string): unknown {
  return SUSPECT.test(text) ? JSON.parse(text, refuseProto) : JSON.parse(text);
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('a key "__proto__"');
  return value;
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** Whether a content type announces JSON: application/json or any +json. */
export function isJsonType(contentType: string | null): boolean {
  return contentType !== null && JSON_TYPE.test(contentType.trim());
}
