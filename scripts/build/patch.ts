/** Changes of a dependency's source that are made while it is bundled, and the plugin that makes them. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Plugin } from 'esbuild';

export interface Patch {
  /** As it is named in the build's messages. */
  readonly name: string;
  /** What it is for. */
  readonly why: string;
  /** The file inside node_modules, with forward slashes. */
  readonly file: string;
  /** The changed source. Throws PatchFailed when what it changes is not there. */
  readonly apply: (source: string) => string;
}

export class PatchFailed extends Error {
  override readonly name = 'PatchFailed';
}

/** `source` with the one occurrence of `pattern` replaced. Throws PatchFailed for none and for more than one. */
export function replaceOnce(source: string, pattern: string | RegExp, replacement: string): string {
  const found = typeof pattern === 'string' ? countText(source, pattern) : countMatches(source, pattern);
  if (found !== 1) throw new PatchFailed(`wanted once, found ${found} times: ${String(pattern)}`);
  // A function, so that "$" in the replacement stays what it is.
  return source.replace(pattern, () => replacement);
}

function countText(source: string, text: string): number {
  return source.split(text).length - 1;
}

function countMatches(source: string, pattern: RegExp): number {
  return [...source.matchAll(new RegExp(pattern, `${pattern.flags}g`))].length;
}

/** Applies the patches to the files that they name. A patch whose file is not in a bundle of the whole fails the build. */
export function patchPlugin(patches: readonly Patch[], partial: boolean): Plugin {
  return {
    name: 'patches',
    setup({ onLoad, onEnd, initialOptions }) {
      const root = initialOptions.absWorkingDir ?? process.cwd();
      const applied = new Set<string>();
      onLoad({ filter: /node_modules/ }, ({ path }) => {
        const file = relative(root, path).split(sep).join('/');
        const wanted = patches.filter((patch) => `node_modules/${patch.file}` === file);
        if (wanted.length === 0) return undefined;
        let contents = readFileSync(path, 'utf8');
        for (const patch of wanted) {
          contents = applyPatch(patch, contents);
          applied.add(patch.name);
        }
        return { contents, loader: 'js' };
      });
      onEnd(() => {
        const idle = partial ? [] : patches.filter((patch) => !applied.has(patch.name));
        return {
          errors: idle.map((patch) => ({
            text: `patch "${patch.name}": ${patch.file} is not in the bundle`,
          })),
        };
      });
    },
  };
}

function applyPatch(patch: Patch, source: string): string {
  try {
    return patch.apply(source);
  } catch (error) {
    if (!(error instanceof PatchFailed)) throw error;
    throw new PatchFailed(
      `patch "${patch.name}" no longer fits ${patch.file} (${error.message}). Adapt it or build with --untouched.`,
    );
  }
}
