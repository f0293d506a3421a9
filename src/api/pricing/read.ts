/** Fetches what one cell shows: from the account's price list where there is one, else from its offers. */
import type { NumberType, PhoneNumberPricing } from '../model.ts';
import { listedPrice } from '../money/listed-price.ts';
import type { Price } from '../money/money.ts';
import type { Rows } from '../provider.ts';
import { type SearchResult, searchNumbers } from '../search/search.ts';
import type { Assortment } from './assortment.ts';
import type { CellKey, PricedAccount, PricedCell } from './model.ts';
import { type AskedPrice, summarise, unionOfCapabilities } from './summarise.ts';

/** Reads cells of one account. Each price list is asked for once, however many cells read it. */
export interface CellReader {
  /** Throws ApiError. */
  read(countryCode: string, numberType: NumberType): Promise<PricedCell>;
}

/** With `assortment`, its list is not asked for again, and neither are countries that are not in it. */
export function createCellReader(
  account: PricedAccount,
  signal: AbortSignal,
  assortment?: Assortment,
): CellReader {
  const { provider } = account;
  const lists = new Map<string, Promise<Rows<PhoneNumberPricing>>>();
  const listFor = (countryCode: string): Promise<Rows<PhoneNumberPricing>> | undefined => {
    if (assortment?.list !== undefined) return Promise.resolve(assortment.list);
    if (assortment?.countryCodes.has(countryCode) === false) return Promise.resolve(assortment.elsewhere);
    const query = provider.abilities.priceList === 'by country' ? { countryCode } : {};
    const known = lists.get(query.countryCode ?? '');
    if (known !== undefined) return known;
    const list = provider.priceList?.(query, signal);
    if (list !== undefined) lists.set(query.countryCode ?? '', list);
    return list;
  };
  return {
    read: async (countryCode, numberType) => {
      const key = { account: account.name, countryCode, numberType };
      const list = provider.abilities.priceList === false ? undefined : listFor(countryCode);
      if (list !== undefined) return cellOfList(key, await list, account.currency);
      const limit = provider.abilities.searchLimit;
      const offers = await searchNumbers(provider, { countryCode, numberType, limit }, signal);
      return cellOfOffers(key, offers, limit);
    },
  };
}

function cellOfOffers(key: CellKey, offers: SearchResult, limit: number): PricedCell {
  // A number whose type is not confirmed may have the price of another type.
  const own = offers.rows.filter((row) => !offers.notConfirmed.has(row.phoneNumber));
  const asked = own.map(
    (row) => ({ price: row.monthlyRate, setupFee: row.setupFee ?? 'not stated' }) as const,
  );
  return {
    ...key,
    ...countPrices(asked),
    kind: 'prices',
    unreadableRows: offers.unreadable + offers.rows.length - own.length,
    ...(offers.reason === undefined ? {} : { reason: offers.reason }),
    contradicting: offers.contradicting,
    more: offers.rows.length + offers.contradicting + offers.unreadable >= limit,
    capabilities: unionOfCapabilities(own.map((row) => row.capabilities)),
    source: 'offers',
    fetchedAt: offers.fetchedAt,
  };
}

function cellOfList(key: CellKey, list: Rows<PhoneNumberPricing>, currency: string): PricedCell {
  const own = list.rows.filter(
    (row) => row.countryCode === key.countryCode && row.number_type === key.numberType,
  );
  const asked = own.map(
    (row) => ({ price: listedPrice(row, currency), setupFee: row.setupFee ?? 'not stated' }) as const,
  );
  const tiers = own.flatMap((row) => row.phoneNumberPrices);
  return {
    ...key,
    ...countPrices(asked),
    kind: 'prices',
    unreadableRows: list.unreadable,
    ...(list.reason === undefined ? {} : { reason: list.reason }),
    contradicting: 0,
    more: false,
    capabilities: {},
    source: 'price list',
    ...(tiers.length === 0 ? {} : { tiers }),
    fetchedAt: list.fetchedAt,
  };
}

function countPrices(
  asked: readonly { readonly price: Price; readonly setupFee: AskedPrice['setupFee'] }[],
): Pick<PricedCell, 'prices' | 'unreadable' | 'notStated'> {
  const readable = asked.flatMap(({ price, setupFee }) =>
    price.kind === 'money' ? [{ monthly: price.money, currencyStated: price.currencyStated, setupFee }] : [],
  );
  return {
    prices: summarise(readable),
    unreadable: asked.filter(({ price }) => price.kind === 'unreadable').length,
    notStated: asked.filter(({ price }) => price.kind === 'not-stated').length,
  };
}
