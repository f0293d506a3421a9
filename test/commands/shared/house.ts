/** dialdeck in a home of its own: one sandbox, and as many commands as a test wants. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newHome } from './in-process.ts';
import { runHere, startHere } from './run-here.ts';

/** The built program, as it is installed. */
export const BIN = process.env.DIALDECK_TEST_BIN ?? join(import.meta.dirname, '../../../bin/dialdeck.js');

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whole standard input; closed at once without it. */
  readonly stdin?: string | Buffer;
  /** Without the sandbox's variables: the embedded sandbox, or whatever the accounts file says. */
  readonly bare?: boolean;
}

export interface House {
  readonly home: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Runs a command in the process of the test: for what it prints, sends and stores. */
  run(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs a command of the built program: for what only a process of its own shows. */
  runProcess(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs a bash script in which `dialdeck` is the built program. */
  shell(script: string, options?: RunOptions): Promise<Ran>;
  /** The environment of a command; for tests that start it themselves. */
  env(options?: RunOptions): Record<string, string>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A fresh home with a sandbox of its own, started as `dialdeck sandbox` with these arguments in the process of the test. */
export async function openHouse(...sandboxArgs: readonly string[]): Promise<House> {
  const home = newHome();
  const plain = { HOME: home, PATH: process.env.PATH ?? '', TZ: 'UTC' };
  const sandbox = startHere(['sandbox', ...sandboxArgs], plain);
  await Promise.race([sandbox.printed('sandbox is running'), sandbox.ended]);
  const variables = readVariables(sandbox.stdout());
  const baseUrl = variables.DIALDECK_BASE_URL;
  const apiKey = variables.DIALDECK_API_KEY ?? variables.TWILIO_AUTH_TOKEN ?? variables.TELNYX_API_KEY;
  if (baseUrl === undefined || apiKey === undefined) {
    throw new Error(`the sandbox printed no variables: ${sandbox.stderr()}`);
  }
  const env = (options: RunOptions = {}): Record<string, string> => ({
    ...plain,
    ...(options.bare === true ? {} : variables),
    ...options.env,
  });
  return {
    home,
    baseUrl,
    apiKey,
    env,
    run: (args, options) => runHere(args, env(options), options?.stdin),
    runProcess: (args, options) => toEnd(startCommand(args, env(options)), options?.stdin),
    shell: (script, options) => {
      const own = { ...env(options), DIALDECK_NODE: process.execPath, DIALDECK_BIN: BIN };
      const dialdeck = 'dialdeck() { "$DIALDECK_NODE" "$DIALDECK_BIN" "$@"; }';
      return toEnd(spawn('bash', ['-c', `${dialdeck}\n${script}`], { env: own }), options?.stdin);
    },
    [Symbol.asyncDispose]: async () => {
      sandbox.send('SIGTERM');
      await sandbox.ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Starts a command and leaves it running. */
export function startCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [BIN, ...args], { env });
}

/** What a process printed and how it ended. */
export function toEnd(child: ChildProcessWithoutNullStreams, stdin: string | Buffer = ''): Promise<Ran> {
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ stdout, stderr, code, signal }));
  });
}

/** What `dialdeck sandbox` prints for a shell: NAME=value lines. */
function readVariables(stdout: string): Record<string, string> {
  return Object.fromEntries([...stdout.matchAll(/^(\w+)=(.+)$/gm)].map(([, name, value]) => [name, value]));
}
