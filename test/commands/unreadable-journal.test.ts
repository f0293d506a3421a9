/** A journal that cannot be read is never a journal without purchases. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument, readError } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

let house: House;
let folder: string;
let journal: string;
beforeAll(async () => {
  house = await openHouse();
  folder = join(house.home, '.local', 'state', 'dialdeck');
  journal = join(folder, 'journal.db');
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const COMMANDS = [
  ['purchases'],
  ['purchases', 'list', '--everywhere'],
  ['purchases', 'show', '0123'],
  ['purchases', 'check', '0123'],
  ['purchases', 'settle', '0123', '--as', 'failed', '--note', 'x'],
  ['purchases', 'withdraw', '0123'],
  ['purchases', 'cancel', '0123', '--yes'],
  ['purchases', 'attach', '0123', '--documents', 'D1', '--yes'],
  ['journal', 'check'],
  ['journal', 'export'],
] as const;

const DAMAGES: readonly (readonly [what: string, damage: () => void, says: RegExp])[] = [
  ['is empty', () => truncateSync(journal, 0), /empty/],
  ['is cut in half', () => truncateSync(journal, Math.floor(statSync(journal).size / 2)), /damaged/],
  ['is text', () => writeFileSync(journal, 'these are my notes\n'.repeat(400)), /damaged|not a database/],
  ['is a database of another program', () => makeForeign(journal), /not a journal of dialdeck/],
  ['is a folder', () => mkdirSync(join(replaced(journal), 'inside'), { recursive: true }), /not a file/],
];

function replaced(file: string): string {
  rmSync(file, { force: true });
  return file;
}

function makeForeign(file: string): void {
  const database = new DatabaseSync(replaced(file));
  database.exec('CREATE TABLE songs (title TEXT)');
  database.close();
}

describe.each(DAMAGES)('a journal that %s', (_what, damage, says) => {
  it('is an error in every command that reads it, also in JSON, and is left as it is', async () => {
    const first = await house.run(['purchases', '--json']);
    expect(readDocument(DOCUMENTS['purchases-list'], first).data).toEqual([]);
    for (const end of ['-wal', '-shm']) rmSync(`${journal}${end}`, { force: true });
    damage();
    const size = statSync(journal).size;
    for (const command of COMMANDS) {
      const inJson = await house.run([...command, '--json']);
      expect(`${command.join(' ')} ends with ${inJson.code}`).toBe(`${command.join(' ')} ends with 1`);
      expect(readError(inJson)).toMatchObject({ code: 'journal', message: expect.stringMatching(says) });
    }
    const said = await house.run(['purchases']);
    expect(said.code).toBe(1);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(says);
    expect(said.stderr).not.toMatch(/0 purchases|report it|\n\s+at /);
    expect(statSync(journal).size).toBe(size);
  });
});

describe('a journal', () => {
  it.each([
    ['a pipe', () => execFileSync('/usr/bin/env', ['mkfifo', `${journal}-mark`])],
    ['a folder', () => mkdirSync(`${journal}-mark`)],
  ])('whose mark is %s is an error that names it, and nothing waits for it', async (_what, put) => {
    await house.run(['purchases']);
    rmSync(`${journal}-mark`, { force: true });
    put();
    for (const command of COMMANDS) {
      const ran = await house.run([...command, '--json']);
      expect(ran.code, command.join(' ')).toBe(1);
      expect(readError(ran).message).toContain(`${journal}-mark is no ordinary file`);
    }
  });

  it('that was never made is a journal without purchases', async () => {
    expect(existsSync(journal)).toBe(false);
    expect((await house.run(['journal', 'check'])).code).toBe(0);
    const ran = await house.run(['purchases', '--json']);
    expect(ran.code).toBe(0);
    expect(readDocument(DOCUMENTS['purchases-list'], ran).data).toEqual([]);
  });

  it('whose folder cannot be made is an error that names the folder', async () => {
    const file = join(house.home, 'a-file');
    writeFileSync(file, '');
    const env = { XDG_STATE_HOME: file };
    for (const command of [['purchases'], ['journal', 'check'], ['journal', 'export']]) {
      const ran = await house.run(command, { env });
      expect(ran.code, ran.stderr).toBe(1);
      expect(ran.stderr).toContain(file);
      expect(ran.stderr).not.toMatch(/report it|\n\s+at /);
    }
  });
});

/** A disk that is not mounted: nothing can be said about what is on it. */
describe.each([
  ['the folder', () => folder],
  ['the folder above it', () => join(house.home, '.local', 'state')],
  ['the journal itself', () => journal],
])('a journal of which %s is a link that leads nowhere', (_what, place) => {
  it.each([[['journal', 'check']], [['journal', 'export']]])(
    'is unreadable, not empty: %s',
    async (command) => {
      rmSync(place(), { recursive: true, force: true });
      mkdirSync(join(place(), '..'), { recursive: true });
      symlinkSync(join(house.home, 'unmounted', 'x'), place());
      try {
        const { code, stdout, stderr } = await house.run(command);
        expect(code).toBe(1);
        expect(stdout).not.toMatch(/whole|\[\]/);
        expect(stdout + stderr).toMatch(/link/);
      } finally {
        rmSync(place());
      }
    },
  );
});
