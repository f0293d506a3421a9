/** "a", "a and b", "a, b and c"; or with "or" between the last two. Empty for none. */
export function listWords(words: readonly string[], between: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${between} ${last}`;
}
