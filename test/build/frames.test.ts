/** The patched bundle paints what the untouched one paints, byte for byte. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../build/bundle.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dialdeck-frames-'));
const FRAMES_MAX_BYTES = 64 * 1024 * 1024;

async function paintedBy(untouched: boolean): Promise<unknown> {
  const outdir = join(folder, untouched ? 'untouched' : 'patched');
  await bundle({ root, entry: 'test/build/frames.tsx', outdir, untouched, partial: true });
  const { stdout } = await promisify(execFile)(process.execPath, [join(outdir, 'frames.js')], {
    env: { PATH: process.env.PATH, FORCE_COLOR: '3' },
    maxBuffer: FRAMES_MAX_BYTES,
  });
  return JSON.parse(stdout);
}

let patched: unknown;
let untouched: unknown;
beforeAll(async () => {
  [patched, untouched] = await Promise.all([paintedBy(false), paintedBy(true)]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('both paint a great many frames', () => {
  expect(JSON.stringify(untouched).length).toBeGreaterThan(100_000);
});

test('ASCII, wide characters, emoji and combining marks are painted byte for byte alike', () => {
  expect(patched).toEqual(untouched);
});
