/** Parts of dependencies that are loaded for cases that hardly ever come up. They are loaded when one does. */
import { type Patch, replaceOnce } from '../patch.ts';

/** signal-exit checks an argument with node:assert, and loads its error reports and diff for it. */
export const signalExitAssert: Patch = {
  name: 'signal-exit-assert',
  why: 'node:assert only when the check fails',
  file: 'signal-exit/index.js',
  apply: (source) =>
    replaceOnce(
      replaceOnce(source, "  var assert = require('assert')\n", ''),
      'assert.equal(typeof cb,',
      "if (typeof cb !== 'function') require('assert').equal(typeof cb,",
    ),
};

/** Ink's error screen prepares to read stack traces: a regular expression for each of Node's modules. */
export const errorScreen: Patch = {
  name: 'error-screen',
  why: 'stack traces are prepared for when there is one',
  file: 'ink/build/components/ErrorOverview.js',
  apply: (source) =>
    replaceOnce(
      replaceOnce(source, "import StackUtils from 'stack-utils';\n", ''),
      /const stackUtils = new StackUtils\(\{([\s\S]*?)internals: StackUtils\.nodeInternals\(\),\n\}\);/,
      `let stackUtilsMade;
const stackUtils = {
    parseLine(line) {
        const StackUtils = require('stack-utils');
        stackUtilsMade ??= new StackUtils({ cwd: cwd(), internals: StackUtils.nodeInternals() });
        return stackUtilsMade.parseLine(line);
    },
};`,
    ),
};
