import { describe, expect, it } from 'vitest';
import type { OwnedNumber } from '../../../src/api/model.ts';
import { planChange } from '../../../src/api/owned/configure.ts';
import { whyNotEditable, withClearedFields } from '../../../src/api/owned/routing.ts';
import { createMemoryProvider } from '../../support/memory-provider.ts';

const editable = {
  friendlyName: true,
  voiceUrl: true,
  smsUrl: true,
  voiceApplicationId: true,
  smsApplicationId: true,
  trunkId: true,
} as const;
const exclusiveFields = [['trunkId', 'voiceApplicationId']] as const;
const PLAIN: OwnedNumber = {
  phoneNumber: '+12125550142',
  numberType: 'LOCAL',
  capabilities: {},
  monthlyRate: { kind: 'not-stated' },
};
const BY_APP: OwnedNumber = {
  ...PLAIN,
  voiceApplicationId: 'AP1',
  routedBy: { voice: { kind: 'application', id: 'AP1' } },
};
const BY_TRUNK: OwnedNumber = { ...PLAIN, trunkId: 'TK1', routedBy: { voice: { kind: 'trunk', id: 'TK1' } } };

describe('a URL that something else makes ineffective', () => {
  it.each([
    [PLAIN, 'voiceUrl', {}, undefined],
    [BY_APP, 'smsUrl', {}, undefined],
    [BY_APP, 'friendlyName', {}, undefined],
    [BY_APP, 'voiceUrl', {}, 'application AP1 routes calls'],
    [BY_APP, 'voiceUrl', { voiceApplicationId: '' }, undefined],
    [BY_APP, 'voiceUrl', { voiceApplicationId: '', trunkId: 'TK1' }, 'trunk TK1 routes calls'],
    [PLAIN, 'voiceUrl', { trunkId: 'TK1' }, 'trunk TK1 routes calls, so it has no effect'],
    [BY_TRUNK, 'voiceUrl', { voiceApplicationId: '' }, 'trunk TK1 routes calls'],
    [BY_TRUNK, 'voiceUrl', { trunkId: '' }, undefined],
    [PLAIN, 'tags', {}, 'no such field'],
  ] as const)('%#: the field is refused unless its router goes with it', (number, field, change, reason) => {
    const found = whyNotEditable({ editable }, number, field, change);
    if (reason === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(reason);
  });

  it('is not sent alone, but together with what clears the way', () => {
    const memory = createMemoryProvider();
    const provider = { ...memory, abilities: { ...memory.abilities, editable, exclusiveFields } };
    const wanted = { voiceUrl: 'https://example.com/v' };
    expect(() => planChange(provider, BY_APP, wanted)).toThrow('application AP1 routes calls');
    expect(planChange(provider, BY_APP, { ...wanted, voiceApplicationId: '' }).change).toEqual({
      ...wanted,
      voiceApplicationId: '',
    });
  });
});

it('what a carrier clears by itself is part of the change, so that it is seen before', () => {
  expect(withClearedFields({ exclusiveFields }, BY_APP, { trunkId: 'TK2' })).toEqual({
    trunkId: 'TK2',
    voiceApplicationId: '',
  });
  expect(withClearedFields({ exclusiveFields }, BY_TRUNK, { voiceApplicationId: 'AP2' })).toEqual({
    voiceApplicationId: 'AP2',
    trunkId: '',
  });
  expect(withClearedFields({ exclusiveFields }, PLAIN, { trunkId: 'TK2' })).toEqual({ trunkId: 'TK2' });
});
