/** Writes a command line that any POSIX shell reads back as the same words. Pure. */

/** What no shell changes: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html, 2.2 "Quoting" */
const PLAIN = /^[\w+,.:/@%-][\w+,.:/@%=-]*$/;

/** "dialdeck owned --filter 'new york'". */
export function shellLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** An option with its value; one that begins like an option is in the same word. */
export function optionWords(option: string, value: string): readonly string[] {
  return value.startsWith('-') ? [`${option}=${value}`] : [option, value];
}

/** An option where there is a value. */
export function optionFor(option: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : optionWords(option, value);
}
