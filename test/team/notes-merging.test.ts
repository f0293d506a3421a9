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
