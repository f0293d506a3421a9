/** The bundle: minified ES modules, split where the code imports lazily, each with its source map. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { build } from 'esbuild';
import { patchPlugin } from './patch.ts';
import { patches } from './patches/index.ts';
import { withoutDevtools } from './without-devtools.ts';

export interface BundleOptions {
  readonly root: string;
  /** What is written under its own name, with `.js`. */
  readonly entry: string;
  readonly outdir: string;
  /** Leaves every dependency as it was published. */
  readonly untouched: boolean;
  /** A part of the product, which does not hold every patched file. */
  readonly partial?: boolean;
}

/** Some dependencies are CommonJS and ask for Node's modules with `require`, which an ES module does not have. */
const REQUIRE = `import { createRequire as dialdeckRequire } from 'node:module'; const require = dialdeckRequire(import.meta.url);`;

/** Writes the entry and its chunks. Throws when a patch no longer fits, or when esbuild finds a fault. */
export async function bundle({
  root,
  entry,
  outdir,
  untouched,
  partial = false,
}: BundleOptions): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    jsx: 'automatic',
    legalComments: 'linked',
    banner: { js: REQUIRE },
    write: false,
    // Native and optional: loaded from node_modules when a key is read, or not at all.
    external: ['@napi-rs/keyring'],
    loader: { '.csv': 'text', '.yml': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutDevtools, ...(untouched ? [] : [patchPlugin(patches, partial)])],
  });
  const files = outputFiles.map(({ path, text }) => [path.slice(outdir.length + 1), text] as const);
  write(outdir, [...files, ['package.json', '{"type":"module"}\n']]);
}

/** Chunks are named by their content: a dialdeck that starts while this writes finds old chunks or new ones, never half. */
function write(outdir: string, files: readonly (readonly [path: string, text: string])[]): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(outdir, path)), { recursive: true });
    writeFileSync(join(outdir, path), text);
  }
  const kept = new Set(files.map(([path]) => path));
  for (const path of readdirSync(outdir, { recursive: true, encoding: 'utf8' })) {
    const file = join(outdir, path);
    if (statSync(file).isFile() && !kept.has(path.split(sep).join('/'))) rmSync(file);
  }
}
