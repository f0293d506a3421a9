/**
 * ofetch's entry for Node makes a default instance, which reads `globalThis.Headers` and loads a polyfill: with undici and
 * node:http that is as long as starting Node itself. The API module makes its own instance and wants `createFetch` alone.
 */
import { type Patch, replaceOnce } from '../patch.ts';

export const ofetchGlobals: Patch = {
  name: 'ofetch-globals',
  why: 'no undici on the way to the first answer',
  file: 'ofetch/dist/node.mjs',
  apply: (source) =>
    replaceOnce(
      source,
      /^[\s\S]*?import \{ c as createFetch \} from '\.\/shared\/(ofetch\.[\w-]+\.mjs)';[\s\S]*$/,
      `export { c as createFetch } from './shared/${/'\.\/shared\/(ofetch\.[\w-]+\.mjs)'/.exec(source)?.[1] ?? ''}';\n`,
    ),
};
