/** doctor says what is wrong with the machine and the accounts, and what to do. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

it('finds an account that works', async () => {
  const ran = await house.run(['doctor', '--json']);
  expect(ran.code).toBe(0);
  const { data, meta } = readDocument(DOCUMENTS.doctor, ran);
  expect(meta.healthy).toBe(true);
  expect(data).toContainEqual(
    expect.objectContaining({
      check: 'account environment',
      status: 'ok',
      message: expect.stringContaining('works'),
    }),
  );
  expect(data).toContainEqual(expect.objectContaining({ check: 'journal', status: 'ok' }));
  expect(data).toContainEqual(expect.objectContaining({ check: 'dialdeck', message: '0.0.0' }));
});

it.each([
  ['a wrong key', { DIALDECK_API_KEY: 'not-the-right-key' }, 'account environment'],
  ['a carrier that is not there', { DIALDECK_BASE_URL: 'http://127.0.0.1:9' }, 'account environment'],
  ['a proxy that cannot be used', { HTTPS_PROXY: 'socks5://user:hunter2@proxy:1' }, 'proxy'],
])('ends with 1 for %s, and shows no secret', async (_case, env, check) => {
  const ran = await house.run(['doctor'], { env });
  expect(ran.code).toBe(1);
  expect(ran.stdout).toMatch(new RegExp(`^problem\\t${check}\\t.+\\t.+$`, 'm'));
  expect(ran.stdout + ran.stderr).not.toContain('hunter2');
  expect(ran.stdout + ran.stderr).not.toContain('not-the-right-key');
});

it('warns where no keyring answers, although the package for it is installed', async () => {
  const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
  const ran = await house.runProcess(['doctor', '--offline'], { env });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/^warning\tkeyring\t.+\tKeys that you type are kept in the accounts file/m);
});

it('says what the terminal shows', async () => {
  const env = { TERM: 'vt100', LC_ALL: 'C', NO_COLOR: '1' };
  const { stdout } = await house.run(['doctor', '--offline'], { env });
  expect(stdout).toContain('ok\tterminal\tTERM vt100; no terminal at stdout; no colours; ASCII only\n');
});

it('asks no account with --offline', async () => {
  const ran = await house.run(['doctor', '--offline'], { env: { DIALDECK_BASE_URL: 'http://127.0.0.1:9' } });
  expect(ran.code).toBe(0);
  expect(ran.stdout).not.toContain('account environment');
});

it('warns of a file that others can read, and of nothing in a journal that is damaged but that it is', async () => {
  await using other = await openHouse();
  const folder = join(other.home, '.local/state/dialdeck');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  writeFileSync(
    join(folder, 'journal.db'),
    'this is no database, and long enough to be read as one'.repeat(40),
  );
  const ran = await other.run(['doctor', '--offline']);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain(`warning\t${folder}\tmode 0755`);
  expect(ran.stdout).toMatch(/^problem\tjournal\t/m);
});

it('takes no argument and no other option', async () => {
  expect(await house.run(['doctor', 'x'])).toMatchObject({ code: 2, stdout: '' });
  expect(await house.run(['doctor', '--fix'])).toMatchObject({ code: 2, stdout: '' });
});
