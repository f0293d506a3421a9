/** A hint such as "r tries again" names a key of its screen, and a key of a screen elsewhere is the one that it has today. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allActions } from '../../src/app/key-table.ts';
import { prettyKey } from '../../src/keys/key.ts';

const SRC = join(import.meta.dirname, '../../src');
/** Menus, pickers and questions can be open over any screen, and the app's own keys act on all of them. */
const EVERYWHERE = ['app', 'list', 'menu', 'columns', 'picker', 'confirm', 'prompt'];
/** The ids of a screen that do not begin with its folder, and of the screens elsewhere whose keys its hints name. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  adding: ['offer', 'account-form'],
  'bulk-edit': ['bulk'],
  history: ['purchases', 'search'],
  'offer-unfinished.ts': ['purchases'],
  owned: ['batch'],
  review: ['purchase'],
  timeline: ['order', 'purchases'],
  cart: ['search'],
};

const KEY = String.raw`(Enter|Esc|Space|Tab|Ctrl\+[A-Z]|[A-Za-z&=.])`;
/** "r tries again", "Esc: clear", "u on the batch". */
const HINT = new RegExp(String.raw`(?:^|[\s(])${KEY}(?: (?:on|in) |: | (?=[a-z]+s\b))`, 'g');
const WORDS = new Set(['I', 'a', 'is', '.']);

interface Hint {
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

/** The texts of the sources: literals, without comments. */
function literals(): readonly { readonly file: string; readonly text: string }[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /^(screens|app|components|text)[\\/].*\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
        ([, plain = '', template = plain]) => ({ file, text: template.replace(/\$\{[^}]*\}/g, '…') }),
      );
    });
}

function hints(): readonly Hint[] {
  return literals().flatMap(({ file, text }) =>
    [...text.matchAll(HINT)].flatMap(([, key = '']) => (WORDS.has(key) ? [] : [{ file, key, text }])),
  );
}

/** The ids of the keys that can act where the hint is shown begin with one of these. */
function groupsOf(file: string): readonly string[] {
  const [, folder = ''] = file.split(/[\\/]/);
  return [...EVERYWHERE, folder, ...(OTHERS[folder] ?? [])];
}

test('every key that a hint names has an action on its screen', () => {
  const found = hints();
  expect(found.length).toBeGreaterThan(90);
  const wrong = found.filter(({ file, key }) => {
    const groups = groupsOf(file);
    return !allActions.some(
      ({ id, keys }) =>
        groups.includes(id.split('.')[0] ?? '') && keys.some((known) => prettyKey(known) === key),
    );
  });
  expect(wrong.map(({ file, key, text }) => `${file}: ${key} in "${text}"`)).toEqual([]);
});

test('a key in brackets behind the name of a screen is the key of that screen', () => {
  const named = literals().flatMap(({ file, text }) =>
    [...text.matchAll(/\b(Search|Pricing|Purchases|Owned|Lookup) \((\w)\)/g)].map(
      ([, screen = '', key = '']) => ({ file, screen, key }),
    ),
  );
  expect(named.length).toBeGreaterThan(3);
  const wrong = named.filter(
    ({ screen, key }) =>
      !allActions.some(({ id, keys }) => id === `app.${screen.toLowerCase()}` && keys.includes(key)),
  );
  expect(wrong).toEqual([]);
});
