/** A journal that cannot be read: said on every screen that asks it, never shown as one without purchases. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const DAMAGES: readonly (readonly [what: string, make: (file: string) => void, says: string])[] = [
  ['is empty', (file) => writeFileSync(file, ''), 'The journal is damaged: the file is empty.'],
  ['is text', (file) => writeFileSync(file, 'these are my notes\n'.repeat(400)), 'The journal is damaged'],
  ['is a folder', (file) => mkdirSync(file), 'is not a file'],
  [
    'belongs to another program',
    (file) => {
      const database = new DatabaseSync(file);
      database.exec('CREATE TABLE songs (title TEXT)');
      database.close();
    },
    'is not a journal',
  ],
];

describe.each(DAMAGES)('a journal that %s', (_what, make, says) => {
  test('is reported on Purchases, prevents a purchase and affects no other screen', async () => {
    const provider = createMemoryProvider([offer('0101')]);
    let journal = '';
    app = await openApp({
      provider,
      // The sentence fits a row here; a wider window puts it into a column, where it wraps.
      columns: 150,
      beforeJournal: (file) => {
        journal = file;
        mkdirSync(dirname(file), { recursive: true });
        make(file);
      },
    });
    await app.see('1 offer');
    app.type('3');
    await app.see(says);
    await app.see('r tries again.');
    expect(app.screen()).not.toContain('Nothing was bought');

    app.shell.go({ screen: 'number', phoneNumber: '+12125550101' });
    await app.see('── Number');
    app.type('\u001b');
    await app.until((screen) => !screen.includes('── Number'), 'the screen before');
    app.type('4');
    await app.see('── Owned');
    app.type('1');
    await app.see('1 offer');
    app.type('\r');
    await app.see('Offered now');
    await app.released();
    app.type('\u001b[C\r');
    await app.see(says);
    expect(provider.orders).toEqual([]);

    rmSync(journal, { recursive: true, force: true });
    app.type('3r');
    await app.see('No purchases on this machine yet.');
  });
});

test('an unreadable step is reported beside its purchase, and the other purchases are shown', async () => {
  const provider = createMemoryProvider([offer('0101'), offer('0102')]);
  let journal = '';
  app = await openApp({
    provider,
    columns: 200,
    rows: 40,
    beforeJournal: (file) => {
      journal = file;
    },
  });
  for (const last of ['0101', '0102']) {
    await app.see('offer');
    app.shell.go({ screen: 'review', order: orderOf(`+1212555${last}`) });
    await app.see('Offered now');
    await app.released();
    app.type('\u001b[C\r');
    await app.see('COMPLETED');
    app.type('1');
    await app.see('── Search');
  }
  const database = new DatabaseSync(journal);
  database.exec(
    `INSERT INTO transitions (row_id, at, to_state, event, evidence, digest)
      SELECT id, 0, state, 'shown', 'written by hand', 'wrong' FROM purchases WHERE phone_number = '+12125550101'`,
  );
  database.close();
  app.type('3');
  await app.see('History, 4 steps');
  app.type('j');
  await app.see('History, not readable');
  await app.see('was changed outside dialdeck');
  app.type('k');
  await app.see('History, 4 steps');
});

function orderOf(phoneNumber: string) {
  return { phoneNumber, countryCode: 'US', numberType: 'LOCAL' } as const;
}
