/** Takes a secret out of text, in the shapes in which servers echo it. */

const MASK = '[key]';

/**
 * A function that replaces `secret` in a text: as it is, base64 (standard and URL alphabet, padded or not), URL-encoded and as
 * inside JSON.
 */
export function createRedactor(secret: string): (text: string) => string {
  const base64 = Buffer.from(secret).toString('base64');
  const shapes = new Set([
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replace(/=+$/, ''),
    encodeURIComponent(base64),
    Buffer.from(secret).toString('base64url'),
  ]);
  // Longest first: a shape that contains another must not leave its rest behind.
  const ordered = [...shapes].sort((left, right) => right.length - left.length);
  const shortest = Math.min(...ordered.map((shape) => shape.length));
  return (text) => {
    if (text.length < shortest) return text;
    let redacted = text;
    for (const shape of ordered) if (redacted.includes(shape)) redacted = redacted.replaceAll(shape, MASK);
    return redacted;
  };
}
