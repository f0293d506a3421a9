/** The text filter of every list, in the app and in commands: each word must be found, in whatever form it was written. */
import { fold } from './fold.ts';

/** A word as the texts that it may be found as: itself, and its digits where it is a part of a number as people write them. */
export type FilterTerm = readonly [string, ...string[]];

/** All terms must be found; no term fits everything. */
export type TextFilter = readonly FilterTerm[];

/** Reads what was typed: words, and whole phrases between quotation marks; the last mark may still be missing. */
export function readTextFilter(typed: string): TextFilter {
  const terms = fold(typed).matchAll(/"([^"]*)"?|([^\s"]+)/g);
  return [...terms]
    .map(([, phrase = '', word = '']): FilterTerm => (word === '' ? [phrase] : termOf(word)))
    .filter(([text]) => text !== '');
}

function termOf(word: string): FilterTerm {
  // The plus stays: whoever types it means the begin of a number.
  const number = /^[+\d().-]+$/.test(word) ? word.replace(/[^+\d]/g, '') : '';
  return number === '' || number === word ? [word] : [word, number];
}

/** Whether a text that `fold` made fits the filter. */
export function matchesFilter(folded: string, filter: TextFilter): boolean {
  return filter.every((term) => term.some((part) => folded.includes(part)));
}

/** Whether everything that fits `next` also fitted `before`: then only what was found before needs another look. */
export function narrows(before: TextFilter, next: TextFilter): boolean {
  return before.every((old) =>
    next.some((term) => term.every((part) => old.some((oldPart) => part.includes(oldPart)))),
  );
}
