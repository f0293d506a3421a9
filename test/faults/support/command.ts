/** A command of dialdeck as a real process on a home of its own, and its death. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Market } from './market.ts';
import { BIN } from './product.ts';
import { hasPurchase } from './read-journal.ts';

const DIE_AT = fileURLToPath(new URL('./die-at.ts', import.meta.url));

export interface Death {
  /** Ms after the first purchase is in the journal, or after `when` holds; or a point of die-at.ts. */
  readonly after?: number;
  /** Asked again and again about the journal on the disk. */
  readonly when?: (journal: string) => boolean;
  readonly at?: string;
}

export interface Ended {
  readonly killed: boolean;
  readonly code: number | null;
  readonly stderr: string;
}

/** What a command needs to work on that market from a home of its own. */
export function homeEnvironment(market: Market, home: string): Record<string, string> {
  return {
    HOME: home,
    PATH: process.env.PATH ?? '',
    XDG_CACHE_HOME: join(market.folder, 'cache'),
    DIALDECK_PROVIDER: market.account.provider,
    DIALDECK_BASE_URL: market.account.baseUrl,
    ...credentials(market.account),
  };
}

function credentials({ provider, accountId, apiKey }: Market['account']): Record<string, string> {
  if (accountId !== undefined) return { TWILIO_ACCOUNT_SID: accountId, TWILIO_AUTH_TOKEN: apiKey };
  return provider === 'telnyx' ? { TELNYX_API_KEY: apiKey } : { DIALDECK_API_KEY: apiKey };
}

export function journalOf(home: string): string {
  return join(home, '.local', 'state', 'dialdeck', 'journal.db');
}

/** Runs the command until it ends or dies. */
export async function runCommand(
  market: Market,
  home: string,
  args: readonly string[],
  death: Death = {},
  env: Record<string, string> = {},
): Promise<Ended> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const preload = death.at === undefined ? [] : ['--import', DIE_AT];
  const child = spawn(process.execPath, [...preload, BIN, ...args], {
    env: {
      ...homeEnvironment(market, home),
      ...env,
      ...(death.at === undefined ? {} : { DIE_AT: death.at }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = endOfProcess(child);
  if (death.after !== undefined) {
    const over = AbortSignal.timeout(20_000);
    const journal = journalOf(home);
    const { when = hasPurchase } = death;
    while (!when(journal) && child.exitCode === null && !over.aborted) await delay(5);
    await delay(death.after);
    child.kill('SIGKILL');
  }
  return ended;
}

/** How a process ended, once it has. */
export function endOfProcess(child: ChildProcess): Promise<Ended> {
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ killed: signal === 'SIGKILL', code, stderr }));
  });
}

/** `dialdeck sandbox` in a process of its own. */
export async function startSandboxCommand(
  home: string,
  args: readonly string[],
): Promise<{
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountId?: string;
  end(): Promise<void>;
}> {
  const child = spawn(process.execPath, [BIN, 'sandbox', '--json', ...args], {
    env: { HOME: home, PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = endOfProcess(child);
  let printed = '';
  const word = (name: string) => new RegExp(`"${name}": ?"([^"]+)"`).exec(printed)?.[1] ?? '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (word('baseUrl') !== '' && word('apiKey') !== '') resolve();
    });
    void ended.then(({ code, stderr }) => reject(new Error(`the sandbox ended with ${code}: ${stderr}`)));
  });
  return {
    baseUrl: word('baseUrl'),
    apiKey: word('apiKey'),
    ...(word('accountId') === '' ? {} : { accountId: word('accountId') }),
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
