/** All ISO 3166-1 countries by code, English name and calling code. */
import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';
import { countryNames } from './country-names.ts';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** With the plus sign; undefined for a territory without one. */
  readonly callingCode?: string;
}

let countries: readonly Country[] | undefined;

/** Every country, by name. Built at the first call. */
export function allCountries(): readonly Country[] {
  countries ??= Array.from(countryNames().keys(), toCountry).sort((left, right) =>
    left.name.localeCompare(right.name, 'en'),
  );
  return countries;
}

/** The codes of the countries that have a calling code, by name: a carrier may sell numbers of any of them. */
export function dialableCountries(): readonly string[] {
  dialable ??= allCountries().flatMap(({ code, callingCode }) => (callingCode === undefined ? [] : [code]));
  return dialable;
}

let dialable: readonly string[] | undefined;

/** The country of an ISO 3166-1 alpha-2 code in capitals; undefined when there is none. */
export function countryWithCode(code: string): Country | undefined {
  return countryNames().has(code) ? toCountry(code) : undefined;
}

function toCountry(code: string): Country {
  const named = { code, name: countryName(code) };
  return isSupportedCountry(code) ? { ...named, callingCode: `+${getCountryCallingCode(code)}` } : named;
}

let others: Intl.DisplayNames | undefined;

/** The English name of a code, or the code itself. */
export function countryName(code: string): string {
  const name = countryNames().get(code);
  if (name !== undefined) return name;
  if (!/^[A-Z]{2}$/.test(code)) return code;
  // Some codes are in use but not assigned, such as XK. Only ICU knows them, and it is slow to load.
  others ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  return others.of(code) ?? code;
}
