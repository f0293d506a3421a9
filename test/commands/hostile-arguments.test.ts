/** Arguments and variables with control characters: the terminal hears only what dialdeck itself says. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readError } from './shared/documents.ts';
import type { Ran } from './shared/house.ts';
import { runHere } from './shared/run-here.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dialdeck-hostile-'));
  mkdirSync(join(home, HOSTILE));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const HOSTILE = '\u001b]0;owned\u0007\u001b[31mx\nSecond line\u009b2J';
const CONTROLS = /[\p{Cc}\p{Cf}]/u;

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return runHere(args, { HOME: home, ...env });
}

interface Case {
  readonly what: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  { what: 'a command', args: [HOSTILE] },
  { what: 'a subcommand', args: ['purchases', 'show', HOSTILE] },
  { what: 'an option', args: [`--${HOSTILE}`] },
  { what: 'too many arguments', args: ['paths', HOSTILE] },
  { what: 'the choice of an option', args: ['--screen', HOSTILE, 'owned'] },
  { what: 'a number', args: ['lookup', HOSTILE] },
  { what: 'a country', args: ['search', '--country', HOSTILE] },
  { what: 'a type', args: ['search', '--country', 'US', '--type', HOSTILE] },
  { what: 'a filter', args: ['search', '--country', 'US', '--contains', HOSTILE] },
  { what: 'an account', args: ['owned', '--account', HOSTILE] },
  { what: 'a fault', args: ['sandbox', '--fault', HOSTILE] },
  { what: 'a port', args: ['sandbox', '--port', HOSTILE] },
  { what: 'the accounts file', args: ['accounts', '--config', `FOLDER/${HOSTILE}`] },
  { what: 'DIALDECK_ACCOUNT', args: ['owned'], env: { DIALDECK_ACCOUNT: HOSTILE } },
  {
    what: 'DIALDECK_BASE_URL',
    args: ['owned'],
    env: { DIALDECK_BASE_URL: HOSTILE, DIALDECK_API_KEY: 'some-long-key' },
  },
];

describe('what a person reads and what a program reads has no control character of', () => {
  it.each(CASES)('$what', async ({ args, env }) => {
    const inFolder = args.map((arg) => arg.replace(/^FOLDER/, home));
    const ran = await run([...inFolder, '--json'], env);
    expect(ran.code, ran.stderr).toBeGreaterThan(0);
    const lines = ran.stderr.trimEnd().split('\n');
    expect(lines.length, ran.stderr).toBeLessThanOrEqual(3);
    for (const line of lines) expect(line).not.toMatch(CONTROLS);
    const { message, hint } = readError(ran);
    expect(message + hint).not.toMatch(CONTROLS);
  });

  it('a path that is printed', async () => {
    const ran = await run(['paths'], { XDG_STATE_HOME: `/tmp/${HOSTILE}` });
    expect(ran.code, ran.stderr).toBe(0);
    for (const line of ran.stdout.trimEnd().split('\n')) {
      expect(line).toMatch(/^\w+\t\//);
      expect(line.replace('\t', '')).not.toMatch(CONTROLS);
    }
  });
});
