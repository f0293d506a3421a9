/** The settings file, config.json: the person's own keys. */
import { existsSync, readFileSync } from 'node:fs';

export interface Settings {
  /** By action id. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

export interface SettingsRead {
  readonly settings: Settings;
  /** What is wrong with the file, naming it and the field; the settings are then as they come. */
  readonly problem?: string;
}

const NONE: Settings = { keys: {} };

/** The settings; the checker is loaded only when there is a file to check. */
export async function readSettings(file: string): Promise<SettingsRead> {
  if (!existsSync(file)) return { settings: NONE };
  try {
    const { SettingsSchema } = await import('./settings-schema.ts');
    const parsed = SettingsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return { settings: parsed.data };
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join('.') ?? '';
    return { settings: NONE, problem: `${file}: ${field === '' ? '' : `${field}: `}${issue?.message ?? ''}` };
  } catch {
    return { settings: NONE, problem: `${file} is not JSON; the keys are as they come` };
  }
}
