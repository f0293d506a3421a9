/**
 * A YAML text as a tree that knows where everything is: https://yaml.org/spec/1.2.2/. JSON is YAML as well. All scalars are texts as they
 * are written, so that +12125550142 stays a phone number.
 */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';

export type Tree =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly at: number }
  | { readonly kind: 'fields'; readonly pairs: readonly Pair[]; readonly at: number };

export interface Pair {
  readonly key: Tree;
  readonly value: Tree;
}

/** Why a text has no tree: where, counted in characters, what is wrong, and what to do. */
export class TreeError extends Error {
  readonly at: number;
  readonly hint: string;

  constructor(at: number, message: string, hint: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

/**
 * The entries of the only document one after the other, so that no more than one of them is held: of the list under "numbers", or of a list
 * without a name around it. Throws TreeError.
 */
export function* readEntries(source: string): Generator<Tree, void> {
  try {
    yield* new Builder(source, parseEvents(source, {})).entries();
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = error.mark?.position ?? 0;
    throw new TreeError(
      at,
      `This is not YAML or JSON: ${error.reason}.`,
      'Check the indentation and the quotes.',
    );
  }
}

export const EXAMPLE = 'Write "numbers:", and under it for each number: - phoneNumber: "+12125550142"';

type Opening = Exclude<Event, { readonly type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>;

class Builder {
  readonly #source: string;
  readonly #events: Iterator<Event>;
  readonly #anchors = new Map<string, Tree>();
  /** Where the last event was, for the value that is not written. */
  #at = 0;

  constructor(source: string, events: readonly Event[]) {
    this.#source = source;
    this.#events = events.values();
  }

  *entries(): Generator<Tree, void> {
    if (this.#events.next().done === true) throw new TreeError(0, 'The file is empty.', EXAMPLE);
    const root = this.#take();
    if (root?.type === EVENT_ID.SEQUENCE) yield* this.#items();
    else if (root?.type === EVENT_ID.MAPPING) yield* this.#underNumbers(root.start);
    else throw new TreeError(0, 'The file has no list of numbers.', EXAMPLE);
    this.#take();
    if (this.#take() === undefined) return;
    throw new TreeError(this.#at, 'The file has several documents.', 'Remove the line "---" between them.');
  }

  /** The entries under the name "numbers"; other names only define what entries share. */
  *#underNumbers(at: number): Generator<Tree, void> {
    let found = false;
    for (let key = this.#next(); key !== undefined; key = this.#next()) {
      const value = this.#take();
      if (value === undefined) break;
      if (key.kind !== 'text' || key.text !== 'numbers' || found) {
        this.#treeOf(value);
        continue;
      }
      found = true;
      if (value.type === EVENT_ID.SEQUENCE) {
        this.#at = value.start;
        yield* this.#items();
        continue;
      }
      const other = this.#treeOf(value);
      // "numbers:" alone is the declaration of an account without numbers.
      if (other?.kind === 'text' && other.text === '') continue;
      throw new TreeError(other?.at ?? this.#at, 'This is not a list of numbers.', EXAMPLE);
    }
    if (!found) throw new TreeError(at, 'The file has no list of numbers.', EXAMPLE);
  }

  *#items(): Generator<Tree, void> {
    for (let item = this.#next(); item !== undefined; item = this.#next()) yield item;
  }

  #take(): Event | undefined {
    return this.#events.next().value;
  }

  /** The next node; undefined where the collection or the document around it ends. */
  #next(): Tree | undefined {
    return this.#treeOf(this.#take());
  }

  #treeOf(event: Event | undefined): Tree | undefined {
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
      return undefined;
    const anchor = this.#source.slice(event.anchorStart, event.anchorEnd);
    if (event.type === EVENT_ID.ALIAS) return this.#anchored(anchor, event.anchorStart);
    const tree = this.#node(event);
    if (event.anchorStart >= 0) this.#anchors.set(anchor, tree);
    return tree;
  }

  #anchored(name: string, at: number): Tree {
    const tree = this.#anchors.get(name);
    if (tree !== undefined) return tree;
    throw new TreeError(at, `*${name} is not defined.`, `Write &${name} before its first use.`);
  }

  #node(event: Exclude<Opening, { readonly type: typeof EVENT_ID.ALIAS }>): Tree {
    if (event.type === EVENT_ID.SCALAR) {
      if (event.valueStart < 0) return { kind: 'text', text: '', at: this.#at };
      const isQuoted =
        event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
      this.#at = isQuoted ? event.valueStart - 1 : event.valueStart;
      const text = getScalarValue(this.#source, event);
      const empty = event.style === SCALAR_STYLE.PLAIN && (text === 'null' || text === '~');
      return { kind: 'text', text: empty ? '' : text, at: this.#at };
    }
    const at = event.start;
    this.#at = at;
    if (event.type === EVENT_ID.SEQUENCE) return { kind: 'list', items: this.#untilEnd(), at };
    const nodes = this.#untilEnd();
    const pairs = nodes.flatMap((value, index) => {
      const key = nodes[index - 1];
      return index % 2 === 0 || key === undefined ? [] : [{ key, value }];
    });
    return { kind: 'fields', pairs, at };
  }

  #untilEnd(): Tree[] {
    const nodes: Tree[] = [];
    for (let node = this.#next(); node !== undefined; node = this.#next()) nodes.push(node);
    return nodes;
  }
}
