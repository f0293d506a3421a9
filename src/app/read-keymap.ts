/** Reads the person's own keys from the settings file. */
import { isAbsent } from '../api/files/absence.ts';
import type { CheckedKeymap } from './keymap.ts';

/** Returns the checked keys. The checks load every screen's actions, so they are loaded only when there is a file. */
export async function readKeymap(file: string): Promise<CheckedKeymap> {
  if (isAbsent(file)) return { keymap: new Map(), problems: [] };
  const [{ readSettings }, { checkKeymap }, { allActions }] = await Promise.all([
    import('../config/settings.ts'),
    import('./keymap.ts'),
    import('./key-table.ts'),
  ]);
  const { settings, problems } = await readSettings(file);
  const checked = checkKeymap(settings.keys, allActions);
  return { ...checked, problems: [...problems, ...checked.problems] };
}
