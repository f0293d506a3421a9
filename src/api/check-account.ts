/** Whether an account's credentials work: the cheapest read that tells. */
import { unreadableRows } from './owned/load.ts';
import type { AccountCheck, Provider } from './provider.ts';

/** Asks the carrier; a carrier without a read for it is asked for one page of owned numbers. Throws ApiError. */
export async function checkAccount(provider: Provider, signal?: AbortSignal): Promise<AccountCheck> {
  if (provider.checkAccount !== undefined) return provider.checkAccount(signal);
  const page = await provider.listOwned({ page: 1, pageSize: provider.abilities.ownedPageSize }, signal);
  if (page.unreadable > 0 && page.rows.length === 0) throw unreadableRows(page.unreadable);
  const { total, fetchedAt } = page;
  return { notices: [], fetchedAt, ...(total === undefined ? {} : { ownedTotal: total }) };
}
