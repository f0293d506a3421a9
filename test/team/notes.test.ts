/** Notes and tags that a team shares, against a real PostgreSQL: seen by others, never overwritten silently, kept while the ledger is away. */
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openNotesFile } from '../../src/api/notes/notes-file.ts';
import type { OwnNotes } from '../../src/api/notes/own-notes.ts';
import { forgetSharing } from '../../src/api/notes/shared-table.ts';
import { openNotes } from '../../src/api/notes/store.ts';
import type { TeamNotes } from '../../src/api/notes/team-notes.ts';
import { newTestLedger, type TestLedger } from './support/ledger.ts';
import { notesHome, TEAM } from './support/notes-home.ts';
import { asOwner } from './support/postgres.ts';
import { unsteadyNetwork } from './support/unsteady-network.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await newTestLedger();
});

let numbers = 0;
/** A number that no other test uses. */
function newNumber(): string {
  numbers += 1;
  return `+121255500${String(numbers).padStart(2, '0')}`;
}

const member = async (person: string) => notesHome(await ledger.member('buyer'), person);
const opened = async (person: string) => (await member(person)).open();

const write = (notes: TeamNotes, number: string, note: string) =>
  notes.update([number], (before) => ({ ...before, note }), { decided: 'note' });
const tag = (notes: TeamNotes, number: string, change: (tags: readonly string[]) => readonly string[]) =>
  notes.update([number], (before) => ({ ...before, tags: change(before.tags) }));
const fresh = async (notes: TeamNotes, number: string) => {
  await notes.refresh();
  return (await notes.all()).get(number);
};
const textsOf = (notes: OwnNotes | undefined) => ({ note: notes?.note, tags: notes?.tags });

test('a note and tags of one machine are seen on another, with who wrote them, where and when', async () => {
  const [anna, ben, number] = [await opened('anna'), await opened('ben'), newNumber()];
  await write(anna, number, 'On the flyer');
  await tag(ben, number, () => ['berlin']);
  const seen = await fresh(anna, number);
  expect(textsOf(seen)).toEqual({ note: 'On the flyer', tags: ['berlin'] });
  expect(seen?.sharing).toMatchObject({
    noteBy: { who: 'anna', host: 'desk' },
    tagsBy: { who: 'ben', host: 'desk' },
    unshared: undefined,
    otherNote: undefined,
  });
  const [{ now } = { now: 0 }] = await ledger.sql(
    'SELECT extract(epoch FROM clock_timestamp())::float AS now',
  );
  expect(Math.abs((seen?.sharing?.noteBy?.at ?? 0) / 1000 - Number(now))).toBeLessThan(60);
});

test('nobody overwrites a note that they have not seen: the first attempt shows it, and the second replaces it', async () => {
  const [anna, ben, number] = [await opened('anna'), await opened('ben'), newNumber()];
  await write(anna, number, 'one');
  await expect(write(ben, number, 'two')).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(
      /^anna changed the note of .* meanwhile, .*: "one"\. Yours was not written\.$/,
    ),
  });
  expect(textsOf(await fresh(anna, number))).toMatchObject({ note: 'one' });
  await write(ben, number, 'two');
  // A removed note is not written over either.
  await fresh(anna, number);
  await write(ben, number, '');
  await expect(write(anna, number, 'three')).rejects.toThrow('ben removed the note');
  expect(textsOf(await fresh(anna, number))).toMatchObject({ note: '' });
});

test('a note that the person saw counts, also where a newer one arrived while they typed', async () => {
  const [anna, ben, number] = [await opened('anna'), await opened('ben'), newNumber()];
  await write(anna, number, 'one');
  await fresh(ben, number);
  await write(anna, number, 'newer');
  await fresh(ben, number);
  const typed = ben.update([number], (before) => ({ ...before, note: 'two' }), {
    decided: 'note',
    seenNote: 'one',
  });
  await expect(typed).rejects.toThrow('anna changed the note');
});

test('tags of several machines come together, and nobody loses one', async () => {
  const [anna, ben, number] = [await opened('anna'), await opened('ben'), newNumber()];
  await tag(anna, number, () => ['old', 'sales']);
  await fresh(ben, number);
  await Promise.all([
    tag(anna, number, (tags) => [...tags, 'anna']),
    tag(ben, number, (tags) => [...tags.filter((each) => each !== 'old'), 'ben']),
  ]);
  expect((await fresh(anna, number))?.tags).toEqual(['anna', 'ben', 'sales']);
});

