/** An account without a team loads nothing of the team's code, and no driver of PostgreSQL. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** Opens an account, reads its notes, and prints each file that was loaded. */
const PROGRAM = `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  const { openSession } = await import('./src/config/open-session.ts');
  const { findPaths } = await import('./src/config/paths.ts');
  const { systemRuntime } = await import('./src/api/runtime.ts');
  const { HOME, DIALDECK_TEAM_URL } = process.env;
  const profile = { kind: 'configured', name: 'work', provider: 'telefonie', baseUrl: 'http://127.0.0.1:1', currency: 'USD', keyStore: 'file' };
  const session = await openSession(profile, {
    paths: findPaths({ HOME }, undefined),
    runtime: systemRuntime,
    keys: { env: { DIALDECK_TEAM_URL }, file: { version: 1, accounts: { work: { ...profile, apiKey: 'key-of-the-test' } } }, openKeyring: async () => ({ unavailable: 'no' }) },
    readOnly: false,
    hide: () => undefined,
  });
  await session.notes.all();
  await session.openPurchases();
  await session.openTeam();
  await session.close();
  console.log(JSON.stringify(loaded));
  process.exit();
`;

function loadedFiles(env: Readonly<Record<string, string>>): readonly string[] {
  const home = mkdtempSync(join(tmpdir(), 'dialdeck-no-team-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    env: { HOME: home, ...env },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const files: unknown = JSON.parse(ran.stdout);
  if (!Array.isArray(files)) throw new Error(ran.stdout);
  return files.map(String);
}

/** The code of a team that runs; types and errors are not loaded or cost nothing. */
const OF_A_TEAM = /\/node_modules\/pg|team-notes\.ts|open-team\.ts|team\/(?:watch|connection|claims)\.ts/;

test('without a team nothing of it is loaded, with one it is', () => {
  const alone = loadedFiles({});
  expect(alone.length).toBeGreaterThan(20);
  expect(alone.filter((file) => OF_A_TEAM.test(file))).toEqual([]);
  const joined = loadedFiles({ DIALDECK_TEAM_URL: 'postgres://anna@127.0.0.1:1/numbers' });
  expect(joined.filter((file) => OF_A_TEAM.test(file)).join(' ')).toContain('team-notes.ts');
});
