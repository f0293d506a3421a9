/** The accounts whose prices are compared, and what they are asked for all countries. */
import type { Account } from '../../api/account.ts';
import {
  type Assortment,
  type ComparisonQuery,
  countCells,
  type PricedAccount,
  readAssortment,
  tellsCountries,
} from '../../api/pricing/index.ts';
import { comparableAccounts } from '../../config/comparable-accounts.ts';
import { plural } from '../../text/format.ts';
import type { CommandContext } from '../shared/context.ts';
import { toFailure } from '../shared/failure.ts';

/** An account to compare, and who it is. */
export interface OpenedAccount extends PricedAccount {
  readonly account: Account;
}

/** Opens the account in --account, or all accounts that are comparable with the active one. */
export async function openPricedAccounts(
  context: CommandContext,
): Promise<{ readonly accounts: readonly OpenedAccount[]; readonly leftOut: string[] }> {
  const { profiles, active } = await context.accounts();
  const compared = context.globals.account === undefined ? comparableAccounts(active, profiles) : [active];
  const accounts: OpenedAccount[] = [];
  const leftOut: string[] = [];
  for (const profile of compared) {
    try {
      const { account, provider } = await context.openSession(profile.name);
      accounts.push({ name: account.name, currency: account.currency, provider, account });
    } catch (error) {
      if (profile.name === active.name) throw error;
      leftOut.push(`${profile.name} is left out: ${toFailure(error).message}`);
    }
  }
  return { accounts, leftOut };
}

/**
 * The comparison over all countries. Says how many requests it takes where an account has no price list. An account that does not
 * tell what it sells is left out, and `leftOut` gets the reason; throws its ApiError where no other account is left.
 */
export async function askAllCountries(
  { output, interrupted }: CommandContext,
  query: ComparisonQuery,
  leftOut: string[],
): Promise<ComparisonQuery> {
  const accounts: PricedAccount[] = [];
  const assortments = new Map<string, Assortment>();
  let failure: unknown;
  for (const account of query.accounts) {
    try {
      const isAsked = countCells({ ...query, accounts: [account] }) > 0;
      const assortment =
        isAsked && tellsCountries(account) ? await readAssortment(account, interrupted) : undefined;
      if (assortment !== undefined) assortments.set(account.name, assortment);
      accounts.push(account);
    } catch (error) {
      interrupted.throwIfAborted();
      failure ??= error;
      leftOut.push(`${account.name} is left out: ${toFailure(error).message}`);
    }
  }
  if (accounts.length === 0) throw failure;
  for (const account of accounts) {
    const { name } = account;
    const requests = countCells({ ...query, accounts: [account] });
    if (assortments.has(name) || requests === 0) continue;
    output.note(`${name} has no price list: ${plural(requests, 'request')}, one for each country and type.`);
  }
  return { ...query, accounts, assortments };
}
