/** The prices that an earlier run kept: read once for each account, and written when a reading ends. */
import type { PricedCell } from '../../api/pricing/index.ts';
import type { PricingDependencies } from './dependencies.ts';
import { layoutOf } from './layout.ts';
import { shapeOf } from './list-shape.ts';
import type { OpenedAccount } from './read-prices.ts';

export interface KeptPrices {
  /** Shows what is kept of these accounts, where nothing newer is known. */
  show(accounts: readonly OpenedAccount[]): Promise<void>;
  /** Keeps what is known of these accounts. */
  keep(accounts: readonly OpenedAccount[]): Promise<void>;
}

export function createKeptPrices({ context, store }: PricingDependencies): KeptPrices {
  const read = new Set<string>();
  return {
    async show(accounts) {
      const unread = accounts.filter(({ name }) => !read.has(name));
      if (unread.length === 0) return;
      const cache = await context.priceCache();
      for (const { name } of unread) read.add(name);
      const cells = unread.flatMap(({ account }) => cache.read(account));
      if (cells.length === 0) return;
      const { listRows } = layoutOf(
        context.area(),
        shapeOf(store.getState()),
        context.memory.columns('pricing'),
      );
      store.dispatch({ kind: 'kept', cells, height: listRows });
    },
    async keep(accounts) {
      const cache = await context.priceCache();
      const known = [...store.getState().cells.values()].flatMap(({ priced }) => priced ?? []);
      const byAccount = Map.groupBy(known, (cell: PricedCell) => cell.account);
      for (const { name, account } of accounts) {
        const cells = byAccount.get(name);
        if (cells !== undefined) cache.keep(account, cells);
      }
    },
  };
}
