import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger, startSandbox } from '../../src/sandbox/index.ts';
import { buy, call, magic, numbersIn, ownedPath, sandboxFor } from './client.ts';

function ledgerFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'ledger.db');
}

test('the ledger survives a restart, and provisioning goes on while nothing runs', async () => {
  const state = ledgerFile();
  let now = 1_800_000_000_000;
  const options = { state, now: () => now, provisioningMs: 60_000 };
  const first = await startSandbox(options);
  const bought = await buy(first, magic('00'), { friendly_name: 'Desk' });
  expect(bought.status).toBe(201);
  await first.close();
  now += 60_000;
  const second = await sandboxFor(options);
  expect((await call(second, ownedPath(magic('00')))).body).toEqual(bought.body);
  expect((await buy(second, magic('00'))).status).toBe(409);
});

test('the fault of a magic number happens once, even across restarts', async () => {
  const state = ledgerFile();
  const first = await startSandbox({ state });
  expect((await buy(first, magic('23'))).status).toBe(500);
  await first.close();
  expect((await buy(await sandboxFor({ state }), magic('23'))).status).toBe(201);
});

test('two sandboxes on one file share one account: neither sells a number that the other sold', async () => {
  const state = ledgerFile();
  const [left, right] = [await sandboxFor({ state, numbers: 5 }), await sandboxFor({ state, numbers: 5 })];
  const total = async (sandbox: typeof left) => (await call(sandbox, '/owned')).body;
  expect(await total(right)).toMatchObject({ total: 5 });
  const answers = await Promise.all(
    [left, right, left, right].map((sandbox) => buy(sandbox, magic('00')).then(({ status }) => status)),
  );
  expect(answers.sort()).toEqual([201, 409, 409, 409]);
  expect(await total(left)).toMatchObject({ total: 6 });
  expect(await total(right)).toMatchObject({ total: 6 });
  await call(right, ownedPath(magic('00')), { method: 'DELETE' });
  expect(numbersIn(await call(left, '/owned'))).not.toContain(magic('00'));
});

test('openLedger reads the ledger of a running sandbox', async () => {
  const state = ledgerFile();
  const sandbox = await sandboxFor({ state });
  const book = openLedger(state);
  onTestFinished(() => book.close());
  const before = Date.now();
  await buy(sandbox, magic('33'));
  await buy(sandbox, magic('33'));
  await call(sandbox, ownedPath(magic('33')), { method: 'DELETE' });
  expect(book.tally(magic('33'))).toEqual({ arrived: 2, applied: 1, released: 1 });
  expect(book.arrivals()).toEqual([
    expect.objectContaining({ phoneNumber: magic('33'), provider: 'telefonie', fault: '500@purchase.after' }),
    expect.objectContaining({
      phoneNumber: magic('33'),
      keyFingerprint: expect.stringMatching(/^[0-9a-f]{8}$/),
    }),
  ]);
  expect(book.applied()[0]?.appliedAt).toBeGreaterThanOrEqual(before);
  expect(book.releases()).toHaveLength(1);
  expect(JSON.stringify([book.arrivals(), book.applied()])).not.toContain(sandbox.apiKey);
  expect(() => openLedger(`${state}.none`)).toThrow();
});

test('filling is topped up, never doubled', async () => {
  const state = ledgerFile();
  const first = await startSandbox({ state, numbers: 10 });
  await first.close();
  const second = await sandboxFor({ state, numbers: 12 });
  expect(second.ledger.ownedCount()).toBe(12);
  expect(new Set(numbersIn(await call(second, '/owned'))).size).toBe(12);
});

test('a ledger of a newer version is left alone', async () => {
  const state = ledgerFile();
  const db = new DatabaseSync(state);
  db.exec('PRAGMA user_version = 99');
  db.close();
  await expect(startSandbox({ state })).rejects.toThrow(/newer version/);
});

test('a port that is taken is an error at the start', async () => {
  const { port } = await sandboxFor();
  await expect(startSandbox({ port })).rejects.toThrow(/EADDRINUSE/);
});

test.each([
  ['evil.example', 421],
  ['127.0.0.1.evil.example', 421],
  ['localhost:1', 200],
])('the Host header %s is answered with %i', async (host, status) => {
  const { port, apiKey } = await sandboxFor();
  const answer = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { host, 'x-api-key': apiKey };
    httpRequest({ port, host: '127.0.0.1', path: '/v1/numbers/owned', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(answer).toBe(status);
});

test('the answer says that another program locks the ledger, and nothing is applied', async () => {
  const state = ledgerFile();
  const sandbox = await sandboxFor({ state });
  const holder = new DatabaseSync(state);
  onTestFinished(() => holder.close());
  holder.exec('BEGIN IMMEDIATE');
  const answer = await buy(sandbox, magic('00'));
  expect(answer.status).toBe(500);
  expect(answer.body).toMatchObject({
    code: 'ledger',
    detail: expect.stringContaining('another program uses it'),
  });
  holder.exec('ROLLBACK');
  expect(sandbox.ledger.tally(magic('00'))).toMatchObject({ applied: 0 });
  expect((await buy(sandbox, magic('00'))).status).toBe(201);
});

test('a ledger is made whole or not at all, by whoever is first', async () => {
  const state = ledgerFile();
  const all = await Promise.all([1, 2, 3].map(() => startSandbox({ state })));
  await Promise.all(all.map((sandbox) => sandbox.close()));
  expect(readdirSync(dirname(state)).filter((name) => name.endsWith('.new'))).toEqual([]);
});