test('6 machines that tag one number at once lose nothing', async () => {
  const number = newNumber();
  const all = await Promise.all(Array.from({ length: 6 }, (_, index) => opened(`m${index}`)));
  await Promise.all(all.map((each, index) => tag(each, number, (tags) => [...tags, `t${index}`])));
  const [first] = all;
  expect(first && (await fresh(first, number))?.tags).toEqual(all.map((_, index) => `t${index}`));
});

test('while the ledger is away a change is kept, shown as not shared, and published by a later process', async () => {
  const network = await unsteadyNetwork(await ledger.member('buyer'));
  onTestFinished(() => network.close());
  const home = notesHome(network.url, 'anna');
  const [ben, number] = [await opened('ben'), newNumber()];
  const before = home.open();
  await write(before, number, 'one');
  await before.refresh();
  network.isUp = false;
  await write(before, number, 'two');
  await tag(before, number, () => ['sales']);
  const kept = (await before.all()).get(number);
  expect(textsOf(kept)).toEqual({ note: 'two', tags: ['sales'] });
  expect(kept?.sharing?.unshared).toBe('waiting');
  const reading = await before.refresh();
  expect(reading.failure).toMatchObject({ code: 'network' });
  // How old what is shown of the others is.
  expect(Date.now() - (reading.at ?? 0)).toBeLessThan(60_000);
  expect(textsOf(await fresh(ben, number))).toEqual({ note: 'one', tags: [] });
  before.close();
  network.isUp = true;
  expect((await fresh(home.open(), number))?.sharing?.unshared).toBeUndefined();
  expect(textsOf(await fresh(ben, number))).toEqual({ note: 'two', tags: ['sales'] });
});

test('what was kept meets a change of another: both are shown, its tags do not wait, and a person decides', async () => {
  const network = await unsteadyNetwork(await ledger.member('buyer'));
  onTestFinished(() => network.close());
  const anna = notesHome(network.url, 'anna').open();
  const [ben, number] = [await opened('ben'), newNumber()];
  await write(anna, number, 'one');
  await fresh(ben, number);
  network.isUp = false;
  await write(anna, number, 'of anna');
  await tag(anna, number, () => ['sales']);
  await write(ben, number, 'of ben');
  network.isUp = true;
  const both = await fresh(anna, number);
  expect(textsOf(both)).toEqual({ note: 'of anna', tags: ['sales'] });
  expect(both?.sharing).toMatchObject({ unshared: 'conflict', otherNote: 'of ben' });
  expect(textsOf(await fresh(ben, number))).toEqual({ note: 'of ben', tags: ['sales'] });
  // A tag can be added all the same, and the conflict stays.
  await tag(anna, number, (tags) => [...tags, 'more']);
  expect((await fresh(anna, number))?.sharing?.unshared).toBe('conflict');
  await write(anna, number, 'of both');
  expect((await fresh(anna, number))?.sharing?.unshared).toBeUndefined();
  expect(textsOf(await fresh(ben, number))).toEqual({ note: 'of both', tags: ['more', 'sales'] });
});

test('an answer that is lost publishes the change once, and is no conflict', async () => {
  const network = await unsteadyNetwork(await ledger.member('buyer'));
  onTestFinished(() => network.close());
  const anna = notesHome(network.url, 'anna').open();
  const number = newNumber();
  await write(anna, number, 'one');
  network.plan(1, 'answer lost');
  await write(anna, number, 'two');
  expect(network.happened).toBe(true);
  const seen = await fresh(anna, number);
  expect([seen?.note, seen?.sharing?.unshared]).toEqual(['two', undefined]);
});

test('what a machine kept before it joined is shown, not published by itself, and never over the note of another', async () => {
  const [ben, free, taken] = [await opened('ben'), newNumber(), newNumber()];
  await write(ben, taken, 'of the team');
  const home = await member('anna');
  const own = openNotes(home.file);
  await own.update([free, taken], () => ({ note: 'mine', tags: ['private'] }));
  own.close();
  const anna = home.open();
  expect(await fresh(anna, free)).toMatchObject({ note: 'mine', sharing: { unshared: 'own' } });
  expect(await fresh(anna, taken)).toMatchObject({
    note: 'of the team',
    tags: ['private'],
    sharing: { unshared: 'own', otherNote: 'mine' },
  });
  expect(textsOf(await fresh(ben, free))).toEqual({ note: undefined, tags: undefined });
  expect(await anna.share([free, taken])).toEqual([taken]);
  expect(textsOf(await fresh(ben, free))).toEqual({ note: 'mine', tags: ['private'] });
  expect(textsOf(await fresh(ben, taken))).toEqual({ note: 'of the team', tags: ['private'] });
  expect(await fresh(anna, taken)).toMatchObject({ sharing: { otherNote: 'mine' } });
  await write(anna, taken, 'mine');
  expect((await fresh(anna, taken))?.sharing?.unshared).toBeUndefined();
  expect((await fresh(ben, taken))?.note).toBe('mine');
});

