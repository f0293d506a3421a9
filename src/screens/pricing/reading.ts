/** One reading of prices, from opening the accounts to keeping what came. */
import { localError, toApiError } from '../../api/errors.ts';
import { NUMBER_TYPES } from '../../api/numbers/types.ts';
import { type CellKey, type ComparisonQuery, countCells, tellsCountries } from '../../api/pricing/index.ts';
import type { PricingDependencies } from './dependencies.ts';
import type { KeptPrices } from './kept-prices.ts';
import { layoutOf } from './layout.ts';
import { shapeOf } from './list-shape.ts';
import {
  type OpenedAccount,
  openAccounts,
  type Refusal,
  readAssortments,
  readPrices,
} from './read-prices.ts';
import { isMissing, isWanted, type Scope, shownCountries } from './scope.ts';

/** The prices that are not known, or all of them again. */
export type Which = 'missing' | 'all';

export interface ReadingDependencies extends PricingDependencies {
  readonly kept: KeptPrices;
}

/** Resolves when the reading ends, fails or is aborted; never rejects. */
export async function readInto(deps: ReadingDependencies, which: Which, signal: AbortSignal): Promise<void> {
  const { context, store } = deps;
  try {
    if (store.getState().accounts.length === 0) store.dispatch({ kind: 'opening' });
    const accounts = await openAccounts(context, (name, error) =>
      context.notify({ kind: 'info', text: `${name} is not included: ${error.message}` }),
    );
    if (signal.aborted) return;
    await readAccounts(deps, accounts, which, signal);
    if (!signal.aborted) store.dispatch({ kind: 'done' });
  } catch (error) {
    if (!signal.aborted) store.dispatch({ kind: 'failed', error: toApiError(error) });
  }
}

/** A refused key is said once: the account in use ends the reading, another one is left out of it. */
async function readAccounts(
  deps: ReadingDependencies,
  all: readonly OpenedAccount[],
  which: Which,
  signal: AbortSignal,
): Promise<void> {
  const { context, store, kept } = deps;
  for (let accounts = all; ; ) {
    store.dispatch({
      kind: 'accounts',
      accounts: accounts.map(({ name }) => name),
      listed: new Set(accounts.filter(tellsCountries).map(({ name }) => name)),
    });
    await kept.show(accounts);
    if (signal.aborted) return;
    const refused = await readOnce(deps, accounts, which, signal);
    // What was read before the person left is kept as well.
    await kept.keep(accounts);
    if (refused === undefined || signal.aborted) return;
    const { account, error } = refused;
    const hint = 'A opens the accounts; Tab on this one replaces its key.';
    if (account === context.accountName) throw localError('auth', `${account}: ${error.message}`, hint);
    context.notify({ kind: 'error', text: `${account} is not included: ${error.message} ${hint}` });
    accounts = accounts.filter(({ name }) => name !== account);
  }
}

/**
 * What the progress counts. Over all countries it counts the requests that the menu named: lists come at once, and would make
 * thousands of answers.
 */
function countedIn({ all, listed }: Scope, query: ComparisonQuery): (cell: CellKey) => boolean {
  const isRequest = ({ account }: CellKey) => !listed.has(account);
  const anyRequest =
    countCells({ ...query, accounts: query.accounts.filter(({ name }) => !listed.has(name)) }) > 0;
  return all && anyRequest ? isRequest : () => true;
}

/** The account whose key was refused, if any. */
async function readOnce(
  { context, store }: ReadingDependencies,
  accounts: readonly OpenedAccount[],
  which: Which,
  signal: AbortSignal,
): Promise<Refusal | undefined> {
  const { runtime, background, notify } = context;
  // As it is now: answers that arrive change what is missing.
  const scope = store.getState();
  const now = runtime.now();
  const asked = (cell: CellKey) => (which === 'all' ? isWanted(scope, cell) : isMissing(scope, cell, now));
  const query: ComparisonQuery = {
    accounts,
    countryCodes: shownCountries(scope),
    numberTypes: NUMBER_TYPES,
    wants: asked,
  };
  const counts = countedIn(scope, query);
  store.dispatch({
    kind: 'begun',
    total: countCells({ ...query, wants: (cell) => asked(cell) && counts(cell) }),
  });
  const { known, refused } = scope.all
    ? await readAssortments(accounts.filter(tellsCountries), signal, (name, error) =>
        notify({ kind: 'error', text: `${name}: only the chosen countries are compared. ${error.message}` }),
      )
    : { known: new Map(), refused: undefined };
  if (refused !== undefined || signal.aborted) return refused;
  // Without knowing what it sells, an account is not asked for a list of every country.
  const isKnown = ({ account, countryCode }: CellKey) =>
    !scope.listed.has(account) || known.has(account) || scope.countries.includes(countryCode);
  const reading = {
    query: { ...query, assortments: known, wants: (cell: CellKey) => asked(cell) && isKnown(cell) },
    counts,
    runtime,
    signal,
    background,
  };
  return readPrices(reading, (batch) =>
    store.dispatch({
      kind: 'cells',
      ...batch,
      height: layoutOf(context.area(), shapeOf(store.getState()), context.memory.columns('pricing')).listRows,
    }),
  );
}
