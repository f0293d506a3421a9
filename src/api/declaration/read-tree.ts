/** The rows of a declaration in YAML or JSON: the list under "numbers", or a list without a name around it. Pure. */
import type { DeclarationProblem, Place } from './declared.ts';
import type { PlacedCell, PlacedRow } from './rows.ts';
import { EXAMPLE, type Pair, readEntries, type Tree, TreeError } from './tree.ts';

/** The key under which YAML merges fields of another entry: https://yaml.org/type/merge.html. */
const MERGE = '<<';

type PlaceOf = (at: number) => Place;

/** Each row, and each problem, one after the other: a file may have very many of them. */
export function* readTreeRows(source: string): Generator<PlacedRow | DeclarationProblem, void> {
  const placeOf = placesOf(source);
  try {
    for (const entry of readEntries(source)) yield* readEntry(entry, placeOf);
  } catch (error) {
    if (!(error instanceof TreeError)) throw error;
    yield { ...placeOf(error.at), message: error.message, hint: error.hint };
  }
}

function* readEntry(item: Tree, placeOf: PlaceOf): Generator<PlacedRow | DeclarationProblem, void> {
  const place = placeOf(item.at);
  if (item.kind !== 'fields') {
    yield { ...place, message: 'This is not the entry of a number.', hint: EXAMPLE };
    return;
  }
  const cells = new Map<string, PlacedCell>();
  const problems: DeclarationProblem[] = [];
  const refuse = (at: number, message: string, hint: string) =>
    problems.push({ ...placeOf(at), message, hint });
  const own = item.pairs.filter(({ key }) => !isMerge(key));
  for (const { key, value } of own) {
    const name = key.kind === 'text' ? key.text : '';
    const text = textOf(value);
    if (text === undefined) refuse(value.at, `${name} is not a text.`, 'Write one text; put it in quotes.');
    else if (cells.has(name)) refuse(key.at, `${name} is given twice.`, 'Keep one of them.');
    else cells.set(name, cellOf(name, text, { key, value }, placeOf));
  }
  for (const pair of item.pairs
    .filter(({ key }) => isMerge(key))
    .flatMap(({ value }) => mergedPairs(value))) {
    const name = pair.key.kind === 'text' ? pair.key.text : '';
    const text = textOf(pair.value);
    // The number itself is not what entries have in common.
    if (text === undefined || name === 'phoneNumber' || cells.has(name)) continue;
    cells.set(name, cellOf(name, text, pair, placeOf));
  }
  yield* problems;
  yield { place, cells: [...cells.values()] };
}

function isMerge(key: Tree): boolean {
  return key.kind === 'text' && key.text === MERGE;
}

/** The fields of an entry, or of several, that another one merges. */
function mergedPairs(tree: Tree): readonly Pair[] {
  if (tree.kind === 'list') return tree.items.flatMap((item) => (item.kind === 'fields' ? item.pairs : []));
  return tree.kind === 'fields' ? tree.pairs.filter(({ key }) => !isMerge(key)) : [];
}

function cellOf(name: string, text: string, { key, value }: Pair, placeOf: PlaceOf): PlacedCell {
  return { name: { ...placeOf(key.at), text: name }, value: { ...placeOf(value.at), text } };
}

/** One text, or the texts of a list, such as tags, with commas between them. */
function textOf(tree: Tree): string | undefined {
  if (tree.kind === 'text') return tree.text;
  if (tree.kind === 'fields') return undefined;
  const texts = tree.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  return texts.length === tree.items.length ? texts.join(', ') : undefined;
}

/** From the offset of a character to its line and column. */
function placesOf(source: string): PlaceOf {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}
