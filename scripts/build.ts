/** Bundles src/cli.ts into dist/, split where the code imports lazily. `--if-changed` does nothing when dist/ is newer. */
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');

/** Ink's devtools are an optional package that is never loaded in production; the bundle holds an empty one instead. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default undefined;' }));
  },
};

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}

function isFresh(): boolean {
  if (!existsSync(stamp)) return false;
  const inputs = ['package.json', 'package-lock.json', 'scripts/build.ts'].map(
    (file) => statSync(join(root, file)).mtimeMs,
  );
  return Math.max(newest(join(root, 'src')), ...inputs) < statSync(stamp).mtimeMs;
}

if (!(process.argv.includes('--if-changed') && isFresh())) {
  rmSync(dist, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts'],
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    keepNames: true,
    jsx: 'automatic',
    legalComments: 'linked',
    chunkNames: 'chunks/[name]-[hash]',
    // Native and optional: loaded from node_modules when a key is read, or not at all.
    external: ['@napi-rs/keyring'],
    loader: { '.csv': 'text', '.yml': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutDevtools],
    banner: {
      js: "import { createRequire as dialdeckRequire } from 'node:module'; const require = dialdeckRequire(import.meta.url);",
    },
  });
  writeFileSync(stamp, '');
}
