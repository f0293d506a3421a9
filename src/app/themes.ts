/** The menu of themes. Each is shown while the pointer is on it; the chosen one is kept for the next run. */
import { createMenu } from '../components/menu/menu.tsx';
import { THEME_NAMES, THEMES } from '../text/theme-names.ts';
import type { Shell } from './shell-type.ts';

export function openThemes(shell: Shell): void {
  const close = () => shell.closeOverlay('themes');
  shell.showOverlay(
    createMenu({
      id: 'themes',
      title: 'Theme',
      items: THEME_NAMES.map((id) => ({ id, label: `${id}: ${THEMES[id]}` })),
      start: shell.store.getState().theme ?? shell.store.getState().usualTheme,
      theme: (name) => name,
      onChoose: (theme) => {
        close();
        shell.store.dispatch({ kind: 'theme', theme });
      },
      onClose: close,
    }),
  );
}
