/** The account in use: opened at its first use, its orders watched for the header, let go when another takes its place. */
import { toApiError } from '../api/errors.ts';
import { LAST_ANSWERS_MS } from '../api/purchases/domain/policy.ts';
import type { Purchases, PurchaseView } from '../api/purchases/domain/types.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { Notice } from '../screens/screen.ts';
import { orderSummary } from './open-orders.ts';
import type { OrdersInFlight } from './state.ts';

export interface AccountInUse {
  choice(): AccountProfile;
  /** The same session at every call, until it fails or another account is taken. Rejects with ApiError. */
  session(): Promise<Session>;
  use(choice: AccountProfile): void;
  /**
   * Lets answers under way arrive (half a minute at most), asks the account in use one last question, then closes every account that was
   * opened.
   */
  leave<Answer>(ask: (session: Session | undefined) => Promise<Answer>): Promise<Answer>;
}

export interface AccountOptions {
  readonly first: AccountProfile;
  readonly open: (choice: AccountProfile) => Promise<Session>;
  readonly runtime: Runtime;
  readonly onOrders: (orders: OrdersInFlight) => void;
  /** A purchase that was under way is not any more. */
  readonly onSettled: (view: PurchaseView) => void;
  readonly notify: (notice: Notice) => void;
  readonly background: (work: Promise<unknown>) => void;
}

/** How long unfinished purchases are looked at before the person may go on as if they were settled. */
const RECOVERY_MS = 3_000;

export function createAccountInUse(options: AccountOptions): AccountInUse {
  const { runtime, notify, background } = options;
  const leaving = new Set<Promise<void>>();
  let choice = options.first;
  let opened: Promise<Session> | undefined;
  let ready: Session | undefined;
  let unsubscribe: (() => void) | undefined;

  async function watchOrders(mine: Promise<Session>): Promise<void> {
    try {
      const purchases = await (await mine).openPurchases();
      if (opened !== mine) return;
      const underWay = new Set<string>();
      const update = () => {
        const views = purchases.list();
        options.onOrders(orderSummary(views, runtime.now()));
        for (const view of views) {
          if (!view.settled) underWay.add(view.row.id);
          else if (underWay.delete(view.row.id)) options.onSettled(view);
        }
      };
      unsubscribe = purchases.subscribe(update);
      update();
      await recover(purchases, update);
    } catch (error) {
      if (opened === mine) {
        notify({ kind: 'error', text: toApiError(error).message });
      }
    }
  }

  async function recover(purchases: Purchases, update: () => void): Promise<void> {
    const { unsent } = await purchases.recover(RECOVERY_MS);
    update();
    if (unsent.length === 0) return;
    notify({
      kind: 'info',
      text: `${unsent.length} confirmed but not sent: review or withdraw it under Purchases (3)`,
    });
  }

  /** Out of use at once; what it still has to do goes on until it is done. */
  function letGo(): void {
    unsubscribe?.();
    unsubscribe = undefined;
    const left = opened;
    opened = undefined;
    ready = undefined;
    if (left === undefined) return;
    // One that could not be opened leaves nothing behind; whoever asked for it heard why.
    const done = left.then(drainAndClose, () => undefined).finally(() => leaving.delete(done));
    leaving.add(done);
    background(done);
  }

  return {
    choice: () => choice,
    session() {
      if (opened !== undefined) return opened;
      const mine = options.open(choice);
      opened = mine;
      mine.then(
        (session) => {
          if (opened !== mine) return;
          ready = session;
          background(watchOrders(mine));
        },
        // A key that is there now, a port that is free again: the next use tries anew.
        () => {
          if (opened === mine) opened = undefined;
        },
      );
      return mine;
    },
    use(next) {
      letGo();
      choice = next;
    },
    async leave(ask) {
      // One that is still being opened has nothing under way, and is not waited for.
      const last = ready;
      if (last !== undefined) await drain(last);
      const answer = await ask(last);
      if (last === undefined) opened = undefined;
      else letGo();
      await Promise.allSettled(leaving);
      return answer;
    },
  };
}

async function drainAndClose(session: Session): Promise<void> {
  await drain(session);
  await session.close();
}

async function drain(session: Session): Promise<void> {
  const purchases = await session.openPurchases().catch(() => undefined);
  await purchases?.drain(LAST_ANSWERS_MS);
}
