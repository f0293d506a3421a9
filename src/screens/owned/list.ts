/** The list of owned numbers. The data for filters, sorting and sums is prepared once, when a number arrives. */
import type { Price } from '../../api/money/money.ts';
import type { ListedNumber } from '../../api/owned/groups.ts';
import { ownedText } from '../../text/owned-text.ts';
import { FilterTexts } from './filter-texts.ts';

export interface Entry {
  readonly number: ListedNumber;
  /** Its place in the list's `rates`. */
  readonly rate: number;
}

export interface OwnedList {
  /** Lists with the same lineage only grow: an older list is the start of a newer one. */
  readonly lineage: object;
  readonly entries: readonly Entry[];
  /** The folded texts that the filter searches, by the index of the entry. */
  readonly texts: FilterTexts;
  /** Every different price once; an account of 100,000 numbers has a few. */
  readonly rates: readonly Price[];
}

export function emptyList(): OwnedList {
  return { lineage: {}, entries: [], texts: FilterTexts.none, rates: [] };
}

/** The list with more numbers at its end. */
export function appendNumbers(list: OwnedList, numbers: readonly ListedNumber[]): OwnedList {
  if (numbers.length === 0) return list;
  const rates = [...list.rates];
  const places = new Map(rates.map((rate, place) => [rateKey(rate), place]));
  const added = numbers.map((number): Entry => {
    const key = rateKey(number.monthlyRate);
    const rate = places.get(key) ?? rates.push(number.monthlyRate) - 1;
    places.set(key, rate);
    return { number, rate };
  });
  const texts = list.texts.with(numbers.map((number) => ownedText(number, number.account)));
  return { ...list, entries: list.entries.concat(added), texts, rates };
}

/** The list with one number in its new form, at its old place, or at the end when it is new. */
export function putNumber(list: OwnedList, number: ListedNumber): OwnedList {
  const place = list.entries.findIndex((entry) => entry.number.phoneNumber === number.phoneNumber);
  const grown = appendNumbers(list, [number]);
  const entry = grown.entries.at(-1);
  if (place < 0 || entry === undefined) return grown;
  const entries = list.entries.with(place, entry);
  return {
    ...grown,
    lineage: {},
    entries,
    texts: list.texts.changed(place, ownedText(number, number.account)),
  };
}

/** The list without one number; the same list when it does not hold it. */
export function dropNumber(list: OwnedList, phoneNumber: string): OwnedList {
  const place = list.entries.findIndex((entry) => entry.number.phoneNumber === phoneNumber);
  if (place < 0) return list;
  const entries = list.entries.toSpliced(place, 1);
  return { ...list, lineage: {}, entries, texts: list.texts.changed(place, undefined) };
}

/** Rates under one key are the same for sums and order. */
function rateKey(rate: Price): string {
  if (rate.kind !== 'money') return rate.kind;
  return `${rate.money.currency} ${rate.money.amount} ${rate.currencyStated}`;
}
