/** The addresses of the sandbox's accounts. All of it is invented. */

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
