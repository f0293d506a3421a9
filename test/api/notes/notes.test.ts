/** Notes and tags of your own: what they may hold, and that none is lost when several processes write. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeTags, checkNote, readOwnTags } from '../../../src/api/notes/own-notes.ts';
import { type NotesStore, openNotes } from '../../../src/api/notes/store.ts';
import { withNotes } from '../../../src/api/notes/with-notes.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

const NUMBER = '+12125550142';
const OTHER = '+12125550143';
let folder: string;
let file: string;
const opened: NotesStore[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-notes-'));
  file = join(folder, 'dialdeck', 'notes.db');
});
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(): NotesStore {
  const store = openNotes(file);
  opened.push(store);
  return store;
}

describe('the file of notes', () => {
  it('keeps what was written for the next process, for its owner only', async () => {
    await open().update([NUMBER], () => ({ note: 'On the flyer', tags: ['berlin', 'sales'] }));
    expect([...(await open().all())]).toEqual([
      [NUMBER, { note: 'On the flyer', tags: ['berlin', 'sales'] }],
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is not there before the first note, and forgets a number whose note and tags are gone', async () => {
    expect([...(await open().all())]).toEqual([]);
    expect(() => statSync(file)).toThrow('ENOENT');
    const store = open();
    await store.update([NUMBER], (before) => ({ ...before, note: 'x' }));
    await store.update([NUMBER], (before) => ({ ...before, note: '' }));
    expect([...(await store.all())]).toEqual([]);
  });

  it('shows what another process wrote meanwhile', async () => {
    const [one, two] = [open(), open()];
    await one.update([NUMBER], (before) => ({ ...before, note: 'first' }));
    expect((await two.all()).get(NUMBER)?.note).toBe('first');
    await one.update([NUMBER], (before) => ({ ...before, note: 'second' }));
    expect((await two.all()).get(NUMBER)?.note).toBe('second');
  });

  it('loses no tag when two processes add one at the same time', async () => {
    const stores = [open(), open()];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        stores[index % 2]?.update([NUMBER], (before) => ({
          ...before,
          tags: changeTags(before.tags, [`t${index}`], []),
        })),
      ),
    );
    expect((await open().all()).get(NUMBER)?.tags.length).toBe(20);
  });

  it('changes all numbers or none', async () => {
    const store = open();
    const failing = store.update([NUMBER, OTHER], (before, phoneNumber) => {
      if (phoneNumber === OTHER) throw new Error('stop');
      return { ...before, note: 'half' };
    });
    await expect(failing).rejects.toThrow('stop');
    expect([...(await store.all())]).toEqual([]);
  });

  it('says which file cannot be read, and does not touch it', async () => {
    await open().update([NUMBER], (before) => ({ ...before, note: 'x' }));
    writeFileSync(file, 'no database, but long enough to look like one to somebody'.repeat(20));
    await expect(open().all()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(file),
    });
  });

  it('keeps what an older dialdeck wrote', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file);
    database.exec(`CREATE TABLE notes (phone_number TEXT PRIMARY KEY, note TEXT NOT NULL, tags TEXT NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO notes VALUES ('${NUMBER}', 'On the flyer', 'berlin, sales'); PRAGMA user_version = 1`);
    database.close();
    await open().update([OTHER], () => ({ note: 'x', tags: [] }));
    expect((await open().all()).get(NUMBER)).toEqual({ note: 'On the flyer', tags: ['berlin', 'sales'] });
  });

  it('refuses a file of a newer dialdeck', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    await open().update([NUMBER], (before) => ({ ...before, note: 'x' }));
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(open().all()).rejects.toMatchObject({ message: expect.stringContaining('newer dialdeck') });
  });
});

describe('numbers with notes', () => {
  it('have them in the list and alone; the others are as before', async () => {
    const memory = createMemoryProvider();
    for (const row of [ownedNumber('0142'), ownedNumber('0143')]) memory.owned.set(row.phoneNumber, row);
    const store = open();
    await store.update([NUMBER], () => ({ note: 'On the flyer', tags: ['sales', 'south'] }));
    const provider = withNotes(memory, store);
    const { rows } = await provider.listOwned({ page: 1, pageSize: 10 });
    expect(rows.map(({ note, ownTags }) => [note, ownTags])).toEqual([
      ['On the flyer', 'sales, south'],
      [undefined, undefined],
    ]);
    expect(await provider.getOwned(NUMBER)).toMatchObject({ note: 'On the flyer' });
    expect(await provider.updateOwned(NUMBER, { friendlyName: 'x' })).toMatchObject({
      ownTags: 'sales, south',
    });
  });

  it('are listed without notes when those cannot be read', async () => {
    const memory = createMemoryProvider();
    memory.owned.set(NUMBER, ownedNumber('0142'));
    const provider = withNotes(memory, { all: () => Promise.reject(new Error('unreadable')) });
    expect((await provider.listOwned({ page: 1, pageSize: 10 })).rows).toEqual([ownedNumber('0142')]);
  });
});

describe('what a note and a tag may hold', () => {
  it.each([
    ['two lines', 'a\nb', 'line break'],
    ['a hidden character', 'a\u202eb', 'hidden'],
    ['281 characters', 'x'.repeat(281), '280'],
  ])('refuses a note of %s', (_, text, words) => {
    expect(() => checkNote(text)).toThrow(words);
  });

  it('takes a note of 280 characters, and no blanks around it', () => {
    expect(checkNote(` ${'ü'.repeat(280)} `)).toBe('ü'.repeat(280));
  });

  it.each(['two words', 'a,b', '-a', '+a', '', 'a\u200bb', 'x'.repeat(33)])('refuses the tag %j', (tag) => {
    expect(() => changeTags([], [tag], [])).toThrow(/tag/);
  });

  it('keeps each tag once, whatever its capitals, and takes away before it adds', () => {
    expect(changeTags(['Sales', 'old'], ['sales', 'new'], ['OLD'])).toEqual(['Sales', 'new']);
    expect(readOwnTags('b, a, b')).toEqual(['a', 'b']);
  });

  it('refuses more tags than anybody sorts by', () => {
    const many = Array.from({ length: 33 }, (_, index) => `t${index}`);
    expect(() => changeTags([], many, [])).toThrow('at most 32');
  });

  it('gives the same tags in whatever order they come', () => {
    const tag = fc.stringMatching(/^[a-z][a-z0-9]{0,4}$/);
    fc.assert(
      fc.property(fc.uniqueArray(tag, { maxLength: 10 }), (tags) => {
        const all = changeTags([], tags, []);
        expect(changeTags([], tags.toReversed(), [])).toEqual(all);
        expect(changeTags(all, all, [])).toEqual(all);
        expect(changeTags(all, [], all)).toEqual([]);
      }),
    );
  });
});
