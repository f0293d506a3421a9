/** The countries that the accounts are known to sell. Pickers list these first. */
import type { ScreenContext } from './screen.ts';

export interface SoldCountries {
  /** ISO codes. Other countries may be sold too: dialdeck knows only price lists and offers. */
  known(): ReadonlySet<string>;
  /** Adds a country after an offer of it was seen. */
  note(countryCode: string): void;
  /** Reads the price lists of the accounts that have one, once. `known` grows as they arrive. */
  read(signal: AbortSignal): void;
}

export function createSoldCountries({
  accountNames,
  sessionOf,
}: Pick<ScreenContext, 'accountNames' | 'sessionOf'>): SoldCountries {
  const codes = new Set<string>();
  let asked = false;
  const readOne = async (name: string, signal: AbortSignal): Promise<void> => {
    const { provider } = await sessionOf(name);
    if (provider.abilities.priceList !== 'whole') return;
    const list = await provider.priceList?.({}, signal);
    for (const { countryCode } of list?.rows ?? []) codes.add(countryCode);
  };
  return {
    known: () => codes,
    note: (countryCode) => codes.add(countryCode),
    read: (signal) => {
      if (asked) return;
      asked = true;
      // An account that cannot be read does not affect the order. The screens that show its numbers report why.
      for (const name of accountNames) readOne(name, signal).catch(() => undefined);
    },
  };
}
