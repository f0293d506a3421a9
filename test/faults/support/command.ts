/** A command of dialdeck as a real process on a home of its own, and its death. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Market } from './market.ts';

export const BIN = join(import.meta.dirname, '../../../bin/dialdeck.js');
const DIE_AT = fileURLToPath(new URL('./die-at.ts', import.meta.url));

export interface Death {
  /** Ms after the first write of the journal; or a point of die-at.ts. */
  readonly after?: number;
  readonly at?: string;
}

/** What a command needs to work on that market from a home of its own. */
export function homeEnvironment(market: Market, home: string): Record<string, string> {
  return {
    HOME: home,
    PATH: process.env.PATH ?? '',
    XDG_CACHE_HOME: join(market.folder, 'cache'),
    DIALDECK_BASE_URL: market.account.baseUrl,
    DIALDECK_API_KEY: market.account.apiKey,
  };
}

/** Runs the command until it ends or dies; resolves with its journal and whether it was killed. */
export async function runAndDie(
  market: Market,
  home: string,
  args: readonly string[],
  death: Death,
): Promise<{ readonly journalFile: string; readonly killed: boolean; readonly stderr: string }> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const journalFile = join(home, '.local', 'state', 'dialdeck', 'journal.db');
  const preload = death.at === undefined ? [] : ['--import', DIE_AT];
  const child = spawn(process.execPath, [...preload, BIN, ...args], {
    env: { ...homeEnvironment(market, home), ...(death.at === undefined ? {} : { DIE_AT: death.at }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal === 'SIGKILL'));
  });
  if (death.after !== undefined) {
    const over = AbortSignal.timeout(20_000);
    while (!existsSync(`${journalFile}-mark`) && child.exitCode === null && !over.aborted) await delay(3);
    await delay(death.after);
    child.kill('SIGKILL');
  }
  return { journalFile, killed: await ended, stderr };
}
