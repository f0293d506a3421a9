/** Opens an account for the app and the commands: its key, its provider and, on demand, its purchases. */
import { type Account, accountFingerprint } from '../api/account.ts';
import { type NotesStore, openNotes } from '../api/notes/store.ts';
import type { SharedNotes } from '../api/notes/team-notes.ts';
import { withNotes } from '../api/notes/with-notes.ts';
import { createProvider, type ProviderDeps } from '../api/providers/index.ts';
import type { Purchases } from '../api/purchases/domain/purchases.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { Team } from '../api/team/team.ts';
import { Waits } from '../api/wait.ts';
import type { AccountProfile } from './account-profiles.ts';
import { type ApiKeySources, readAccount } from './api-keys.ts';
import { guarded, type OnForbidden } from './guard.ts';
import type { Paths } from './paths.ts';
import { teamPlace } from './team.ts';

export interface SessionDeps {
  readonly paths: Paths;
  readonly runtime: Runtime;
  readonly keys: ApiKeySources;
  readonly readOnly: boolean;
  /** Called with the key as soon as it is read, so that no output can contain it. */
  hide(secret: string): void;
  /** Called before each wait for a retry of a read. */
  readonly onWait?: ProviderDeps['onWait'] | undefined;
  /** Told when another dialdeck made the account read-only or removed it, and a change was refused therefore. */
  readonly onForbidden?: OnForbidden | undefined;
  /** Told of each attempt of a request and each wait, for --debug. */
  readonly onRequest?: ProviderDeps['onRequest'];
}

interface Opened {
  readonly account: Account;
  close(): Promise<void>;
}

/**
 * The session of an account. Starts the embedded sandbox for a sandbox account. The journal opens at the first
 * `openPurchases`. Throws ConfigError when the key cannot be read, ApiError when the account cannot be used.
 */
export async function openSession(profile: AccountProfile, deps: SessionDeps): Promise<Session> {
  const opened = await openAccount(profile, deps);
  const { account } = opened;
  deps.hide(account.apiKey);
  const waits = new Waits();
  try {
    const own = await createProvider(account, {
      runtime: deps.runtime,
      environment: deps.keys.env,
      onRequest: deps.onRequest,
      onWait: (wait) => {
        deps.onWait?.(wait);
        waits.tell(wait);
      },
    });
    const readOnly = deps.readOnly || profile.readOnly === true;
    const joined = profile.kind !== 'sandbox' && teamPlace(deps.keys) !== undefined;
    let purchases: Promise<Purchases> | undefined;
    let team: Promise<Team> | undefined;
    const theTeam = (): Promise<Team> => {
      team ??= import('./open-team.ts').then(({ openTeam }) => openTeam(account, deps, openPurchases));
      return team;
    };
    const sharedNotes = joined ? await openTeamNotes(account, deps, theTeam) : undefined;
    const notes = sharedNotes ?? openNotes(deps.paths.notes);
    const { onForbidden } = deps;
    const guard = { accountsFile: deps.paths.accounts, readOnly: deps.readOnly, onForbidden };
    const provider = withNotes(guarded(own, profile, guard), notes);
    const openPurchases = () => {
      // A failure is not cached: after a repair the next call may succeed.
      purchases ??= openJournal({ account, provider, waits, joined }, deps).catch((error: unknown) => {
        purchases = undefined;
        throw error;
      });
      return purchases;
    };
    return {
      account,
      provider,
      readOnly,
      notes,
      sharedNotes,
      openPurchases,
      openTeam: async () => (joined ? theTeam() : undefined),
      close: async () => {
        // Whoever leaves does not wait for a ledger that is out of reach.
        (await team)?.close().catch(() => undefined);
        await purchases?.then(
          (open) => open.close(),
          () => undefined,
        );
        notes.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openAccount(profile: AccountProfile, deps: SessionDeps): Promise<Opened> {
  if (profile.kind !== 'sandbox') {
    return { account: await readAccount(profile, deps.keys), close: async () => undefined };
  }
  const { startEmbeddedSandbox } = await import('./embedded-sandbox.ts');
  return startEmbeddedSandbox(profile, deps.paths);
}

async function openTeamNotes(
  account: Account,
  { keys, paths, runtime }: SessionDeps,
  openTeam: () => Promise<Team>,
): Promise<SharedNotes & NotesStore> {
  const { TeamNotes } = await import('../api/notes/team-notes.ts');
  const team = teamPlace(keys) ?? '';
  return new TeamNotes({ file: paths.notes, team, account: accountFingerprint(account), runtime, openTeam });
}

interface JournalUse {
  readonly account: Account;
  readonly provider: Session['provider'];
  readonly waits: Waits;
  /** In a team others may use the same account: that of the embedded sandbox is this machine's alone. */
  readonly joined: boolean;
}

async function openJournal(
  { account, provider, waits, joined }: JournalUse,
  deps: SessionDeps,
): Promise<Purchases> {
  const { paths, runtime } = deps;
  const { openPurchases } = await import('../api/purchases/service/index.ts');
  return openPurchases({
    account,
    provider,
    journalFile: paths.journal,
    runtime,
    waits,
    sandboxLedger: paths.sandboxLedger,
    claims: joined ? (await import('./open-claims.ts')).openClaims(account, deps) : undefined,
  });
}
