/** The ledger of a team: a claim against a bare insert on the same server, and Purchases with many orders of the team. */
import { accountFingerprint } from '../../src/api/account.ts';
import { account, machine, newTestLedger } from '../../test/team/support/ledger.ts';
import { asOwner } from '../../test/team/support/postgres.ts';
import { type Bench, times } from '../lib/bench.ts';
import { type BenchRow, figureRow, ratioRow } from '../lib/row.ts';
import { type BenchSandbox, startSandbox } from '../lib/sandbox.ts';
import { quantile } from '../lib/stats.ts';
import { openTerminal } from '../lib/terminal.ts';
import { closeApp } from './keys.ts';

const SERVER = 'no fsync';
const STEPS = ['INTENT', 'SENDING', 'ACCEPTED', 'CONFIRMED'];

export async function teamRows(bench: Bench): Promise<BenchRow[]> {
  return [...(await claimRows(bench)), await historyRow(bench)];
}

async function claimRows(bench: Bench): Promise<BenchRow[]> {
  const ledger = await newTestLedger();
  const claims = machine(await ledger.member('buyer'));
  const { ours, floor } = await asOwner(ledger.url, async (client) => {
    await client.query(
      'CREATE TABLE bare (row_id text, account text, phone_number text, UNIQUE (account, phone_number))',
    );
    const samples = { ours: [] as number[], floor: [] as number[] };
    for (let place = -20; place < times(bench, 1_000); place += 1) {
      const rowId = `row-${place}`;
      const phoneNumber = `+1212${5_000_000 + place}`;
      const claimedAt = performance.now();
      const answer = await claims.claim({
        rowId,
        kind: 'purchase',
        phoneNumber,
        countryCode: 'US',
        numberType: 'LOCAL',
      });
      const insertedAt = performance.now();
      await client.query('INSERT INTO bare VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        rowId,
        account.name,
        phoneNumber,
      ]);
      const endedAt = performance.now();
      if (answer.kind !== 'claimed') throw new Error(`not claimed: ${JSON.stringify(answer)}`);
      // The first ones open the connection and warm caches.
      if (place < 0) continue;
      samples.ours.push(insertedAt - claimedAt);
      samples.floor.push(endedAt - insertedAt);
    }
    return samples;
  });
  await claims.close();
  const slowest = quantile(ours, 0.99) / quantile(floor, 0.99);
  return [
    ratioRow(
      'claim of a number in the team ledger against a bare INSERT … ON CONFLICT',
      ours,
      floor,
      2,
      SERVER,
    ),
    figureRow('p99 of claims over p99 of bare inserts', slowest, 'x', 3, SERVER),
  ];
}

/** From the start of the app to the orders of the team on Purchases. */
async function historyRow(bench: Bench): Promise<BenchRow> {
  const sandbox = await startSandbox(bench, {});
  const many = await ledgerWithEvents(sandbox, 100_000);
  const few = await ledgerWithEvents(sandbox, 1_000);
  const shown = { many: [] as number[], few: [] as number[] };
  for (let round = -1; round < times(bench, 15); round += 1) {
    const ofMany = await teamShown(bench, sandbox, many);
    const ofFew = await teamShown(bench, sandbox, few);
    // The first round warms caches.
    if (round < 0) continue;
    shown.many.push(ofMany);
    shown.few.push(ofFew);
  }
  await sandbox.stop();
  return ratioRow(
    'orders of the team on Purchases after the start, 100,000 events',
    shown.many,
    shown.few,
    1.5,
    'against 1,000',
  );
}

/** A ledger in which other machines bought many numbers. Returns the URL of a member. */
async function ledgerWithEvents({ baseUrl, apiKey }: BenchSandbox, events: number): Promise<string> {
  const ledger = await newTestLedger();
  const fingerprint = accountFingerprint({ ...account, baseUrl, apiKey });
  const orders = events / STEPS.length;
  const ofAll = `generate_series(1, ${orders}) AS n`;
  await ledger.sql(`INSERT INTO dialdeck.claims (row_id, kind, account, account_name, phone_number, country_code, number_type, monthly, currency,
      person, host, state, outcome, lease_until, sent_at, ended_at)
    SELECT 'row-' || n, 'purchase', '${fingerprint}', 'work', '+1212' || (2000000 + n), 'US', 'LOCAL', 1.15, 'USD',
      'anna', 'desk', 'ENDED', 'CONFIRMED', now(), now(), now() FROM ${ofAll}`);
  const steps = STEPS.map(
    (to, place) => `(${place}, ${place === 0 ? 'NULL' : `'${STEPS[place - 1]}'`}, '${to}')`,
  );
  await ledger.sql(`INSERT INTO dialdeck.events (row_id, seq, kind, account, account_name, phone_number, from_state, to_state, event, evidence,
      at, person, host)
    SELECT 'row-' || n, n * 10 + place, 'purchase', '${fingerprint}', 'work', '+1212' || (2000000 + n), before, after, '', 'as the provider says',
      now(), 'anna', 'desk' FROM ${ofAll}, (VALUES ${steps.join(', ')}) AS step (place, before, after) ORDER BY n, place`);
  await ledger.sql('ANALYZE dialdeck.claims');
  await ledger.sql('ANALYZE dialdeck.events');
  return ledger.member('buyer');
}

async function teamShown(bench: Bench, sandbox: BenchSandbox, url: string): Promise<number> {
  const env = bench.env(bench.home(), { ...sandbox.env, DIALDECK_TEAM_URL: url });
  const terminal = openTerminal([bench.node, bench.product], env, { columns: 80, rows: 24 }, false);
  terminal.type('3');
  const ms = await terminal.came((raw) => raw.includes('team COMPLETED'), 'the orders of the team');
  await closeApp(terminal);
  return ms;
}
