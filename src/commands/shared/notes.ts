/** Notes and tags for the commands: this machine's own, or with a team those that it shares. */
import type { NotesSharing } from '../../api/notes/sharing.ts';
import { type NotesStore, openNotes } from '../../api/notes/store.ts';
import type { Session } from '../../api/session.ts';
import { readAccountsFile } from '../../config/accounts-file.ts';
import { teamPlace } from '../../config/team.ts';
import { formatTime } from '../../text/format.ts';
import { sharingText } from '../../text/notes-sharing.ts';
import type { CommandContext } from './context.ts';
import type { Output } from './output.ts';

export interface OpenedNotes {
  readonly notes: Pick<NotesStore, 'all' | 'update'>;
  /** Only with a team. */
  readonly shared: Session['sharedNotes'];
  close(): void;
}

/** Without a team no account is opened: the notes belong to the number. */
export async function openNotesOf(context: CommandContext): Promise<OpenedNotes> {
  const { env, paths } = context;
  if (teamPlace({ env, file: readAccountsFile(paths.accounts) }) === undefined) {
    const notes = openNotes(paths.notes);
    return { notes, shared: undefined, close: notes.close };
  }
  const { notes, sharedNotes } = await context.openSession();
  // The session closes when the command has ended.
  return { notes, shared: sharedNotes, close: () => undefined };
}

/** Says on stderr what a person must know of shared notes: how old they are where the ledger is out of reach, and what is not shared. */
export function sayNotes(
  output: Output,
  shared: Session['sharedNotes'],
  sharing: NotesSharing | undefined,
): void {
  sayNotesAge(output, shared);
  const text = sharingText(sharing);
  if (text !== '') output.warn(text);
}

/** The first of it alone, for lists. */
export function sayNotesAge(output: Output, shared: Session['sharedNotes']): void {
  const { at, failure } = shared?.reading() ?? {};
  if (failure === undefined) return;
  const age = at === undefined ? 'were never read on this machine' : `are those of ${formatTime(at)}`;
  output.warn(`Notes and tags of the team ${age}. ${failure.message}`);
}
