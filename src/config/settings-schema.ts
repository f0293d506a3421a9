/** Checks config.json part by part, so that an error in one part does not affect the others. */
import * as z from 'zod';

interface Settings {
  /** By action id. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** By screen: the ids of the columns to show, in their order. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
}

export interface SettingsRead {
  readonly settings: Settings;
  /** A sentence for each part of the file that is not used. */
  readonly problems: readonly string[];
}

const KeysSchema = z.union([z.string().transform((key) => [key]), z.array(z.string()).max(8)]);
const ColumnsSchema = z.record(z.string(), z.array(z.string()).min(1).max(50));
const ObjectSchema = z.record(z.string(), z.unknown());

/** The fields at the top level. `$schema` is for editors. */
const KNOWN = new Set(['version', 'keys', 'columns', '$schema']);

/** The settings in a parsed file, with a sentence for each part that is not used. */
export function checkSettings(value: unknown): SettingsRead {
  const file = ObjectSchema.safeParse(value);
  if (!file.success)
    return { settings: { keys: {} }, problems: ['the file is not a JSON object and is ignored'] };
  const { version = 1, keys: given = {}, columns: wanted } = file.data;
  if (version !== 1)
    return { settings: { keys: {} }, problems: ['version is not 1, so the file is ignored'] };
  const unknown = Object.keys(file.data)
    .filter((name) => !KNOWN.has(name))
    .map((name) => `"${name}" is not a setting and is ignored`);
  const { keys, problems } = checkKeys(given);
  const columns = checkColumns(wanted);
  return {
    settings: { keys, ...columns.settings },
    problems: [...unknown, ...problems, ...columns.problems],
  };
}

function checkColumns(given: unknown): {
  readonly settings: Pick<Settings, 'columns'>;
  readonly problems: readonly string[];
} {
  if (given === undefined) return { settings: {}, problems: [] };
  const read = ColumnsSchema.safeParse(given);
  if (read.success) return { settings: { columns: read.data }, problems: [] };
  const problem = 'columns: ignored, because it is not an object such as {"owned": ["number", "name"]}';
  return { settings: {}, problems: [problem] };
}

function checkKeys(given: unknown): Pick<SettingsRead, 'problems'> & Pick<Settings, 'keys'> {
  const entries = ObjectSchema.safeParse(given);
  if (!entries.success) return { keys: {}, problems: ['keys is not an object and is ignored'] };
  const checked = Object.entries(entries.data).map(([id, keys]) => ({
    id,
    read: KeysSchema.safeParse(keys),
  }));
  return {
    keys: Object.fromEntries(checked.flatMap(({ id, read }) => (read.success ? [[id, read.data]] : []))),
    problems: checked
      .filter(({ read }) => !read.success)
      .map(({ id }) => `keys.${id}: ignored, because it is not a key such as "b" or a list of up to 8 keys`),
  };
}
