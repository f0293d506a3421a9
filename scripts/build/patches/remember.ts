/** Answers of pure functions that Ink asks again with every frame, kept for the texts that were asked last. */
import { type Patch, replaceOnce } from '../patch.ts';

/** Enough for several screens of 200 by 60; the texts are those on screen, so they are few and repeat. */
const KEPT = 4_096;

/** The source of `const name`, a function of one text that keeps its answers and forgets all of them when they are too many. */
function remembering(name: string, original: string): string {
  return `const ${name}Known = new Map();
const ${name} = text => {
    let known = ${name}Known.get(text);
    if (known === undefined) {
        known = ${original}(text);
        if (${name}Known.size >= ${KEPT}) ${name}Known.clear();
        ${name}Known.set(text, known);
    }
    return known;
};`;
}

/** Each text of each frame is sanitised twice (to measure and to draw), control sequence by control sequence. */
export const rememberSanitized: Patch = {
  name: 'remember-sanitized',
  why: 'a text that did not change is sanitised once',
  file: 'ink/build/squash-text-nodes.js',
  apply: (source) => {
    const cleaning = /( {4}text = sanitizeAnsi\([\s\S]*?)( {4}\/\/ Expand tabs)/;
    const lines = cleaning.exec(source)?.[1] ?? '';
    return replaceOnce(
      replaceOnce(source, cleaning, '    text = cleanText(text);\n    // Expand tabs'),
      'const squashTextNodes = ',
      `const cleanOnce = text => {
${lines}    return text;
};
${remembering('cleanText', 'cleanOnce')}
const squashTextNodes = `,
    );
  },
};

/** Widths of styled texts: the escape sequences are stripped and the rest is measured, for each text of each frame. */
export const rememberWidest: Patch = {
  name: 'remember-widest',
  why: 'a text that did not change is measured once',
  file: 'widest-line/index.js',
  apply: (source) =>
    `${replaceOnce(source, 'export default function widestLine(string)', 'function measureWidest(string)')}
${remembering('widestLine', 'measureWidest')}
export default widestLine;
`,
};
