/** The rows of a declaration in YAML or JSON: the list under "numbers", or a list without a name around it. Pure. */
import type { DeclarationProblem, Place } from './declared.ts';
import type { PlacedCell, PlacedRow } from './rows.ts';
import { EXAMPLE, type Pair, readEntries, type Tree, TreeError } from './tree.ts';

/** The key under which YAML merges fields of another entry: https://yaml.org/type/merge.html. */
const MERGE = '<<';

const MERGE_HINT = 'Write for example &desk before an entry, and "<<: *desk" in another one.';

type PlaceOf = (at: number) => Place;
type Refuse = (at: number, message: string, hint: string) => void;
type Fields = Extract<Tree, { kind: 'fields' }>;

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
  const refuse: Refuse = (at, message, hint) => problems.push({ ...placeOf(at), message, hint });
  const own = item.pairs.filter(({ key }) => !isMerge(key));
  for (const { key, value } of own) {
    const name = key.kind === 'text' ? key.text : '';
    const text = textOf(value);
    if (text === undefined) refuse(value.at, `${name} is not a text.`, 'Write one text; put it in quotes.');
    else if (cells.has(name)) refuse(key.at, `${name} is given twice.`, 'Keep one of them.');
    else cells.set(name, cellOf(name, text, { key, value }, placeOf));
  }
  for (const pair of mergedPairs(item, refuse)) {
    const name = pair.key.kind === 'text' ? pair.key.text : '';
    // The number itself is not what entries have in common.
    if (name === 'phoneNumber' || cells.has(name)) continue;
    const text = textOf(pair.value);
    if (text === undefined)
      refuse(pair.value.at, `${name} is not a text.`, 'Write one text; put it in quotes.');
    else cells.set(name, cellOf(name, text, pair, placeOf));
  }
  yield* problems;
  yield { place, cells: [...cells.values()] };
}

function isMerge(key: Tree): boolean {
  return key.kind === 'text' && key.text === MERGE;
}

/**
 * The fields that an entry merges, also those that its merged entries merge themselves: the first of a name counts. Refuses what has no
 * fields.
 */
function mergedPairs(entry: Fields, refuse: Refuse, seen = new Set<Tree>()): readonly Pair[] {
  const merged = entry.pairs
    .filter(({ key }) => isMerge(key))
    .flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  return merged.flatMap((tree) => {
    // Once is enough: what comes later does not count.
    if (seen.has(tree)) return [];
    seen.add(tree);
    if (tree.kind === 'fields')
      return [...tree.pairs.filter(({ key }) => !isMerge(key)), ...mergedPairs(tree, refuse, seen)];
    refuse(tree.at, `"${MERGE}" takes the fields of an entry, or a list of entries.`, MERGE_HINT);
    return [];
  });
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
