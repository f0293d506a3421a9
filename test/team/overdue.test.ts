/** Which claims of lost machines are looked into first. */
import { expect, onTestFinished, test } from 'vitest';
import { accountFingerprint } from '../../src/api/account.ts';
import { account, machine, newTestLedger } from './support/ledger.ts';

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
