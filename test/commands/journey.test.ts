/** The journey that the documents print, run as it stands there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT_CODES } from '../../src/commands/shared/exit-codes.ts';
import { openHouse } from './shared/house.ts';

const root = join(import.meta.dirname, '../..');
const documents = ['README.md', 'docs/shell.md'].map((name) => readFileSync(join(root, name), 'utf8'));

it('runs from search to release', async () => {
  const journey =
    documents.map((text) => /<!-- journey -->\n```sh\n(.+?)```/s.exec(text)?.[1]).find(Boolean) ?? 'false';
  await using house = await openHouse();
  const ran = await house.shell(`set -euo pipefail; cd "$HOME"\n${journey}\necho "number=$number"`, {
    bare: true,
  });
  expect(ran.code, ran.stderr).toBe(0);
  const number = /number=(\+1212\d{7})/.exec(ran.stdout)?.[1] ?? 'none';
  expect(ran.stdout).toContain(`number\t${number}`);
  expect(ran.stdout).toContain('voice URL\thttps://example.com/voice');
  expect(ran.stderr).toContain(`${number} was released.`);
}, 30_000);

it('renames a number through a file, and a second plan finds nothing', async () => {
  const page = readFileSync(join(root, 'docs/declaration.md'), 'utf8');
  const journey = /<!-- journey -->\n```sh\n(.+?)```/s.exec(page)?.[1] ?? 'false';
  await using house = await openHouse();
  const ran = await house.shell(`set -euo pipefail; cd "$HOME"\n${journey}\ndialdeck show "$number"`, {
    bare: true,
  });
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stdout).toContain('  ~ friendlyName: Reception -> Sales\nPlan: 1 number to change.\n');
  expect(ran.stdout).toContain('Plan: nothing to change, 1 as declared.\n');
  expect(ran.stdout).toContain('name\tSales\n');
}, 30_000);

it('documents every exit code', () => {
  for (const { code, meaning } of EXIT_CODES) {
    expect(
      documents.some((text) => text.includes(`| ${code} | ${meaning} |`)),
      String(code),
    ).toBe(true);
  }
});
