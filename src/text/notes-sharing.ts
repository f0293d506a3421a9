/** How notes and tags are shared with a team, in words. */
import type { Author, NotesSharing } from '../api/notes/sharing.ts';

/** A sentence where something is not shared; otherwise empty. */
export function sharingText(sharing: NotesSharing | undefined): string {
  const { unshared, otherNote } = sharing ?? {};
  switch (unshared) {
    case undefined:
      return '';
    case 'waiting':
      return 'Not shared yet: it is shared when the team ledger can be reached.';
    case 'conflict':
      return otherNote === ''
        ? 'Not shared: the team removed its note meanwhile. Write the note that is to stay.'
        : `Not shared: the team's note is now "${otherNote ?? ''}". Write the note that is to stay.`;
    case 'own':
      return otherNote === undefined
        ? 'On this machine only: the team does not have all of it.'
        : `On this machine only, beside the team's note: "${otherNote}". Write the note that is to stay.`;
  }
}

/** "anna on desk". */
export function authorText({ who, host }: Author): string {
  return host === undefined ? who : `${who} on ${host}`;
}

/** For programs; null without a team. */
export function sharingRecord(sharing: NotesSharing | undefined) {
  if (sharing === undefined) return null;
  const { noteBy, tagsBy, unshared = null, otherNote = null, asOf = null } = sharing;
  const author = (by: NotesSharing['noteBy']) => (by === undefined ? null : { ...by, host: by.host ?? null });
  return { noteBy: author(noteBy), tagsBy: author(tagsBy), unshared, otherNote, asOf };
}
