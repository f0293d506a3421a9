/** Keeps messages short that repeat what was typed, or what a file holds. */

const LONGEST_QUOTE = 300;
const KEPT_OF_QUOTE = 200;
const LONGEST_MESSAGE = 2_000;

/** The text with every long quotation cut to its beginning and "…". */
export function shortenQuotes(text: string): string {
  return text.replace(/"([^"]+)"/g, (whole, quoted: string) =>
    quoted.length > LONGEST_QUOTE ? `"${quoted.slice(0, KEPT_OF_QUOTE)}…"` : whole,
  );
}

/** The same, and cut to a length that a terminal can show. */
export function shortenMessage(text: string): string {
  const short = shortenQuotes(text);
  return short.length > LONGEST_MESSAGE ? `${short.slice(0, LONGEST_MESSAGE)}…` : short;
}
