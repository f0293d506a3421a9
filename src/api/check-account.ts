/** Whether an account's credentials work: the cheapest read that tells. */
import { ApiError } from './errors.ts';
import { unreadableRows } from './owned/load.ts';
import type { AccountCheck, Provider } from './provider.ts';

/** Asks the carrier; a carrier without a read for it is asked for one page of owned numbers. Throws ApiError. */
export async function checkAccount(provider: Provider, signal?: AbortSignal): Promise<AccountCheck> {
  if (provider.checkAccount !== undefined) return provider.checkAccount(signal);
  const page = await firstPage(provider, signal);
  if (page.unreadable > 0 && page.rows.length === 0) throw unreadableRows(page.unreadable);
  const { total, fetchedAt } = page;
  return { notices: [], fetchedAt, ...(total === undefined ? {} : { ownedTotal: total }) };
}

/** Every carrier has a list of owned numbers: where there is none, the address is wrong. */
async function firstPage(provider: Provider, signal: AbortSignal | undefined) {
  try {
    return await provider.listOwned({ page: 1, pageSize: provider.abilities.ownedPageSize }, signal);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
    const { code, message, retryable, progress, status, webPage } = error;
    const hint = 'Check the base URL: its path may be missing or wrong.';
    throw new ApiError({ code, message, hint, retryable, progress, status, webPage });
  }
}
