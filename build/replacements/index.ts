/** Modules of dependencies that are replaced whole when dialdeck is bundled. README.md explains each. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/** The module below node_modules, and the file in this folder that takes its place. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  'ink/build/output.js': 'ink-output.ts',
  'ofetch/dist/node.mjs': 'ofetch.ts',
  'string-width/index.js': 'string-width.ts',
  'yoga-layout/dist/src/index.js': 'yoga-layout.ts',
};
/** What dependencies import by the name of a package. */
const PACKAGES: Readonly<Record<string, string>> = {
  ofetch: 'ofetch/dist/node.mjs',
  'string-width': 'string-width/index.js',
  'yoga-layout': 'yoga-layout/dist/src/index.js',
};

const YOGA_LOADER = 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';

/** Fails the build when a module that is to be replaced is not there, or is bundled all the same. */
export function replaceModules(root: string): Plugin {
  const modules = join(root, 'node_modules');
  return {
    name: 'replacements',
    setup({ onResolve, onLoad, onEnd }) {
      const missing = Object.keys(REPLACEMENTS).filter((module) => !existsSync(join(modules, module)));
      if (missing.length > 0)
        throw new Error(`to be replaced, but not in node_modules: ${missing.join(', ')}`);
      onResolve({ filter: /^(?:\.|ofetch$|string-width$|yoga-layout$)/ }, ({ path, resolveDir }) => {
        const module = PACKAGES[path] ?? relative(modules, resolve(resolveDir, path)).split(sep).join('/');
        const replacement = REPLACEMENTS[module];
        return replacement === undefined ? undefined : { path: join(import.meta.dirname, replacement) };
      });
      onResolve({ filter: /^\.\/yoga\.wasm$/ }, ({ path }) => ({ path, namespace: 'yoga' }));
      onLoad({ filter: /.*/, namespace: 'yoga' }, () => ({
        contents: yogaBytes(join(modules, YOGA_LOADER)),
        loader: 'binary',
      }));
      onEnd(({ metafile }) => ({
        errors: Object.keys(REPLACEMENTS)
          .filter((module) => metafile?.inputs[`node_modules/${module}`] !== undefined)
          .map((module) => ({ text: `${module} is bundled although it has a replacement` })),
      }));
    },
  };
}

/** The WebAssembly that the loader of yoga-layout holds as a data: URL. Throws when there is none. */
export function yogaBytes(loader: string): Uint8Array {
  const [, base64] =
    /"data:application\/octet-stream;base64,([^"]+)"/.exec(readFileSync(loader, 'utf8')) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (!WebAssembly.validate(bytes)) throw new Error(`${loader} holds no WebAssembly`);
  return bytes;
}
