/** The countries that the accounts are known to sell, and those in which they say that they sell nothing. For pickers. */
import { isWhole, readAssortment } from '../api/pricing/index.ts';
import type { ScreenContext } from './screen.ts';

export interface SoldCountries {
  /** ISO codes. Other countries may be sold too: dialdeck knows only price lists and offers. Pickers list these first. */
  known(): ReadonlySet<string>;
  /** Adds a country after an offer of it was seen. */
  note(countryCode: string): void;
  /** Asks the carriers that tell what they sell, once. `known` grows as they answer. */
  read(signal: AbortSignal): void;
  /**
   * The words for a country in which none of these accounts sells a number: each has a price list without it, of which every part could
   * be read, and no offer of it was seen. Empty where that is not certain.
   */
  whyNot(countryCode: string, accounts: readonly string[]): string;
}

export function createSoldCountries({
  accountNames,
  sessionOf,
}: Pick<ScreenContext, 'accountNames' | 'sessionOf'>): SoldCountries {
  const codes = new Set<string>();
  const offered = new Set<string>();
  /** Of each account whose list is whole. */
  const lists = new Map<string, ReadonlySet<string>>();
  let asked = false;
  const readOne = async (name: string, signal: AbortSignal): Promise<void> => {
    const assortment = await readAssortment(await sessionOf(name), signal);
    if (assortment === undefined) return;
    for (const countryCode of assortment.countryCodes) codes.add(countryCode);
    if (isWhole(assortment)) lists.set(name, assortment.countryCodes);
  };
  return {
    known: () => codes,
    note: (countryCode) => {
      codes.add(countryCode);
      offered.add(countryCode);
    },
    read: (signal) => {
      if (asked) return;
      asked = true;
      // An account that cannot be read does not affect the order. The screens that show its numbers report why.
      for (const name of accountNames) readOne(name, signal).catch(() => undefined);
    },
    whyNot: (countryCode, accounts) => {
      const [first, ...others] = accounts;
      const isListed = (account: string) => lists.get(account)?.has(countryCode) !== false;
      if (first === undefined || offered.has(countryCode) || accounts.some(isListed)) return '';
      return others.length === 0 ? `not in the price list of ${first}` : 'in no price list';
    },
  };
}

/** What stands at the right of a country in a picker. */
export function countryDetail(callingCode: string | undefined, whyNot: string): string {
  return [whyNot, callingCode ?? ''].filter((text) => text !== '').join('  ');
}
