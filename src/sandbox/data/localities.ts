/** The cities of North American rate centers. All of it is invented. */

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

/** The city of a rate center; undefined where the sandbox knows none. */
export function localityOf(rateCenter: string | undefined): string | undefined {
  return rateCenter === undefined ? undefined : LOCALITIES[rateCenter];
}
