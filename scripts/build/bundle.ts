/**
 * The bundle: minified, split where the code imports lazily. esbuild splits ES modules only, and CommonJS starts faster (no
 * asynchronous evaluation, no ESM loader), so the pieces are turned into CommonJS one by one afterwards and put into one file.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { type BuildOptions, build, type OutputFile, transform } from 'esbuild';
import { makeRequiresLazy } from './lazy-requires.ts';
import { patchPlugin } from './patch.ts';
import { patches } from './patches/index.ts';
import { joinPieces } from './pieces.ts';
import { withoutDevtools } from './without-devtools.ts';

export interface BundleOptions {
  readonly root: string;
  readonly entry: string;
  readonly outdir: string;
  /** Leaves every dependency as it was published; top-level awaits among them then need ES modules. */
  readonly untouched: boolean;
  /** A part of the product, which does not hold every patched file. */
  readonly partial?: boolean;
  /** Modules that are pieces of their own, so that they are not evaluated before something of them is used. */
  readonly apart?: readonly string[];
}

const UNUSED = 'unused/';

/** Writes `start.js` and what it runs. Throws when a patch no longer fits, or when esbuild finds a fault. */
export async function bundle(options: BundleOptions): Promise<void> {
  const { outdir } = options;
  const files = options.untouched ? await untouchedModules(options) : await patchedScripts(options);
  const all: Files = [...files, ['package.json', '{"type":"commonjs"}\n']];
  // Pieces are named by their content: a dialdeck that runs while this writes finds old pieces or new ones, never half.
  for (const [path, text] of all) {
    mkdirSync(dirname(join(outdir, path)), { recursive: true });
    writeFileSync(join(outdir, path), text);
  }
  removeOthers(outdir, new Set(all.map(([path]) => path)));
}

function removeOthers(outdir: string, kept: ReadonlySet<string>): void {
  for (const path of readdirSync(outdir, { recursive: true, encoding: 'utf8' })) {
    const file = join(outdir, path);
    if (statSync(file).isFile() && !kept.has(path.split(sep).join('/'))) rmSync(file);
  }
}

function shared({ root, entry, outdir, apart = [] }: BundleOptions) {
  return {
    absWorkingDir: root,
    entryPoints: [
      { in: entry, out: 'start' },
      // Named as entries they are split off; what is written under these names is of no use.
      ...apart.map((path, place) => ({ in: path, out: `${UNUSED}${place}` })),
    ],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    jsx: 'automatic',
    legalComments: 'linked',
    chunkNames: 'chunks/[name]-[hash]',
    write: false,
    // Native and optional: loaded from node_modules when a key is read, or not at all.
    external: ['@napi-rs/keyring'],
    loader: { '.csv': 'text', '.yml': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
  } satisfies BuildOptions;
}

const UNTOUCHED_START = `
exports.run = (folder) => {
  if (folder !== undefined) require('node:module').enableCompileCache(folder);
  import('./start.mjs');
};
if (require.main === module) exports.run();
`;

type Files = (readonly [path: string, text: string])[];

async function untouchedModules(options: BundleOptions): Promise<Files> {
  const { outputFiles } = await build({
    ...shared(options),
    plugins: [withoutDevtools],
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire as dialdeckRequire } from 'node:module'; const require = dialdeckRequire(import.meta.url);",
    },
  });
  return [...filesOf(options, outputFiles), ['start.js', UNTOUCHED_START]];
}

function filesOf({ outdir }: BundleOptions, outputs: readonly OutputFile[]): Files {
  const files: Files = outputs.map(({ path, text }) => [path.slice(outdir.length + 1), text]);
  return files.filter(([path]) => !path.startsWith(UNUSED));
}

async function patchedScripts(options: BundleOptions): Promise<Files> {
  const { outputFiles } = await build({
    ...shared(options),
    plugins: [withoutDevtools, patchPlugin(patches, options.partial === true)],
  });
  const files = filesOf(options, outputFiles);
  const scripts = files.filter(([name]) => name.endsWith('.js'));
  const pieces = await Promise.all(
    scripts.map(async ([name, text]) => [name, await toScript(name, text)] as const),
  );
  return [...files.filter(([name]) => !name.endsWith('.js')), ...(await joinPieces(pieces, 'start.js'))];
}

async function toScript(name: string, text: string): Promise<string> {
  const common = { platform: 'node', target: 'node24', sourcefile: basename(name) } as const;
  const script = await transform(text, {
    ...common,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'dialdeckUrl' },
  });
  const [warning] = script.warnings;
  if (warning !== undefined) throw new Error(`${name}: ${warning.text}`);
  const minified = await transform(makeRequiresLazy(script.code), { ...common, format: 'cjs', minify: true });
  if (!minified.code.includes('dialdeckUrl')) return minified.code;
  return `"use strict";const dialdeckUrl=require("node:url").pathToFileURL(__filename).href;${minified.code}`;
}
