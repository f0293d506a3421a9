/**
 * Ink puts a frame together in an object for each cell, anew for each frame: 12,000 at 200x60. A row of the screen follows
 * from what is written on it and nothing else, so a row on which the same is written as before is taken as it came out then.
 * Rows that did change are put together by Ink's own code, one row at a time.
 */
import { PLAIN_CLASS } from '../../../src/text/plain.ts';
import { type Patch, replaceOnce } from '../patch.ts';

/** Several screens of rows and of the texts on them. */
const KEPT = 4_096;

export const compositor: Patch = {
  name: 'compositor',
  why: 'only rows that changed are put together from cells',
  file: 'ink/build/output.js',
  apply: (source) =>
    [keptCaches, runs, rowsOfText, slicesOfLines, writesByRow, simpleRows, rowsAsWritten].reduce(
      (text, change) => change(text),
      source,
    ),
};

type Change = (source: string) => string;

/** One set of caches for all frames, each of them emptied when it is full. */
const keptCaches: Change = (source) =>
  [
    ['    caches = new OutputCaches();\n', '    caches = caches;\n'],
    [
      'export default class Output {',
      `const keep = (map, key, value) => {
    if (map.size >= ${KEPT}) map.clear();
    map.set(key, value);
    return value;
};
const caches = new OutputCaches();
const rowsByText = new Map();
const slices = new Map();
const finishedRows = new Map();
const singleRows = new Map();
const simpleLines = new Map();
const sameWrites = (before, after) => before.length === after.length && before.every((part, place) => part === after[place]);
const emptyCell = { type: 'char', value: ' ', fullWidth: false, styles: [] };
export default class Output {`,
    ],
    ['this.styledChars.set(line, cached);', 'keep(this.styledChars, line, cached);'],
    ['this.widths.set(text, cached);', 'keep(this.widths, text, cached);'],
    ['this.blockWidths.set(text, cached);', 'keep(this.blockWidths, text, cached);'],
  ].reduce((text, [pattern = '', replacement = '']) => replaceOnce(text, pattern, replacement), source);

/**
 * A line of plain characters is taken by its runs of one style, each of them as one long character: what was an object for each
 * cell of each new line was most of what a frame left behind. Ink's own tokeniser reads the styles, from a line in which
 * one character stands for each run.
 */
const runs: Change = (source) =>
  replaceOnce(
    source,
    'export default class Output {',
    String.raw`const plainLine = /^(?:\u001b\[[\d;]*m|[${PLAIN_CLASS}])*$/;
const runsOf = line => {
    if (!plainLine.test(line)) return undefined;
    const texts = [];
    const standIn = line.replace(/(\u001b\[[\d;]*m)|[^\u001b]+/g, (text, sequence) => {
        if (sequence !== undefined) return sequence;
        texts.push(text);
        return 'x';
    });
    return styledCharsFromTokens(tokenize(standIn)).map((run, place) => ({ ...run, value: texts[place] }));
};
export default class Output {`,
  );

/** A text split into its rows, each with the styles that reach into it. */
const rowsOfText: Change = (source) =>
  replaceOnce(
    replaceOnce(
      source,
      / {8}\/\/ Preserve styles across explicit newlines[\s\S]*? {8}let lines = characterLines\.map\(line => styledCharsToString\(line\)\);\n/,
      '        let lines = rowsByText.get(text) ?? keep(rowsByText, text, this.splitRows(text));\n',
    ),
    '    write(x, y, text, options) {',
    `    splitRows(text) {
        const runs = runsOf(text);
        if (runs !== undefined) return [styledCharsToString(runs)];
        // Preserve styles across explicit newlines before clipping individual rows.
        const characterLines = [[]];
        for (const character of this.caches.getStyledChars(text)) {
            if (character.value === '\\n') {
                characterLines.push([]);
            }
            else {
                characterLines.at(-1).push(character);
            }
        }
        return characterLines.map(line => styledCharsToString(line));
    }
    write(x, y, text, options) {`,
  );

