/** The bundle: minified ES modules, split where the code imports lazily, each with its source map. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { build } from 'esbuild';
import { thirdPartyLicenses } from './licenses.ts';
import { replaceModules } from './replacements/index.ts';
import { withoutDependencies } from './source-maps.ts';

export interface BundleOptions {
  readonly root: string;
  /** Source files by the name under which each is written, without `.js`. */
  readonly entries: Readonly<Record<string, string>>;
  readonly outdir: string;
  /** False to take every dependency as it was published. */
  readonly replacements?: boolean;
}

/** Some dependencies are CommonJS and ask for Node's modules with `require`, which an ES module does not have. */
const REQUIRE = `import { createRequire as dialdeckRequire } from 'node:module'; const require = dialdeckRequire(import.meta.url);`;

/** Writes the entries, their chunks, and the licences of everything in them. Throws when esbuild reports an error. */
export async function bundle({ root, entries, outdir, replacements = true }: BundleOptions): Promise<void> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    // Shorter than escapes; Node reads modules as UTF-8.
    charset: 'utf8',
    sourcemap: 'linked',
    // Stack traces need the positions only, and the package stays small.
    sourcesContent: false,
    jsx: 'automatic',
    // The licences are written in full, in one file.
    legalComments: 'none',
    metafile: true,
    banner: { js: REQUIRE },
    write: false,
    // Native and optional, loaded from node_modules when a key is read; and what is never loaded: React's devtools, pg's native client.
    external: ['@napi-rs/keyring', 'react-devtools-core', 'pg-native'],
    loader: { '.csv': 'text', '.yml': 'text' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    plugins: replacements ? [replaceModules(root)] : [],
  });
  const codes = new Map(outputFiles.map(({ path, text }) => [`${path}.map`, text]));
  const files = outputFiles.map(({ path, text }) => {
    const code = codes.get(path);
    const written = code === undefined ? withoutIdleRequire(text) : withoutDependencies(text, code);
    return [path.slice(outdir.length + 1), written] as const;
  });
  write(outdir, [
    ...files,
    ['package.json', '{"type":"module"}\n'],
    ['THIRD-PARTY-LICENSES.txt', thirdPartyLicenses(root, metafile)],
  ]);
}

/** Making a `require` takes as long as loading a chunk. Where nothing uses it, its line stays empty: source maps count lines. */
function withoutIdleRequire(text: string): string {
  const rest = text.replace(REQUIRE, '');
  return /\brequire\b/.test(rest) ? text : rest;
}

/** Leaves unchanged files alone, so that a dialdeck that starts during the build never reads half a file. */
function write(outdir: string, files: readonly (readonly [path: string, text: string])[]): void {
  for (const [path, text] of files) {
    const file = join(outdir, path);
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
  const kept = new Set(files.map(([path]) => path));
  for (const path of readdirSync(outdir, { recursive: true, encoding: 'utf8' })) {
    const file = join(outdir, path);
    if (statSync(file).isFile() && !kept.has(path.split(sep).join('/'))) rmSync(file);
  }
}
