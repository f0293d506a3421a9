/** The tokeniser of styled text splits plain text by units: no segmenter, no object a character from ICU. */

import { PLAIN_CLASS } from '../../../src/text/plain.ts';
import { type Patch, replaceOnce } from '../patch.ts';

export const plainTokens: Patch = {
  name: 'plain-tokens',
  why: 'a line of plain characters and styles is split without Unicode tables',
  file: '@alcalzone/ansi-tokenize/build/tokenize.js',
  apply: (source) =>
    replaceOnce(
      replaceOnce(
        source,
        'const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });',
        String.raw`let segmenterMade;
const plainText = /^[\n\u001b${PLAIN_CLASS}]*$/;
function* unitsOf(text) {
    for (let index = 0; index < text.length; index++) yield { segment: text[index], index };
}
function segmentsOf(text) {
    if (plainText.test(text)) return unitsOf(text);
    segmenterMade ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
    return segmenterMade.segment(text);
}`,
      ),
      'of segmenter.segment(str)',
      'of segmentsOf(str)',
    ),
};