/** The last slice of each line: a line is cut at the same edges in frame after frame, and a simple one mostly not at all. */
const slicesOfLines: Change = (source) =>
  replaceOnce(
    source,
    'return this.sliceLineToColumns(line, from, to);',
    `if (from === 0 && to === width && this.simple(line) !== undefined) return line;
                    const known = slices.get(line);
                    if (known !== undefined && known.from === from && known.to === to) return known.slice;
                    return keep(slices, line, { from, to, slice: this.sliceLineToColumns(line, from, to) }).slice;`,
  );

/** What is written is noted on its row; the cells of a row come later, if at all. */
const writesByRow: Change = (source) =>
  replaceOnce(
    replaceOnce(
      source,
      /( {12}for \(const transformer of transformers\) \{\n[^\n]*\n {12}\}\n)/,
      `            for (const transformer of transformers) {
                line = transformer(line, index + y - operation.y);
            }
            currentLine.push(x, line);
        }
    }
    putTogether(writes) {
        const currentLine = new Array(this.width).fill(emptyCell);
        for (let place = 0; place < writes.length; place += 2) {
            const x = writes[place];
            const line = writes[place + 1];
`,
    ),
    /( {16}currentLine\[offsetX\] = blankCell\(currentLine\[offsetX\]\);\n {12}\}\n {8}\}\n)/,
    `                currentLine[offsetX] = blankCell(currentLine[offsetX]);
            }
        }
        // See https://github.com/vadimdemedes/ink/pull/564#issuecomment-1637022742
        const lineWithoutEmptyItems = currentLine.filter(item => item !== undefined);
        return styledCharsToString(lineWithoutEmptyItems).trimEnd();
`,
  );

/**
 * A line in which every character is one cell wide is its own picture. Rows of such lines with a blank between them need no
 * cells: a blank has no style, so each line opens and closes its styles as it does alone.
 */
const simpleRows: Change = (source) =>
  replaceOnce(
    source,
    '    putTogether(writes) {\n',
    `    simple(line) {
        const known = simpleLines.get(line);
        if (known !== undefined) return known.cells < 0 ? undefined : known;
        const runs = runsOf(line);
        if (runs !== undefined) {
            const cells = runs.reduce((sum, { value }) => sum + value.length, 0);
            return keep(simpleLines, line, { cells, text: styledCharsToString(runs) });
        }
        const characters = this.caches.getStyledChars(line);
        const isSimple = characters.every(({ value }) => value !== '' && this.caches.getStringWidth(value) === 1);
        const made = { cells: isSimple ? characters.length : -1, text: isSimple ? styledCharsToString(characters) : '' };
        keep(simpleLines, line, made);
        return isSimple ? made : undefined;
    }
    sideBySide(writes) {
        let row = '';
        let column = 0;
        for (let place = 0; place < writes.length; place += 2) {
            const x = writes[place];
            const line = this.simple(writes[place + 1]);
            if (line === undefined || !Number.isInteger(x) || x < column || (x === column && place > 0)) return undefined;
            if (x + line.cells > this.width) return undefined;
            row += ' '.repeat(x - column) + line.text;
            column = x + line.cells;
        }
        return row.trimEnd();
    }
    putTogether(writes) {
        const simple = this.sideBySide(writes);
        if (simple !== undefined) return simple;
`,
  );

const rowsAsWritten: Change = (source) =>
  replaceOnce(
    replaceOnce(
      source,
      /( {12}const row = \[\];\n {12}for \(let x = 0; x < this\.width; x\+\+\) \{[\s\S]*? {12}output\.push\(row\);\n)/,
      '            output.push([]);\n',
    ),
    /( {12}\.map\(line => \{\n {12}\/\/ See [\s\S]*?\n {8}\}\)\n)/,
    `            .map(writes => {
            // Most rows hold one text, which is its own name as long as it stands where it stood.
            if (writes.length === 2) {
                const known = singleRows.get(writes[1]);
                if (known !== undefined && known.x === writes[0] && known.width === this.width) return known.row;
                const [x, line] = writes;
                return keep(singleRows, line, { x, width: this.width, row: this.putTogether(writes) }).row;
            }
            const known = finishedRows.get(writes[1]);
            if (known !== undefined && known.width === this.width && sameWrites(known.writes, writes)) return known.row;
            return keep(finishedRows, writes[1], { width: this.width, writes, row: this.putTogether(writes) }).row;
        })
`,
  );
