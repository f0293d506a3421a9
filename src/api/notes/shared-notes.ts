/**
 * Notes and tags that a team shares: what its ledger has, what this machine changed and the ledger does not have yet, and what this machine
 * kept for itself before. Pure.
 */
import { fold } from '../../text/fold.ts';
import { mergeTags, type OwnNotes } from './own-notes.ts';
import type { Author, NotesSharing } from './sharing.ts';

/** A row of the ledger. */
export interface LedgerNotes extends OwnNotes {
  readonly phoneNumber: string;
  /** Higher with each change; "0" where there is no row. */
  readonly version: string;
  readonly noteBy: Author | undefined;
  readonly tagsBy: Author | undefined;
}

/** What was read above a version. */
export interface NotesAboveVersion {
  /** In the order of their versions. */
  readonly notes: readonly LedgerNotes[];
  /** The ledger was created again or restored from a copy since: its versions are lower, and these are all its notes. */
  readonly isAnew: boolean;
}

/** A change for the ledger, which takes it only while the row has this version. */
export interface WantedNotes extends OwnNotes {
  readonly phoneNumber: string;
  readonly version: string;
}

/** Whether all of them were written; and the rows as they are now. */
export interface NotesAnswer {
  readonly written: boolean;
  readonly notes: readonly LedgerNotes[];
}

/** What a person changed here and the ledger does not have. A tag is added or removed by itself; a note is replaced. */
export interface PendingChange {
  /** `before`: what the ledger had when the person wrote it. */
  readonly note?: { readonly before: string; readonly after: string };
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What is known of a number. */
export interface KnownNotes {
  /** Of this machine alone: kept without a team, or before it joined. */
  readonly own: OwnNotes;
  readonly ledger: LedgerNotes;
  readonly pending: PendingChange | undefined;
}

/** The notes as they are shown; `sharing` only with a team. */
export interface NotesNow extends OwnNotes {
  readonly sharing?: NotesSharing;
}

export function noLedgerNotes(phoneNumber: string): LedgerNotes {
  return { phoneNumber, version: '0', note: '', tags: [], noteBy: undefined, tagsBy: undefined };
}

/** Whether somebody replaced the note that this change would replace. */
export function isConflict(ledger: OwnNotes, { note }: PendingChange): boolean {
  return note !== undefined && ledger.note !== note.before && ledger.note !== note.after;
}

/** The ledger's notes with the change. */
export function withPending(ledger: OwnNotes, { note, add, remove }: PendingChange): OwnNotes {
  return {
    note: note === undefined ? ledger.note : note.after,
    tags: isChangeOfTags({ add, remove }) ? mergeTags(ledger.tags, add, remove) : ledger.tags,
  };
}

/**
 * What is sent to the ledger for a change, and what then still waits: a note that somebody else changed meanwhile waits for a person, and its tags
 * do not wait with it.
 */
export function toTell(
  ledger: OwnNotes,
  pending: PendingChange,
): { readonly notes: OwnNotes; readonly left: PendingChange | undefined } {
  const { note, add, remove } = pending;
  if (note === undefined || !isConflict(ledger, pending))
    return { notes: withPending(ledger, pending), left: undefined };
  return { notes: withPending(ledger, { add, remove }), left: { note, add: [], remove: [] } };
}

/** Whether the ledger can be told something of it now. */
export function canBeTold({ ledger, pending }: KnownNotes): boolean {
  return pending !== undefined && (!isConflict(ledger, pending) || isChangeOfTags(pending));
}

function isChangeOfTags({ add, remove }: Pick<PendingChange, 'add' | 'remove'>): boolean {
  return add.length > 0 || remove.length > 0;
}

/** What is shown of a number. */
export function notesNow({ own, ledger, pending }: KnownNotes): NotesNow {
  const shared = pending === undefined ? ledger : withPending(ledger, pending);
  const isOwnNote = own.note !== '' && own.note !== shared.note;
  const takesOwn = isOwnNote && shared.note === '' && pending?.note === undefined;
  const ownTags = without(own.tags, shared.tags);
  const conflict = pending !== undefined && isConflict(ledger, pending);
  const other = isOwnNote && !takesOwn ? own.note : undefined;
  return {
    note: takesOwn ? own.note : shared.note,
    tags: ownTags.length === 0 ? shared.tags : [...shared.tags, ...ownTags].toSorted(),
    sharing: {
      noteBy: pending?.note === undefined && !takesOwn ? ledger.noteBy : undefined,
      tagsBy: ledger.tagsBy,
      teamNote: ledger.note,
      unshared: conflict
        ? 'conflict'
        : pending !== undefined
          ? 'waiting'
          : isOwnNote || ownTags.length > 0
            ? 'own'
            : undefined,
      otherNote: conflict ? ledger.note : other,
    },
  };
}

/** What a person wrote: the notes after it, and what they decided about. */
export interface WrittenNotes {
  readonly before: OwnNotes;
  readonly after: OwnNotes;
  /** The note was decided, although it may be the same as before. */
  readonly decided?: 'note' | undefined;
  /** The note of the ledger that the person saw, where that may not be the newest. */
  readonly seenNote?: string | undefined;
}

/** What of it is to be shared, and what then stays this machine's own. */
export function afterWriting(
  { own, ledger, pending }: KnownNotes,
  { before, after, decided, seenNote = ledger.note }: WrittenNotes,
): Pick<KnownNotes, 'own' | 'pending'> {
  const writesNote = decided === 'note' || after.note !== before.note;
  const note = writesNote ? { before: seenNote, after: after.note } : pending?.note;
  const wanted = without(after.tags, before.tags);
  const dropped = without(before.tags, after.tags);
  const add = [...without(pending?.add ?? [], dropped), ...without(wanted, pending?.add ?? [])];
  const remove = [...without(pending?.remove ?? [], wanted), ...without(dropped, pending?.remove ?? [])];
  const isNothing = (note === undefined || note.after === ledger.note) && !isChangeOfTags({ add, remove });
  return {
    own: {
      note: writesNote ? '' : own.note,
      tags: without(without(own.tags, dropped), [...add, ...ledger.tags]),
    },
    pending: isNothing ? undefined : { ...(note === undefined ? {} : { note }), add, remove },
  };
}

/** What this machine alone has, as a change that shares it; a note only where the team has none. */
export function sharingOwn({ own, ledger, pending }: KnownNotes): Pick<KnownNotes, 'own' | 'pending'> {
  const free = own.note !== '' && [own.note, ''].includes(ledger.note) && pending?.note === undefined;
  const note = free ? { note: { before: ledger.note, after: own.note } } : {};
  const add = [...(pending?.add ?? []), ...without(own.tags, [...ledger.tags, ...(pending?.add ?? [])])];
  return {
    own: { note: free ? '' : own.note, tags: [] },
    pending: { ...pending, ...note, add, remove: pending?.remove ?? [] },
  };
}

/** What stays on a machine that leaves the team: all that it showed; of two notes its own. */
export function keptAfterLeaving(known: KnownNotes): OwnNotes {
  const { note, tags } = notesNow(known);
  return { note: known.own.note === '' ? note : known.own.note, tags };
}

/** The tags that none of `others` is; upper and lower case are the same. */
function without(tags: readonly string[], others: readonly string[]): readonly string[] {
  const gone = new Set(others.map(fold));
  return tags.filter((tag) => !gone.has(fold(tag)));
}