test('whoever leaves keeps a copy: of the team, what was not shared, and their own', async () => {
  const network = await unsteadyNetwork(await ledger.member('buyer'));
  onTestFinished(() => network.close());
  const home = notesHome(network.url, 'anna');
  const anna = home.open();
  const [shared, waiting, mine] = [newNumber(), newNumber(), newNumber()];
  await write(anna, shared, 'of the team');
  await write(anna, mine, 'of the team');
  network.isUp = false;
  await write(anna, waiting, 'not shared yet');
  anna.close();
  const own = openNotes(home.file);
  await own.update([mine], () => ({ note: 'mine', tags: ['private'] }));
  const file = openNotesFile(home.file);
  await file.change((database) => forgetSharing(database, TEAM));
  file.close();
  const left = await own.all();
  own.close();
  expect([shared, waiting, mine].map((number) => left.get(number)?.note)).toEqual([
    'of the team',
    'not shared yet',
    'mine',
  ]);
});

test('a viewer reads and is told why they cannot write; by hand nobody writes', async () => {
  const url = await ledger.member('viewer');
  const viewer = notesHome(url, 'vera').open();
  const [anna, number] = [await opened('anna'), newNumber()];
  await write(anna, number, 'one');
  expect((await fresh(viewer, number))?.note).toBe('one');
  await expect(write(viewer, number, 'two')).rejects.toMatchObject({
    code: 'auth',
    message: 'Your role in this team is viewer: it reads notes and tags, and does not change them.',
  });
  expect(await fresh(viewer, number)).toMatchObject({ note: 'one', sharing: { unshared: undefined } });
  const byHand = `UPDATE dialdeck.notes SET note = 'x' WHERE phone_number = '${number}'`;
  for (const login of [url, await ledger.member('buyer')])
    await expect(asOwner(login, (client) => client.query(byHand))).rejects.toThrow('permission denied');
});

test('a change of another arrives by itself while a process watches', async () => {
  const [anna, ben, number] = [await opened('anna'), await opened('ben'), newNumber()];
  const begun = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<void>();
  const look = () => {
    begun.resolve();
    const read = async () => {
      if ((await ben.all()).get(number)?.note === 'live') heard.resolve();
    };
    read().catch(heard.reject);
  };
  onTestFinished(ben.subscribe(look));
  // Without a notification, the next reading would be 30 s later.
  await begun.promise;
  await write(anna, number, 'live');
  await heard.promise;
});

test('processes of one machine, and others, show the same after any changes as one that starts then', async () => {
  const network = await unsteadyNetwork(await ledger.member('buyer'));
  onTestFinished(() => network.close());
  const home = notesHome(network.url, 'anna');
  const [one, two, ben] = [home.open(), home.open(), await opened('ben')];
  const used = [newNumber(), newNumber(), newNumber()];
  const [first = '', second = '', third = ''] = used;
  const of = async (notes: TeamNotes) => {
    const all = await notes.all();
    return used.map((number) => all.get(number));
  };
  await write(one, first, 'one');
  await two.refresh();
  await tag(two, second, () => ['two']);
  await write(ben, third, 'of ben');
  await one.refresh();
  await of(one);
  network.isUp = false;
  await write(one, third, 'later');
  await tag(two, first, () => ['later']);
  network.isUp = true;
  await two.refresh();
  await of(two);
  await of(one);
  await write(one, second, 'again');
  // Before another process writes to the file.
  const shown = await of(one);
  const fresh = home.open();
  await fresh.refresh();
  const expected = await of(fresh);
  expect(expected.map(textsOf)).toEqual([
    { note: 'one', tags: ['later'] },
    { note: 'again', tags: ['two'] },
    { note: 'later', tags: [] },
  ]);
  expect(shown).toEqual(expected);
  expect(await of(one)).toEqual(expected);
  expect(await of(two)).toEqual(expected);
});

test('more numbers than one question answers are all read', async () => {
  const reader = await opened('ben');
  await ledger.sql(`INSERT INTO dialdeck.notes (account, phone_number, note)
    SELECT (SELECT account FROM dialdeck.notes LIMIT 1), '+4930' || n, 'many' FROM generate_series(100000, 107000) n`);
  await reader.refresh();
  const many = [...(await reader.all()).values()].filter(({ note }) => note === 'many');
  expect(many).toHaveLength(7_001);
});
