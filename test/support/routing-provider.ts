/** A provider in memory whose numbers an application, a trunk or a messaging service can route, as at Twilio. */
import type { ConfigurationChange, OwnedNumber, Route } from '../../src/api/model.ts';
import type { ProviderAbilities } from '../../src/api/provider.ts';
import { createMemoryProvider, type MemoryProvider } from './memory-provider.ts';

export const ROUTING_ABILITIES: Pick<ProviderAbilities, 'editable' | 'exclusiveFields'> = {
  editable: {
    friendlyName: true,
    voiceUrl: true,
    smsUrl: true,
    voiceMethod: true,
    voiceFallbackUrl: true,
    voiceFallbackMethod: true,
    voiceApplicationId: true,
    smsMethod: true,
    smsFallbackUrl: true,
    smsFallbackMethod: true,
    smsApplicationId: true,
    statusCallbackUrl: true,
    statusCallbackMethod: true,
    trunkId: true,
  },
  exclusiveFields: [['trunkId', 'voiceApplicationId']],
};

export interface RoutingProvider {
  readonly provider: MemoryProvider;
  /** Every change that was sent. */
  readonly sent: ConfigurationChange[];
}

export function routingProvider(...rows: readonly OwnedNumber[]): RoutingProvider {
  const memory = createMemoryProvider();
  for (const row of rows) memory.owned.set(row.phoneNumber, row);
  const sent: ConfigurationChange[] = [];
  const provider: MemoryProvider = {
    ...memory,
    abilities: { ...memory.abilities, ...ROUTING_ABILITIES },
    updateOwned: async (phoneNumber, change) => {
      sent.push(change);
      const before = memory.owned.get(phoneNumber);
      if (before === undefined) throw new Error('not owned');
      const cleared: ConfigurationChange = change.trunkId
        ? { voiceApplicationId: '' }
        : change.voiceApplicationId
          ? { trunkId: '' }
          : {};
      const after = withRoutes({ ...before, ...change, ...cleared });
      memory.owned.set(phoneNumber, after);
      return after;
    },
  };
  return { provider, sent };
}

function withRoutes(number: OwnedNumber): OwnedNumber {
  const { routedBy: _, ...rest } = number;
  const route = (kind: Route['kind'], id = ''): Route | undefined => (id === '' ? undefined : { kind, id });
  const voice = route('trunk', number.trunkId) ?? route('application', number.voiceApplicationId);
  const SMS = route('application', number.smsApplicationId);
  if (voice === undefined && SMS === undefined) return rest;
  return {
    ...rest,
    routedBy: { ...(voice === undefined ? {} : { voice }), ...(SMS === undefined ? {} : { SMS }) },
  };
}
