import { expect, it } from 'vitest';
import { unmetRequirement } from '../../../src/api/purchases/domain/unmet-requirement.ts';

it.each([
  [undefined, {}, undefined],
  ['none', {}, undefined],
  ['address', {}, 'asks for an address'],
  ['address', { addressId: 'AD1' }, undefined],
  ['address', { documentsId: 'BU1' }, undefined],
  ['documents', {}, 'asks for approved documents'],
  ['documents', { addressId: 'AD1' }, 'asks for approved documents'],
  ['documents', { documentsId: 'BU1' }, undefined],
] as const)('an offer that needs %s, and an order with %o, lacks %s', (requirement, order, missing) => {
  const found = unmetRequirement(requirement === undefined ? {} : { requirement }, order);
  if (missing === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(missing);
});
