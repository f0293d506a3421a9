/** Finds items by what was typed, with typing errors and in any order of the words, the best first. */
import UFuzzy from '@leeoniya/ufuzzy';

export interface Ranked<Item> {
  readonly item: Item;
  /** Where the typed letters are in the text: from, to, from, to. */
  readonly ranges: readonly number[];
}

/** More words than this are found only in the order in which they were typed. */
const WORDS_IN_ANY_ORDER = 4;
/** More matches than this are not ranked. */
const MOST_RANKED = 1_000;

/** Characters of the longest text that is looked for. No item is so long, and each further letter costs the library more time than the one before. */
const LONGEST = 100;

let fuzzy: UFuzzy | undefined;

/** The items that match, best first; all of them in their own order when nothing is typed. A text of more than 100 characters matches nothing. */
export function rankItems<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  typed: string,
): readonly Ranked<Item>[] {
  const all = items.map((item) => ({ item, ranges: [] }));
  const wanted = typed.trim();
  if (wanted === '') return all;
  if (wanted.length > LONGEST) return [];
  // One mistyped letter in each word. Built at the first use, because the start of the app must not wait for it.
  fuzzy ??= new UFuzzy({ intraMode: 1 });
  const [places, info, order] = fuzzy.search(
    items.map(textOf),
    wanted.toLowerCase(),
    WORDS_IN_ANY_ORDER,
    MOST_RANKED,
  );
  if (places === null) return [];
  if (info === null || order === null) return places.flatMap((place) => all[place] ?? []);
  return order.flatMap((rank) => {
    const found = all[info.idx[rank] ?? -1];
    return found === undefined ? [] : [{ item: found.item, ranges: info.ranges[rank] ?? [] }];
  });
}
