/** Your own note and tags on the screen of a number: typed, kept, shown there and in the list, and refused. */
import { afterEach, expect, test } from 'vitest';
import type { NotesStore } from '../../../src/api/notes/store.ts';
import { withNotes } from '../../../src/api/notes/with-notes.ts';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { memoryNotes } from '../../support/memory-notes.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

const NUMBER = '+12125550142';
let app: AppDriver;
afterEach(() => app.close());

async function openNumber(notes: NotesStore, readOnly = false): Promise<void> {
  const memory = createMemoryProvider();
  for (const row of [ownedNumber('0142'), ownedNumber('0143')]) memory.owned.set(row.phoneNumber, row);
  app = await openApp({ provider: withNotes(memory, notes), notes, readOnly });
  await app.see('Search');
  app.type('4');
  await app.see('2 numbers');
  app.type('\r');
  await app.see('Updated');
}

test('a note and tags are kept, shown with the number, and found in the list', async () => {
  const notes = memoryNotes();
  await openNumber(notes);
  app.type('N');
  await app.see('Your own note');
  app.type('Printed on the flyer\r');
  await app.see('Note        Printed on the flyer');
  app.type('T');
  await app.see('Your own tags');
  app.type('sales, Berlin\r');
  await app.see('Own tags    Berlin, sales');
  expect([...(await notes.all())]).toEqual([
    [NUMBER, { note: 'Printed on the flyer', tags: ['Berlin', 'sales'] }],
  ]);
  app.type('\u001b');
  await app.see('2 numbers');
  app.type('/flyer\r');
  await app.see('1 of 2');
});

test('the prompt begins with what is there, and an empty text removes it', async () => {
  const notes = memoryNotes();
  await notes.update([NUMBER], () => ({ note: 'Old note', tags: ['old'] }));
  await openNumber(notes);
  await app.see('Note        Old note');
  app.type('N');
  await app.see('Your own note');
  app.type('\u0015\r');
  await app.until((screen) => !screen.includes('Old note'), 'no note');
  expect((await notes.all()).get(NUMBER)).toEqual({ note: '', tags: ['old'] });
});

test('a tag of two words is refused while it is typed', async () => {
  const notes = memoryNotes();
  await openNumber(notes);
  app.type('T');
  await app.see('Your own tags');
  app.type('two words\r');
  await app.see('"two words" is not a tag');
  expect((await notes.all()).size).toBe(0);
});

test('notes that cannot be written are said to be so', async () => {
  const failing = { ...memoryNotes(), update: () => Promise.reject(new Error('disk full')) };
  await openNumber(failing);
  app.type('N');
  await app.see('Your own note');
  app.type('x\r');
  await app.see('disk full');
});

test.each(['N', 'T'])('--read-only switches %s off, with the reason', async (key) => {
  await openNumber(memoryNotes(), true);
  app.type(key);
  await app.see('not allowed by --read-only');
  expect(app.screen()).not.toContain('Your own');
});
