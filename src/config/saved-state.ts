/** Reads and writes state.json. Each part is read by itself; what cannot be read is reported, kept in the file, and never stops the start. */
import * as z from 'zod';
import { NumberTypeSchema } from '../api/model-schemas.ts';
import { THEME_NAMES } from '../text/theme-names.ts';
import { type Content, keptFileProblem, readKeptFile, writeKeptFile } from './kept-file.ts';
import { mergeState } from './merge-state.ts';
import type { SavedState } from './saved-state-shape.ts';
import { LONGEST_NAME } from './saved-views-limits.ts';
import { TABS } from './tabs.ts';

const digits = z.string().regex(/^\d{1,15}$/);
/** Letters stand for digits, as on a keypad. */
const keypad = z.string().regex(/^[A-Za-z\d]{1,15}$/);
/** A name or a code as a search takes it, without control characters. */
const shortText = z.string().regex(/^[^\p{Cc}]{1,64}$/u);
/** A longer filter is not kept. */
export const MOST_FILTER = 200;
const accountName = z.string().max(64);

const SortSchema = z.object({ column: z.string().max(32), descending: z.boolean() });
const ViewSchema = z.object({
  filter: z.string().max(MOST_FILTER).exactOptional(),
  sort: SortSchema.exactOptional(),
  type: z.string().max(32).exactOptional(),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(300)
    .exactOptional(),
  allAccounts: z.boolean().exactOptional(),
  allCountries: z.boolean().exactOptional(),
  at: z.string().max(100).exactOptional(),
});

const ColumnsSchema = z.array(z.string().max(64)).max(50);

