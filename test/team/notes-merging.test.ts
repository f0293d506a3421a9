/** Notes and tags that come together from several machines in ways that nobody foresaw: nothing of it may keep a machine from its notes. */
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { changeTags } from '../../src/api/notes/own-notes.ts';
import type { TeamNotes } from '../../src/api/notes/team-notes.ts';
import { newTestLedger, type TestLedger } from './support/ledger.ts';
import { notesHome } from './support/notes-home.ts';
import { unsteadyNetwork } from './support/unsteady-network.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await newTestLedger();
});

const tagsOf = (person: string) => Array.from({ length: 20 }, (_, index) => `${person}${index}`);
const tag = (notes: TeamNotes, number: string, add: readonly string[], remove: readonly string[] = []) =>
  notes.update([number], ({ note, tags }) => ({ note, tags: changeTags(tags, add, remove) }));

const write = (notes: TeamNotes, number: string, note: string) =>
  notes.update([number], (before) => ({ ...before, note }), { decided: 'note' });

test('tags of two machines that are too many together are all kept, shown and published, and some can be removed', async () => {
  const number = '+12125550142';
  const network = await unsteadyNetwork(await ledger.member('buyer'));
  onTestFinished(() => network.close());
  const anna = notesHome(network.url, 'anna').open();
  const ben = notesHome(await ledger.member('buyer'), 'ben').open();
  await tag(anna, number, ['first']);
  network.isUp = false;
  await tag(anna, number, tagsOf('anna'));
  await tag(ben, number, tagsOf('ben'));
  network.isUp = true;
  expect((await anna.refresh()).failure).toBeUndefined();
  const all = ['first', ...tagsOf('anna'), ...tagsOf('ben')].toSorted();
  expect((await anna.all()).get(number)?.tags).toEqual(all);
  await ben.refresh();
  expect((await ben.all()).get(number)?.tags).toEqual(all);
  await expect(tag(ben, number, ['more'])).rejects.toThrow('at most 32 tags');
  await tag(ben, number, [], ['first']);
  expect((await ben.all()).get(number)?.tags).toEqual(all.filter((each) => each !== 'first'));
});

test('a ledger that was made anew is read from its beginning, and takes what is written', async () => {
  const [number, other] = ['+12125550143', '+12125550144'];
  const remade = await newTestLedger();
  const home = notesHome(await remade.member('buyer'), 'anna');
  const before = home.open();
  for (const note of ['one', 'two', 'three']) await write(before, number, note);
  const open = notesHome(await remade.member('buyer'), 'carl').open();
  await open.refresh();
  await before.refresh();
  before.close();
  await remade.sql('TRUNCATE dialdeck.notes RESTART IDENTITY');
  // It has not heard of it when it writes: what it would replace is not there, so nothing is written the first time.
  await expect(write(open, number, 'four')).rejects.toThrow('Somebody removed the note');
  await write(open, other, 'of carl');
  const after = home.open();
  await after.refresh();
  const texts = [...(await after.all())].map(([key, { note }]) => [key, note]);
  expect(texts.filter(([, note]) => note !== '')).toEqual([[other, 'of carl']]);
  await write(after, number, 'again');
  await open.refresh();
  expect((await open.all()).get(number)?.note).toBe('again');
});
