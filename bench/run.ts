/**
 * Measures what dialdeck promises: the built app and its own sandbox, in pseudo-terminals and as whole processes, each next to
 * its floor in the same run. Prints one table and, of a whole run, writes bench/results/latest.json, from which
 * `npm run docs` writes the table of docs/speed.md.
 *
 *   npm run bench -- [--only start,commands,keys,loading,pricing,planning,purchase,journal,batches,team] [--quick] [--peers]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bench, createBench } from './lib/bench.ts';
import { commit, machine } from './lib/machine.ts';
import { absentRow, type BenchRow } from './lib/row.ts';
import { plainTable, type Results } from './lib/table.ts';
import { batchRows } from './rows/batches.ts';
import { commandRows } from './rows/commands.ts';
import { journalRows } from './rows/journal.ts';
import { keyRows } from './rows/keys.ts';
import { loadingRows } from './rows/loading.ts';
import { planningRows } from './rows/planning.ts';
import { pricingRows } from './rows/pricing.ts';
import { purchaseRows } from './rows/purchase.ts';
import { startRows } from './rows/start.ts';
import { teamRows } from './rows/team.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'bench', 'results', 'latest.json');

const GROUPS: Readonly<Record<string, (bench: Bench) => Promise<BenchRow[]>>> = {
  start: startRows,
  commands: commandRows,
  keys: keyRows,
  loading: loadingRows,
  pricing: pricingRows,
  planning: planningRows,
  purchase: purchaseRows,
  journal: journalRows,
  batches: batchRows,
  team: teamRows,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(GROUPS).join(',') },
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
});

process.exitCode = await measure();

async function measure(): Promise<number> {
  execFileSync(process.execPath, [join(root, 'build', 'main.ts'), '--if-changed'], { stdio: 'inherit' });
  const bench = createBench(root, values);
  const rows: BenchRow[] = [];
  for (const name of values.only.split(',')) {
    const group = GROUPS[name];
    if (group === undefined)
      throw new Error(`no group "${name}"; there are ${Object.keys(GROUPS).join(', ')}`);
    const startedAt = performance.now();
    bench.note(`measuring ${name}`);
    // A failed measurement is reported and must not stop the others.
    rows.push(
      ...(await group(bench).catch((error: unknown) => [
        absentRow(`${name}: could not be measured`, String(error)),
      ])),
    );
    bench.note(`measured ${name} in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  }
  const whole = values.only === Object.keys(GROUPS).join(',') && !values.quick;
  const results: Results = {
    commit: commit(root),
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    rows,
  };
  process.stdout.write(`\n${results.machine}\n${results.commit}, ${results.date}\n\n${plainTable(rows)}\n`);
  if (whole) {
    mkdirSync(join(root, 'bench', 'results'), { recursive: true });
    writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
  }
  return 0;
}
