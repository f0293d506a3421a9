/** The README and the pages of docs/: their links lead somewhere, and the README names every folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { keypadDigits } from '../../src/api/numbers/keypad.ts';
import { allActions } from '../../src/app/key-table.ts';
import { CARRIERS } from '../../src/config/carriers.ts';
import { prettyKey } from '../../src/keys/key.ts';
import { createInventory } from '../../src/sandbox/inventory/inventory.ts';

const root = join(import.meta.dirname, '../..');

const pages = [
  ...markdownIn(root),
  ...markdownIn(join(root, 'docs')),
  join(root, 'src/sandbox/data/README.md'),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** The targets of Markdown links and pictures outside code, without those on the web. */
function relativeLinks(text: string): string[] {
  const prose = text.replace(/```.*?```/gs, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The id that a heading gets on a page. */
function headingIds(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every relative link leads to a file, and to a heading that is there', () => {
  const broken = pages.flatMap(({ file, text }) =>
    relativeLinks(text)
      .filter((link) => {
        const [path = '', heading] = link.split('#');
        const target = path === '' ? file : join(dirname(file), path);
        if (!existsSync(target)) return true;
        return heading !== undefined && !headingIds(readFileSync(target, 'utf8')).includes(heading);
      })
      .map((link) => `${relative(root, file)}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('the page about accounts names every variable in which credentials are looked for', () => {
  const page = readFileSync(join(root, 'docs/accounts.md'), 'utf8');
  const names = Object.values(CARRIERS).flatMap(({ variables, baseUrlVariable = [] }) =>
    [baseUrlVariable, ...variables.map((set) => Object.values(set))].flat(),
  );
  expect(names).toContain('TELNYX_API_KEY');
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the README links every page of docs/ and stays short', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const linked = relativeLinks(readme);
  const missing = markdownIn(join(root, 'docs'))
    .map((file) => relative(root, file))
    .filter((page) => !linked.includes(page));
  expect(missing).toEqual([]);
  expect(readme.split('\n').length).toBeLessThanOrEqual(200);
});

test('the README names every folder of src/ and src/api/, and no folder that is gone', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('### Folders'), readme.indexOf('## Licence'));
  const named = new Set([...table.matchAll(/`([a-z.-]+\/[a-z/-]*)`/g)].map(([, folder = '']) => folder));
  expect([...named].filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  const folders = ['src', 'src/api', 'src/api/purchases'].flatMap((parent) =>
    readdirSync(join(root, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'purchases')
      .map((entry) => `${parent}/${entry.name}/`),
  );
  expect(folders.filter((folder) => folder !== 'src/api/' && !named.has(folder))).toEqual([]);
  for (const screen of readdirSync(join(root, 'src/screens'), { withFileTypes: true })) {
    if (screen.isDirectory()) expect(table).toContain(`\`${screen.name}\``);
  }
});

/** What each key that the README names does there. */
const KEYS_OF_README: Readonly<Record<string, readonly string[]>> = {
  c: ['search.country'],
  t: ['search.type'],
  a: ['search.areaCode'],
  n: ['search.contains'],
  W: ['search.watch'],
  M: ['search.sms'],
  V: ['search.voice'],
  '→': ['purchase.right'],
  '2': ['app.pricing'],
  '=': ['search.compare'],
  B: ['app.cart'],
  b: ['cart.buy'],
  J: ['purchases.batches'],
  e: ['owned.rename'],
  v: ['owned.range'],
  u: ['batch.restore'],
  A: ['app.accounts'],
  E: ['owned.bulk'],
  R: ['owned.release'],
  '4': ['app.owned'],
  '/': ['owned.filter'],
  s: ['owned.sort'],
  '>': ['owned.export'],
  '3': ['app.purchases'],
  '?': ['app.help'],
  ':': ['app.palette'],
  N: ['number.note'],
  T: ['number.tags'],
  C: ['list.columns'],
  Y: ['app.copyCommand'],
  y: [
    'search.copy',
    'purchases.copy',
    'number.copy',
    'owned.copy',
    'pricing.copy',
    'purchase.copy',
    'order.copy',
  ],
};

test('every key that the README names does what it says', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, section = ''] = /## The first five minutes(.*?)^## /ms.exec(readme) ?? [];
  const named = [...section.matchAll(/`(\S)`/gu)].map(([, key = '']) => key);
  expect([...new Set(named)].sort()).toEqual(Object.keys(KEYS_OF_README).sort());
  for (const [key, ids] of Object.entries(KEYS_OF_README)) {
    for (const id of ids) {
      const keys = allActions.find((action) => action.id === id)?.keys.map((name) => prettyKey(name));
      expect(keys, id).toContain(key);
    }
  }
});

test('a page whose example calls jq says so', () => {
  const silent = pages.filter(({ text }) => /^[^#\n]*\$\(jq /m.test(text) && !/`jq`/.test(text));
  expect(silent.map(({ file }) => relative(root, file))).toEqual([]);
});

test('the sandbox sells a number with the letters of the example in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, letters = '', digits = ''] = /`([A-Z]+)`\s+means (\d+)/.exec(readme) ?? [];
  expect(keypadDigits(letters)).toBe(digits);
  const query = { carrier: 'telefonie', countryCode: 'US', contains: digits, limit: 1 } as const;
  expect(createInventory(1).search(query, () => false)).toHaveLength(1);
});
