/** Journals as a crash leaves them, and ways to damage them. */
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Mortal } from './mortal.ts';
import { confirmed, OTHER_NUMBER, start, type Workbench } from './workbench.ts';

/** A journal with one completed purchase and one whose outcome is unknown, left behind as by kill -9. */
export async function leaveBehind(bench: Workbench): Promise<void> {
  const process = new Mortal(bench);
  const purchases = await process.live();
  await start(bench, purchases);
  await bench.time.settle();
  bench.carrier.treatments = [{ failsWith: {} }];
  await start(bench, purchases, confirmed(OTHER_NUMBER));
  await bench.time.settle();
  // A second connection keeps the write-ahead log from being folded in when the first one ends.
  const kept = `${bench.journalFile}.kept`;
  for (const end of ['', '-wal']) copyFileSync(`${bench.journalFile}${end}`, `${kept}${end}`);
  process.kill();
  for (const end of ['', '-wal']) renameSync(`${kept}${end}`, `${bench.journalFile}${end}`);
  rmSync(`${bench.journalFile}-shm`, { force: true });
}

/** Remembers the journal as it is; the result puts it back. */
export function pristineJournal(bench: Workbench): () => void {
  const files = ['', '-wal', '-mark'].map(
    (end) => [end, readFileSync(`${bench.journalFile}${end}`)] as const,
  );
  return () => {
    rmSync(`${bench.journalFile}-shm`, { force: true });
    for (const [end, bytes] of files) writeFileSync(`${bench.journalFile}${end}`, bytes);
  };
}

/** Changes one byte at a place between 0 and 1 of the file. */
export function flipByte(file: string, where: number, flip: number): void {
  const bytes = readFileSync(file);
  const offset = Math.min(bytes.length - 1, Math.floor(where * bytes.length));
  bytes[offset] = (bytes[offset] ?? 0) ^ flip;
  writeFileSync(file, bytes);
}
