/** What is asked for in several words: "where is my order", "change the webhook". Pure. */
import { type Ranked, rankItems } from '../components/picker/rank.ts';
import type { PickerItem } from '../components/picker/state.ts';
import type { FoundObjects } from './palette-objects.ts';
import { isMeant, type Orderable, paletteOrder, place, wordsOf } from './palette-order.ts';

export interface FoundWish<Entry> extends FoundObjects {
  readonly actions: readonly Ranked<Entry>[];
}

interface Searched<Entry> {
  readonly entries: readonly Entry[];
  readonly textOf: (entry: Entry) => string;
  readonly findObjects: (typed: string) => FoundObjects;
}

/** Words that a sentence needs and that name nothing. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its i me my mine we our you your is are was be been am do does did will would can could ' +
    'should want need like please let get make give how where what when which who why there here to in of on at for from with by ' +
    'and or some any only just again now much many'
  ).split(' '),
);
/** Nobody asks in more words; each one is looked for on its own. */
const MOST_WORDS = 8;
/** A shorter word is the code of a country, and seldom meant as one among others. */
const FEWEST_LETTERS = 4;
const DIGITS = /[+\d][\d\s().-]{2,}/;

/**
 * What has every word; without such, what has every word that names something; and without that, what has the most of them. With nothing
 * typed, everything.
 */
export function findWish<Entry extends Orderable>(
  typed: string,
  searched: Searched<Entry>,
): FoundWish<Entry> {
  const whole = findWhole(typed, searched);
  const all = wordsOf(typed);
  const words = [...new Set(all.filter((word) => !FILLERS.has(word)))].slice(0, MOST_WORDS);
  if (words.length === 0 || isSure(whole, all)) return whole;
  if (words.length < all.length) {
    const rest = findWhole(words.join(' '), searched);
    if (isSome(rest)) return rest;
  }
  return isSome(whole) ? whole : findMost(typed, words, searched);
}

function findWhole<Entry extends Orderable>(typed: string, searched: Searched<Entry>): FoundWish<Entry> {
  const { entries, textOf, findObjects } = searched;
  return {
    ...findObjects(typed),
    actions: paletteOrder(rankItems(entries, textOf, typed), typed),
  };
}

function isSome({ first, actions, others }: FoundWish<unknown>): boolean {
  return first.length + actions.length + others.length > 0;
}

/** The words are those of the first row, not only its letters. */
function isSure({ first, actions: [best] }: FoundWish<Orderable>, words: readonly string[]): boolean {
  return first.length > 0 || (best !== undefined && isMeant(best.item, words));
}

interface Scored<Entry> {
  readonly ranked: Ranked<Entry>;
  /** How many of the words begin a word of it, and how many are in it with a mistyped letter. */
  readonly meant: number;
  readonly near: number;
  /** How many others have its rarest word: what few have says most. */
  readonly shared: number;
}

/** One pass for each word. */
function findMost<Entry extends Orderable>(
  typed: string,
  words: readonly string[],
  { entries, textOf, findObjects }: Searched<Entry>,
): FoundWish<Entry> {
  const scores = new Map<Entry, Scored<Entry>>();
  for (const word of words) {
    const hits = rankItems(entries, textOf, word);
    for (const ranked of hits) {
      const known = scores.get(ranked.item);
      const meant = isMeant(ranked.item, [word]) ? 1 : 0;
      const rarest = known === undefined || hits.length < known.shared ? ranked : known.ranked;
      scores.set(ranked.item, {
        ranked: rarest,
        meant: (known?.meant ?? 0) + meant,
        near: (known?.near ?? 0) + 1,
        shared: Math.min(known?.shared ?? entries.length, hits.length),
      });
    }
  }
  const actions = [...scores.values()].sort(
    (left, right) =>
      right.meant - left.meant ||
      right.near - left.near ||
      left.shared - right.shared ||
      place(left.ranked.item) - place(right.ranked.item),
  );
  const objects = [
    DIGITS.exec(typed)?.[0] ?? '',
    ...words.filter((word) => word.length >= FEWEST_LETTERS),
  ].map(findObjects);
  return {
    first: oneEach(objects.flatMap(({ first }) => first)),
    actions: actions.map(({ ranked }) => ranked),
    others: oneEach(objects.flatMap(({ others }) => others)),
  };
}

function oneEach(items: readonly PickerItem[]): readonly PickerItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
