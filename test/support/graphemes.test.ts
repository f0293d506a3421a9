import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runSync } from './run-sync.ts';

/** Draws a wide sign in a process whose pool of memory begins with numbers that the addon must not read. */
const PROGRAM = `
let first;
do first = Buffer.allocUnsafe(8); while (first.byteOffset !== 0);
Buffer.allocUnsafe(8).writeUInt32LE(4000, 0);
const { UnicodeGraphemesAddon } = await import(${JSON.stringify(join(import.meta.dirname, 'graphemes.ts'))});
const { default: headless } = await import('@xterm/headless');
const emulator = new headless.Terminal({ allowProposedApi: true });
emulator.loadAddon(new UnicodeGraphemesAddon());
await new Promise((resolve) => emulator.write('\\u684c', resolve));
console.log(emulator.buffer.active.cursorX);`;

test('the widths of the emulator do not depend on what the memory held before', () => {
  const { stdout, stderr } = runSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    cwd: import.meta.dirname,
  });
  expect(stdout, stderr).toBe('2\n');
});
