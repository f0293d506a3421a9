import { expect, test } from 'vitest';
import { needLines } from '../../src/text/requirements.ts';

const usually = (countryCode: string) => ({ required: countryCode === 'DE', lastVerified: '2026-10-05' });

test('what a carrier asks for is said once for each country and type, and what carriers usually do where it says nothing', () => {
  expect(
    needLines(
      [
        { countryCode: 'DE', numberType: 'LOCAL' },
        { countryCode: 'DE', numberType: 'LOCAL' },
        { countryCode: 'DE', numberType: 'MOBILE', requirement: 'none' },
        { countryCode: 'US', numberType: 'LOCAL' },
        { countryCode: 'US', numberType: 'TOLL_FREE', requirement: 'address' },
      ],
      usually,
    ),
  ).toEqual([
    'DE local: ID or proof of address usually needed (as of 2026-10-05).',
    'US toll-free: the provider asks for an address.',
  ]);
});
