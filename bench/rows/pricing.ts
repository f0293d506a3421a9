/** Comparing prices: 60 countries by 4 types, 16 requests at a time, against the same requests thrown away. */
import { countryNames } from '../../src/text/country-names.ts';
import { type Bench, times } from '../lib/bench.ts';
import { prepareChild } from '../lib/child.ts';
import { type BenchRow, figureRow, ratioRow } from '../lib/row.ts';
import { startSandbox } from '../lib/sandbox.ts';
import { median } from '../lib/stats.ts';

const COUNTRIES = 60;
const AT_A_TIME = 16;
const LATENCY_MS = 50;

export async function pricingRows(bench: Bench): Promise<BenchRow[]> {
  const child = await prepareChild(bench, 'compare-prices');
  const sandbox = await startSandbox(bench, { latencyMs: LATENCY_MS });
  const countries = [...countryNames().keys()].slice(0, COUNTRIES).join(',');
  const args = (mode: string) => [mode, sandbox.baseUrl, sandbox.apiKey, String(AT_A_TIME), countries];
  const ours: number[] = [];
  const floor: number[] = [];
  const first: number[] = [];
  for (let round = 0; round < times(bench, 9); round += 1) {
    floor.push(await child.run(args('floor'), 'ms'));
    ours.push(await child.run(args('ours'), 'ms'));
    first.push(await child.run(args('ours'), 'first'));
  }
  await sandbox.stop();
  return [
    ratioRow('pricing 60 countries x 4 types, 50 ms, 16 at a time', ours, floor, 1.2),
    figureRow('pricing, its first cell', median(first), 'ms', 2 * LATENCY_MS),
  ];
}
