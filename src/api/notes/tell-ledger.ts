/** Tells the team's ledger of changed notes: by compare and set on the version that was read, and again where only tags met. */
import { formatTime } from '../../text/format.ts';
import { type ApiError, localError } from '../errors.ts';
import type { Database } from '../purchases/journal/sqlite.ts';
import type { Team } from '../team/team.ts';
import type { NotesFile } from './notes-file.ts';
import {
  isConflict,
  type KnownNotes,
  type LedgerNotes,
  noLedgerNotes,
  type PendingChange,
  toTell,
  type WantedNotes,
} from './shared-notes.ts';
import { keepLedger, keepPending, type NotesPlace, readKnownOf } from './shared-table.ts';

/** A number with the change that is sent. */
export interface NotesChange extends KnownNotes {
  readonly phoneNumber: string;
  /** What waited in the file when it was read. */
  readonly stored: PendingChange | undefined;
}

export interface NotesTeller {
  readonly place: NotesPlace;
  readonly file: Pick<NotesFile, 'change'>;
  openTeam(): Promise<Pick<Team, 'writeNotes'>>;
}

/** Somebody else writes between the reading and the writing so often only when something is wrong. */
const MOST_ATTEMPTS = 8;

/**
 * Tells the ledger, and keeps that it has it. Throws ApiError: `conflict` when somebody changed a note of the numbers in `decided`
 * meanwhile; other such notes go on waiting.
 */
export async function tellLedger(
  { place, file, openTeam }: NotesTeller,
  changes: readonly NotesChange[],
  decided: ReadonlySet<string> = new Set(),
): Promise<void> {
  let untold = changes;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const lost = untold.find(
      ({ phoneNumber, ledger, pending }) =>
        decided.has(phoneNumber) && pending !== undefined && isConflict(ledger, pending),
    );
    if (lost !== undefined) throw changedMeanwhile(lost);
    const told = untold.map((change) => ({ change, ...whatIsTold(change) }));
    const wanted = told.flatMap(({ change: { phoneNumber, ledger }, notes }) =>
      notes === undefined ? [] : [{ phoneNumber, version: ledger.version, ...notes }],
    );
    const { written, notes: now } =
      wanted.length === 0 ? { written: true, notes: [] } : await (await openTeam()).writeNotes(wanted);
    const seen = withMissing(now, wanted);
    await file.change((database) => {
      keepLedger(database, place, seen);
      if (written) for (const { change, left } of told) keepWaiting(database, place, change, left);
    });
    if (written) return;
    const rows = new Map(seen.map((each) => [each.phoneNumber, each]));
    untold = untold.map((change) => ({ ...change, ledger: rows.get(change.phoneNumber) ?? change.ledger }));
  }
  throw localError('conflict', 'Others change these notes all the time. Nothing was changed.', 'Try again.');
}

/** Keeps the changes for later. Throws ApiError `conflict` where another process of this machine changed them too. */
export async function keepForLater(
  { place, file }: NotesTeller,
  changes: readonly NotesChange[],
): Promise<void> {
  await file.change((database) => {
    for (const change of changes)
      if (!keepWaiting(database, place, change, change.pending)) throw CHANGED_HERE;
  });
}

/** A number that was sent and is not in the answer has no row: the ledger was created again, or restored from a copy, since it was read. */
function withMissing(now: readonly LedgerNotes[], wanted: readonly WantedNotes[]): readonly LedgerNotes[] {
  const there = new Set(now.map(({ phoneNumber }) => phoneNumber));
  const missing = wanted.filter(({ phoneNumber }) => !there.has(phoneNumber));
  return [...now, ...missing.map(({ phoneNumber }) => noLedgerNotes(phoneNumber))];
}

function whatIsTold({ ledger, pending }: NotesChange) {
  return pending === undefined ? { notes: undefined, left: undefined } : toTell(ledger, pending);
}

/** False: another process of this machine has put something else there, which stays. */
function keepWaiting(
  database: Database,
  place: NotesPlace,
  { phoneNumber, own, stored }: NotesChange,
  pending: PendingChange | undefined,
): boolean {
  const now = readKnownOf(database, place, phoneNumber).pending;
  if (JSON.stringify(now) !== JSON.stringify(stored)) return false;
  keepPending(database, place, phoneNumber, { own, pending });
  return true;
}

const CHANGED_HERE = localError(
  'conflict',
  'Another dialdeck on this machine changed these notes at the same moment. Nothing was changed.',
  'Try again.',
);

function changedMeanwhile({ phoneNumber, ledger: { note, noteBy } }: NotesChange): ApiError {
  const who = noteBy?.who ?? 'Somebody';
  const when = noteBy === undefined ? '' : `, ${formatTime(noteBy.at)}`;
  const did = note === '' ? 'removed the note' : 'changed the note';
  const text = note === '' ? '' : `: "${note}"`;
  return localError(
    'conflict',
    `${who} ${did} of ${phoneNumber} meanwhile${when}${text}. Yours was not written.`,
    'Write it again to replace that note.',
  );
}
