/**
 * `npm run test:faults`: every row in full, the table on standard output and in docs/faults.md, exit code 1 when one row
 * missed anything. `--share 0.1` makes a tenth of the runs, `--seed N` other random ones, further words choose groups, or rows by
 * their names; a part of the table is not written down.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { headerLines, type RanRow, rowLine, writeReport } from './report.ts';
import type { FaultRow, RowResult } from './row.ts';
import { buildApart } from './support/build-apart.ts';

const { values, positionals } = parseArgs({
  options: { share: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const share = Number(values.share);
const seed = Number(values.seed);

/** For one row, in ms. */
const LIMIT = 300_000;

const product = buildApart();
process.env.DIALDECK_TEST_BIN ??= product.bin;
try {
  // After the build: the rows read at their loading which command they start.
  const { ROWS } = await import('./rows/index.ts');
  const chosen = ROWS.filter(
    ({ name, group = 'purchases' }) =>
      positionals.length === 0 || positionals.some((word) => word === group || name.includes(word)),
  );
  const ran = await runAll(chosen);
  if (share === 1 && chosen.length === ROWS.length) writeReport(ran, seed);
} finally {
  product.dispose();
}
// What a row that never ended still holds must not keep the suite.
setTimeout(() => process.exit(), 5_000).unref();

async function runAll(rows: readonly FaultRow[]): Promise<readonly RanRow[]> {
  process.stdout.write(`${headerLines(seed).join('\n')}\n`);
  const ran: RanRow[] = [];
  for (const row of rows) {
    const began = performance.now();
    const lacks = row.lacks?.();
    const runs = Math.max(1, Math.ceil(row.full * share));
    const result =
      lacks === undefined
        ? await withinLimit(row.run(runs, seed)).catch(brokenRow)
        : { runs: 0, lost: 0, doubled: 0, failures: [lacks], notes: {} };
    const missing = lacks === undefined && result.runs < runs ? [`only ${result.runs} of ${runs} runs`] : [];
    const failures = [...result.failures, ...missing];
    const seconds = (performance.now() - began) / 1_000;
    ran.push({ name: row.name, result: { ...result, failures }, seconds });
    process.stdout.write(`${ran.slice(-1).map(rowLine).join('')}\n`);
  }
  const failures = ran.flatMap(({ name, result }) => result.failures.map((failure) => `${name}: ${failure}`));
  const seconds = Math.round(ran.reduce((sum, row) => sum + row.seconds, 0));
  process.stdout.write(`\n${ran.length} rows in ${seconds} s, ${failures.length} failures\n`);
  if (failures.length > 0) {
    process.stdout.write(`${failures.slice(0, 50).join('\n')}\n`);
    process.exitCode = 1;
  }
  return ran;
}

/** A row that never ends has failed, too. */
async function withinLimit<T>(running: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const over = delay(LIMIT, undefined, { signal: ended.signal }).then(() => {
    throw new Error(`did not end within ${LIMIT / 1_000} s`);
  });
  try {
    return await Promise.race([running, over]);
  } finally {
    ended.abort();
    over.catch(() => undefined);
  }
}

/** A row that cannot even be set up has failed; the others go on. */
function brokenRow(error: unknown): RowResult {
  const failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { runs: 0, lost: 0, doubled: 0, failures: [failure], notes: {} };
}
