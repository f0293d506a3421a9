/** A sandbox that cannot start says why, and what to do, in one class of errors. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SandboxError, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-refusals-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(options: SandboxOptions): Promise<SandboxError> {
  const started = await startSandbox(options).catch((error: unknown) => error);
  if (started instanceof SandboxError) return started;
  throw new Error(`not a SandboxError: ${String(started)}`);
}

it.each<[SandboxOptions, string]>([
  [{ faults: ['nonsense!'] }, 'fault "nonsense!": not of the form'],
  [{ faults: ['explode'] }, 'fault "explode": there is no such kind'],
  [{ faults: ['delay:soon'] }, 'fault "delay:soon": cannot use "soon"'],
  [{ faults: ['slow@search'] }, 'fault "slow@search": works at purchase only'],
  [{ port: 65_536 }, 'port cannot be 65536'],
  [{ port: -1 }, 'port cannot be -1'],
  [{ port: 80.5 }, 'port cannot be 80.5'],
  [{ seed: Number.NaN }, 'seed cannot be NaN'],
  [{ numbers: -5 }, 'numbers cannot be -5'],
  [{ provisioningMs: -1 }, 'provisioningMs cannot be -1'],
  [{ cooldownMs: Number.NaN }, 'cooldownMs cannot be NaN'],
  [{ latencyMs: Number.POSITIVE_INFINITY }, 'latencyMs cannot be Infinity'],
  [{ state: '' }, 'state cannot be ""'],
  [{ host: ' ' }, 'host cannot be " "'],
  [{ apiKey: '' }, 'apiKey cannot be ""'],
])('%o is a wrong option', async (options, why) => {
  const { code, message, hint } = await refusal(options);
  expect(code).toBe('option');
  expect(message).toMatch(/^The sandbox cannot start: .*\.$/);
  expect(message).toContain(why);
  expect(hint).toMatch(/\.$/);
});

it('a port that is in use, and an address of another machine, are addresses that it cannot have', async () => {
  const first = await startSandbox();
  try {
    const taken = await refusal({ port: first.port });
    expect(taken.code).toBe('address');
    expect(taken.message).toContain(`port ${first.port}: the port is taken (EADDRINUSE).`);
    expect(taken.hint).toContain('Use another address or port');
    const elsewhere = await refusal({ host: '192.0.2.1' });
    expect(elsewhere).toMatchObject({ code: 'address', message: expect.stringContaining('192.0.2.1') });
  } finally {
    await first.close();
  }
});

it('a ledger that is another file is not used; a folder that does not exist is a wrong option', async () => {
  const file = join(folder, 'notes.txt');
  writeFileSync(
    file,
    'These are notes, and they are long enough to be taken for the header of a database file.'.repeat(9),
  );
  expect(await refusal({ state: file })).toMatchObject({
    code: 'ledger',
    message: expect.stringContaining('not a database'),
  });
  const nowhere = await refusal({ state: join(folder, 'no/such/ledger.db') });
  expect(nowhere).toMatchObject({ code: 'option', message: expect.stringContaining('ENOENT') });
});
