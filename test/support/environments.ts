/** What environments say about letters and colours. An undefined variable is missing. */
type Variables = Readonly<Record<string, string | undefined>>;

/** Only ASCII can be shown. */
export const ASCII: readonly Variables[] = [
  { LC_ALL: 'C' },
  { LC_ALL: 'POSIX', LANG: 'en_US.UTF-8' },
  { LC_CTYPE: 'C', LANG: 'en_US.UTF-8' },
  { LC_CTYPE: undefined, LANG: 'de_DE.ISO-8859-1' },
  { LANG: 'de_DE' },
];

/** Other signs can be shown as well. */
export const SIGNS: readonly Variables[] = [
  { LC_ALL: '', LC_CTYPE: 'UTF-8', LANG: 'C' },
  { LC_ALL: 'C.UTF-8' },
  { LANG: 'en_US.utf8' },
  { LANG: undefined },
];

/** No colours are wanted. */
export const NO_COLOURS: readonly Variables[] = [
  { NO_COLOR: '0', FORCE_COLOR: '3' },
  { NO_COLOR: '1' },
  { FORCE_COLOR: '0' },
  { FORCE_COLOR: 'false' },
];

/** Colours are wanted. */
export const COLOURS: readonly Variables[] = [
  { FORCE_COLOR: undefined },
  { FORCE_COLOR: '1' },
  { FORCE_COLOR: 'true' },
  { NO_COLOR: '' },
  { COLORTERM: undefined },
];
