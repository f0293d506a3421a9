/** What a team's ledger had of notes and tags, and what it does not have yet, in the file of notes of this machine. */
import * as z from 'zod';
import type { Database } from '../purchases/journal/sqlite.ts';
import { NO_NOTES } from './own-notes.ts';
import { readAllOwn, readOwn, writeOwn } from './own-table.ts';
import {
  type KnownNotes,
  keptAfterLeaving,
  type LedgerNotes,
  noLedgerNotes,
  type PendingChange,
} from './shared-notes.ts';

/** Whose notes: the ledger without a login, and the fingerprint of the account. */
export interface NotesPlace {
  readonly team: string;
  readonly account: string;
}

const Author = z
  .object({ who: z.string(), host: z.string().optional(), at: z.number() })
  .optional()
  .transform((author) => author && { ...author, host: author.host });
const LedgerSchema = z.object({
  phoneNumber: z.string(),
  version: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  noteBy: Author,
  tagsBy: Author,
});
const PendingSchema = z.object({
  note: z.object({ before: z.string(), after: z.string() }).exactOptional(),
  add: z.array(z.string()),
  remove: z.array(z.string()),
});
const RowSchema = z.object({
  phone_number: z.string(),
  ledger_json: z.string().nullable(),
  pending_json: z.string().nullable(),
});
const ReadSchema = z.object({ read_at: z.int(), version: z.string() });

/** Every number of which something is known. */
export function readKnown(
  database: Database,
  { team, account }: NotesPlace,
): ReadonlyMap<string, KnownNotes> {
  const own = readAllOwn(database);
  const rows = database
    .prepare(
      'SELECT phone_number, ledger_json, pending_json FROM shared_notes WHERE team = ? AND account = ?',
    )
    .all(team, account)
    .map(sharedOf);
  const known = new Map<string, KnownNotes>();
  for (const [phoneNumber, notes] of own)
    known.set(phoneNumber, { own: notes, ledger: noLedgerNotes(phoneNumber), pending: undefined });
  for (const { phoneNumber, ...shared } of rows)
    known.set(phoneNumber, { own: own.get(phoneNumber) ?? NO_NOTES, ...shared });
  return known;
}

/** What is known of one number. */
export function readKnownOf(database: Database, place: NotesPlace, phoneNumber: string): KnownNotes {
  const row = database
    .prepare(
      'SELECT phone_number, ledger_json, pending_json FROM shared_notes WHERE team = ? AND account = ? AND phone_number = ?',
    )
    .get(place.team, place.account, phoneNumber);
  const own = readOwn(database, phoneNumber);
  if (row === undefined) return { own, ledger: noLedgerNotes(phoneNumber), pending: undefined };
  const { ledger, pending } = sharedOf(row);
  return { own, ledger, pending };
}

/** Keeps what the ledger has now; what waits stays. */
export function keepLedger(
  database: Database,
  { team, account }: NotesPlace,
  notes: readonly LedgerNotes[],
): void {
  const keep = database.prepare(
    `INSERT INTO shared_notes (team, account, phone_number, ledger_json) VALUES (?, ?, ?, ?)
      ON CONFLICT (team, account, phone_number) DO UPDATE SET ledger_json = excluded.ledger_json`,
  );
  for (const row of notes) keep.run(team, account, row.phoneNumber, JSON.stringify(row));
}

/** Forgets what the ledger had; what waits stays. */
export function forgetLedger(database: Database, { team, account }: NotesPlace): void {
  database
    .prepare('UPDATE shared_notes SET ledger_json = NULL WHERE team = ? AND account = ?')
    .run(team, account);
}

/** Keeps what waits for the ledger, and what stays this machine's own. */
export function keepPending(
  database: Database,
  { team, account }: NotesPlace,
  phoneNumber: string,
  { own, pending }: Pick<KnownNotes, 'own' | 'pending'>,
): void {
  database
    .prepare(
      `INSERT INTO shared_notes (team, account, phone_number, pending_json) VALUES (?, ?, ?, ?)
      ON CONFLICT (team, account, phone_number) DO UPDATE SET pending_json = excluded.pending_json`,
    )
    .run(team, account, phoneNumber, pending === undefined ? null : JSON.stringify(pending));
  writeOwn(database, phoneNumber, own);
}

/** When the ledger was last read, in ms since the epoch, and the highest version that it had then. */
export function lastRead(
  database: Database,
  { team, account }: NotesPlace,
): { readonly at: number; readonly version: string } | undefined {
  const row = database
    .prepare('SELECT read_at, version FROM shared_reads WHERE team = ? AND account = ?')
    .get(team, account);
  if (row === undefined) return undefined;
  const { read_at: at, version } = ReadSchema.parse(row);
  return { at, version };
}

export function keepRead(
  database: Database,
  { team, account }: NotesPlace,
  { at, version }: { readonly at: number; readonly version: string },
): void {
  database
    .prepare('INSERT OR REPLACE INTO shared_reads (team, account, read_at, version) VALUES (?, ?, ?, ?)')
    .run(team, account, Math.floor(at), version);
}

/** Makes what was shown of a team this machine's own, and forgets the team. */
export function forgetSharing(database: Database, team: string): void {
  const accounts = database.prepare('SELECT DISTINCT account FROM shared_notes WHERE team = ?').all(team);
  for (const { account } of z.array(z.object({ account: z.string() })).parse(accounts))
    for (const [phoneNumber, known] of readKnown(database, { team, account }))
      writeOwn(database, phoneNumber, keptAfterLeaving(known));
  for (const table of ['shared_notes', 'shared_reads'])
    database.prepare(`DELETE FROM ${table} WHERE team = ?`).run(team);
}

function sharedOf(row: unknown) {
  const { phone_number: phoneNumber, ledger_json, pending_json } = RowSchema.parse(row);
  const ledger: LedgerNotes =
    ledger_json === null ? noLedgerNotes(phoneNumber) : LedgerSchema.parse(JSON.parse(ledger_json));
  const pending: PendingChange | undefined =
    pending_json === null ? undefined : PendingSchema.parse(JSON.parse(pending_json));
  return { phoneNumber, ledger, pending };
}
