/**
 * Owns the active account: opens it at its first use, watches its orders for the header, and closes it when the account is
 * switched.
 */

import { toApiError } from '../api/errors.ts';
import { LAST_ANSWERS_MS, RECOVERY_MS } from '../api/limits.ts';
import type { BatchSummary } from '../api/purchases/domain/batch-types.ts';
import type { OwnWork, Purchases } from '../api/purchases/domain/purchases.ts';
import type { PurchaseView } from '../api/purchases/domain/types.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { Notice } from '../screens/screen.ts';
import { workOfAll } from './exit-summary.ts';
import { orderSummary } from './open-orders.ts';
import type { PendingOrders, TeamOpen } from './state.ts';
import { teamOpen } from './team-open.ts';

export interface ActiveAccountOptions {
  readonly first: AccountProfile;
  readonly open: (profile: AccountProfile) => Promise<Session>;
  readonly runtime: Runtime;
  readonly onOrders: (orders: PendingOrders) => void;
  /** The journal of the account was opened, or changed. */
  readonly onJournal: (purchases: Purchases) => void;
  /** What the other machines of the account's team have pending changed. */
  readonly onTeam: (team: TeamOpen) => void;
  /** A purchase that was pending is finished. */
  readonly onSettled: (view: PurchaseView) => void;
  /** Batches that were stopped or interrupted, when the account is opened. */
  readonly onUnfinished: (batches: readonly BatchSummary[]) => void;
  readonly notify: (notice: Notice) => void;
  readonly background: (work: Promise<unknown>) => void;
}

export class ActiveAccount {
  readonly #options: ActiveAccountOptions;
  /** Sessions of former accounts that are still closing. */
  readonly #closing = new Set<Promise<void>>();
  /** What was done with the accounts of this run that are closed. */
  readonly #done: OwnWork[] = [];
  #profile: AccountProfile;
  #opened: Promise<Session> | undefined;
  #ready: Session | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(options: ActiveAccountOptions) {
    this.#options = options;
    this.#profile = options.first;
  }

  profile(): AccountProfile {
    return this.#profile;
  }

  /** The account has changed while it is open; another account is nothing to it. */
  keep(profile: AccountProfile): void {
    if (profile.name === this.#profile.name) this.#profile = profile;
  }

  /** Returns the same session at every call, until opening fails or another account becomes active. Rejects with ApiError. */
  session(): Promise<Session> {
    if (this.#opened !== undefined) return this.#opened;
    const mine = this.#options.open(this.#profile);
    this.#opened = mine;
    mine.then(
      (session) => {
        if (this.#opened !== mine) return;
        this.#ready = session;
        this.#options.background(this.#watchOrders(mine));
        this.#options.background(this.#watchTeam(mine));
      },
      // The next use opens the account again: by then the key may exist or the port may be free.
      () => {
        if (this.#opened === mine) this.#opened = undefined;
      },
    );
    return mine;
  }

  use(profile: AccountProfile): void {
    this.#release();
    this.#profile = profile;
  }

  /**
   * Waits for pending answers (half a minute at most) and closes every account that was opened. Resolves to what this run
   * did with all of them.
   */
  async leave(): Promise<OwnWork> {
    // A session that is still opening has no pending answers, so this does not wait for it.
    const last = this.#ready;
    if (last !== undefined) await drain(last);
    if (last === undefined) this.#opened = undefined;
    else this.#release();
    await Promise.allSettled(this.#closing);
    return workOfAll(this.#done);
  }

  async #watchOrders(mine: Promise<Session>): Promise<void> {
    try {
      const purchases = await (await mine).openPurchases();
      if (this.#opened !== mine) return;
      const pending = new Set<string>();
      const update = () => {
        this.#reportOrders(purchases.listLoaded(), pending);
        this.#options.onJournal(purchases);
      };
      this.#unsubscribe = purchases.subscribe(update);
      update();
      await this.#recover(purchases, update);
    } catch (error) {
      if (this.#opened === mine) this.#options.notify({ kind: 'error', text: toApiError(error).message });
    }
  }

  async #watchTeam(mine: Promise<Session>): Promise<void> {
    const team = await (await mine).openTeam();
    if (team === undefined || this.#opened !== mine) return;
    const update = () => {
      if (this.#opened === mine) this.#options.onTeam(teamOpen(team.reading()));
    };
    // It ends with the session.
    team.subscribe(update);
    update();
  }

  /** `pending` holds the ids of the purchases that were pending at the last report. */
  #reportOrders(views: readonly PurchaseView[], pending: Set<string>): void {
    const { onOrders, onSettled, runtime } = this.#options;
    onOrders(orderSummary(views, runtime.now()));
    for (const view of views) {
      if (!view.settled) pending.add(view.row.id);
      else if (pending.delete(view.row.id)) onSettled(view);
    }
  }

  async #recover(purchases: Purchases, update: () => void): Promise<void> {
    const { unsent } = await purchases.recover(RECOVERY_MS);
    update();
    this.#options.onUnfinished(purchases.batches.unfinished());
    if (unsent.length === 0) return;
    this.#options.notify({
      kind: 'info',
      text: `${unsent.length} confirmed but not sent: review or withdraw it under Purchases (3)`,
    });
  }

  /** Deactivates the account at once, and closes it when its pending answers have arrived. */
  #release(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    const left = this.#opened;
    this.#opened = undefined;
    this.#ready = undefined;
    if (left === undefined) return;
    // A session that could not be opened needs no closing. The caller who asked for it got the error.
    const closed = left
      .then(
        (session) => this.#drainAndClose(session),
        () => undefined,
      )
      .finally(() => this.#closing.delete(closed));
    this.#closing.add(closed);
    this.#options.background(closed);
  }

  async #drainAndClose(session: Session): Promise<void> {
    const purchases = await drain(session);
    if (purchases !== undefined) this.#done.push(purchases.ours());
    await session.close();
  }
}

/** Waits for pending answers. Resolves to the purchases, or to undefined when the journal cannot be read. */
async function drain(session: Session): Promise<Purchases | undefined> {
  const purchases = await session.openPurchases().catch(() => undefined);
  await purchases?.drain(LAST_ANSWERS_MS);
  return purchases;
}
