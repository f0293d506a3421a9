let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a person counts them. Plain ASCII needs no segmenter. */
export function graphemes(text: string): Iterable<string> {
  if (/^[ -~\t\r\n]*$/.test(text)) return text;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
