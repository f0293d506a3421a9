/** Owned, one number, and many numbers at once. */
import type { Stage } from '../stage.tsx';
import { atRest, openOwned, press, type Scene, type } from './scene.ts';

/** The first three numbers of Owned get other names. */
async function editNames(stage: Stage): Promise<void> {
  await atRest(stage);
  await openOwned(stage);
  await type(stage, ' ', ' ', ' ');
  await press(stage, 'owned.bulk');
  await stage.see('numbers: which field?');
  await type(stage, 'name\r');
  await stage.see('You see every change before');
  await type(stage, '\u0015Desk {n}\r');
  await stage.see('Becomes');
}

async function askToRelease(stage: Stage): Promise<void> {
  await atRest(stage);
  await openOwned(stage);
  await type(stage, ' ', ' ', ' ');
  await press(stage, 'owned.release');
  await stage.see('Type "release 3"');
}

async function releaseThree(stage: Stage): Promise<void> {
  await askToRelease(stage);
  await type(stage, 'release 3', '\r', '\r');
  await stage.see('3 released');
}

export const MANAGING_SCENES: readonly Scene[] = [
  {
    name: 'owned',
    title: 'Owned: the whole account, with marks and their sum',
    readme: true,
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await type(stage, 'j', ' ', 'j', ' ', 'k');
      await stage.see('2 marked');
    },
  },
  {
    name: 'filter',
    title: 'Owned: a word of the filter is being completed',
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await press(stage, 'owned.filter');
      await type(stage, 'country:us type:to');
    },
  },
  {
    name: 'groups',
    title: 'Owned: count and cost by country',
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await press(stage, 'owned.groups', 'menu.choose');
    },
  },
  {
    name: 'columns',
    title: 'The columns of a list',
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await press(stage, 'list.columns');
    },
  },
  {
    name: 'export',
    title: 'Owned: the export of the list to a file',
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await press(stage, 'owned.export');
    },
  },
  {
    name: 'number',
    title: 'A number: name and webhooks, changed and not saved yet',
    readme: true,
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await press(stage, 'owned.open');
      await stage.see('Updated 0 s ago');
      await press(stage, 'number.edit');
      await type(stage, '\u0015Front desk\t', '\u0015https://example.com/voice\t');
      await stage.see('https://example.com/voice');
    },
  },
  {
    name: 'rename',
    title: 'Owned: a name is edited in its row',
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await press(stage, 'owned.rename');
      await type(stage, '\u0015Front desk');
    },
  },
  {
    name: 'unsaved',
    title: 'The question about changes that are not saved',
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await press(stage, 'owned.open');
      await stage.see('Updated 0 s ago');
      await press(stage, 'number.edit');
      await type(stage, '\u0015Front desk');
      await press(stage, 'number.leaveField');
      await stage.until((screen) => !screen.includes('leaves the field'), 'the field to be left');
      await press(stage, 'number.leave');
      await stage.see('Discard');
    },
  },
  {
    name: 'release',
    title: 'The question before a number is released',
    play: async (stage) => {
      await atRest(stage);
      await openOwned(stage);
      await press(stage, 'owned.open');
      await stage.see('Updated 0 s ago');
      await press(stage, 'number.release');
      await stage.see('Release');
    },
  },
  {
    name: 'release-many',
    title: 'The question before many numbers are released',
    play: async (stage) => {
      await askToRelease(stage);
      await type(stage, 'release 3');
    },
  },
  {
    name: 'edit',
    title: 'Edit many numbers: what each becomes, before anything is sent',
    play: editNames,
  },
  {
    name: 'batch',
    title: 'A batch: each number with its outcome',
    play: releaseThree,
  },
  {
    name: 'batches',
    title: 'The list of batches',
    play: async (stage) => {
      await releaseThree(stage);
      await press(stage, 'app.purchases', 'purchases.batches');
      await stage.see('1 batch');
    },
  },
];
