/** Puts the pieces of the bundle together into one file, and writes the program that runs them from there. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A piece as CommonJS, by its path inside the bundle. */
export type Piece = readonly [path: string, code: string];

/** The files of a program that begins with the piece `entry`, by their paths. */
export async function joinPieces(pieces: readonly Piece[], entry: string): Promise<[string, string][]> {
  const functions = pieces.map(
    ([, code]) => `(function(exports,require,module,__filename,__dirname){${escaped(code)}\n})`,
  );
  const text = functions.join('\n');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const file = `pieces-${hash}.js`;
  let offset = 0;
  const places = pieces.map(([path], place) => {
    const length = functions[place]?.length ?? 0;
    const entryOf = [path, [offset, length]] as const;
    offset += length + 1;
    return entryOf;
  });
  return [
    [file, text],
    [entry, await startProgram({ PIECES_FILE: file, PIECES: Object.fromEntries(places), ENTRY: entry })],
  ];
}

async function startProgram(values: Readonly<Record<string, unknown>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'start', 'start.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    define: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  return outputFiles[0]?.text ?? '';
}

/** In ASCII, so that a place in characters is one in bytes: esbuild leaves other characters in regular expressions alone. */
function escaped(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
