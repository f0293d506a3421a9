/** An account in use: its provider, its purchases. The one thing that screens and commands hold on to. */
import type { Account } from './account.ts';
import type { NotesStore } from './notes/store.ts';
import type { SharedNotes } from './notes/team-notes.ts';
import type { Provider } from './provider.ts';
import type { Purchases } from './purchases/domain/purchases.ts';
import type { Team } from './team/team.ts';

export interface Session {
  readonly account: Account;
  readonly provider: Provider;
  /**
   * Nothing is bought, changed or released through this session: the provider refuses before it sends. It also refuses when the account
   * becomes read-only or is removed later.
   */
  readonly readOnly: boolean;
  /** Notes and tags: your own on this machine, and with a team those that it shares. */
  readonly notes: Pick<NotesStore, 'all' | 'update'>;
  /** The same with a team: read again, followed, and what was this machine's own shared. */
  readonly sharedNotes?: Pick<SharedNotes, 'refresh' | 'reading' | 'subscribe' | 'share'> | undefined;
  /**
   * The account's purchases. The journal is opened at the first call (a first frame and a command that only reads load no
   * database) and later calls give the same one. Rejects with ApiError when the journal cannot be opened.
   */
  openPurchases(): Promise<Purchases>;
  /** The team that buys with this account too; undefined without one. Connects when something is asked of it, and never rejects. */
  openTeam(): Promise<Team | undefined>;
  /** Closes the journal, the watching of the team and the embedded sandbox; waits for nothing: drain the purchases first. */
  close(): Promise<void>;
}
