/** An area code that is given as the name of its place. */
import { countryName } from '../../text/countries.ts';
import { isPlaceName } from '../../text/place-name.ts';
import { usageError } from './failure.ts';
import { type FilterOptions, readCountry } from './inputs.ts';
import type { Output } from './output.ts';

/** So many area codes are named where a place has several. */
const MOST_NAMED = 8;

/**
 * The options with digits where --area-code names a place: "Berlin" is 30 in Germany. Says so on stderr. Throws a usage error for a place
 * that is not known, and for one with several area codes: a command must not guess.
 */
export async function withAreaCode<Options extends FilterOptions>(
  options: Options,
  output: Pick<Output, 'note'>,
): Promise<Options> {
  const { areaCode, country } = options;
  if (areaCode === undefined || country === undefined || !isPlaceName(areaCode)) return options;
  const countryCode = readCountry(country);
  const { exactAreaCodes, findAreaCodes } = await import('../../text/area-codes.ts');
  const [first, ...others] = exactAreaCodes(findAreaCodes(countryCode, areaCode), areaCode);
  const where = countryName(countryCode);
  if (first === undefined) {
    throw usageError(`No area code of "${areaCode}" is known in ${where}.`, 'Give its digits.');
  }
  if (others.length > 0) {
    const named = [first, ...others].map(({ code, place }) => `${code} (${place})`);
    const more = named.length - MOST_NAMED;
    throw usageError(
      `"${areaCode}" has several area codes in ${where}: ${named.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      `Give one of them, for example: --area-code ${first.code}`,
    );
  }
  output.note(`Area code ${first.code}: ${first.place}, ${where}.`);
  return { ...options, areaCode: first.code };
}

/** "Area codes nearby: 646 (New York), 332 (New York)."; undefined where none is known. */
export async function neighboursNote(countryCode: string, areaCode: string): Promise<string | undefined> {
  const { neighbouringAreaCodes } = await import('../../text/area-codes.ts');
  const near = neighbouringAreaCodes(countryCode, areaCode).slice(0, MOST_NAMED);
  return near.length === 0
    ? undefined
    : `Area codes nearby: ${near.map(({ code, place }) => `${code} (${place})`).join(', ')}.`;
}
