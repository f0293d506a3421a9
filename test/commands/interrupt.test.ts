/**
 * Ctrl+C before a purchase is sent: nothing is sent. What comes after the sending is a row of the fault table; a change that
 * was sent has no journal, and is said to be in doubt.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { purchasesOnDisk } from '../faults/support/read-journal.ts';
import { type House, openHouse, startCommand, toEnd } from './shared/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse('--latency', '400ms', '--provisioning', '0ms');
});
afterAll(() => house[Symbol.asyncDispose]());

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a purchase that is confirmed and not sent yet is given up by %s', async (signal, code) => {
  const journal = join(house.home, '.local', 'state', 'dialdeck', 'journal.db');
  const before = purchasesOnDisk(journal).length;
  const child = startCommand(['buy', '+15005550000', '--yes'], house.env());
  const ended = toEnd(child);
  while (purchasesOnDisk(journal).length === before && child.exitCode === null) await delay(5);
  child.kill(signal);
  const ran = await ended;
  expect(ran.code, ran.stderr).toBe(code);
  expect(purchasesOnDisk(journal).map(({ state }) => state)).not.toContain('SENDING');
  expect(purchasesOnDisk(journal).at(-1)?.state).toBe('CANCELLED');
  const owned = await house.run(['owned']);
  expect(owned.stderr).toContain('0 numbers.');
});

it('a change that was sent is said to be in doubt, not undone', async () => {
  let child: ReturnType<typeof startCommand> | undefined;
  const row = { phone_number: '+12125550142', friendly_name: 'Old' };
  await using carrier = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.method === 'GET') response.end(JSON.stringify(row));
    // The change is taken, and its answer never comes.
    else child?.kill('SIGINT');
  });
  await once(carrier.listen(0, '127.0.0.1'), 'listening');
  const address = carrier.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const env = { ...house.env(), DIALDECK_BASE_URL: `http://127.0.0.1:${address.port}` };
  for (const output of [[], ['--json']]) {
    child = startCommand(['set', row.phone_number, '--name', 'New', ...output], env);
    const ran = await toEnd(child);
    expect(ran.code, ran.stderr).toBe(130);
    expect(ran.stderr).toContain('Interrupted after the change was sent. It may have taken effect.');
    expect(ran.stderr).toContain(`dialdeck show ${row.phone_number}`);
    expect(ran.stderr).not.toContain('Nothing else was done.');
  }
});
