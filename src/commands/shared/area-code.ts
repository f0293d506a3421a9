/** An area code that is given as the name of its place. */
import type { AreaCode } from '../../text/area-codes.ts';
import { countryName } from '../../text/countries.ts';
import { isPlaceName } from '../../text/place-name.ts';
import { type CommandError, usageError } from './failure.ts';
import { type FilterOptions, readCountry } from './inputs.ts';
import type { Output } from './output.ts';

/** So many area codes are named where a place has several. */
const MOST_NAMED = 8;

/**
 * The options with digits where --place, or --area-code, names a place: "Berlin" is 30 in Germany. Says so on stderr. Throws a usage error
 * for a place that is not known, and for one with several area codes: a command must not guess.
 */
export async function withAreaCode<Options extends FilterOptions>(
  options: Options,
  output: Pick<Output, 'note'>,
): Promise<Options> {
  const { areaCode, place, country } = options;
  if (place !== undefined && areaCode !== undefined) {
    throw usageError('--place and --area-code both say which area code.', 'Give one of them.');
  }
  const name = place ?? (areaCode !== undefined && isPlaceName(areaCode) ? areaCode : undefined);
  if (name === undefined || country === undefined) return options;
  const countryCode = readCountry(country);
  const { exactAreaCodes, findAreaCodes } = await import('../../text/area-codes.ts');
  const [first, ...others] = exactAreaCodes(findAreaCodes(countryCode, name), name);
  const where = countryName(countryCode);
  if (first === undefined) throw await unknownPlace(countryCode, name);
  if (others.length > 0) {
    throw usageError(
      `"${name}" has several area codes in ${where}: ${namesOf([first, ...others])}.`,
      `Give one of them, for example: --area-code ${first.code}`,
    );
  }
  output.note(`Area code ${first.code}: ${first.place}, ${where}.`);
  return { ...options, place: undefined, areaCode: first.code };
}

/** What is wrong, and places of similar names. */
async function unknownPlace(countryCode: string, name: string): Promise<CommandError> {
  const { knowsAreaCodes, similarPlaces } = await import('../../text/area-codes.ts');
  const where = countryName(countryCode);
  const similar = similarPlaces(countryCode, name);
  const digits = 'Give the digits with --area-code.';
  const hint = !knowsAreaCodes(countryCode)
    ? `dialdeck knows no places of ${where}. ${digits}`
    : similar.length === 0
      ? digits
      : `Did you mean ${namesOf(similar)}? ${digits}`;
  return usageError(`No area code of "${name}" is known in ${where}.`, hint);
}

/** "212 (New York), 332 (New York) and 5 more" */
function namesOf(areas: readonly AreaCode[]): string {
  const names = areas.slice(0, MOST_NAMED).map(({ code, place }) => `${code} (${place})`);
  const more = areas.length - MOST_NAMED;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "Area codes nearby: 646 (New York), 332 (New York)."; undefined where none is known. */
export async function neighboursNote(countryCode: string, areaCode: string): Promise<string | undefined> {
  const { neighbouringAreaCodes } = await import('../../text/area-codes.ts');
  const near = neighbouringAreaCodes(countryCode, areaCode).slice(0, MOST_NAMED);
  return near.length === 0 ? undefined : `Area codes nearby: ${namesOf(near)}.`;
}
