/** Members who write SQL of their own: what they can do to the others, and which limits they can pass. */
import { expect, onTestFinished, test } from 'vitest';
import { connectLedger } from '../../src/api/team/connection.ts';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import { initLedger } from '../../src/api/team/schema.ts';
import { machine, newTestLedger } from './support/ledger.ts';
import { notesHome } from './support/notes-home.ts';
import { asOwner, newDatabase } from './support/postgres.ts';

const NUMBER = '+12125550142';

test('a viewer who takes every lock that a viewer can take holds up neither claims nor notes nor the policy', async () => {
  const ledger = await newTestLedger();
  await asOwner(await ledger.member('viewer'), async (viewer) => {
    await viewer.query('BEGIN');
    for (const key of [0x44_64_54_43, 0x44_64_54_4e]) await viewer.query(`SELECT pg_advisory_lock(${key})`);
    for (const table of ['claims', 'policy', 'notes', 'events']) {
      await viewer.query(`LOCK TABLE dialdeck.${table} IN ACCESS SHARE MODE`);
      await viewer.query('SAVEPOINT before');
      await expect(viewer.query(`LOCK TABLE dialdeck.${table} IN ROW SHARE MODE`)).rejects.toThrow('denied');
      await viewer.query('ROLLBACK TO before');
    }
    const claims = machine(await ledger.member('buyer'));
    onTestFinished(() => claims.close());
    const wanted = { rowId: 'row', kind: 'release', phoneNumber: NUMBER } as const;
    expect(await claims.claim(wanted)).toMatchObject({ kind: 'claimed' });
    const notes = notesHome(await ledger.member('buyer'), 'anna').open();
    await notes.update([NUMBER], () => ({ note: 'On the flyer', tags: [] }));
    expect((await notes.all()).get(NUMBER)?.sharing?.unshared).toBeUndefined();
    await asOwner(await ledger.member('admin'), (admin) =>
      admin.query(`SELECT dialdeck.change_policy('{}')`),
    );
  });
});

const stated = { country: 'US', numberType: 'LOCAL', monthly: '1', currency: 'USD' };

test.each([
  ['no country', { country: undefined }],
  ['no type', { numberType: undefined }],
  ['no currency', { currency: undefined }],
  ['no price', { monthly: undefined }],
  ['a price that is no number', { monthly: 'NaN' }],
  ['a price below nothing', { monthly: '-1' }],
])('a claim with %s passes no limit', async (_, left) => {
  const ledger = await newTestLedger();
  await ledger.sql(`SELECT dialdeck.change_policy('{"currency": "USD", "monthly_per_purchase": 2,
    "countries": ["US"], "number_types": ["LOCAL"]}')`);
  const answer = async (more: object) =>
    asOwner(await ledger.member('buyer'), async (buyer) => {
      const record = {
        rowId: 'row',
        kind: 'purchase',
        account: 'a',
        accountName: 'work',
        phoneNumber: NUMBER,
      };
      const wanted = JSON.stringify({ ...record, ...stated, ...more });
      return (await buyer.query('SELECT dialdeck.claim($1) AS answer', [wanted])).rows;
    });
  expect(await answer(left)).toEqual([{ answer: expect.objectContaining({ kind: 'refused' }) }]);
  expect(await answer({})).toEqual([{ answer: expect.objectContaining({ kind: 'claimed' }) }]);
});

test.each([52, 53])(
  'a database with a name of %i bytes has roles of its own, or is refused',
  async (length) => {
    const url = new URL(await newDatabase());
    const name = `${url.pathname.slice(1)}_`.padEnd(length, 'x');
    await asOwner(url.href, (owner) => owner.query(`CREATE DATABASE ${name}`));
    url.pathname = `/${name}`;
    const connection = await connectLedger(readLedgerAddress(url.href));
    onTestFinished(() => connection.close());
    const made = initLedger(connection);
    if (length === 52) expect(await made).toBe(0);
    else await expect(made).rejects.toThrow('The name of the database is longer than 52 bytes');
  },
);
