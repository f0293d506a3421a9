/** A change of what routes a number: what is refused, what is sent, and what somebody else did meanwhile. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ConfigurationChange, OwnedNumber } from '../../../src/api/model.ts';
import { CONFIGURATION_FIELDS } from '../../../src/api/owned/configuration-fields.ts';
import { applyConfiguration, planConfiguration } from '../../../src/api/owned/configure.ts';
import { whyNotEditable, withClearedFields } from '../../../src/api/owned/routing.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';
import { ROUTING_ABILITIES, routingProvider } from '../../support/routing-provider.ts';

const NUMBER = '+12125550142';
const APP = `AP${'1'.repeat(32)}`;
const TRUNK = `TK${'2'.repeat(32)}`;
const byApplication = routed(ownedNumber('0142'), APP, '');

function routed(number: OwnedNumber, app: string, trunk: string): OwnedNumber {
  const fields = { ...number, voiceApplicationId: app, trunkId: trunk };
  if (trunk !== '') return { ...fields, routedBy: { voice: { kind: 'trunk', id: trunk } } };
  return app === '' ? fields : { ...fields, routedBy: { voice: { kind: 'application', id: app } } };
}

/** What the carrier keeps of the two fields: setting the one clears the other. */
function kept({ voiceApplicationId = '', trunkId = '' }: OwnedNumber, wanted: ConfigurationChange) {
  if (wanted.trunkId) return { trunkId: wanted.trunkId, voiceApplicationId: '' };
  if (wanted.voiceApplicationId) return { voiceApplicationId: wanted.voiceApplicationId, trunkId: '' };
  return { voiceApplicationId, trunkId, ...wanted };
}

test('a URL is refused exactly when it has no effect after the change, whatever routes the number', () => {
  const id = (prefix: string) => fc.constantFrom('', `${prefix}1`, `${prefix}2`);
  const change = fc.record({ voiceApplicationId: id('AP'), trunkId: id('TK') }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.constantFrom('', 'AP1'), fc.constantFrom('', 'TK1'), change, (app, trunk, wanted) => {
      const number = routed(ownedNumber('0142'), trunk === '' ? app : '', trunk);
      const whole = withClearedFields(ROUTING_ABILITIES, number, {
        ...wanted,
        voiceUrl: 'https://x.example/v',
      });
      const refused = CONFIGURATION_FIELDS.some(
        (field) =>
          whole[field] !== undefined && whyNotEditable(ROUTING_ABILITIES, number, field, whole) !== undefined,
      );
      const both = Boolean(wanted.trunkId && wanted.voiceApplicationId);
      const after = kept(number, wanted);
      expect(refused).toBe(both || after.trunkId !== '' || after.voiceApplicationId !== '');
      if (both) return;
      const fields = ['trunkId', 'voiceApplicationId'] as const;
      const gone = fields.filter((field) => number[field] !== '' && after[field] === '');
      for (const field of gone) expect(whole[field]).toBe('');
    }),
  );
});

it('a messaging service makes the SMS URL ineffective, and no field of the number clears it', () => {
  const number = ownedNumber('0142', {
    routedBy: { SMS: { kind: 'messaging service', id: 'MG1', name: 'Alerts' } },
  });
  const words = 'messaging service MG1 (Alerts) routes messages, so it has no effect';
  expect(whyNotEditable(ROUTING_ABILITIES, number, 'smsUrl')).toBe(words);
  expect(whyNotEditable(ROUTING_ABILITIES, number, 'smsUrl', { smsApplicationId: '' })).toBe(words);
});

describe('a change of the routing', () => {
  it('sets a URL together with clearing the application', async () => {
    const { provider, sent } = routingProvider(byApplication);
    const wanted = { voiceUrl: 'https://x.example/v', voiceApplicationId: '' };
    const plan = await planConfiguration(provider, NUMBER, wanted);
    expect(await applyConfiguration(provider, plan)).toMatchObject({
      kind: 'done',
      notApplied: [],
      elsewhere: [],
    });
    expect(sent).toEqual([wanted]);
  });

  it('shows what a trunk clears, and does not take it for somebody else’s change', async () => {
    const { provider, sent } = routingProvider(byApplication);
    const plan = await planConfiguration(provider, NUMBER, { trunkId: TRUNK });
    expect(plan.differences).toContainEqual({ field: 'voiceApplicationId', before: APP, after: '' });
    expect(await applyConfiguration(provider, plan)).toMatchObject({
      kind: 'done',
      elsewhere: [],
      notApplied: [],
    });
    expect(sent).toHaveLength(1);
  });

  it('is a conflict when it would clear what somebody else set after the plan', async () => {
    const { provider, sent } = routingProvider(ownedNumber('0142'));
    const plan = await planConfiguration(provider, NUMBER, { trunkId: TRUNK });
    provider.owned.set(NUMBER, byApplication);
    expect(await applyConfiguration(provider, plan)).toMatchObject({
      kind: 'conflict',
      conflicts: [{ field: 'voiceApplicationId', before: '', after: APP }],
    });
    expect(sent).toEqual([]);
  });

  it('sends no URL that lost its effect after the plan', async () => {
    const { provider, sent } = routingProvider(ownedNumber('0142', { voiceUrl: '' }));
    const plan = await planConfiguration(provider, NUMBER, { voiceUrl: 'https://x.example/v' });
    provider.owned.set(NUMBER, { ...byApplication, voiceUrl: '' });
    await expect(applyConfiguration(provider, plan)).rejects.toMatchObject({
      code: 'invalid',
      progress: 'not-sent',
    });
    expect(sent).toEqual([]);
  });
});
