/** The settings file, config.json: the person's own keys. */
import type { SettingsRead } from './settings-schema.ts';
import { parseJsonText, readTextFile } from './text-file.ts';

const NONE: SettingsRead = { settings: { keys: {} }, problems: [] };

/** The settings and their problems, each with the name of the file. The checks are loaded only when the file has content. */
export async function readSettings(file: string): Promise<SettingsRead> {
  let value: unknown;
  try {
    const text = readTextFile(file);
    if (text === undefined || text.trim() === '') return NONE;
    value = parseJsonText(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...NONE, problems: [`${file} is ignored: ${reason}`] };
  }
  const { checkSettings } = await import('./settings-schema.ts');
  const { settings, problems } = checkSettings(value);
  return { settings, problems: problems.map((problem) => `${file}: ${problem}`) };
}
