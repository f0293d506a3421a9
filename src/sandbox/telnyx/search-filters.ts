/**
 * The filters of Telnyx's search: https://developers.telnyx.com/docs/numbers/phone-numbers/number-search. Unknown filters, and
 * known ones outside `filter[…]`, are ignored without a word.
 */
import type { NumberType } from '../catalogue.ts';
import { localityOf } from '../data/localities.ts';
import type { ReadParameter } from '../http/params.ts';
import type { InventoryNumber } from '../inventory/number.ts';
import { refused } from './errors.ts';
import { featureNames, typeOfWord } from './words.ts';

const LIMIT = 100;
const MOST = 500;

export interface SearchFilters {
  readonly countryCode?: string;
  readonly type?: NumberType;
  /** The national destination code. */
  readonly area: string;
  /** The first digits of the national number: the area, and what follows it. */
  readonly prefix: string;
  readonly endsWith: string;
  readonly contains: string;
  /** A pattern has anything but digits, so nothing matches. */
  readonly impossible: boolean;
  /** A place is asked for, beyond the country. */
  readonly isPlaced: boolean;
  readonly limit: number;
  /** In North America, rows that do not match may fill up the answer. */
  readonly bestEffort: boolean;
  readonly excludeHeld: boolean;
  /** Whether a number is at the place that is asked for. */
  isAt(number: InventoryNumber): boolean;
  /** Whether a number can do what is asked for. */
  isAble(number: InventoryNumber): boolean;
}

/** Whether Telnyx says of a number that it can be ordered at once. Some toll-free numbers take two working days. */
export const isQuick = ({ type, phoneNumber }: InventoryNumber) =>
  type !== 'toll-free' || Number(phoneNumber.at(-1)) % 2 === 1;

export const isReservable = ({ type }: InventoryNumber) => type !== 'mobile';

function typeOf(word: string | undefined): NumberType | undefined {
  if (word === undefined) return undefined;
  const type = typeOfWord(word);
  if (type === undefined)
    throw refused(400, 10015, `There are no numbers of type ${word}`, 'filter[phone_number_type]');
  return type;
}

function limitOf(value: string | undefined): number {
  if (value === undefined) return LIMIT;
  if (!/^\d{1,6}$/.test(value) || Number(value) < 1)
    throw refused(400, 10015, 'filter[limit] must be an integer above 0', 'filter[limit]');
  return Math.min(Number(value), MOST);
}

/** Throws 400 with code 10015 for a value that cannot be. */
export function searchFilters(query: ReadParameter): SearchFilters {
  const filter = (name: string) => query(`filter[${name}]`);
  const pattern = (name: string) => filter(`phone_number][${name}`) ?? '';
  const area = filter('national_destination_code') ?? '';
  const [startsWith, endsWith, contains] = ['starts_with', 'ends_with', 'contains'].map(pattern);
  const places = ['administrative_area', 'locality', 'rate_center'].map(filter);
  const features = (filter('features') ?? '').split(',').filter((name) => name !== '');
  const countryCode = filter('country_code');
  const type = typeOf(filter('phone_number_type'));
  const asked = [startsWith, endsWith, contains, area].filter((text) => text !== '');
  return {
    ...(countryCode === undefined ? {} : { countryCode }),
    ...(type === undefined ? {} : { type }),
    area,
    prefix: area + (startsWith ?? ''),
    endsWith: endsWith ?? '',
    contains: contains ?? '',
    impossible: asked.some((text) => !/^\d+$/.test(text ?? '')),
    isPlaced: area !== '' || places.some((place) => place !== undefined),
    limit: limitOf(filter('limit')),
    bestEffort: filter('best_effort') === 'true' && (countryCode === 'US' || countryCode === 'CA'),
    excludeHeld: filter('exclude_held_numbers') === 'true',
    isAt: (number) => {
      const { place } = number;
      const of = [place?.region, localityOf(number), place?.rateCenter];
      return places.every((wanted, at) => wanted === undefined || same(wanted, of[at]));
    },
    isAble: (number) =>
      features.every((name) => featureNames(number).includes(name)) &&
      (filter('quickship') !== 'true' || isQuick(number)) &&
      (filter('reservable') !== 'true' || isReservable(number)),
  };
}

const same = (wanted: string, value: string | undefined) =>
  (value ?? '').toLowerCase() === wanted.toLowerCase();
