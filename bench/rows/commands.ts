/** Commands as whole processes against Node doing nothing, and the other vendors' tools against ours. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Bench, times } from '../lib/bench.ts';
import { interleaved } from '../lib/process.ts';
import { absentRow, type BenchRow, ratioRow, round } from '../lib/row.ts';
import { startSandbox } from '../lib/sandbox.ts';
import { median, pairedRatio, quantile } from '../lib/stats.ts';

const PEERS = [
  { name: 'twilio-cli', spec: 'twilio-cli', bin: 'twilio', atLeast: 15 },
  { name: 'Vonage CLI', spec: '@vonage/cli', bin: 'vonage', atLeast: 3 },
  { name: 'Telnyx CLI', spec: '@telnyx/api-cli', bin: 'telnyx', atLeast: 3 },
] as const;

/** Limits the wait for a registry, so that one that does not answer cannot block the other measurements. */
const INSTALL_MS = 120_000;

export async function commandRows(bench: Bench): Promise<BenchRow[]> {
  const sandbox = await startSandbox(bench, {});
  const env = bench.env(bench.home(), sandbox.env);
  const ours = [bench.node, bench.product];
  const samples = await interleaved(
    times(bench, 41),
    {
      floor: [bench.node, '-e', '0'],
      version: [...ours, '--version'],
      help: [...ours, '--help'],
      search: [...ours, 'search', '--country', 'US', '--json'],
    },
    env,
  );
  await sandbox.stop();
  const { floor = [], version = [], help = [], search = [] } = samples;
  return [
    ratioRow('dialdeck --version', version, floor, 1.5),
    ratioRow('dialdeck --help', help, floor, 1.3),
    ratioRow('dialdeck search --json, 0 ms sandbox', search, floor, 4),
    ...(await peerRows(bench)),
  ];
}

async function peerRows(bench: Bench): Promise<BenchRow[]> {
  if (!bench.peers) {
    return PEERS.map(({ name }) =>
      absentRow(`${name} --version against ours`, 'only with --peers, from npm'),
    );
  }
  const rows: BenchRow[] = [];
  for (const { name, spec, bin, atLeast } of PEERS) {
    const program = install(bench, spec, bin);
    if (program === undefined) {
      rows.push(absentRow(`${name} --version against ours`, 'could not be installed'));
      continue;
    }
    const { theirs = [], ours = [] } = await interleaved(
      times(bench, 7),
      { theirs: [bench.node, program, '--version'], ours: [bench.node, bench.product, '--version'] },
      bench.env(bench.home()),
    );
    const ratio = pairedRatio(theirs, ours);
    rows.push({
      what: `${name} ${versionOf(program)} --version against ours`,
      median: `${round(median(theirs))} ms`,
      p99: `${round(quantile(theirs, 0.99))} ms`,
      ratio: `${ratio.toFixed(1)}x`,
      target: `${atLeast}x or more`,
      met: ratio >= atLeast,
    });
  }
  return rows;
}

/** From the manifest of the package that the script belongs to. */
function versionOf(program: string): string {
  let folder = dirname(realpathSync(program));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return /"version":\s*"([^"]+)"/.exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? '';
}

/** The tool's own script, in a folder of the run; undefined when npm cannot install it. */
function install(bench: Bench, spec: string, bin: string): string | undefined {
  const folder = join(bench.folder, `peer-${bin}`);
  mkdirSync(folder, { recursive: true });
  bench.note(`installing ${spec}`);
  try {
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, spec],
      {
        stdio: 'ignore',
        timeout: INSTALL_MS,
      },
    );
  } catch {
    return undefined;
  }
  const program = join(folder, 'node_modules', '.bin', bin);
  return existsSync(program) ? program : undefined;
}
