/** Ctrl+C before a purchase is sent: nothing is sent. What comes after the sending is a row of the fault table. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { purchasesOnDisk } from '../faults/support/read-journal.ts';
import { type House, openHouse, startCommand, toEnd } from './support/house.ts';

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
