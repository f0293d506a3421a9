/** Finds the known word that somebody probably meant. */
import { fold } from './fold.ts';

/** The known word that differs least from the typed one; undefined when none is close. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = fold(typed);
  const most = Math.max(1, Math.floor(word.length / 3));
  const close = known
    .map((name) => ({ name, changes: changesBetween(word, fold(name)) }))
    .filter(({ name, changes }) => changes <= most || (word.length > 2 && fold(name).startsWith(word)))
    .sort((a, b) => a.changes - b.changes);
  return close[0]?.name;
}

/** How many letters must be added, removed or replaced to get from one word to the other (Levenshtein distance). */
function changesBetween(from: string, to: string): number {
  let before = Array.from({ length: to.length + 1 }, (_, length) => length);
  for (const [row, letter] of [...from].entries()) {
    const next = [row + 1];
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (before[column] ?? 0) + (to[column] === letter ? 0 : 1);
      next.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    before = next;
  }
  return before[to.length] ?? 0;
}
