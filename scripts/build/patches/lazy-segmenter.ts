/** `new Intl.Segmenter` sets up ICU, which costs half of Node's own start; text of plain characters never needs one. */
import { type Patch, replaceOnce } from '../patch.ts';

/** The segmenter made when it is first asked; `segment` is all that these files call. */
function lazily(name: string, made: string): string {
  return `let ${name}Made;
const ${name} = { segment: text => (${name}Made ??= ${made}).segment(text) };`;
}

function lazySegmenter(file: string, variable: string): Patch {
  return {
    name: `lazy-segmenter ${file}`,
    why: 'no ICU before the first frame',
    file,
    apply: (source) => {
      const declaration = new RegExp(`const ${variable} = (new Intl\\.Segmenter\\([^)]*\\));`);
      const made = declaration.exec(source)?.[1] ?? '';
      return replaceOnce(source, declaration, lazily(variable, made));
    },
  };
}

export const lazySegmenters: readonly Patch[] = [
  lazySegmenter('string-width/index.js', 'segmenter'),
  lazySegmenter('wrap-ansi/index.js', 'segmenter'),
  lazySegmenter('slice-ansi/tokenize-ansi.js', 'GRAPHEME_SEGMENTER'),
  lazySegmenter('ink/build/line-update.js', 'segmenter'),
];
