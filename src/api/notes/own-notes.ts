/** Notes and tags of your own: what they may hold, and how they are changed. They are kept on this machine, and no carrier sees them. Pure. */
import { cleanText } from '../../text/clean.ts';
import { fold } from '../../text/fold.ts';
import { graphemes } from '../../text/graphemes.ts';
import { lineProblem, tidyLine } from '../../text/one-line.ts';
import { localError } from '../errors.ts';
import { tagsOf } from '../owned/tags.ts';

export interface OwnNotes {
  /** One line; empty where there is none. */
  readonly note: string;
  /** Each once, sorted. */
  readonly tags: readonly string[];
}

export const NO_NOTES: OwnNotes = { note: '', tags: [] };

/** In characters as a person counts them. */
const LONGEST_TAG = 32;
const MOST_TAGS = 32;

/** The note without blanks around it. Throws ApiError `invalid` when it is too long, or has a line break or a hidden character. */
export function checkNote(text: string): string {
  const wrong = lineProblem(text);
  if (wrong !== undefined) throw refused(`The note ${wrong.problem}.`, wrong.hint);
  return tidyLine(text);
}

/** The tags of a text with commas, each once and sorted. Throws ApiError `invalid` as `changeTags` does. */
export function readOwnTags(text: string): readonly string[] {
  return changeTags([], tagsOf(text), []);
}

/**
 * As `mergeTags`, for what a person writes. Throws ApiError `invalid` for a tag with a blank, a comma or a hidden character, one that begins
 * with a sign, and for one too many; where a team has more together, they can still be removed.
 */
export function changeTags(
  before: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): readonly string[] {
  const tags = mergeTags(before, add.map(checkTag), remove);
  if (tags.length > Math.max(MOST_TAGS, before.length))
    throw refused(`A number has at most ${MOST_TAGS} tags of your own.`, 'Remove some of them.');
  return tags;
}

/** With the tags of `add` and without those of `remove`; "Sales" and "sales" are one tag, and the earlier spelling stays. However many they are. */
export function mergeTags(
  before: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): readonly string[] {
  const tags = new Map(before.map((tag) => [fold(tag), tag]));
  for (const tag of remove) tags.delete(fold(tag));
  for (const tag of add) if (!tags.has(fold(tag))) tags.set(fold(tag), tag);
  return [...tags.values()].toSorted();
}

function checkTag(text: string): string {
  const tag = text.trim().normalize('NFC');
  if (!/^[\p{L}\p{N}\p{So}_][^\s,]*$/u.test(tag) || cleanText(tag).removed)
    throw refused(
      `"${text}" is not a tag.`,
      'A tag is one word that begins with a letter or a digit, such as sales.',
    );
  if ([...graphemes(tag)].length > LONGEST_TAG)
    throw refused(`The tag "${tag}" is longer than ${LONGEST_TAG} characters.`, 'Use a shorter one.');
  return tag;
}

function refused(message: string, hint: string) {
  return localError('invalid', message, hint);
}
