/** Ink awaits its optional devtools at the top level of its reconciler; a bundle never has them. */
import { type Patch, replaceOnce } from '../patch.ts';

export const devtools: Patch = {
  name: 'devtools',
  why: 'no top-level await in the way of the first frame',
  file: 'ink/build/reconciler.js',
  apply: (source) =>
    replaceOnce(
      replaceOnce(
        source,
        /if \(process\.env\['DEV'\] === 'true'\) \{\n {4}\/\/ Intentionally[\s\S]*?\n\}\n/,
        '',
      ),
      /if \(process\.env\['DEV'\] === 'true'\) \{\n {4}try \{\n {8}const loaded[\s\S]*?\n\}\n/,
      '',
    ),
};
