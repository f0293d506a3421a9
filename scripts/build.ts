/**
 * Bundles src/cli.ts into dist/. `--if-changed` does nothing when dist/ is newer than its sources, `--untouched` changes no
 * dependency, `--outdir <folder>` writes elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './build/bundle.ts';
import { isFresh } from './build/fresh.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    'if-changed': { type: 'boolean', default: false },
    untouched: { type: 'boolean', default: false },
    outdir: { type: 'string', default: join(root, 'dist') },
  },
});
const outdir = resolve(values.outdir);
const stamp = join(outdir, '.built');

if (!(values['if-changed'] && isFresh(root, stamp))) {
  await bundle({ root, entry: 'src/cli.ts', outdir, untouched: values.untouched, apart: schemasOfAnswers() });
  // What the launcher prints where the help goes to a pipe or a file: the program need not be loaded for it.
  const help = spawnSync(process.execPath, [join(outdir, 'start.js'), '--help'], { encoding: 'utf8' });
  if (help.status !== 0) throw new Error(`the help could not be printed: ${help.stderr}`);
  writeFileSync(join(outdir, 'help.txt'), help.stdout);
  writeFileSync(stamp, '');
}

/** A request leaves before zod and the schemas of its answer are loaded: `npm run bench` shows what that gains. */
function schemasOfAnswers(): string[] {
  return ['src/api/model.ts', ...globSync('src/api/providers/*/wire.ts', { cwd: root })];
}
