/** Purchases and releases of one account: opens the journal and puts the parts together. */
import { type Account, accountFingerprint, sandboxFingerprints } from '../../account.ts';
import type { Provider } from '../../provider.ts';
import { type Runtime, systemRuntime } from '../../runtime.ts';
import { Waits } from '../../wait.ts';
import type { Claims } from '../domain/claims.ts';
import { policyFor } from '../domain/policy.ts';
import type { Purchases } from '../domain/purchases.ts';
import type { Actor } from '../domain/types.ts';
import { moveRowsOfKey } from '../journal/account-rows.ts';
import { JournalError, unreadableJournal } from '../journal/journal-error.ts';
import { openJournal } from '../journal/open.ts';
import { loadSqlite, type OpenDatabase } from '../journal/sqlite.ts';
import { systemActor } from './actor.ts';
import { type BootClock, type Processes, systemProcesses } from './owner.ts';
import { PurchaseIndex } from './purchase-index.ts';
import { PurchaseService } from './purchase-service.ts';
import { ServiceState } from './service-state.ts';
import { TeamLink } from './team-link.ts';

export interface OpenPurchasesOptions {
  readonly account: Account;
  readonly provider: Provider;
  readonly journalFile: string;
  readonly runtime: Runtime;
  /** The waits that the carrier asks of reads, so that a batch slows down with them. */
  readonly waits?: Waits;
  /** The ledger of the embedded sandbox on this machine, so that its rows are told from those that spend money. */
  readonly sandboxLedger?: string;
  /** Ms after which an absence is believed; 15 min when not given. */
  readonly settleWindowMs?: number;
  /** Factor of every pause between two looks; 1 when not given. */
  readonly pollScale?: number;
  /** The team's ledger, where this machine has joined one: numbers are claimed there before anything is sent for them. */
  readonly claims?: Claims | undefined;
  /** For tests: other processes, another SQLite. */
  readonly processes?: Processes;
  /** Who acts; the user and host of the operating system when not given. */
  readonly actor?: Actor;
  readonly openDatabase?: OpenDatabase;
}

/** The purchases of an account. Rejects with ApiError `journal` when the journal cannot be read: nothing is bought then. */
export async function openPurchases(options: OpenPurchasesOptions): Promise<Purchases> {
  const { account, provider, runtime, journalFile } = options;
  const opening = openJournal(journalFile, options.openDatabase ?? (await loadSqlite()), {
    actor: options.actor ?? systemActor(),
    outbox: options.claims !== undefined,
  });
  if (opening.kind === 'unusable') throw unreadableJournal(opening.unusable);
  const { journal } = opening;
  const processes = options.processes ?? systemProcesses();
  try {
    moveRowsOfKey(journal, account, {
      at: runtime.now(),
      isAlive: (owner) => processes.alive(owner, runtime.now()),
    });
    const service = new ServiceState({
      account: {
        accountFingerprint: accountFingerprint(account),
        accountName: account.name,
        carrier: account.provider,
        carrierAccountId: account.accountId,
      },
      sandboxes: new Set(
        [account.sandboxLedger, options.sandboxLedger].flatMap((ledger) =>
          ledger === undefined ? [] : [...sandboxFingerprints(ledger)],
        ),
      ),
      provider,
      journal,
      index: new PurchaseIndex(journal),
      runtime,
      waits: options.waits ?? new Waits(),
      clock: options.processes?.clock ?? clockOf(runtime, processes),
      processes,
      policy: policyFor(options.settleWindowMs, options.pollScale),
      team: options.claims === undefined ? undefined : new TeamLink(options.claims),
    });
    return new PurchaseService(service);
  } catch (error) {
    journal.close();
    if (!(error instanceof JournalError)) throw error;
    throw unreadableJournal(error);
  }
}

/** With an injected clock that one counts, else the one that all processes of this boot share. */
function clockOf(runtime: Runtime, processes: Processes): BootClock {
  if (runtime === systemRuntime) return processes.clock;
  return { boot: 'injected', now: () => Math.round(runtime.monotonic()) };
}
