/** Fewer files: esbuild makes a chunk for each set of parts that share code, and Node takes longer to find a small file than to read it. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Plugin, rollup } from 'rollup';

/** A module that was bundled, and its source map. */
export interface Bundled {
  readonly code: string;
  readonly map: string;
}

export interface MergedChunk extends Bundled {
  /** In the folder that was built, with slashes. */
  readonly path: string;
}

/** In bytes. A smaller chunk becomes a part of another one that is loaded with it, or costs little where it is loaded for nothing. */
const SMALLEST = 10_000;

/**
 * Files below `outdir` that do what the entries of `files` do, each entry under its name. Effects stay in their order: Rollup
 * merges only what has none while it loads, or the same ones. A module must not wait at its top level for one that it imports
 * lazily, because the two may be one file afterwards; the one wait there is, in Ink, is for the file system.
 */
export async function mergeChunks(
  files: ReadonlyMap<string, Bundled>,
  entries: readonly string[],
  outdir: string,
): Promise<readonly MergedChunk[]> {
  const input = Object.fromEntries(entries.map((name) => [name, join(outdir, `${name}.js`)]));
  const bundle = await rollup({
    input,
    plugins: [inMemory(files, outdir)],
    treeshake: false,
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({
    dir: outdir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
    compact: true,
    experimentalMinChunkSize: SMALLEST,
  });
  await bundle.close();
  return output.flatMap((file) => {
    if (file.type !== 'chunk' || file.map === null) return [];
    return [{ path: file.fileName, code: file.code, map: file.map.toString() }];
  });
}

/** What starts with a dot is one of the files, everything else belongs to Node or is installed. */
function inMemory(files: ReadonlyMap<string, Bundled>, outdir: string): Plugin {
  return {
    name: 'in-memory',
    resolveId: (id, importer) =>
      importer === undefined
        ? id
        : id.startsWith('.')
          ? resolve(dirname(importer), id)
          : { id, external: true },
    load: (id) => files.get(relative(outdir, id).split(sep).join('/')) ?? null,
  };
}
