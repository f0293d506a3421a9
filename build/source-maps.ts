/** Keeps dependencies out of the source maps, which would otherwise be half of the package. */
import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec';
import * as z from 'zod';

const SourceMapSchema = z.object({
  version: z.literal(3),
  sources: z.array(z.string()),
  names: z.array(z.string()),
  mappings: z.string(),
});

/**
 * The source map `text` of the bundled `code` with the positions in our own files alone. A stack trace names the functions and
 * source lines of dialdeck; in a dependency it names the bundle.
 */
export function withoutDependencies(text: string, code: string): string {
  const map = SourceMapSchema.parse(JSON.parse(text));
  const sources = new Places(map.sources);
  const names = new Places(map.names);
  const own = (segment: SourceMapSegment, written: string): SourceMapSegment => {
    if (segment.length === 1) return segment;
    const [column, source, line, sourceColumn, name] = segment;
    if (map.sources[source]?.includes('node_modules/') !== false) return [column];
    const place = [column, sources.of(source), line, sourceColumn] as const;
    return name === undefined || !isCalled(written, column) ? [...place] : [...place, names.of(name)];
  };
  const written = code.split('\n');
  const mappings = decode(map.mappings).map((line, row) => {
    const segments = line.map((segment) => own(segment, written[row] ?? ''));
    return segments.filter((segment, index) => !saysNothingNew(segment, segments[index - 1]));
  });
  return JSON.stringify({ version: 3, sources: sources.used, names: names.used, mappings: encode(mappings) });
}

const CALLED = /(?<!function\*? )[\w$]+\(/y;

/** Whether a function is called by its name here. Node takes the names in a stack trace from the calls; no other name is read. */
function isCalled(written: string, column: number): boolean {
  CALLED.lastIndex = column;
  return CALLED.test(written);
}

/** Where one dependency follows another, or a source line goes on, and no function is named, the segment before says it for both. */
function saysNothingNew(segment: SourceMapSegment, before: SourceMapSegment | undefined): boolean {
  if (before === undefined || segment.length === 5 || before.length === 5) return false;
  return segment[1] === before[1] && segment[2] === before[2];
}

/** The entries of a list that are still used, in the order of their first use. */
class Places {
  readonly used: string[] = [];
  readonly #all: readonly string[];
  readonly #places = new Map<number, number>();

  constructor(all: readonly string[]) {
    this.#all = all;
  }

  /** The new place of an entry. */
  of(index: number): number {
    const known = this.#places.get(index);
    if (known !== undefined) return known;
    const place = this.used.push(this.#all[index] ?? '') - 1;
    this.#places.set(index, place);
    return place;
  }
}
