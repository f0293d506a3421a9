/** Notes and tags in the team's ledger: read above a version, and written where they are still as they were read. */
import * as z from 'zod';
import { cleanLine } from '../../text/clean.ts';
import { localError, toApiError } from '../errors.ts';
import type { LedgerNotes, NotesAboveVersion, NotesAnswer, WantedNotes } from '../notes/shared-notes.ts';
import type { Actor } from '../purchases/domain/types.ts';
import type { LedgerConnection } from './connection.ts';
import { NOTES_RECORD } from './migrations/2026-11-26-notes.ts';

/** Rows of one question. */
const NOTES_AT_A_TIME = 5_000;

const AuthorSchema = z
  .object({
    who: z.string().transform(cleanLine),
    host: z
      .string()
      .nullable()
      .transform((host) => (host === null ? undefined : cleanLine(host))),
    at: z.number(),
  })
  .nullable()
  .transform((author) => author ?? undefined);

const NotesSchema = z.object({
  phoneNumber: z.string(),
  version: z.string(),
  note: z.string().transform(cleanLine),
  tags: z.array(z.string().transform(cleanLine)),
  noteBy: AuthorSchema,
  tagsBy: AuthorSchema,
});

/** Those of an account whose version is above `after`. Throws ApiError. */
export async function readNotes(
  connection: LedgerConnection,
  account: string,
  after: string,
): Promise<NotesAboveVersion> {
  const [newest] = await connection.rows(
    z.object({ behind: z.boolean() }),
    'SELECT coalesce(max(version), 0) < $2 AS behind FROM dialdeck.notes WHERE account = $1',
    [account, after],
  );
  const isAnew = newest?.behind === true;
  return { notes: await readAbove(connection, account, isAnew ? '0' : after), isAnew };
}

async function readAbove(
  connection: LedgerConnection,
  account: string,
  after: string,
): Promise<readonly LedgerNotes[]> {
  const all: LedgerNotes[] = [];
  for (let from = after; ; from = all.at(-1)?.version ?? from) {
    const rows = await connection.rows(
      z.object({ notes: NotesSchema }),
      `SELECT ${NOTES_RECORD} AS notes FROM dialdeck.notes n WHERE account = $1 AND version > $2 ORDER BY version LIMIT ${NOTES_AT_A_TIME}`,
      [account, from],
    );
    all.push(...rows.map(({ notes }) => notes));
    if (rows.length < NOTES_AT_A_TIME) return all;
  }
}

/** Writes all of them or none. Throws ApiError: `auth` where the role may only read. */
export async function writeNotes(
  connection: LedgerConnection,
  account: string,
  wanted: readonly WantedNotes[],
  { person, host }: Actor,
): Promise<NotesAnswer> {
  try {
    const [row] = await connection.rows(
      z.object({ answer: z.object({ written: z.boolean(), notes: z.array(NotesSchema) }) }),
      'SELECT dialdeck.write_notes($1, $2, $3, $4) AS answer',
      [account, JSON.stringify(wanted), person ?? null, host ?? null],
    );
    return row?.answer ?? { written: false, notes: [] };
  } catch (error) {
    throw toApiError(error).code === 'auth' ? MAY_ONLY_READ : error;
  }
}

const MAY_ONLY_READ = localError(
  'auth',
  'Your role in this team is viewer: it reads notes and tags, and does not change them.',
  'Ask an admin of the team for the role buyer. See yours with: dialdeck team status',
);
