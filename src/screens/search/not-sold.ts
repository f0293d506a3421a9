/** After a search without numbers: whether the carrier sells any in the country, where it says so. */

import { isWhole, readAssortment } from '../../api/pricing/index.ts';
import type { Provider } from '../../api/provider.ts';
import type { SearchDependencies } from './dependencies.ts';

/** Notes in the state that nothing is sold in the country. Notes nothing where that is not certain, or cannot be read. */
export async function noteNotSold(
  { store, sold }: Pick<SearchDependencies, 'store' | 'sold'>,
  provider: Provider,
  countryCode: string,
  signal: AbortSignal,
): Promise<void> {
  if (sold.known().has(countryCode)) return;
  // The search itself says what is wrong with the account.
  const assortment = await readAssortment({ provider }, signal).catch(() => undefined);
  if (assortment === undefined || signal.aborted) return;
  if (assortment.countryCodes.has(countryCode) || !isWhole(assortment)) return;
  store.dispatch({ kind: 'not-sold', countryCode });
}
