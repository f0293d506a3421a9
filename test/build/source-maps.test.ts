/** A stack trace of the built program names our functions and source lines, and the package carries no maps of dependencies. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runSync } from '../support/run-sync.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

test('a stack trace names the function, the file and the line of the source', () => {
  const program = `import { openProvider } from ${JSON.stringify(join(dist, 'index.js'))};
const account = { name: 'x', provider: 'telefonie', baseUrl: 'ftp://x', apiKey: '12345678', currency: 'USD' };
await openProvider(account).catch((error) => console.log(error.stack));`;
  const args = ['--enable-source-maps', '--input-type=module', '--eval', program];
  const { stdout } = runSync(process.execPath, args);
  const [, name = '', line = ''] =
    /at (checkBaseUrl) \(.*src\/api\/http\/origin\.ts:(\d+):\d+\)/.exec(stdout) ?? [];
  expect(name, stdout).toBe('checkBaseUrl');
  const source = readFileSync(join(root, 'src/api/http/origin.ts'), 'utf8').split('\n');
  expect(source[Number(line) - 1]).toContain('invalid(');
});

test('the source maps name our files alone', () => {
  const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.map'),
  );
  const texts = maps.map((file) => readFileSync(join(dist, file), 'utf8'));
  expect(texts.filter((text) => text.includes('node_modules'))).toEqual([]);
  expect(texts.some((text) => text.includes('src/api/http/origin.ts'))).toBe(true);
  // The installed package may take 8 MB, and a native module takes 3.4 of them.
  expect(texts.join('').length).toBeLessThan(700_000);
});
