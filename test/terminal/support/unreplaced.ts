/** Builds a dialdeck that takes every dependency as it was published, for the tests of this run. */
import { dirname } from 'node:path';
import { buildApart } from '../../faults/support/build-apart.ts';

export function setup(): () => void {
  const { bin, dispose } = buildApart('--no-replacements');
  process.env.DIALDECK_UNDER_TEST = dirname(dirname(bin));
  return dispose;
}
