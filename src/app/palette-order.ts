/** The order of what the palette finds: what was meant, and can be done from here, comes first. Pure. */
import type { ActionDefinition } from '../keys/action.ts';
import { fold } from '../text/fold.ts';

export interface Orderable {
  readonly action: Pick<ActionDefinition, 'title' | 'words' | 'firstFor'>;
  /** Whether it belongs to the current screen, or works everywhere. */
  readonly here: boolean;
  /** Why it cannot act now. */
  readonly reason: string | undefined;
}

/** The title first, so that the places of a match in it are those in the label. */
export function searchText({ title, group, words = '' }: ActionDefinition): string {
  return `${title} ${group} ${words}`;
}

/**
 * Where an action stands among those that match equally well: first what works here, then what says why it does not, then what works on another
 * screen, and last what cannot be run from here.
 */
export function place({ here, reason }: Orderable): number {
  return (here ? 0 : 2) + (reason === undefined ? 0 : 1);
}

/** Whether each typed word begins a word of the title or of the other words for it; otherwise letters are missing or mistyped. */
export function isMeant({ action: { title, words = '' } }: Orderable, typed: readonly string[]): boolean {
  // What is behind a semicolon explains: "while" must not put Quit on top.
  const [name = ''] = title.split(';');
  const about = wordsOf(`${name} ${words}`);
  return typed.every((word) => about.some((each) => each.startsWith(word)));
}

function isFirstFor({ action: { firstFor = '' } }: Orderable, typed: readonly string[]): boolean {
  const named = wordsOf(firstFor);
  return typed.every((word) => named.includes(word));
}

/** The ranked items in the order of the palette. Items of one place keep their rank; where nothing is typed, all keep their own order. */
export function paletteOrder<Item extends { readonly item: Orderable }>(
  ranked: readonly Item[],
  typed: string,
): readonly Item[] {
  const words = wordsOf(typed);
  if (words.length === 0) return ranked;
  const tier = ({ item }: Item) =>
    isFirstFor(item, words) ? -1 : (isMeant(item, words) ? 0 : 10) + place(item);
  return ranked.toSorted((left, right) => tier(left) - tier(right));
}

/** Folded words; signs between them are left out. */
export function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}
