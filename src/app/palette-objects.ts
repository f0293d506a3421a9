/** What the palette finds besides actions: numbers, countries with a type, purchases and releases, accounts and settings. */

import { formatPhoneNumber } from '../api/numbers/format.ts';
import { NUMBER_TYPES, type NumberType } from '../api/numbers/types.ts';
import type { PickerItem } from '../components/picker/state.ts';
import { isOfAccount } from '../config/view-account.ts';
import { countryNamed, findCountries } from '../text/country-finder.ts';
import { fold } from '../text/fold.ts';
import { formatType } from '../text/format.ts';
import { THEME_NAMES, THEMES } from '../text/theme-names.ts';
import { TAB_TITLES } from './header.tsx';
import { type JournalRows, NO_ROWS, readJournalRows, rowsByDigits } from './palette-journal.ts';
import type { PaletteObject } from './palette-object.ts';
import { openView } from './saved-views.ts';
import type { Shell } from './shell-type.ts';

export interface FoundObjects {
  /** What was surely meant: above the actions. */
  readonly first: readonly PickerItem[];
  readonly others: readonly PickerItem[];
}

export interface PaletteObjects {
  find(typed: string): FoundObjects;
  /** Does what choosing the item means; false when the id is none of the objects that were found. */
  choose(id: string): boolean;
}

interface Sources {
  readonly shell: Shell;
  /** Goes on with this account: the one in use, or another one that it switches to. */
  readonly withAccount: (name: string, go: () => void) => void;
}

/** More of one kind would push the actions out of sight. */
const MOST = 5;
const FEWEST_DIGITS = 3;
const FEWEST_LETTERS = 3;
const DIGITS_ONLY = /^[+\d\s().-]+$/;
const WHOLE_NUMBER = /^\+[1-9]\d{6,14}$/;

/** Reads the purchases and the settings in the background: the palette opens at once. */
export function createPaletteObjects(sources: Sources): PaletteObjects {
  const { shell } = sources;
  let journal = NO_ROWS;
  let settings: readonly PaletteObject[] = [];
  // One wish is looked for in several ways: all that was found can be chosen.
  const found = new Map<string, PaletteObject>();
  const readJournal = async () => {
    journal = await readJournalRows(shell);
  };
  // Without a journal there are no purchases to find, and the app has said why.
  shell.background(readJournal().catch(() => undefined));
  shell.background(
    readSettings(shell).then((read) => {
      settings = read;
    }),
  );
  return {
    find(typed) {
      const text = typed.trim();
      if (text === '') return { first: [], others: [] };
      const { first, others } = DIGITS_ONLY.test(text)
        ? { first: byDigits(sources, text, journal), others: [] }
        : byWords(sources, text, settings);
      for (const object of [...first, ...others]) found.set(object.id, object);
      return { first: first.map(itemOf), others: others.map(itemOf) };
    },
    choose(id) {
      const object = found.get(id);
      object?.run();
      return object !== undefined;
    },
  };
}

function itemOf({ id, label, detail }: PaletteObject): PickerItem {
  return { id, label, detail };
}

function byDigits(
  { shell, withAccount }: Sources,
  text: string,
  journal: JournalRows,
): readonly PaletteObject[] {
  // A national number has a zero in front that its international form has not.
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < FEWEST_DIGITS) return [];
  const whole = `+${digits}`;
  const owned = ownedNumbers(shell, digits, withAccount);
  const rows = rowsByDigits(shell, journal, digits, MOST);
  if (!text.startsWith('+') || !WHOLE_NUMBER.test(whole)) return [...owned, ...rows];
  const lookup = {
    id: `lookup ${whole}`,
    label: `Look up ${formatPhoneNumber(whole)}`,
    detail: 'any number',
    run: () => shell.go({ screen: 'lookup', phoneNumber: whole }),
  };
  return [...owned, ...rows, lookup];
}

/** Numbers that a list has loaded, of any account that it shows. */
function ownedNumbers(
  shell: Shell,
  digits: string,
  withAccount: Sources['withAccount'],
): readonly PaletteObject[] {
  const lists = Object.values(shell.store.getState().stacks).flatMap((stack) =>
    stack.flatMap((screen) => screen.loadedNumbers?.() ?? []),
  );
  const objects: PaletteObject[] = [];
  for (const { number } of lists) {
    if (!number.phoneNumber.includes(digits)) continue;
    const { phoneNumber, account = shell.profile().name } = number;
    objects.push({
      id: `number ${account} ${phoneNumber}`,
      label: `${formatPhoneNumber(phoneNumber)}  ${number.friendlyName}`,
      detail: account === shell.profile().name ? 'your number' : `number of ${account}`,
      run: () =>
        withAccount(account, () => {
          shell.go({ screen: 'owned' });
          shell.go({ screen: 'number', phoneNumber, number });
        }),
    });
    if (objects.length === MOST) break;
  }
  return objects;
}

