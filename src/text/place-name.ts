/** Whether the text of an area code is the name of a place: letters without digits. "21x" is an area code with a slip in it. */
export function isPlaceName(text: string): boolean {
  return /\p{L}/u.test(text) && !/\d/.test(text);
}
