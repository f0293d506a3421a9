/**
 * Compiled code, kept from run to run. Node's own compile cache keeps what is compiled when a file is loaded, which is none of
 * the functions in it: they were compiled anew at every start, 25 of the 65 ms until the app takes keys. Code that is kept
 * after a run holds every function that the run called (https://nodejs.org/api/vm.html#scriptcreatecacheddata), so each kind
 * of run has a file of its own.
 */
import {
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { underDefaultFlags } from './engine.ts';

interface KeptCode {
  /** What is kept of a piece. */
  codeOf(name: string): Buffer | undefined;
  /** To be told of each piece: what is not kept yet will be. */
  loaded(name: string, script: Script): void;
}

/** Where each piece's code stands behind the index. */
type Index = Record<string, readonly [offset: number, length: number]>;

/** Long after the first frame, long before code that is not called any more is thrown away. */
const SETTLED_MS = 3_000;
/** V8 copies what does not begin at such a place. */
const ALIGNED = 8;

const NOTHING: KeptCode = { codeOf: () => undefined, loaded: () => undefined };

/** Opens what `kind` kept for this build in `folder`; without a folder nothing is kept. */
export function openKeptCode(folder: string | undefined, kind: string, build: string): KeptCode {
  if (folder === undefined) return NOTHING;
  const name = `${kind}-${process.version}-${process.arch}-${build}.bin`;
  const known = readKept(join(folder, name));
  const scripts = new Map<string, Script>();
  let waiting = false;
  const keepNow = () => {
    clearTimeout(timer);
    process.off('exit', onExit);
    waiting = false;
    const own = new Map(Object.keys(known.index).map((piece) => [piece, () => known.codeOf(piece)]));
    underDefaultFlags(() => {
      for (const [piece, script] of scripts) own.set(piece, () => script.createCachedData());
      write(
        folder,
        name,
        build,
        [...own].map(([piece, code]) => [piece, code() ?? Buffer.alloc(0)]),
      );
    });
  };
  // What fails calls too little of the program.
  const onExit = (code: number) => {
    if (code === 0) keepNow();
  };
  let timer: NodeJS.Timeout | undefined;
  return {
    codeOf: known.codeOf,
    loaded: (piece, script) => {
      scripts.set(piece, script);
      const fits = known.index[piece] !== undefined && script.cachedDataRejected !== true;
      if (fits || waiting) return;
      waiting = true;
      timer = setTimeout(keepNow, SETTLED_MS).unref();
      process.on('exit', onExit);
    },
  };
}

interface Kept {
  readonly index: Index;
  codeOf(name: string): Buffer | undefined;
}

/**
 * The length of the index, the index, and code behind it, of which each piece reads its own when it is loaded. The file stays
 * open: another run may replace it meanwhile.
 */
function readKept(path: string): Kept {
  try {
    const file = openSync(path, 'r');
    const length = read(file, 0, ALIGNED).readUInt32LE(0);
    if (length > fstatSync(file).size) throw new Error('not our file');
    const index: Index = JSON.parse(read(file, ALIGNED, length).toString('latin1'));
    return {
      index,
      codeOf: (name) => {
        const [offset = 0, size = 0] = index[name] ?? [];
        return size === 0 ? undefined : read(file, ALIGNED + length + offset, size);
      },
    };
  } catch {
    return { index: {}, codeOf: () => undefined };
  }
}

function read(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  const got = readSync(file, bytes, 0, length, offset);
  return bytes.subarray(0, got);
}

/** Whole or not at all, since V8 believes what it reads. What cannot be kept is compiled again by the next run. */
function write(
  folder: string,
  name: string,
  build: string,
  codes: readonly (readonly [string, Buffer])[],
): void {
  const file = join(folder, name);
  const unfinished = `${file}.${process.pid}`;
  let end = 0;
  const index: Index = {};
  for (const [piece, code] of codes) {
    index[piece] = [end, code.length];
    end = aligned(end + code.length);
  }
  const text = JSON.stringify(index);
  const bytes = Buffer.alloc(ALIGNED + aligned(text.length) + end, ' ');
  bytes.writeUInt32LE(aligned(text.length), 0);
  bytes.write(text, ALIGNED, 'latin1');
  for (const [piece, code] of codes)
    code.copy(bytes, ALIGNED + aligned(text.length) + (index[piece]?.[0] ?? 0));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const other of readdirSync(folder)) {
      if (!other.includes(build)) rmSync(join(folder, other), { recursive: true, force: true });
    }
    writeFileSync(unfinished, bytes, { flag: 'wx', mode: 0o600, flush: true });
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
  }
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}
