/**
 * The addon that gives an emulator the widths of graphemes. It reads the head of its table from the start of the memory of a Buffer, which
 * is wrong for a Buffer from Node's pool: by what stands there its widths are wrong, or loading it never ends. Without a pool it is right
 * (https://nodejs.org/api/buffer.html#bufferpoolsize).
 */
const { poolSize } = Buffer;
Buffer.poolSize = 0;
const { default: addon } = await import('@xterm/addon-unicode-graphemes').finally(() => {
  Buffer.poolSize = poolSize;
});

export const { UnicodeGraphemesAddon } = addon;
