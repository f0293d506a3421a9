/** Checks config.json part by part, so that an error in one part does not affect the others. */
import * as z from 'zod';
import { THEME_NAMES, type ThemeName } from '../text/theme-names.ts';

interface Settings {
  /** By action id. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** By screen: the ids of the columns to show, in their order. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  readonly theme?: ThemeName;
  /** False when the person wants no bell and no notification. */
  readonly notify?: boolean;
  readonly mouse?: boolean;
  readonly links?: boolean;
}

export interface SettingsRead {
  readonly settings: Settings;
  /** A sentence for each part of the file that is not used. */
  readonly problems: readonly string[];
}

const ColumnsSchema = z.array(z.string()).min(1).max(50);
const KeysSchema = z.union([z.string().transform((key) => [key]), z.array(z.string()).max(8)]);
const ObjectSchema = z.record(z.string(), z.unknown());

/** Every setting. The docs and the JSON schema are made from it: `description` says what it does, `examples` how it is written. */
export const SETTINGS = {
  $schema: z.string().meta({
    description: 'the address of a schema, for editors',
    examples: ['https://example.com/schema.json'],
  }),
  version: z.literal(1).meta({ description: 'the version of the file', examples: [1] }),
  keys: z
    .record(z.string(), KeysSchema)
    .meta({ description: 'your own keys by action id', examples: [{ 'search.buy': ['b'] }] }),
  columns: z
    .record(z.string(), ColumnsSchema)
    .meta({ description: 'your own columns by screen', examples: [{ owned: ['number', 'name'] }] }),
  theme: z.enum(THEME_NAMES).meta({
    description: 'the colours; a choice made in the app comes before it',
    examples: ['dark'],
  }),
  notify: z.boolean().meta({
    description:
      'false: no bell and no notification when an order ends while you look elsewhere, or when a watched search finds something',
    examples: [false],
  }),
  mouse: z.boolean().meta({
    description: 'false: the terminal keeps the mouse; a choice made in the app comes before it',
    examples: [false],
  }),
  links: z.boolean().meta({
    description: "false: no text of the app is a link to the carrier's website",
    examples: [false],
  }),
} as const;

/** What the file may hold, for editors. */
export const SettingsFileSchema = z.object(SETTINGS).partial().meta({ title: 'config.json of dialdeck' });

/** The settings in a parsed file, with a sentence for each part that is not used. */
export function checkSettings(value: unknown): SettingsRead {
  const file = ObjectSchema.safeParse(value);
  if (!file.success)
    return { settings: { keys: {} }, problems: ['the file is not a JSON object and is ignored'] };
  const { version = 1, keys: given = {}, columns } = file.data;
  if (version !== 1)
    return { settings: { keys: {} }, problems: ['version is not 1, so the file is ignored'] };
  const unknown = Object.keys(file.data)
    .filter((name) => !Object.hasOwn(SETTINGS, name))
    .map((name) => `"${name}" is not a setting and is ignored`);
  const { keys, problems } = checkKeys(given);
  const parts = [
    checkColumns(columns),
    checkPart('notify', file.data, 'true or false'),
    checkPart('theme', file.data, `one of ${THEME_NAMES.join(', ')}`),
    checkPart('mouse', file.data, 'true or false'),
    checkPart('links', file.data, 'true or false'),
  ];
  return {
    settings: Object.assign({ keys }, ...parts.map(({ settings }) => settings)),
    problems: [...unknown, ...problems, ...parts.flatMap((part) => part.problems)],
  };
}

/** The columns of one screen do not affect those of another. */
function checkColumns(given: unknown): Pick<SettingsRead, 'problems'> & {
  readonly settings: Pick<Settings, 'columns'>;
} {
  if (given === undefined) return { settings: {}, problems: [] };
  const screens = ObjectSchema.safeParse(given);
  if (!screens.success) {
    const form = 'an object such as {"owned": ["number", "name"]}';
    return { settings: {}, problems: [`columns: ignored, because it is not ${form}`] };
  }
  const checked = Object.entries(screens.data).map(([screen, ids]) => ({
    screen,
    read: ColumnsSchema.safeParse(ids),
  }));
  const columns = checked.flatMap(({ screen, read }) => (read.success ? [[screen, read.data] as const] : []));
  return {
    settings: columns.length === 0 ? {} : { columns: Object.fromEntries(columns) },
    problems: checked
      .filter(({ read }) => !read.success)
      .map(
        ({ screen }) =>
          `columns.${screen}: ignored, because it is not a list of 1 to 50 columns such as ["number", "name"]`,
      ),
  };
}

/** One setting as a whole; `form` says how it is written. */
function checkPart<Name extends 'notify' | 'theme' | 'mouse' | 'links'>(
  name: Name,
  file: Readonly<Record<string, unknown>>,
  form: string,
): { readonly settings: Pick<Settings, Name> | Record<never, never>; readonly problems: readonly string[] } {
  if (file[name] === undefined) return { settings: {}, problems: [] };
  const read = SETTINGS[name].safeParse(file[name]);
  return read.success
    ? { settings: { [name]: read.data }, problems: [] }
    : { settings: {}, problems: [`${name}: ignored, because it is not ${form}`] };
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