const SearchSchema = z.object({
  query: z.object({
    countryCode: z.string().regex(/^[A-Z]{2}$/),
    numberType: NumberTypeSchema.exclude(['UNKNOWN']).exactOptional(),
    areaCode: digits.exactOptional(),
    contains: keypad.exactOptional(),
    postalCode: z
      .string()
      .regex(/^[A-Z\d][A-Z\d -]{0,11}$/)
      .exactOptional(),
    prefix: keypad.exactOptional(),
    suffix: keypad.exactOptional(),
    pattern: z
      .string()
      .regex(/^\+?[A-Za-z\d*%]{1,18}\$?$/)
      .exactOptional(),
    locality: shortText.exactOptional(),
    region: shortText.exactOptional(),
    rateCenter: shortText.exactOptional(),
    near: z
      .string()
      .regex(/^\+\d{7,15}$/)
      .exactOptional(),
    distance: z.int().min(1).max(500).exactOptional(),
    SMS: z.boolean().exactOptional(),
    voice: z.boolean().exactOptional(),
    MMS: z.boolean().exactOptional(),
    fax: z.boolean().exactOptional(),
    noDocuments: z.boolean().exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  sort: SortSchema,
});

const NamedViewSchema = z.object({
  name: shortText.max(LONGEST_NAME),
  screen: z.enum(TABS),
  view: ViewSchema,
  account: z.object({ name: accountName, key: z.string().max(1_000) }).exactOptional(),
  columns: ColumnsSchema.exactOptional(),
  search: SearchSchema.exactOptional(),
});

const SavedStateSchema = z.object({
  search: SearchSchema.exactOptional(),
  screen: z.enum(TABS).exactOptional(),
  theme: z.enum(THEME_NAMES).exactOptional(),
  mouse: z.boolean().exactOptional(),
  named: z.array(NamedViewSchema).exactOptional(),
  hintHiddenOn: z.array(shortText).max(50).exactOptional(),
  views: z.record(shortText, ViewSchema).exactOptional(),
  account: z.object({ name: accountName, insteadOf: accountName }).exactOptional(),
  columns: z.record(z.string().max(32), ColumnsSchema).exactOptional(),
  declined: z.array(z.string().max(200)).max(50).exactOptional(),
});

/** The parts whose entries are read one by one: an entry that cannot be read takes no other with it. */
const COLLECTIONS: ReadonlySet<string> = new Set(['named', 'views', 'columns']);
/** Called with the error when the file cannot be written. */
type OnFailure = (error: unknown) => void;

export interface SavedStateRead {
  readonly state: SavedState;
  /** Why the file was ignored, or which parts of it. */
  readonly problem?: string;
}

/** Returns the saved state of the last run, without the parts that cannot be read. Never throws. */
export function readSavedState(file: string): SavedStateRead {
  const kept = readKeptFile(file);
  const problem = keptFileProblem(file, kept);
  if (problem !== undefined) return { state: {}, problem };
  if (kept.kind !== 'read') return { state: {} };
  const { state, faults } = readParts(kept.content);
  const [first, ...more] = faults;
  if (first === undefined) return { state };
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return { state, problem: `${file}: ${first}${others} cannot be read and was not used. The rest is used.` };
}

/**
 * Writes what this run changed since `before`, which it read or wrote itself: the rest stays as it is in the file, also what this version
 * cannot read, so that a newer one finds it again. Returns whether it is on disk. Never throws: a failure to save must not turn the exit
 * into an error, and the next start then uses the defaults.
 */
export function writeSavedState(
  file: string,
  mine: SavedState,
  before: SavedState = {},
  onFailure?: OnFailure,
): boolean {
  try {
    return writeKeptFile(file, (content) => {
      const { state: onDisk, unread } = readParts(content);
      return withUnread(mergeState({ mine, before, onDisk }), unread);
    });
  } catch (error) {
    onFailure?.(error);
    return false;
  }
}

interface Parts {
  readonly state: SavedState;
  /** What was not read, as it was: whole parts and parts of another version, and entries of collections. */
  readonly unread: Content;
  /** The paths of the values that do not have the expected form: "views.owned.type". */
  readonly faults: readonly string[];
}

function readParts(content: Content): Parts {
  const checked = SavedStateSchema.safeParse(content);
  const known: ReadonlySet<string> = new Set(Object.keys(SavedStateSchema.shape));
  const foreign = Object.entries(content).filter(([key]) => !known.has(key));
  if (checked.success) return { state: checked.data, unread: Object.fromEntries(foreign), faults: [] };
  const { issues } = checked.error;
  const read: Record<string, unknown> = {};
  const unread: Record<string, unknown> = Object.fromEntries(foreign);
  for (const [key, value] of Object.entries(content).filter(([name]) => known.has(name))) {
    const paths = issues.map(({ path }) => path.map(String)).filter(([part]) => part === key);
    const entries = new Set(paths.map(([, entry]) => entry));
    if (paths.length === 0) read[key] = value;
    else if (!COLLECTIONS.has(key) || entries.has(undefined)) unread[key] = value;
    else [read[key], unread[key]] = splitEntries(value, (entry) => !entries.has(entry));
  }
  const faults = issues.map(({ path }) => path.join('.'));
  return { state: SavedStateSchema.safeParse(read).data ?? {}, unread, faults };
}

/** The entries of an array or object that are wanted, and the others. */
function splitEntries(value: unknown, isWanted: (entry: string) => boolean): readonly [unknown, unknown] {
  const split = <Entry extends readonly [string, unknown]>(entries: readonly Entry[]) =>
    [entries.filter(([entry]) => isWanted(entry)), entries.filter(([entry]) => !isWanted(entry))] as const;
  const [wanted, others] = split(Object.entries(value ?? {}));
  if (!Array.isArray(value)) return [Object.fromEntries(wanted), Object.fromEntries(others)];
  return [wanted.map(([, entry]) => entry), others.map(([, entry]) => entry)];
}

/** A part or an entry that this run has replaces the one that could not be read. */
function withUnread(now: Content, unread: Content): Content {
  const kept = Object.entries(unread).map(([key, value]): [string, unknown] => {
    const own = now[key];
    if (own === undefined) return [key, value];
    if (Array.isArray(own))
      return [key, Array.isArray(value) && COLLECTIONS.has(key) ? [...own, ...value] : own];
    if (!COLLECTIONS.has(key)) return [key, own];
    return [key, Object.fromEntries([...Object.entries(value ?? {}), ...Object.entries(own ?? {})])];
  });
  return { ...now, ...Object.fromEntries(kept) };
}
