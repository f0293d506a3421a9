/** Reads 8-bit controls, which some terminals are configured to send, among bytes of UTF-8. */

/** How many continuation bytes follow this first byte in UTF-8. */
function followers(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

/**
 * Returns a function that encodes each stray byte from 0x80 to 0x9f as the character with that number (0x9b as U+009B).
 * Call it with the chunks in order.
 */
export function createControlReader(): (bytes: Uint8Array) => Buffer {
  let awaited = 0;
  return (bytes) => {
    const out: number[] = [];
    for (const byte of bytes) {
      const follows = byte >= 0x80 && byte <= 0xbf;
      if (awaited > 0 && follows) awaited -= 1;
      else {
        awaited = followers(byte);
        if (follows && byte <= 0x9f) out.push(0xc2);
      }
      out.push(byte);
    }
    return Buffer.from(out);
  };
}
