/** The fault table as text. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, platform, release } from 'node:os';
import { join } from 'node:path';
import type { RowResult } from './row.ts';

export interface RanRow {
  readonly name: string;
  readonly result: RowResult;
  readonly seconds: number;
}

const ROOT = join(import.meta.dirname, '../..');

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

/** What ran where, and the head of the table. */
export function headerLines(seed: number): readonly string[] {
  const changed = git('status', '--porcelain', '--', 'src', 'bin', 'scripts', 'test/faults', 'package.json');
  const commit = `${git('rev-parse', '--short', 'HEAD')}${changed === '' ? '' : ' with changes'}`;
  const [cpu] = cpus();
  const machine = `${platform()} ${release()}, ${cpus().length} x ${cpu?.model.trim() ?? 'cpu'}`;
  return [
    `Commit ${commit}, Node ${process.version}, ${machine}, seed ${seed}, ${new Date().toISOString().slice(0, 10)}`,
    '',
    cells('row', 'runs', 'lost', 'bought twice', 'other failures', 's', 'what the runs hit'),
    cells('---', '---:', '---:', '---:', '---:', '---:', '---'),
  ];
}

export function rowLine({ name, result, seconds }: RanRow): string {
  const { runs, lost, doubled, failures, notes } = result;
  const hits = Object.entries(notes).map(([note, value]) => (value === 0 ? note : `${note} ${value}`));
  const others = failures.length - lost - doubled;
  return cells(name, runs, lost, doubled, others, seconds.toFixed(1), hits.join(', '));
}

function cells(...texts: readonly (string | number)[]): string {
  return `| ${texts.join(' | ')} |`;
}

/** Writes docs/faults.md. */
export function writeReport(rows: readonly RanRow[], seed: number): void {
  const failures = rows.reduce((sum, { result }) => sum + result.failures.length, 0);
  const minutes = (rows.reduce((sum, { seconds }) => sum + seconds, 0) / 60).toFixed(1);
  const text = [
    '# The fault table',
    '',
    'Printed by `npm run test:faults`, which fails when one row misses anything; `npm test` makes a few runs of each row.',
    'It needs Linux and strace (Debian, Ubuntu: `apt-get install strace`). As root it mounts small file systems in memory',
    'for the disk that is full or read-only; without that right it limits the size of files instead. Only loopback',
    'addresses are used. `npm run test:faults -- --share 0.1 kill` makes a tenth of the rows whose names hold "kill",',
    '`--seed 2` makes other random ones.',
    '',
    "The oracle is the sandbox's ledger ([sandbox.md](sandbox.md)) against the journal on the disk: *lost* is bought and not",
    'COMPLETED, or COMPLETED and never bought; *bought twice* is sent or bought more often than it was confirmed. A kill is',
    '`kill -9` of the real command against `dialdeck sandbox` in another process. "Injected time" rows run the real runner and',
    'a real journal on a clock that the row moves; rows about random lives, orders, commits, clocks and keys also have the',
    'provider in memory. kill -9 does not prove what a power loss leaves on a disk; for that stands the row with strace.',
    '',
    `${failures === 0 ? 'All rows passed' : `${failures} failures`}, ${minutes} min.`,
    '',
    ...headerLines(seed),
    ...rows.map(rowLine),
    '',
  ];
  writeFileSync(join(ROOT, 'docs/faults.md'), text.join('\n'));
}
