/** The fields of a number that can be changed: read as they are shown and as they came, and written as a change. */
import { asciiUrl } from '../../text/ascii-url.ts';
import { MAX_LONG_FIELD, MAX_SHOWN_NAME } from '../limits.ts';
import type { ConfigurationChange, ConfigurationField, OwnedNumber } from '../model.ts';
import { CONFIGURATION_FIELDS } from '../owned/configuration-fields.ts';
import { UNREADABLE } from './lenient.ts';
import { memoized, type Tidy } from './reading.ts';

/** For each field its name in answers and in the body of a change. */
export type ConfigurationNames<Name extends string> = {
  readonly [field in ConfigurationField]?: readonly [Name, string];
};

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Wire = Readonly<Record<string, unknown>>;

/** Sets the fields on `number`: as they are shown, and as they came where that differs. */
export type ReadConfiguration = (number: Mutable<Omit<OwnedNumber, 'monthlyRate'>>, wire: Wire) => void;

export function createConfigurationReader(names: ConfigurationNames<string>, tidy: Tidy): ReadConfiguration {
  const pairs = fieldsOf(names);
  // URLs repeat in the numbers of an account: one copy of each serves all rows.
  const urlOf = memoized((text: string) => {
    const { text: clean, removed } = tidy(text, MAX_LONG_FIELD);
    return { text: asciiUrl(clean), removed };
  });
  return (number, wire) => {
    const unreadable: ConfigurationField[] = [];
    let raw: Mutable<ConfigurationChange> | undefined;
    for (const [field, [name]] of pairs) {
      const sent = wire[name];
      if (sent === UNREADABLE) unreadable.push(field);
      const whole = typeof sent === 'string' ? sent : '';
      const { text, removed } = field.endsWith('Url') ? urlOf(whole) : tidy(whole, MAX_SHOWN_NAME);
      if (text !== '') number[field] = text;
      if (text !== whole) {
        raw ??= {};
        raw[field] = whole;
      }
      if (removed) number.hiddenCharactersRemoved = true;
    }
    if (unreadable.length > 0) number.unreadable = unreadable;
    if (raw !== undefined) number.raw = raw;
  };
}

/** The body of a change: its fields and no other. */
export function wireConfiguration(
  names: ConfigurationNames<string>,
  change: ConfigurationChange,
): Readonly<Record<string, string>> {
  const body: Record<string, string> = {};
  for (const [field, [, name]] of fieldsOf(names)) {
    const value = change[field];
    if (value !== undefined) body[name] = value;
  }
  return body;
}

function fieldsOf(
  names: ConfigurationNames<string>,
): readonly (readonly [ConfigurationField, readonly [string, string]])[] {
  return CONFIGURATION_FIELDS.flatMap((field) => {
    const pair = names[field];
    return pair === undefined ? [] : [[field, pair] as const];
  });
}
