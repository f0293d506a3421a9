/** The bundle: minified ES modules, split where the code imports lazily, each with its source map. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { build, type OutputFile } from 'esbuild';
import { thirdPartyLicenses } from './licenses.ts';
import { type Bundled, type MergedChunk, mergeChunks } from './merge-chunks.ts';
import { replaceModules } from './replacements/index.ts';
import { withoutDependencies } from './source-maps.ts';

export interface BundleOptions {
  readonly root: string;
  /** Source files by the name under which each is written, without `.js`. */
  readonly entries: Readonly<Record<string, string>>;
  readonly outdir: string;
  /** Entries that share no file with the others. */
  readonly alone?: readonly string[];
  /** False to take every dependency as it was published. */
  readonly replacements?: boolean;
}

/** Some dependencies are CommonJS and ask for Node's modules with `require`, which an ES module does not have. */
const REQUIRE = `import { createRequire as dialdeckRequire } from 'node:module'; const require = dialdeckRequire(import.meta.url);`;

/** Writes the entries, their chunks, and the licences of everything in them. Throws when esbuild reports an error. */
export async function bundle({
  root,
  entries,
  outdir,
  alone = [],
  replacements = true,
}: BundleOptions): Promise<void> {
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
    sourcemap: 'external',
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
  const bundled = bundledFiles(outputFiles, outdir);
  const shared = Object.keys(entries).filter((name) => !alone.includes(name));
  const files: (readonly [path: string, text: string])[] = [];
  for (const names of [shared, ...alone.map((name) => [name])]) {
    files.push(...(await mergeChunks(bundled, names, outdir)).flatMap(withSourceMap));
  }
  write(outdir, [
    ...files,
    ['package.json', '{"type":"module"}\n'],
    ['THIRD-PARTY-LICENSES.txt', thirdPartyLicenses(root, metafile)],
  ]);
}

/** What esbuild made, by its path in `outdir`. */
function bundledFiles(outputFiles: readonly OutputFile[], outdir: string): ReadonlyMap<string, Bundled> {
  const maps = new Map(outputFiles.map(({ path, text }) => [path, text]));
  return new Map(
    outputFiles.flatMap(({ path, text }) => {
      const map = maps.get(`${path}.map`);
      if (map === undefined) return [];
      const name = path.slice(outdir.length + 1).replaceAll(sep, '/');
      return [[name, { code: withoutIdleRequire(text), map }] as const];
    }),
  );
}

/** The file, which names its source map, and the map. */
function withSourceMap({ path, code, map }: MergedChunk): readonly (readonly [path: string, text: string])[] {
  return [
    [path, `${code}//# sourceMappingURL=${basename(path)}.map\n`],
    [`${path}.map`, withoutDependencies(map, code)],
  ];
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
