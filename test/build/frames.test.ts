/** The bundle with replaced modules paints what the bundle of the published dependencies paints, byte for byte. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { bundle } from '../../build/bundle.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dialdeck-frames-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function paintedWith(replacements: boolean): Promise<string> {
  const outdir = join(folder, replacements ? 'replaced' : 'published');
  await bundle({ root, entries: { frames: 'test/build/frames.tsx' }, outdir, replacements });
  const { stdout } = await promisify(execFile)(process.execPath, [join(outdir, 'frames.js')], {
    env: { PATH: process.env.PATH, FORCE_COLOR: '3' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

test('ASCII, wide characters, emoji and combining marks are painted alike', { timeout: 60_000 }, async () => {
  const published = await paintedWith(false);
  expect(published.length).toBeGreaterThan(100_000);
  expect((await paintedWith(true)) === published).toBe(true);
});
