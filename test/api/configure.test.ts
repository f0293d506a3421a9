import { describe, expect, it } from 'vitest';
import {
  applyConfiguration,
  configurationOf,
  describeNotApplied,
  planConfiguration,
} from '../../src/api/configure.ts';
import type { NumberConfiguration, OwnedNumber } from '../../src/api/model.ts';
import { createMemoryProvider, type MemoryProvider } from '../support/memory-provider.ts';

const NUMBER: OwnedNumber = {
  phoneNumber: '+12125550142',
  numberType: 'LOCAL',
  friendlyName: 'Reception',
  voiceUrl: 'https://example.com/voice',
  smsUrl: 'https://example.com/sms',
  capabilities: {},
  monthlyRate: { kind: 'not-stated' },
};

function providerWith(
  change: Partial<MemoryProvider> = {},
): MemoryProvider & { readonly sent: NumberConfiguration[] } {
  const provider = createMemoryProvider();
  provider.owned.set(NUMBER.phoneNumber, NUMBER);
  const sent: NumberConfiguration[] = [];
  return {
    ...provider,
    sent,
    updateOwned: async (phoneNumber, configuration) => {
      sent.push(configuration);
      const number = { ...NUMBER, ...configuration };
      provider.owned.set(phoneNumber, number);
      return number;
    },
    ...change,
  };
}

describe('a change of the configuration', () => {
  it('sends all three fields, because one that is left out could be cleared', async () => {
    const provider = providerWith();
    const plan = await planConfiguration(provider, NUMBER.phoneNumber, { friendlyName: 'Sales' });
    expect(plan.differences).toEqual([{ field: 'friendlyName', before: 'Reception', after: 'Sales' }]);
    const { applied, notApplied } = await applyConfiguration(provider, plan);
    expect(provider.sent).toEqual([{ ...configurationOf(NUMBER), friendlyName: 'Sales' }]);
    expect(applied).toEqual(plan.differences);
    expect(notApplied).toEqual([]);
  });

  it('reports what an empty value did not clear', async () => {
    const provider = providerWith({ updateOwned: async () => NUMBER });
    const plan = await planConfiguration(provider, NUMBER.phoneNumber, { smsUrl: '', friendlyName: 'Sales' });
    const { applied, notApplied } = await applyConfiguration(provider, plan);
    expect(applied).toEqual([]);
    expect(notApplied.map(describeNotApplied)).toEqual([
      'friendlyName was not taken over: the provider shows "Reception", wanted was "Sales".',
      'smsUrl could not be cleared: the provider still shows "https://example.com/sms".',
    ]);
  });

  it('tells what another hand changed since it was shown', async () => {
    const seen = { ...configurationOf(NUMBER), voiceUrl: 'https://old.example.com/' };
    const plan = await planConfiguration(
      providerWith(),
      NUMBER.phoneNumber,
      { friendlyName: 'Sales' },
      { seen },
    );
    expect(plan.changedMeanwhile).toEqual([
      { field: 'voiceUrl', before: 'https://old.example.com/', after: 'https://example.com/voice' },
    ]);
    // The other hand's value is kept: only what the person changed differs from the server.
    expect(plan.configuration.voiceUrl).toBe('https://example.com/voice');
  });

  it('sends nothing when nothing differs', async () => {
    const provider = providerWith();
    const plan = await planConfiguration(provider, NUMBER.phoneNumber, { friendlyName: 'Reception' });
    await applyConfiguration(provider, plan);
    expect(provider.sent).toEqual([]);
  });

  it('refuses a number of somebody else and a field that the provider cannot change', async () => {
    await expect(planConfiguration(providerWith(), '+12125550143', {})).rejects.toMatchObject({
      code: 'not-found',
    });
    const abilities = {
      ...createMemoryProvider().abilities,
      editable: { friendlyName: true, voiceUrl: 'routing belongs to the agent', smsUrl: true },
    } as const;
    await expect(
      planConfiguration(providerWith({ abilities }), NUMBER.phoneNumber, { voiceUrl: '' }),
    ).rejects.toThrow(/routing belongs to the agent/);
  });
});
