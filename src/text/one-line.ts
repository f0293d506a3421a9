/** One line of plain text that a person writes about a number: a note, or why it is bought. */
import { cleanText } from './clean.ts';
import { graphemes } from './graphemes.ts';

/** In characters as a person counts them. */
export const LONGEST_LINE = 280;

/** Why it cannot be kept, as a whole sentence after "The note" or "The reason"; undefined when it can. */
export function lineProblem(text: string): { readonly problem: string; readonly hint: string } | undefined {
  const line = text.trim();
  if (/[\r\n\t\v\f\u2028\u2029]/.test(line) || cleanText(line, { maxGraphemes: line.length + 1 }).removed)
    return { problem: 'contains a line break or a hidden character', hint: 'Write one line of plain text.' };
  if ([...graphemes(line)].length > LONGEST_LINE)
    return { problem: `is longer than ${LONGEST_LINE} characters`, hint: 'Write a shorter one.' };
  return undefined;
}

/** The line as it is kept: without blanks around it, each character in its usual form. */
export function tidyLine(text: string): string {
  return text.trim().normalize('NFC');
}
