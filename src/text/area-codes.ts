/**
 * The places of area codes, and the area codes of places, from the geocoding data of libphonenumber. It covers the countries that are
 * sold; elsewhere nothing is known. The data is large: load this module only when somebody asks. Pure.
 */
import { AREA_CODES } from './data/area-codes.ts';
import { fold } from './fold.ts';

export interface AreaCode {
  /** Digits as carriers take them, without a trunk zero. */
  readonly code: string;
  /** The place that was asked for, or the largest one. */
  readonly place: string;
  /** The state or region, where the data names it. */
  readonly region?: string;
}

interface Area {
  readonly code: string;
  readonly region: string;
  /** The ones with the most numbers first. */
  readonly places: readonly string[];
  /** Folded, in the same order. */
  readonly folded: readonly string[];
}

/** The sold countries of the North American numbering plan that have more than one area code. */
const NORTH_AMERICA: ReadonlySet<string> = new Set(['US', 'CA', 'PR', 'JM']);

let blocks: ReadonlyMap<string, string> | undefined;
const read = new Map<string, readonly Area[]>();

/** Whether places of this country (ISO 3166-1 alpha-2) are known. */
export function knowsAreaCodes(countryCode: string): boolean {
  return areasOf(countryCode).length > 0;
}

const RANKS = { exact: 0, start: 1, word: 2, none: 3 } as const;

/** The area codes of the places whose names begin like the typed text, the best first: "Berlin", "new y", "München". */
export function findAreaCodes(countryCode: string, typed: string): readonly AreaCode[] {
  const wanted = fold(typed).trim();
  if (wanted === '') return [];
  return areasOf(countryCode)
    .flatMap((area) => {
      const ranks = area.folded.map((place) => rankOf(place, wanted));
      const rank = Math.min(...ranks);
      const at = ranks.indexOf(rank);
      return rank === RANKS.none ? [] : [{ area, rank, at }];
    })
    .sort(
      (left, right) =>
        left.rank - right.rank ||
        left.at - right.at ||
        left.area.code.length - right.area.code.length ||
        Number(left.area.code) - Number(right.area.code),
    )
    .map(({ area, at }) => named(area, at));
}

/** Those of the found area codes whose place is named exactly so; all of them where none is. */
export function exactAreaCodes(found: readonly AreaCode[], typed: string): readonly AreaCode[] {
  const exact = found.filter(({ place }) => fold(place) === fold(typed).trim());
  return exact.length > 0 ? exact : found;
}

/** So many letters at the beginning two similar names have in common at least. */
const LEAST_SHARED = 3;
const MOST_SIMILAR = 4;

/** Places whose names begin like a name that was not found, as long as possible: "Berlim" is like Berlin. */
export function similarPlaces(countryCode: string, typed: string): readonly AreaCode[] {
  const letters = [...fold(typed).trim()];
  for (let length = letters.length - 1; length >= LEAST_SHARED; length -= 1) {
    const found = findAreaCodes(countryCode, letters.slice(0, length).join(''));
    if (found.length > 0) return found.slice(0, MOST_SIMILAR);
  }
  return [];
}

/** The place of an area code; undefined where it is not known. */
export function placeOfAreaCode(countryCode: string, code: string): AreaCode | undefined {
  const area = areaWithCode(countryCode, code);
  return area === undefined ? undefined : named(area, 0);
}

/**
 * Other area codes near this one, the nearest first: those of the same place, then of the same state, then, where the plan of the country
 * gives neighbours similar codes, those that begin with the same digits. None where the code is not known.
 */
export function neighbouringAreaCodes(countryCode: string, code: string): readonly AreaCode[] {
  const own = areaWithCode(countryCode, code);
  if (own === undefined) return [];
  const byDigits = givesNeighboursSimilarCodes(countryCode, code);
  return areasOf(countryCode)
    .filter((area) => area !== own)
    .map((area) => ({ area, order: distance(own, area, byDigits) }))
    .filter(({ order: [place = 1, region = 1, digits = 0] }) => place === 0 || region === 0 || digits < 0)
    .sort((left, right) => compare(left.order, right.order))
    .map(({ area }) => named(area, Math.max(0, area.folded.indexOf(own.folded[0] ?? ''))));
}

function rankOf(place: string, wanted: string): number {
  if (place === wanted) return RANKS.exact;
  if (place.startsWith(wanted)) return RANKS.start;
  return place.split(/[\s\-.,()']+/).some((word) => word.startsWith(wanted)) ? RANKS.word : RANKS.none;
}

/** North American codes say nothing of where a place is, nor do the codes of the largest British towns (02…). */
function givesNeighboursSimilarCodes(countryCode: string, code: string): boolean {
  return !NORTH_AMERICA.has(countryCode) && !(countryCode === 'GB' && code.startsWith('2'));
}

/** The lower the nearer, figure by figure. */
function distance(own: Area, other: Area, byDigits: boolean): readonly number[] {
  const [largest = ''] = own.folded;
  const samePlace = other.folded.indexOf(largest);
  const begin = byDigits ? commonStart(withoutZero(own.code), withoutZero(other.code)) : 0;
  return [
    samePlace < 0 ? 1 : 0,
    own.region !== '' && own.region === other.region ? 0 : 1,
    -begin,
    samePlace,
    other.code.length,
    Math.abs(Number(other.code) - Number(own.code)),
  ];
}

/** In Italy an area code begins with its trunk zero. */
function withoutZero(code: string): string {
  return code.replace(/^0/, '');
}

function commonStart(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const place = left.findIndex((value, index) => value !== right[index]);
  return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

function named({ code, region, places }: Area, at: number): AreaCode {
  return { code, place: places[at] ?? '', ...(region === '' ? {} : { region }) };
}

function areaWithCode(countryCode: string, code: string): Area | undefined {
  return areasOf(countryCode).find((area) => area.code === code);
}

/** A country is read when it is first asked for. */
function areasOf(countryCode: string): readonly Area[] {
  const known = read.get(countryCode);
  if (known !== undefined) return known;
  blocks ??= new Map(
    AREA_CODES.split('\n=').map((block) => {
      const text = block.replace(/^=/, '');
      return [text.slice(0, 2), text.slice(3)] as const;
    }),
  );
  const areas = (blocks.get(countryCode) ?? '').split('\n').filter(Boolean).map(readLine);
  read.set(countryCode, areas);
  return areas;
}

/** "212@NY New York;Manhattan" */
function readLine(line: string): Area {
  const blank = line.indexOf(' ');
  const [code = '', region = ''] = line.slice(0, blank).split('@');
  const places = line.slice(blank + 1).split(';');
  return { code, region: region.replaceAll('_', ' '), places, folded: places.map(fold) };
}
