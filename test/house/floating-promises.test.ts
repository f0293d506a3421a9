/** `npm run check` looks for promises whose failure nobody would hear of; here are the ways to lose one that it must find. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = 'test/fixtures/promises';

test('the linter finds every way to lose a promise, and no other', { timeout: 60_000 }, () => {
  const lines = readFileSync(join(ROOT, FIXTURES, 'lost.ts'), 'utf8').split('\n');
  const from = lines.indexOf('  sleep(1);') + 1;
  const { stdout } = spawnSync('oxlint', ['--type-aware', '--format', 'unix', FIXTURES], {
    cwd: ROOT,
    env: { PATH: join(ROOT, 'node_modules/.bin') },
    encoding: 'utf8',
  });
  const found = stdout.matchAll(/\/(\w+\.ts:\d+):\d+: .*promises\)\]$/gm).map(([, place]) => place);
  expect([...found]).toEqual(Array.from({ length: 11 }, (_, index) => `lost.ts:${from + index}`));
});
