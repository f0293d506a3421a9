import { describe, expect, it } from 'vitest';
import type { Provider } from '../../src/api/provider.ts';
import { createSoldCountries } from '../../src/screens/sold-countries.ts';
import { createMemoryProvider } from '../support/memory-provider.ts';
import { listProvider } from '../support/price-list.ts';
import { sessionWith } from '../support/screen-context.ts';
import { createScriptedPurchases } from '../support/scripted-purchases.ts';

async function read(accounts: Readonly<Record<string, Provider>>) {
  const purchases = createScriptedPurchases({ fingerprint: 'f' });
  const sold = createSoldCountries({
    accountNames: Object.keys(accounts),
    sessionOf: async (name) => sessionWith({ provider: accounts[name] ?? createMemoryProvider(), purchases }),
  });
  sold.read(new AbortController().signal);
  // Every list here answers at once: nothing is left to do when all that was begun has run.
  await new Promise((resolve) => setImmediate(resolve));
  return sold;
}

const whole = listProvider('whole', ['US local 1.00']);
const byCountry = listProvider('by country', ['DE mobile 2.00']);

describe('the countries of pickers', () => {
  it('are sold where a list of either kind names them', async () => {
    const sold = await read({ whole, byCountry, none: createMemoryProvider() });
    expect([...sold.known()].toSorted()).toEqual(['DE', 'US']);
  });

  it('are named as outside the price list of the account, or of all', async () => {
    const sold = await read({ whole, byCountry });
    expect(sold.whyNot('FR', ['whole'])).toBe('not in the price list of whole');
    expect(sold.whyNot('FR', ['whole', 'byCountry'])).toBe('in no price list');
    expect(sold.whyNot('US', ['whole'])).toBe('');
    expect(sold.whyNot('US', ['whole', 'byCountry'])).toBe('');
    expect(sold.whyNot('FR', [])).toBe('');
  });

  it('have no such words where an account has no list, or one that was not read whole', async () => {
    const cut: Provider = {
      ...whole,
      priceList: async (query, signal) => ({
        ...((await whole.priceList?.(query, signal)) ?? { rows: [], fetchedAt: 0 }),
        unreadable: 1,
      }),
    };
    const sold = await read({ whole, none: createMemoryProvider(), cut });
    expect(sold.whyNot('FR', ['whole', 'none'])).toBe('');
    expect(sold.whyNot('FR', ['cut'])).toBe('');
  });

  it('have none once an offer was seen there, whatever the list says', async () => {
    const sold = await read({ whole });
    sold.note('FR');
    expect(sold.whyNot('FR', ['whole'])).toBe('');
  });
});
