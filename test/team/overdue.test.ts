/** Which claims of lost machines are looked into first, and that one decision ends each. */
import { expect, onTestFinished, test } from 'vitest';
import { accountFingerprint } from '../../src/api/account.ts';
import { connectLedger } from '../../src/api/team/connection.ts';
import { type Decision, decideClaim } from '../../src/api/team/decisions.ts';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import { account, machine, minutesPass, newTestLedger } from './support/ledger.ts';

test('claims that wait for a person do not keep others from being looked into', async () => {
  const ledger = await newTestLedger();
  const lost = (from: number, to: number, minutes: number) =>
    ledger.sql(`INSERT INTO dialdeck.claims (row_id, kind, account, account_name, phone_number, state, lease_until)
      SELECT 'row-' || n, 'purchase', '${accountFingerprint(account)}', 'work', '+1212555' || (1000 + n), 'SENT',
        clock_timestamp() - interval '${minutes} minutes' FROM generate_series(${from}, ${to}) AS n`);
  await lost(1, 30, 100);
  await lost(31, 32, 1);
  const ben = machine(await ledger.member('buyer'), { person: 'ben' });
  onTestFinished(() => ben.close());
  const found = await ben.overdue();
  expect(found).toHaveLength(20);
  expect(found.slice(0, 2).map(({ rowId }) => rowId)).toEqual(['row-31', 'row-32']);
});

test('of two who decide at once, one does, and the other is told that it has ended', async () => {
  const ledger = await newTestLedger();
  const anna = machine(await ledger.member('buyer'));
  onTestFinished(() => anna.close());
  const phoneNumber = '+12125550142';
  const answer = await anna.claim({ rowId: 'row-a', kind: 'purchase', phoneNumber });
  if (answer.kind !== 'claimed') throw new Error(answer.kind);
  await answer.claim.arm();
  await minutesPass(ledger, phoneNumber, 21);
  const decide = async (person: string, as: Decision['as']) => {
    const connection = await connectLedger(readLedgerAddress(await ledger.member('buyer')));
    onTestFinished(() => connection.close());
    return decideClaim(connection, '1', { as, note: 'seen' }, { person }).then(
      () => 'decided',
      (error: Error) => error.message,
    );
  };
  const ends = await Promise.all([decide('ben', 'completed'), decide('cleo', 'failed')]);
  expect(ends.toSorted()).toEqual(['The claim has ended meanwhile. Nothing was changed.', 'decided']);
  const known = (await anna.renew(['row-a']))?.get('row-a');
  const won = ends[0] === 'decided' ? 'CONFIRMED' : 'SETTLED_ABSENT';
  expect(known).toMatchObject({ kind: 'ended', outcome: won, decided: 'seen' });
});
