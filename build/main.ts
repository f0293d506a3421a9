/**
 * Bundles src/cli.ts into dist/. `--if-changed` does nothing when dist/ is newer than its sources, `--untouched` changes no
 * dependency, `--outdir <folder>` writes elsewhere.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { isFresh } from './up-to-date.ts';

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
  await bundle({ root, entry: 'src/cli.ts', outdir, untouched: values.untouched });
  writeFileSync(stamp, '');
}
