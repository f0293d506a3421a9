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
// One object for all steps: whoever loops over it takes it apart at once.
function unitsOf(text) {
    const value = { segment: '', index: -1 };
    const step = { value, done: false };
    return {
        [Symbol.iterator]() { return this; },
        next() {
            value.index++;
            if (value.index >= text.length) step.done = true;
            else value.segment = text[value.index];
            return step;
        },
    };
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

/** Each character got a copy of its styles; characters of one style can hold the same, which is compared at once. */
export const sharedStyles: Patch = {
  name: 'shared-styles',
  why: 'no array for each character of a frame',
  file: '@alcalzone/ansi-tokenize/build/styledChars.js',
  apply: (source) => replaceOnce(source, 'styles: [...codes],', 'styles: codes,'),
};
