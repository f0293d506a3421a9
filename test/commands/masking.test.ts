/** What is masked is the key and nothing else: a key that is too short, or a word of ours, garbles no text. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProcessContext } from '../../src/cli/process-context.ts';
import { ownProcess } from '../../src/cli/system.ts';
import { type Ran, startCommand, toEnd } from './shared/house.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dialdeck-masking-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const run = (args: readonly string[], key?: string, baseUrl = 'https://api.example.com/v1'): Promise<Ran> =>
  toEnd(
    startCommand(args, {
      HOME: home,
      PATH: process.env.PATH ?? '',
      ...(key === undefined ? {} : { DIALDECK_API_KEY: key, DIALDECK_BASE_URL: baseUrl }),
    }),
  );

describe('what dialdeck says itself', () => {
  it.each([
    'e',
    'short',
    '7 chars',
    '\\t',
    'dialdeck',
    'accounts',
    'journal.db',
    '.config/dialdeck',
    'stateFolder',
    'COMPLETED',
    'no-money-is-spent',
    '12125550142',
    '+12125550142',
  ])('is not masked for the key %j', (key) => {
    const { redact } = createProcessContext({ HOME: home, DIALDECK_API_KEY: key }, {}, ownProcess);
    const text = JSON.stringify({
      accounts: '/home/me/.config/dialdeck/accounts.json',
      stateFolder: 'journal.db',
      words: 'shorter than 8, COMPLETED, no-money-is-spent',
      phoneNumber: '+12125550142',
    });
    expect(redact(text)).toBe(text);
  });

  it('is masked for a key that no text of ours could hold by chance', () => {
    for (const key of [
      'k3y-in-a-text',
      'abcdefghijklmnopqrstuvwxyz',
      '1234567890123456',
      'aB3xY9kQ',
      'p@ssword',
    ]) {
      const { redact } = createProcessContext({ HOME: home, DIALDECK_API_KEY: `${key}\n` }, {}, ownProcess);
      expect(redact(`at https://api.example.com/${key}/v1`), key).toBe('at https://api.example.com/[key]/v1');
    }
  });

  it.each(['e', 'dialdeck'])('is the same with the key %j: paths', async (key) => {
    expect(await run(['paths', '--json'], key)).toEqual(await run(['paths', '--json']));
  });

  it('keeps its names in JSON', async () => {
    const { stdout } = await run(['purchases', '--json'], 'realMoney');
    expect(JSON.parse(stdout)).toMatchObject({ data: [], meta: { realMoney: true } });
  });

  it.each(['short', 'key'])('names what is wrong with the key %j, whole', async (key) => {
    const ran = await run(['owned'], key);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe(
      'dialdeck: DIALDECK_API_KEY: the key is shorter than 8 characters.\n  Set the variable again.\n',
    );
  });

  it('masks a key that came with the line end of a pipe', async () => {
    const key = 'k3y-in-the-address';
    const ran = await run(['accounts'], `${key}\n`, `https://api.example.com/${key}`);
    expect(ran.stdout).toContain('https://api.example.com/[key]');
    expect(ran.stdout + ran.stderr).not.toContain(key);
  });
});