function byWords(
  sources: Sources,
  text: string,
  settings: readonly PaletteObject[],
): { readonly first: readonly PaletteObject[]; readonly others: readonly PaletteObject[] } {
  const { sure, countries } = countriesOf(sources.shell, text);
  const wanted = fold(text);
  const accounts = accountsOf(sources, wanted);
  const views = viewsOf(sources);
  const named = views.filter(({ label }) => [wanted, `view ${wanted}`].includes(fold(label)));
  const similar = views.filter((view) => !named.includes(view) && fold(view.label).includes(wanted));
  const themes = themesOf(sources.shell, wanted);
  const name = wordsOf(wanted)
    .filter((word) => word !== 'theme')
    .join('-');
  const theme = themes.filter(({ id }) => id === `theme ${name}`);
  const likeThemes = themes.filter((each) => !theme.includes(each));
  const set = settings.filter(({ label }) => fold(label).includes(wanted));
  const exact = accounts.filter(({ label }) => fold(label).endsWith(` ${wanted}`));
  const rest = accounts.filter((account) => !exact.includes(account));
  return sure
    ? {
        first: [...named, ...theme, ...exact, ...countries, ...similar],
        others: [...likeThemes, ...rest, ...set],
      }
    : {
        first: [...named, ...theme, ...exact],
        others: [...similar, ...likeThemes, ...rest, ...countries, ...set],
      };
}

/** Saved views, to open and to forget. */
function viewsOf({ shell, withAccount }: Sources): readonly PaletteObject[] {
  return (shell.remembered.state.named ?? []).flatMap((view) => [
    {
      id: `view ${view.name}`,
      label: `View ${view.name}`,
      detail: isOfAccount(view, shell.profile())
        ? TAB_TITLES[view.screen]
        : `${TAB_TITLES[view.screen]}, account ${view.account?.name}`,
      run: () => openView(shell, view, withAccount),
    },
    {
      id: `forget ${view.name}`,
      label: `Forget the view ${view.name}`,
      detail: TAB_TITLES[view.screen],
      run: () => {
        shell.remembered.forgetView(view.name);
        shell.remembered.save();
        shell.notify({ kind: 'done', text: `View "${view.name}" forgotten` });
      },
    },
  ]);
}

/** "de mobile", "toll-free germany". It is sure when the country is named exactly. */
function countriesOf(
  shell: Shell,
  text: string,
): { readonly sure: boolean; readonly countries: readonly PaletteObject[] } {
  const { numberType, rest } = splitType(text);
  const exact = rest === '' ? undefined : countryNamed(rest);
  const guessed = rest.length < FEWEST_LETTERS ? [] : findCountries(rest).slice(0, 2);
  const countries = exact === undefined ? guessed : [exact];
  return {
    sure: exact !== undefined,
    countries: countries.map(({ code, name }) => ({
      id: `country ${code} ${numberType ?? ''}`,
      label: `Search ${name}${numberType === undefined ? '' : `, ${formatType(numberType)}`}`,
      detail: 'country',
      run: () =>
        shell.go({
          screen: 'search',
          query: { countryCode: code, ...(numberType === undefined ? {} : { numberType }) },
        }),
    })),
  };
}

function splitType(text: string): { readonly numberType: NumberType | undefined; readonly rest: string } {
  const words = fold(text)
    .replace(/\btoll free\b|\btollfree\b|\bfreephone\b/, 'toll-free')
    .split(/\s+/);
  const isBegun = (type: NumberType, word: string) =>
    word.length >= FEWEST_LETTERS && formatType(type).startsWith(word);
  const numberType = NUMBER_TYPES.find((type) => words.some((word) => isBegun(type, word)));
  const rest = words
    .filter((word) => numberType === undefined || !(isBegun(numberType, word) || isNumber(word)))
    .join(' ');
  return { numberType, rest };
}

/** "mobile numbers germany". */
function isNumber(word: string): boolean {
  return word === 'number' || word === 'numbers';
}

function accountsOf({ shell, withAccount }: Sources, wanted: string): readonly PaletteObject[] {
  return shell
    .profiles()
    .filter(({ name }) => name !== shell.profile().name)
    .map(({ name }) => ({
      id: `account ${name}`,
      label: `Switch to the account ${name}`,
      detail: 'account',
      run: () => withAccount(name, () => undefined),
    }))
    .filter(({ label }) => fold(label).includes(wanted));
}

/** "theme light", "high contrast": each typed word is the beginning of a word about the theme. */
function themesOf(shell: Shell, wanted: string): readonly PaletteObject[] {
  const words = wordsOf(wanted);
  return THEME_NAMES.map((theme) => ({
    id: `theme ${theme}`,
    label: `Theme ${theme}: ${THEMES[theme]}`,
    detail: 'theme',
    run: () => shell.store.dispatch({ kind: 'theme', theme }),
  })).filter(({ label }) => {
    const about = wordsOf(fold(label));
    return words.every(
      (word) => word.length >= FEWEST_LETTERS && about.some((each) => each.startsWith(word)),
    );
  });
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\d]+/u).filter((word) => word !== '');
}

/** Loaded when the palette opens, because the schema is needed nowhere else. */
async function readSettings(shell: Shell): Promise<readonly PaletteObject[]> {
  const { SETTINGS } = await import('../config/settings-schema.ts');
  return Object.entries(SETTINGS)
    .filter(([name]) => name !== '$schema' && name !== 'version')
    .map(([name, schema]) => {
      const { description = '', examples } = schema.meta() ?? {};
      const example = JSON.stringify(Array.isArray(examples) ? examples[0] : undefined);
      return {
        id: `setting ${name}`,
        label: `Setting ${name}: ${description}`,
        detail: 'config.json',
        run: () =>
          shell.notify({ kind: 'info', text: `Write "${name}": ${example} into ${shell.settingsFile()}` }),
      };
    });
}
