/** How each theme draws the tokens. The selection and the caret are no colours: they are the same in all of them. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { ThemeName } from '../text/theme-names.ts';
import type { Token } from './tokens.ts';

type Styles = Readonly<Record<Exclude<Token, 'selected' | 'caret'>, ChalkInstance>>;

/** What the tokens of a theme with 256 colours look like. */
interface Colours {
  readonly muted: number;
  /** All text behind a popup. */
  readonly behind: number;
  readonly accent: number;
  readonly good: number;
  readonly warn: number;
  readonly bad: number;
  readonly realMoney: number;
  readonly accounts: readonly [number, number, number, number, number, number];
}

/** At least 4.5 to 1 against the background that the theme is for. */
const COLOURS: Readonly<Record<'dark' | 'light' | 'colour-blind', Colours>> = {
  dark: {
    muted: 246,
    behind: 242,
    accent: 80,
    good: 114,
    warn: 221,
    bad: 210,
    realMoney: 203,
    accounts: [176, 111, 73, 182, 147, 109],
  },
  light: {
    muted: 241,
    behind: 247,
    accent: 24,
    good: 22,
    warn: 94,
    bad: 124,
    realMoney: 125,
    accounts: [90, 19, 23, 126, 55, 17],
  },
  // Close to the palette of Okabe and Ito, https://jfly.uni-koeln.de/color/
  'colour-blind': {
    muted: 246,
    behind: 242,
    accent: 74,
    good: 36,
    warn: 214,
    bad: 202,
    realMoney: 208,
    accounts: [175, 74, 227, 182, 117, 230],
  },
};

function coloured({ muted, behind, accent, good, warn, bad, realMoney, accounts }: Colours): Styles {
  const chalk = new Chalk({ level: 2 });
  const [first, second, third, fourth, fifth, sixth] = accounts.map((colour) => chalk.bold.ansi256(colour));
  const other = chalk.bold;
  return {
    plain: chalk.reset,
    behind: chalk.ansi256(behind),
    heading: chalk.bold,
    muted: chalk.ansi256(muted),
    accent: chalk.ansi256(accent),
    key: chalk.bold.ansi256(accent),
    good: chalk.ansi256(good),
    warn: chalk.ansi256(warn),
    bad: chalk.ansi256(bad),
    match: chalk.bold.underline,
    badge: chalk.bold.ansi256(warn),
    'real-money': chalk.bold.ansi256(realMoney),
    'account-1': first ?? other,
    'account-2': second ?? other,
    'account-3': third ?? other,
    'account-4': fourth ?? other,
    'account-5': fifth ?? other,
    'account-6': sixth ?? other,
  };
}

/** Weight and lines instead of colours, for any background. `quiet` is what other themes show dim. */
function weighted(quiet: ChalkInstance): Styles {
  const chalk = new Chalk({ level: 1 });
  const { bold } = chalk;
  return {
    plain: chalk.reset,
    behind: chalk.dim,
    heading: bold,
    muted: quiet,
    accent: bold,
    key: bold,
    good: chalk.reset,
    warn: bold.underline,
    bad: bold.underline,
    match: bold.underline,
    badge: bold,
    'real-money': bold.underline,
    'account-1': bold,
    'account-2': bold,
    'account-3': bold,
    'account-4': bold,
    'account-5': bold,
    'account-6': bold,
  };
}

function ofTerminal(): Styles {
  const chalk = new Chalk({ level: 1 });
  return {
    plain: chalk.reset,
    behind: chalk.dim,
    heading: chalk.bold,
    muted: chalk.dim,
    accent: chalk.cyan,
    key: chalk.bold.cyan,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    match: chalk.bold.underline,
    badge: chalk.bold.yellow,
    'real-money': chalk.bold.redBright,
    'account-1': chalk.bold.magenta,
    'account-2': chalk.bold.blue,
    'account-3': chalk.bold.cyan,
    'account-4': chalk.bold.magentaBright,
    'account-5': chalk.bold.blueBright,
    'account-6': chalk.bold.cyanBright,
  };
}

/** The styles of a theme. Without colour, as under NO_COLOR, every theme has weight and lines only. */
export function stylesOf(name: ThemeName, colour: boolean): Readonly<Record<Token, ChalkInstance>> {
  const monochrome = new Chalk({ level: 1 });
  const always = { selected: monochrome.inverse, caret: monochrome.overline };
  if (!colour) return { ...weighted(monochrome.dim), ...always };
  switch (name) {
    case 'terminal':
      return { ...ofTerminal(), ...always };
    case 'high-contrast':
      return {
        ...weighted(monochrome.reset),
        ...always,
        bad: monochrome.bold.inverse,
        badge: monochrome.bold.inverse,
        'real-money': monochrome.bold.inverse,
      };
    case 'dark':
    case 'light':
    case 'colour-blind':
      return { ...coloured(COLOURS[name]), ...always };
  }
}
