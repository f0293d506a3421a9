/**
 * Several apps may run with the same files. Each writes what it changed itself: the rest stays as it is on disk, where another one may have
 * put it meanwhile.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Content } from './kept-file.ts';
import type { NamedView, SavedState } from './saved-state-shape.ts';

/** What this run has now, what it knew to be on disk, and what is there. */
export interface Versions<Value> {
  readonly mine: Value;
  readonly before: Value;
  readonly onDisk: Value;
}

/**
 * What belongs on disk. What the person chose is merged by its entries. Where the screens are belongs to the run that writes last, because
 * the next start goes on where that one was.
 */
export function mergeState(versions: Versions<SavedState>): Content {
  const merged = <Value>(entriesOf: (state: SavedState) => Iterable<readonly [string, Value]>) =>
    mergeEntries(mapVersions(versions, (state) => new Map(entriesOf(state))));
  const changed = <Part extends keyof SavedState>(part: Part) =>
    mergeValue(mapVersions(versions, (state) => state[part]));
  const named = merged(({ named: views = [] }) =>
    views.map((view): [string, NamedView] => [view.name, view]),
  );
  const columns = merged(({ columns: choices = {} }) => Object.entries(choices));
  const declined = merged((state) => asEntries(state.declined));
  const hintHiddenOn = merged((state) => asEntries(state.hintHiddenOn));
  return {
    ...versions.mine,
    theme: changed('theme'),
    mouse: changed('mouse'),
    account: changed('account'),
    named: filled([...named.values()]),
    columns: columns.size === 0 ? undefined : Object.fromEntries(columns),
    declined: filled([...declined.keys()]),
    hintHiddenOn: filled([...hintHiddenOn.keys()]),
  };
}

/** The entries of this run, in its order and without those that were removed elsewhere, and then those that were added elsewhere. */
export function mergeEntries<Value>({
  mine,
  before,
  onDisk,
}: Versions<ReadonlyMap<string, Value>>): ReadonlyMap<string, Value> {
  const merged = new Map<string, Value>();
  for (const [key, value] of mine) {
    const theirs = isDeepStrictEqual(value, before.get(key)) ? onDisk.get(key) : value;
    if (theirs !== undefined) merged.set(key, theirs);
  }
  for (const [key, value] of onDisk) if (!mine.has(key) && !before.has(key)) merged.set(key, value);
  return merged;
}

/** The value of this run where it changed it. */
export function mergeValue<Value>({ mine, before, onDisk }: Versions<Value>): Value {
  return isDeepStrictEqual(mine, before) ? onDisk : mine;
}

export function mapVersions<Whole, Part>(
  { mine, before, onDisk }: Versions<Whole>,
  part: (whole: Whole) => Part,
): Versions<Part> {
  return { mine: part(mine), before: part(before), onDisk: part(onDisk) };
}

function asEntries(texts: readonly string[] = []): readonly (readonly [string, string])[] {
  return texts.map((text) => [text, text]);
}

/** An empty list is left out of the file. */
function filled<Entry>(entries: readonly Entry[]): readonly Entry[] | undefined {
  return entries.length === 0 ? undefined : entries;
}
