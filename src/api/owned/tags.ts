/** The tags of a number, which the model keeps as one text with commas. Pure. */

/** Each tag once, without blanks around it, in the order in which they are written. */
export function tagsOf(text: string): readonly string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** Whether two texts have the same tags: a carrier may keep them in another order. */
export function sameTags(left: string, right: string): boolean {
  return tagsOf(left).toSorted().join() === tagsOf(right).toSorted().join();
}
