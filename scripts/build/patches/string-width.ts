/** string-width builds the table of all emoji sequences when it is loaded, and asks it about every non-ASCII character. */

import { PLAIN_CLASS } from '../../../src/text/plain.ts';
import { type Patch, replaceOnce } from '../patch.ts';

export const lazyEmoji: Patch = {
  name: 'lazy-emoji',
  why: 'the table of emoji sequences is built when a text first needs it',
  file: 'string-width/index.js',
  apply: (source) =>
    replaceOnce(
      source,
      String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`,
      String.raw`let rgiEmojiMade;
const rgiEmojiRegex = { test: text => (rgiEmojiMade ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(text) };`,
    ),
};

export const plainWidth: Patch = {
  name: 'plain-width',
  why: 'Latin, arrows and box drawing are as wide as they are long',
  file: 'string-width/index.js',
  apply: (source) =>
    replaceOnce(
      source,
      `	let width = 0;
	const eastAsianWidthOptions`,
      `	if (ambiguousIsNarrow && /^[${PLAIN_CLASS}]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions`,
    ),
};
