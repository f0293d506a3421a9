/** The addresses and regulatory bundles of the sandbox's Twilio account, and the cities of its numbers. All of it is invented. */

export interface SandboxAddress {
  readonly name: string;
  readonly customer: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly countryCode: string;
  readonly verified: boolean;
}

export const ADDRESSES: readonly SandboxAddress[] = [
  {
    name: 'Berlin office',
    customer: 'Example GmbH',
    street: 'Musterstraße 1',
    city: 'Berlin',
    region: 'Berlin',
    postalCode: '10115',
    countryCode: 'DE',
    verified: true,
  },
  {
    name: 'Hamburg warehouse',
    customer: 'Example GmbH',
    street: 'Beispielweg 2',
    city: 'Hamburg',
    region: 'Hamburg',
    postalCode: '20095',
    countryCode: 'DE',
    verified: false,
  },
  {
    name: 'London office',
    customer: 'Example Ltd',
    street: '3 Sample Street',
    city: 'London',
    region: 'London',
    postalCode: 'EC1A 1BB',
    countryCode: 'GB',
    verified: true,
  },
];

export interface SandboxBundle {
  readonly name: string;
  readonly countryCode: string;
  readonly type: 'local' | 'mobile' | 'national' | 'toll-free';
  readonly status: 'twilio-approved' | 'twilio-rejected' | 'pending-review';
  /** ISO 8601. */
  readonly validUntil?: string;
}

export const BUNDLES: readonly SandboxBundle[] = [
  { name: 'Example GmbH, local', countryCode: 'DE', type: 'local', status: 'twilio-approved' },
  { name: 'Example GmbH, first try', countryCode: 'DE', type: 'local', status: 'twilio-rejected' },
  {
    name: 'Example GmbH, 2023',
    countryCode: 'DE',
    type: 'local',
    status: 'twilio-approved',
    validUntil: '2024-01-31T00:00:00Z',
  },
  { name: 'Example Ltd, mobile', countryCode: 'GB', type: 'mobile', status: 'twilio-approved' },
  { name: 'Example Ltd, local', countryCode: 'GB', type: 'local', status: 'pending-review' },
];

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
