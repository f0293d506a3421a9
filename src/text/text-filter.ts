/** The text filter of every list, in the app and in commands. A row must contain each word; spelling variants match. */
import { fold } from './fold.ts';

/** The texts that a word matches: the word itself and, when it looks like part of a phone number, its digits. */
export type FilterTerm = readonly [string, ...string[]];

/** All terms must match. A filter without terms matches everything. */
export type TextFilter = readonly FilterTerm[];

/** Reads typed text: words, and phrases in quotation marks. The last mark may be missing during typing. */
export function readTextFilter(typed: string): TextFilter {
  const terms = fold(typed).matchAll(/"([^"]*)"?|([^\s"]+)/g);
  return [...terms]
    .map(([, phrase = '', word = '']): FilterTerm => (word === '' ? [phrase] : termOf(word)))
    .filter(([text]) => text !== '');
}

function termOf(word: string): FilterTerm {
  // The plus sign stays: a person who types it means the start of a number.
  const number = /^[+\d().-]+$/.test(word) ? word.replace(/[^+\d]/g, '') : '';
  return number === '' || number === word ? [word] : [word, number];
}

/** Whether a folded text matches the filter. */
export function matchesFilter(folded: string, filter: TextFilter): boolean {
  return filter.every((term) => term.some((part) => folded.includes(part)));
}

/** Whether everything that matches `next` also matched `before`. Then only the earlier matches need another check. */
export function narrows(before: TextFilter, next: TextFilter): boolean {
  return before.every((old) =>
    next.some((term) => term.every((part) => old.some((oldPart) => part.includes(oldPart)))),
  );
}
