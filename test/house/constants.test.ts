/** A limit that two files state goes out of step; the sandbox has limits of its own. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DECLARED = /^(?:export )?const ([A-Z][A-Z0-9_]*) = ([\d_.* ]+);/gm;
/** Measures of one layout each, which may be alike by chance. */
const APART = ['GAP', 'FIXED_ROWS', 'ROOMY'];

test('no number is stated under one name in two files', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).filter(
    (path) => !path.startsWith('src/sandbox/'),
  );
  const places = files.flatMap((path) =>
    [...readFileSync(`${ROOT}${path}`, 'utf8').matchAll(DECLARED)].map(([, name = '', value]) => ({
      fact: `${name} = ${value}`,
      name,
      path,
    })),
  );
  expect(places.length).toBeGreaterThan(30);
  const byFact = Map.groupBy(
    places.filter(({ name }) => !APART.includes(name)),
    ({ fact }) => fact,
  );
  const repeated = [...byFact].filter(([, found]) => found.length > 1);
  expect(repeated.map(([fact, found]) => [fact, found.map(({ path }) => path)])).toEqual([]);
});
