/** The built program is read from few files, and does what the bundle did before its small files were merged. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mergeChunks } from '../../build/merge-chunks.ts';
import { runSync } from '../support/run-sync.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialdeck-chunks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const map = JSON.stringify({ version: 3, sources: [], names: [], mappings: '' });
const FILES = {
  'program.js': `import { shared } from './chunks/small.js'; import './chunks/loud.js';
console.log('program', shared); import('./chunks/later.js').then(({ later }) => console.log(later));`,
  'chunks/small.js': 'export const shared = 1;',
  'chunks/loud.js': "console.log('loud before the program'); export {};",
  'chunks/later.js': `import { shared } from './small.js'; console.log('later'); export const later = shared + 1;`,
};

test('effects stay in their order, and a small file is part of another one', async () => {
  const bundled = new Map(Object.entries(FILES).map(([path, code]) => [path, { code, map }]));
  const merged = await mergeChunks(bundled, ['program'], folder);
  for (const [path, code] of [
    ...Object.entries(FILES).map(([path, code]) => [join('before', path), code] as const),
    ...merged.map(({ path, code }) => [join('after', path), code] as const),
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const [before, after] = ['before', 'after'].map((build) =>
    runSync(process.execPath, [join(folder, build, 'program.js')]),
  );
  expect(before?.stdout).toBe('loud before the program\nprogram 1\nlater\n2\n');
  expect(after?.stdout).toBe(before?.stdout);
  expect(merged.length).toBeLessThan(Object.keys(FILES).length);
});

const dist = join(import.meta.dirname, '../../dist');

/** What is loaded with a file, by its path in dist/. */
function loadedWith(path: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(path)) return known;
  known.add(path);
  const code = readFileSync(join(dist, path), 'utf8');
  for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
    loadedWith(join(dirname(path), imported), known);
  return known;
}

test.each([
  ['the app', 'main-', 50],
  ['the commands', 'run-commands-', 25],
])('%s is read from few files', (_, name, most) => {
  const chunk = readdirSync(join(dist, 'chunks')).find(
    (file) => file.startsWith(name) && file.endsWith('.js'),
  );
  const files = loadedWith(join('chunks', chunk ?? 'none'));
  expect(files.size).toBeGreaterThan(5);
  expect(files.size).toBeLessThan(most);
});

test('the launcher reads one file before it turns on the cache', () => {
  expect([...loadedWith('compile-cache.js')]).toEqual(['compile-cache.js']);
});

test('the places of area codes are loaded only when somebody asks', () => {
  const names = readdirSync(join(dist, 'chunks')).filter((name) => name.endsWith('.js'));
  const places = names.filter((name) =>
    readFileSync(join(dist, 'chunks', name), 'utf8').includes('212@NY New York'),
  );
  expect(places).toHaveLength(1);
  for (const start of ['main-', 'run-commands-']) {
    const chunk = names.find((name) => name.startsWith(start)) ?? 'none';
    expect([...loadedWith(join('chunks', chunk))]).not.toContain(join('chunks', places[0] ?? 'none'));
  }
});
