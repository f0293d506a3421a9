let segmenter: Intl.Segmenter | undefined;

/** The single characters of text as a person counts them; no segmenter is set up for plain ASCII. */
export function graphemes(text: string): Iterable<string> {
  if (/^[ -~\t\r\n]*$/.test(text)) return text;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
