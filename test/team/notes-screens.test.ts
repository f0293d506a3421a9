/** Notes of a team on the screens: what others write arrives by itself, and nothing that is typed is lost. Against a real PostgreSQL. */
import { afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { TeamNotes } from '../../src/api/notes/team-notes.ts';
import { withNotes } from '../../src/api/notes/with-notes.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider } from '../support/memory-provider.ts';
import { ownedNumber } from '../support/owned-numbers.ts';
import { newTestLedger, type TestLedger } from './support/ledger.ts';
import { notesHome } from './support/notes-home.ts';
import { unsteadyNetwork } from './support/unsteady-network.ts';

const NUMBER = '+12125550142';
const OTHER = '+12125550143';
const ENTER = '\r';
const ESC = '\u001b';

let ledger: TestLedger;
let app: AppDriver | undefined;
let ben: TeamNotes;
beforeAll(async () => {
  ledger = await newTestLedger();
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  await ledger.sql('DELETE FROM dialdeck.notes');
});

const write = (notes: TeamNotes, number: string, note: string) =>
  notes.update([number], (before) => ({ ...before, note }), { decided: 'note' });

/** Anna's screen Owned, and ben on another machine. */
async function openOwned(size: { columns: number; rows: number } = { columns: 80, rows: 24 }) {
  const network = await unsteadyNetwork(await ledger.member('buyer'));
  onTestFinished(() => network.close());
  const notes = notesHome(network.url, 'anna').open();
  ben = notesHome(await ledger.member('buyer'), 'ben').open();
  const memory = createMemoryProvider();
  for (const row of [ownedNumber('0142'), ownedNumber('0143')]) memory.owned.set(row.phoneNumber, row);
  const driver = await openApp({ provider: withNotes(memory, notes), notes, sharedNotes: notes, ...size });
  app = driver;
  await driver.see('Search');
  driver.type('4');
  await driver.see('2 numbers');
  return { driver, network };
}

async function openNumber(size?: { columns: number; rows: number }) {
  const opened = await openOwned(size);
  opened.driver.type(ENTER);
  await opened.driver.see('Updated');
  return opened;
}

test('a note of another appears while a field is typed, which keeps its text and the focus', async () => {
  const { driver } = await openNumber();
  driver.type('\tDesk');
  await driver.see('Desk');
  await write(ben, NUMBER, 'On the flyer');
  await driver.until((screen) => /Note +On the flyer {2}ben on desk/.test(screen), 'the note of ben');
  driver.type(' 5');
  await driver.see('Desk 5');
});

test('a note that another changed meanwhile is shown, what was typed stays, and the next Enter replaces it', async () => {
  const { driver } = await openNumber();
  driver.type('N');
  await driver.see('Note of the team');
  await driver.released();
  driver.type('of anna');
  await driver.see('of anna');
  await write(ben, NUMBER, 'wrote-ben');
  driver.type(ENTER);
  await driver.see('changed the note');
  expect(driver.screen()).toContain('"wrote-ben"');
  expect(driver.screen()).toContain('of anna');
  await driver.released();
  driver.type(ENTER);
  await driver.until((screen) => /Note +of anna {2}anna on desk/.test(screen), 'the note of anna');
  await ben.refresh();
  expect((await ben.all()).get(NUMBER)?.note).toBe('of anna');
});

test('tags that another adds while the prompt is open stay', async () => {
  const { driver } = await openNumber();
  driver.type('T');
  await driver.see('Tags of the team');
  await driver.released();
  driver.type('sales');
  await ben.update([NUMBER], () => ({ note: '', tags: ['berlin'] }));
  driver.type(ENTER);
  await driver.see('Team tags   berlin, sales');
});

test('Owned follows: a filter that is typed stays open and finds what another tagged, and the cursor stays', async () => {
  const { driver } = await openOwned({ columns: 200, rows: 50 });
  driver.type('j');
  await driver.until((screen) => /E\.164 +\+12125550143|0143/.test(screen), 'the second number');
  await write(ben, OTHER, 'of ben');
  await driver.until((screen) => /Note +of ben {2}ben on desk/.test(screen), 'the note beside the list');
  driver.type('/tag:berlin');
  await driver.see('0 of 2');
  await ben.update([OTHER], (before) => ({ ...before, tags: ['berlin'] }));
  await driver.see('1 of 2');
  driver.type('x');
  await driver.see('tag:berlinx');
});

test('while the ledger is away a change is kept and marked, with the age of what is known; then it is shared by itself', async () => {
  const { driver, network } = await openNumber();
  await write(ben, NUMBER, 'of ben');
  await driver.see('of ben');
  network.isUp = false;
  driver.type('N');
  await driver.see('Note of the team');
  await driver.released();
  driver.type(`\u0015of anna${ENTER}`);
  await driver.see('Not shared yet');
  expect(driver.screen()).toMatch(/Note +of anna/);
  await driver.see('the team ledger cannot be reached.');
  network.isUp = true;
  await driver.until((screen) => !screen.includes('Not shared'), 'shared');
  await ben.refresh();
  expect((await ben.all()).get(NUMBER)?.note).toBe('of anna');
  driver.type(ESC);
  await driver.see('2 numbers');
});

test('a ledger that goes away is said with the age of the notes, also to who changes nothing', async () => {
  const { driver, network } = await openNumber();
  await write(ben, NUMBER, 'of ben');
  await driver.see('of ben');
  network.isUp = false;
  await driver.see('the team ledger cannot be reached.');
  expect(driver.screen()).toMatch(/Note +of ben/);
  network.isUp = true;
  await driver.until((screen) => !screen.includes('cannot be reached'), 'the ledger is back');
});
