/** What all measurements share: the built product, a temporary home folder and the number of repetitions. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Bench {
  readonly root: string;
  readonly node: string;
  /** The product as it is installed: bin/dialdeck.js over dist/. */
  readonly product: string;
  /** A folder that is deleted when the run ends. */
  readonly folder: string;
  /** Divides the number of measurements, for a quick run. */
  readonly quick: boolean;
  /** Whether the other vendors' tools may be installed from npm. */
  readonly peers: boolean;
  /** The environment of a person with a home of their own: nothing that slows Node or changes what is drawn. */
  env(home: string, more?: Readonly<Record<string, string>>): Record<string, string>;
  home(): string;
  note(text: string): void;
}

export function createBench(
  root: string,
  options: { readonly quick: boolean; readonly peers: boolean },
): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  let homes = 0;
  return {
    ...options,
    root,
    node: process.execPath,
    product: join(root, 'bin', 'dialdeck.js'),
    folder,
    env: (home, more = {}) => ({
      PATH: process.env.PATH ?? '',
      HOME: home,
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      ...more,
    }),
    home: () => {
      homes += 1;
      return mkdtempSync(join(folder, `home-${homes}-`));
    },
    note: (text) => process.stderr.write(`${text}\n`),
  };
}

/** `full` times, or a few for a look. */
export function times(bench: Bench, full: number): number {
  return bench.quick ? Math.max(3, Math.round(full / 5)) : full;
}

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
