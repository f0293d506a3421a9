/**
 * `npm run test:faults`: every row in full, the table on standard output, exit code 1 when one row missed anything.
 * `--share 0.1` makes a tenth of the runs, `--seed N` other random ones; further words choose rows by their names.
 */
import { execFileSync } from 'node:child_process';
import { cpus, platform, release } from 'node:os';
import { parseArgs } from 'node:util';
import type { RowResult } from './row.ts';
import { ROWS } from './rows/index.ts';

const { values, positionals } = parseArgs({
  options: { share: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const share = Number(values.share);
const seed = Number(values.seed);
const chosen = ROWS.filter(
  (row) => positionals.length === 0 || positionals.some((word) => row.name.includes(word)),
);

function line(...cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function notesOf(result: RowResult): string {
  return Object.entries(result.notes)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const [cpu] = cpus();
process.stdout.write(
  `Commit ${commit}, Node ${process.version}, ${platform()} ${release()}, ${cpus().length} x ${cpu?.model ?? 'cpu'}, seed ${seed}\n\n`,
);
line('row', 'runs', 'lost', 'doubled', 'other failures', 's', 'what the runs hit');
line('---', '---:', '---:', '---:', '---:', '---:', '---');
const failures: string[] = [];
for (const row of chosen) {
  const before = performance.now();
  const result = await row.run(Math.max(1, Math.ceil(row.full * share)), seed);
  const seconds = ((performance.now() - before) / 1_000).toFixed(1);
  const others = result.failures.length - result.lost - result.doubled;
  line(row.name, result.runs, result.lost, result.doubled, others, seconds, notesOf(result));
  failures.push(...result.failures.map((failure) => `${row.name}: ${failure}`));
}
if (failures.length > 0) {
  process.stdout.write(`\n${failures.length} failures:\n${failures.slice(0, 50).join('\n')}\n`);
  process.exitCode = 1;
}
