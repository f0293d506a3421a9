/** What the app does with what it hears of the account in use. */
import type { ActiveAccountOptions } from './active-account.ts';
import type { Carts } from './carts.ts';
import type { Notices } from './notices.ts';
import { offerUnfinished } from './offer-unfinished.ts';
import { settledText } from './open-orders.ts';
import type { Shell } from './shell-type.ts';

type AccountEvents = Omit<ActiveAccountOptions, 'first' | 'open' | 'runtime'>;

export function accountEvents(shell: Shell, carts: Carts, notices: Notices): AccountEvents {
  return {
    onOrders: (orders) => shell.store.dispatch({ kind: 'orders', orders }),
    onJournal: (purchases) => carts.compare(shell.cart(), purchases),
    onSettled: (view) => {
      notices.settled(view);
      const text = settledText(view);
      if (text !== undefined) shell.terminal().ring(text);
    },
    onTeam: (team) => shell.store.dispatch({ kind: 'team', team }),
    onUnfinished: (batches) => {
      if (shell.readOnly === undefined) offerUnfinished(shell, batches);
    },
    notify: (notice) => shell.notify(notice),
    background: (work) => shell.background(work),
  };
}
