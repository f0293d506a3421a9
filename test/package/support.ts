/** Packs the project, installs the tarball in a folder of its own, and runs what is in there without a network. */
import type { SpawnSyncReturns } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { runSync } from '../support/run-sync.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

const PackedSchema = z.tuple([
  z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }),
]);
const InstalledSchema = z.object({ packages: z.record(z.string(), z.unknown()) });

export interface Installed {
  /** Where it was installed; a program of a user stands here. */
  readonly folder: string;
  /** The package in there. */
  readonly product: string;
  /** Files of the tarball, by their path in it. */
  readonly files: readonly string[];
  /** How many packages npm installed. */
  readonly packages: number;
  /** What they take on the disk, in bytes. */
  readonly bytes: number;
  remove(): void;
}

/** Packs and installs. The registry is used for what is not bundled; a failure throws with what npm printed. */
export function packAndInstall(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-package-'));
  const home = join(folder, 'home');
  mkdirSync(home);
  // npm asks again soon when the registry does not answer in this time. By itself it waits for up to a minute.
  const env = {
    ...environment(home),
    npm_config_fetch_timeout: '15000',
    npm_config_fetch_retries: '4',
    npm_config_fetch_retry_mintimeout: '500',
    npm_config_fetch_retry_maxtimeout: '2000',
  };
  const npm = (args: readonly string[], cwd: string) =>
    succeed(runSync('npm', args, { cwd, env, shell: WINDOWS, timeout: 120_000 }));
  const packed: unknown = JSON.parse(
    lastDocument(npm(['pack', '--json', '--pack-destination', folder], ROOT).stdout),
  );
  const [{ filename, files }] = PackedSchema.parse(packed);
  const consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{"name":"consumer","private":true,"type":"module"}\n');
  npm(['install', '--no-audit', '--no-fund', join(folder, filename)], consumer);
  const modules = join(consumer, 'node_modules');
  const lock: unknown = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
  return {
    folder: consumer,
    product: join(modules, 'dialdeck'),
    files: files.map(({ path }) => path),
    packages: Object.keys(InstalledSchema.parse(lock).packages).length,
    bytes: sizeOf(modules),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const WINDOWS = process.platform === 'win32';

/** An empty home and no settings of the npm that runs the tests, but for the registry. */
export function environment(home: string): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]) => {
    const ours =
      name === 'npm_config_registry' || !/^(npm_|DIALDECK_|XDG_|NODE_OPTIONS$|INIT_CWD$)/i.test(name);
    return ours && value !== undefined ? [[name, value] as const] : [];
  });
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  return { ...Object.fromEntries(kept), HOME: home, USERPROFILE: home, PATH: path };
}

/** prepack prints before npm does. */
function lastDocument(output: string): string {
  return output.slice(output.indexOf('\n[\n') + 1);
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => lstatSync(join(folder, path)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}

/** The result of a process that ended well; throws with what it printed otherwise. */
export function succeed(result: SpawnSyncReturns<string>): SpawnSyncReturns<string> {
  if (result.error !== undefined) throw result.error;
  if (result.status === 0) return result;
  throw new Error(`exit code ${result.status}\n${result.stdout}\n${result.stderr}`);
}

/** A network namespace that has loopback alone. */
const ISOLATED = [
  'unshare',
  '--user',
  '--map-root-user',
  '--net',
  'sh',
  '-c',
  'ip link set lo up && exec "$@"',
  'sh',
];

/** The command line that runs `command` without a network, where the system can do that; else `command` itself. */
export function withoutNetwork(command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  const [program, ...args] = [...ISOLATED, 'true'];
  const able = program !== undefined && runSync(program, args).status === 0;
  const [first = command[0], ...rest] = able ? [...ISOLATED, ...command] : command;
  return [first, ...rest];
}

/** Where the system cannot take the network away, whatever asks for it fails: nothing listens on this port. */
export const NO_PROXY_ANSWERS = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
} as const;
