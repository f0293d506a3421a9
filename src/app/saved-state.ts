/** Reads and writes state.json: the last search, its sort and the account. A bad file is reported and never stops the start. */
import * as z from 'zod';
import { NumberTypeSchema } from '../api/model-schemas.ts';
import { parseJsonText, readTextFile } from '../config/text-file.ts';
import type { SavedState } from '../screens/saved-state.ts';
import { TABS } from '../screens/tabs.ts';
import { THEME_NAMES } from '../text/theme-names.ts';
import { LONGEST_NAME, MOST_VIEWS } from './saved-views-limits.ts';

const digits = z.string().regex(/^\d{1,15}$/);
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
  at: z.string().max(100).exactOptional(),
});

const ColumnsSchema = z.array(z.string().max(64)).max(50);

const SearchSchema = z.object({
  query: z.object({
    countryCode: z.string().regex(/^[A-Z]{2}$/),
    numberType: NumberTypeSchema.exclude(['UNKNOWN']).exactOptional(),
    areaCode: digits.exactOptional(),
    contains: digits.exactOptional(),
    postalCode: z
      .string()
      .regex(/^[A-Z\d][A-Z\d -]{0,11}$/)
      .exactOptional(),
    prefix: digits.exactOptional(),
    suffix: digits.exactOptional(),
    pattern: z
      .string()
      .regex(/^\+?[\d*%]{1,18}\$?$/)
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

/** Unknown fields are dropped, so that an older version can read the file of a newer one. */
const SavedStateSchema = z.object({
  version: z.literal(1),
  search: SearchSchema.exactOptional(),
  screen: z.enum(TABS).exactOptional(),
  theme: z.enum(THEME_NAMES).exactOptional(),
  named: z
    .array(
      z.object({
        name: shortText.max(LONGEST_NAME),
        screen: z.enum(TABS),
        view: ViewSchema,
        columns: ColumnsSchema.exactOptional(),
        search: SearchSchema.exactOptional(),
      }),
    )
    .max(MOST_VIEWS)
    .exactOptional(),
  hintHiddenOn: z.array(shortText).max(50).exactOptional(),
  views: z.record(shortText, ViewSchema).exactOptional(),
  account: z.object({ name: accountName, insteadOf: accountName }).exactOptional(),
  columns: z.record(z.string().max(32), ColumnsSchema).exactOptional(),
  declined: z.array(z.string().max(200)).max(50).exactOptional(),
});

export interface SavedStateRead {
  readonly state: SavedState;
  /** Why the file was ignored. */
  readonly problem?: string;
}

/** Returns the saved state of the last run. */
export function readSavedState(file: string): SavedStateRead {
  const unused = (reason: string): SavedStateRead => ({
    state: {},
    problem: `${file} was not used: ${reason}`,
  });
  try {
    const text = readTextFile(file);
    if (text === undefined) return { state: {} };
    const checked = SavedStateSchema.safeParse(parseJsonText(text));
    if (checked.success) {
      const { version: _, ...state } = checked.data;
      return { state };
    }
    const [issue] = checked.error.issues;
    const field = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
    return unused(`${field} does not have the expected form`);
  } catch (error) {
    return unused(error instanceof Error ? error.message : String(error));
  }
}

/** Replaces the whole file. Never throws: a failure to save must not turn the exit into an error. */
export async function writeSavedState(file: string, state: SavedState): Promise<void> {
  const { writePrivateFile } = await import('../config/private-file.ts');
  try {
    writePrivateFile(file, `${JSON.stringify({ version: 1, ...state }, undefined, 2)}\n`);
  } catch {
    // The next start then uses the defaults.
  }
}
