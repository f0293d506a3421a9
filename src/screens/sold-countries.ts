/** Which countries the accounts sell, as far as it is known: pickers list these first. */
import type { ScreenContext } from './screen.ts';

export interface SoldCountries {
  /** ISO codes. A country that is missing may still be sold: only price lists and offers tell. */
  known(): ReadonlySet<string>;
  /** An offer of this country was seen. */
  note(countryCode: string): void;
  /** Begins to read the price lists of the accounts that have one, once; `known` then grows. */
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
      // An account that cannot be read has no say in the order; the screens that show its numbers say why it cannot be.
      for (const name of accountNames) readOne(name, signal).catch(() => undefined);
    },
  };
}
