/** The place of a North American number by its area code: rate center, LATA, state and a postal code. */
import { PLACES } from './data/places.ts';

export interface Place {
  readonly region: string;
  readonly rateCenter: string;
  /** Missing in Canada, which has no LATAs. */
  readonly lata: string | null;
  readonly postalCodes: readonly string[];
}

let places: ReadonlyMap<string, Place> | undefined;

function read(): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const line of PLACES.split('\n').slice(1)) {
    const [areaCodes = '', region = '', rateCenter = '', lata = '', codes = ''] = line.split(',');
    // A Canadian postal code contains a space.
    const postalCodes = codes.split(codes.includes('|') || /[A-Z]/.test(codes) ? '|' : ' ');
    const place = { region, rateCenter, lata: lata === '' ? null : lata, postalCodes };
    for (const areaCode of areaCodes.split(' ')) found.set(areaCode, place);
  }
  return found;
}

/** The place of a +1 area code, if known. */
export function placeOfAreaCode(areaCode: string): Place | undefined {
  places ??= read();
  return places.get(areaCode);
}
