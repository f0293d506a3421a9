/** All ISO 3166-1 countries by code, English name and calling code. */
import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** With the plus sign; missing where a territory has none of its own. */
  readonly callingCode?: string;
}

// ISO 3166-1 alpha-2, officially assigned: https://www.iso.org/obp/ui/#search
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU ' +
  'MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/** Whether ISO 3166-1 has officially assigned these two capital letters. */
export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && CODES.split(' ').includes(code);
}

let countries: readonly Country[] | undefined;

/** Every country, by name. Built at the first call. */
export function allCountries(): readonly Country[] {
  countries ??= CODES.split(' ')
    .map(toCountry)
    .sort((left, right) => left.name.localeCompare(right.name, 'en'));
  return countries;
}

function toCountry(code: string): Country {
  const named = { code, name: countryName(code) };
  return isSupportedCountry(code) ? { ...named, callingCode: `+${getCountryCallingCode(code)}` } : named;
}

let names: Intl.DisplayNames | undefined;

/** The English name of a code, or the code itself. */
export function countryName(code: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** Countries whose code, name or calling code fits what was typed; exact codes first, then beginnings of names. */
export function findCountries(typed: string): readonly Country[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return allCountries();
  return allCountries()
    .map((country) => ({ country, rank: rankOf(country, wanted) }))
    .filter((match) => match.rank < Number.POSITIVE_INFINITY)
    .sort((left, right) => left.rank - right.rank)
    .map((match) => match.country);
}

function rankOf(country: Country, wanted: string): number {
  const name = country.name.toLowerCase();
  const callingCode = country.callingCode ?? '';
  if (country.code.toLowerCase() === wanted) return 0;
  if (callingCode === wanted || callingCode === `+${wanted}`) return 1;
  if (name.startsWith(wanted)) return 2;
  if (name.split(/[\s-]+/).some((word) => word.startsWith(wanted))) return 3;
  if (/^\+?\d+$/.test(wanted) && callingCode.startsWith(wanted.startsWith('+') ? wanted : `+${wanted}`))
    return 4;
  return name.includes(wanted) && wanted.length > 2 ? 5 : Number.POSITIVE_INFINITY;
}
