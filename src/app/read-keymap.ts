/** Reads the person's own keys and columns from the settings file. */
import { isAbsent } from '../api/files/absence.ts';
import type { ThemeName } from '../text/theme-names.ts';
import type { CheckedKeymap } from './keymap.ts';

export interface OwnSettings extends CheckedKeymap {
  /** By screen: the columns to show, in their order. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  readonly theme?: ThemeName;
  readonly mouse?: boolean;
  readonly links?: boolean;
  /** False when the person wants no bell and no notification. */
  readonly notify?: boolean;
}

/** Returns the checked keys and the columns. The checks load every screen's actions, so they are loaded only when there is a file. */
export async function readKeymap(file: string): Promise<OwnSettings> {
  if (isAbsent(file)) return { keymap: new Map(), problems: [] };
  const [{ readSettings }, { checkKeymap }, { allActions }, { columnProblems }] = await Promise.all([
    import('../config/settings.ts'),
    import('./keymap.ts'),
    import('./key-table.ts'),
    import('./check-columns.ts'),
  ]);
  const { settings, problems } = await readSettings(file);
  const checked = checkKeymap(settings.keys, allActions);
  const { columns, notify, theme, mouse, links } = settings;
  return {
    ...checked,
    problems: [...problems, ...checked.problems, ...columnProblems(columns ?? {})],
    ...(columns === undefined ? {} : { columns }),
    ...(notify === undefined ? {} : { notify }),
    ...(theme === undefined ? {} : { theme }),
    ...(mouse === undefined ? {} : { mouse }),
    ...(links === undefined ? {} : { links }),
  };
}
