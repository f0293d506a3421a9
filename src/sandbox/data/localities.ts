/** The cities of North American rate centers, which are invented, and those of area codes elsewhere. */

const LOCALITIES: Readonly<Record<string, string>> = {
  NWYRCYZN01: 'New York',
  NWYRCYZN08: 'Brooklyn',
  GARDENCITY: 'Garden City',
  WSHNGTNZN1: 'Washington',
  JERSEYCITY: 'Jersey City',
  SEATTLE: 'Seattle',
  SANANTONIO: 'San Antonio',
  'LSAN DA 01': 'Los Angeles',
  DALLAS: 'Dallas',
  PHILADELPH: 'Philadelphia',
  CLEVELAND: 'Cleveland',
  DENVER: 'Denver',
  MIAMI: 'Miami',
  CHICAGO: 'Chicago',
  DETROIT: 'Detroit',
  SAINTLOUIS: 'Saint Louis',
  ATLANTA: 'Atlanta',
  ORLANDO: 'Orlando',
  BALTIMORE: 'Baltimore',
  PITTSBURGH: 'Pittsburgh',
  'SNFC CNTRL': 'San Francisco',
  PHOENIX: 'Phoenix',
  PORTLAND: 'Portland',
};

/** By country calling code and area code. */
const CITIES: Readonly<Record<string, string>> = {
  '+4930': 'Berlin',
  '+4940': 'Hamburg',
  '+4969': 'Frankfurt am Main',
  '+4989': 'Munich',
  '+49221': 'Cologne',
  '+4420': 'London',
  '+44113': 'Leeds',
  '+44114': 'Sheffield',
  '+44116': 'Leicester',
  '+44117': 'Bristol',
  '+44118': 'Reading',
  '+44121': 'Birmingham',
  '+44131': 'Edinburgh',
  '+44141': 'Glasgow',
  '+44151': 'Liverpool',
  '+44161': 'Manchester',
};

/** The city of a number; undefined where the sandbox knows none. */
export function localityOf({
  phoneNumber,
  type,
  place,
}: {
  readonly phoneNumber: string;
  readonly type: string;
  readonly place?: { readonly rateCenter: string };
}): string | undefined {
  if (place !== undefined) return LOCALITIES[place.rateCenter];
  if (type !== 'local') return undefined;
  const code = Object.keys(CITIES).find((start) => phoneNumber.startsWith(start));
  return code === undefined ? undefined : CITIES[code];
}
