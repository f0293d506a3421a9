/** The names of the themes, with what each looks like. `terminal` uses the terminal's own 16 colours. */
export const THEMES = {
  terminal: "the terminal's own 16 colours",
  dark: 'for a dark background',
  light: 'for a light background',
  'high-contrast': 'bold, underlined and inverse text, no colours',
  'colour-blind': 'colours that differ for everybody, on a dark background',
} as const;

export type ThemeName = keyof typeof THEMES;

export const THEME_NAMES = Object.keys(THEMES).filter(isThemeName);

function isThemeName(name: string): name is ThemeName {
  return Object.hasOwn(THEMES, name);
}
