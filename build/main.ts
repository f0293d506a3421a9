/**
 * Bundles the program and the library into dist/. `--if-changed` does nothing when dist/ is newer than its
 * sources, `--outdir <folder>` writes elsewhere, `--no-replacements` takes every dependency as it was published.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { ALONE, LIBRARY, PROGRAM } from './entries.ts';
import { isUpToDate } from './up-to-date.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  allowNegative: true,
  options: {
    replacements: { type: 'boolean', default: true },
    'if-changed': { type: 'boolean', default: false },
    outdir: { type: 'string', default: join(root, 'dist') },
  },
});
const outdir = resolve(values.outdir);
const stamp = join(outdir, '.built');

if (!(values['if-changed'] && isUpToDate(root, stamp))) {
  const entries = { ...PROGRAM, ...LIBRARY };
  await bundle({ root, entries, alone: ALONE, outdir, replacements: values.replacements });
  writeFileSync(stamp, '');
}
