/**
 * What the build writes as dist/start.js: runs the pieces that the bundle was split into, which stand in one file beside it. A
 * piece is compiled when it is first asked for, or taken from what an earlier run kept of it.
 */
import { openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { tuneEngine, underDefaultFlags } from './engine.ts';
import { openKeptCode } from './kept-code.ts';

/** The file with the pieces, named by its content, and where each of them stands in it. */
declare const PIECES_FILE: string;
declare const PIECES: Readonly<Record<string, readonly [offset: number, length: number]>>;
declare const ENTRY: string;

interface Module {
  exports: unknown;
}

type Piece = (
  exports: unknown,
  require: (name: string) => unknown,
  module: Module,
  filename: string,
  folder: string,
) => void;

/** Runs the program; with a folder, compiled code is taken from there and kept there. */
export function run(folder: string | undefined): void {
  const file = openSync(join(__dirname, PIECES_FILE), 'r');
  // Never closed: a dialdeck that is replaced while it runs goes on with its own pieces.
  const kept = openKeptCode(folder, kindOf(process.argv[2]), PIECES_FILE);
  const made = new Map<string, Module>();
  const load = (name: string): unknown => {
    const known = made.get(name);
    if (known !== undefined) return known.exports;
    const filename = join(__dirname, name);
    const cachedData = kept.codeOf(name);
    const source = sourceOf(file, name);
    const script = underDefaultFlags(
      () => new Script(source, { filename, ...(cachedData === undefined ? {} : { cachedData }) }),
    );
    kept.loaded(name, script);
    const module: Module = { exports: {} };
    made.set(name, module);
    const requireFrom = (wanted: string) =>
      wanted.startsWith('.') ? load(pathOf(name, wanted)) : require(wanted);
    const piece: Piece = script.runInThisContext();
    piece(module.exports, requireFrom, module, filename, dirname(filename));
    return module.exports;
  };
  load(ENTRY);
  tuneEngine();
}

/** The build writes nothing but ASCII. */
function sourceOf(file: number, name: string): string {
  const place = PIECES[name];
  if (place === undefined) throw new Error(`dialdeck is not whole: ${name} is missing`);
  const [offset, length] = place;
  const bytes = Buffer.allocUnsafe(length);
  readSync(file, bytes, 0, length, offset);
  return bytes.toString('latin1');
}

/** The path among the pieces of what one of them asks for with `./` or `../`. */
function pathOf(from: string, wanted: string): string {
  const folders = from.split('/').slice(0, -1);
  for (const part of wanted.split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.') folders.push(part);
  }
  return folders.join('/');
}

/** A command's name, or `app`: each calls functions of its own. */
function kindOf(word: string | undefined): string {
  return word !== undefined && /^[a-z]{1,20}$/.test(word) ? word : 'app';
}

// Started by itself, as parts of the product are by their tests, it keeps nothing.
if (require.main === module) run(undefined);
