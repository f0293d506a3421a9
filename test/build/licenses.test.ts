/** Nothing is shipped without the text of its licence. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { thirdPartyLicenses } from '../../build/licenses.ts';

const root = mkdtempSync(join(tmpdir(), 'dialdeck-licenses-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function install(folder: string, manifest: object, license?: string): void {
  const path = join(root, 'node_modules', folder);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  if (license !== undefined) writeFileSync(join(path, 'LICENSE.md'), license);
}

/** The metafile of a bundle of these files. */
const bundled = (...files: readonly string[]) => ({
  outputs: {
    'dist/cli.js': {
      bytes: 1,
      inputs: Object.fromEntries(files.map((file) => [file, { bytesInOutput: 1 }])),
      imports: [],
      exports: [],
    },
  },
});

install('plain', { name: 'plain', version: '1.0.0', license: 'MIT' }, 'Text of plain\r\n');
install('@scope/outer', { name: '@scope/outer', version: '2.0.0', license: 'ISC' }, 'Text of outer');
install(
  '@scope/outer/node_modules/plain',
  { name: 'plain', version: '3.0.0', license: 'MIT' },
  'Text of the inner plain',
);
install('bare', { name: 'bare', version: '1.0.0', license: 'MIT' });

test('each package that is in the bundle has its licence, also a second version of one', () => {
  const text = thirdPartyLicenses(
    root,
    bundled(
      'src/cli.ts',
      'node_modules/plain/a.js',
      'node_modules/plain/b.js',
      'node_modules/@scope/outer/index.js',
      'node_modules/@scope/outer/node_modules/plain/index.js',
    ),
  );
  const titles = text.split('\n').filter((line) => /\(.+\)$/.test(line));
  expect(titles).toEqual(['@scope/outer 2.0.0 (ISC)', 'plain 1.0.0 (MIT)', 'plain 3.0.0 (MIT)']);
  expect(text).toContain('\n\nText of plain\n');
  expect(text).toContain('Text of the inner plain');
});

test('a package without the text of its licence stops the build', () => {
  expect(() => thirdPartyLicenses(root, bundled('node_modules/bare/index.js'))).toThrow(
    'bare has no licence file',
  );
});

test('data of other people has its notice, and the whole text of a licence that asks for it', () => {
  const text = thirdPartyLicenses(join(import.meta.dirname, '../..'), bundled('src/text/data/area-codes.ts'));
  expect(text).toContain('Area codes and places (Apache-2.0)');
  expect(text).toContain('Copyright The Libphonenumber Authors');
  expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
  expect(text).not.toContain('Number prices');
});
