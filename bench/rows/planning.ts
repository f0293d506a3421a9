/** Planning a file of numbers: our own time, without the carrier's, and the memory of the whole process. */
import { join } from 'node:path';
import { type Bench, times } from '../lib/bench.ts';
import { prepareChild } from '../lib/child.ts';
import { type BenchRow, figureRow } from '../lib/row.ts';
import { median } from '../lib/stats.ts';

const NUMBERS = '5000';
const CASES = [
  { format: 'yaml', fields: 'main', words: '3 fields, yaml' },
  { format: 'yaml', fields: 'all', words: '18 fields, yaml' },
  { format: 'csv', fields: 'all', words: '18 fields, csv' },
] as const;

export async function planningRows(bench: Bench): Promise<BenchRow[]> {
  const child = await prepareChild(bench, 'plan-numbers');
  const rows: BenchRow[] = [];
  for (const { format, fields, words } of CASES) {
    const args = (mode: string) => [mode, format, join(bench.folder, `${fields}.${format}`), NUMBERS, fields];
    await child.run(args('write'), 'bytes');
    const ms: number[] = [];
    const megabytes: number[] = [];
    for (let round = 0; round < times(bench, 9); round += 1) {
      ms.push(await child.run(args('plan'), 'ms'));
      megabytes.push(await child.run(args('plan'), 'megabytes'));
    }
    const what = `plan 5,000 numbers of ${words}`;
    rows.push(figureRow(what, median(ms), 'ms', 2_000, 'without the carrier'));
    rows.push(figureRow(`${what}, memory`, median(megabytes), 'MB', 150, 'RSS at most'));
  }
  return rows;
}
