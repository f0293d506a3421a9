/** A provider in memory whose numbers name by id what routes them, as at Telnyx: the account lists it, and it has the URL. */
import type { ConfigurationChange, OwnedNumber, Route } from '../../src/api/model.ts';
import type { Routes, RouteTarget } from '../../src/api/provider.ts';
import { createMemoryProvider, type MemoryProvider } from './memory-provider.ts';

export const SWITCHBOARD: RouteTarget = {
  kind: 'application',
  id: '1293384261075731499',
  name: 'Switchboard',
  field: 'connectionId',
  url: 'https://calls.example.com/switchboard/answer?location=berlin&language=german',
  urlEditable: true,
};
export const NIGHT: RouteTarget = {
  kind: 'application',
  id: '1293384261075731500',
  name: 'Night shift',
  field: 'connectionId',
  url: 'https://calls.example.com/night',
  urlEditable: true,
};
export const PHONES: RouteTarget = {
  kind: 'connection',
  id: '1293384261075731501',
  name: 'Office phones',
  field: 'connectionId',
  urlEditable: 'a SIP connection sends calls to its own devices and has no URL',
};
export const ALERTS: RouteTarget = {
  kind: 'messaging profile',
  id: '40017c1f-8a5b-4f0e-9d7e-0a5b9c1d2e3f',
  name: 'Alerts',
  field: 'messagingProfileId',
  url: 'https://messages.example.com/alerts',
  urlEditable: true,
};
const TARGETS: readonly RouteTarget[] = [SWITCHBOARD, NIGHT, PHONES, ALERTS];

export interface TargetProvider {
  readonly provider: MemoryProvider & { readonly routes: Routes };
  /** By id; a test may change them as somebody else would. */
  readonly targets: Map<string, RouteTarget>;
  /** Every change of a number that was sent. */
  readonly sent: ConfigurationChange[];
  /** Every change of a URL that was sent. */
  readonly urls: { readonly id: string; readonly url: string }[];
}

export function targetProvider(...rows: readonly OwnedNumber[]): TargetProvider {
  const memory = createMemoryProvider();
  const targets = new Map(TARGETS.map((target) => [target.id, target]));
  for (const row of rows) memory.owned.set(row.phoneNumber, row);
  const sent: ConfigurationChange[] = [];
  const urls: TargetProvider['urls'] = [];
  const routed = (number: OwnedNumber) => withRoutes(number, targets);
  const routes: Routes = {
    list: async () => ({ rows: [...targets.values()], unreadable: 0, fetchedAt: 1 }),
    countNumbers: async ({ id }) => ({
      numbers: [...memory.owned.values()].filter(
        ({ connectionId, messagingProfileId }) => connectionId === id || messagingProfileId === id,
      ).length,
    }),
    updateUrl: async ({ id }, url) => {
      urls.push({ id, url });
      const target = targets.get(id);
      if (target === undefined) throw new Error('no such target');
      const changed = { ...target, url };
      targets.set(id, changed);
      return changed;
    },
  };
  const provider = {
    ...memory,
    routes,
    abilities: { ...memory.abilities, editable: EDITABLE },
    listOwned: async (query: Parameters<MemoryProvider['listOwned']>[0]) => {
      const page = await memory.listOwned(query);
      return { ...page, rows: page.rows.map(routed) };
    },
    getOwned: async (phoneNumber: string) => {
      const number = memory.owned.get(phoneNumber);
      return number === undefined ? undefined : routed(number);
    },
    updateOwned: async (phoneNumber: string, change: ConfigurationChange) => {
      sent.push(change);
      return routed(await memory.updateOwned(phoneNumber, change));
    },
  };
  return { provider, targets, sent, urls };
}

const NO_URL = 'the application or profile has it';
const EDITABLE = {
  friendlyName: true,
  voiceUrl: NO_URL,
  smsUrl: NO_URL,
  connectionId: true,
  messagingProfileId: true,
  tags: true,
  deletionLock: true,
} as const;

function withRoutes(number: OwnedNumber, targets: ReadonlyMap<string, RouteTarget>): OwnedNumber {
  const route = (id = ''): Route | undefined => {
    const target = targets.get(id);
    if (target === undefined) return undefined;
    const { kind, name, url } = target;
    return { kind, id, name, ...(url === undefined ? {} : { url }) };
  };
  const voice = route(number.connectionId);
  const SMS = route(number.messagingProfileId);
  if (voice === undefined && SMS === undefined) return number;
  return {
    ...number,
    routedBy: { ...(voice === undefined ? {} : { voice }), ...(SMS === undefined ? {} : { SMS }) },
  };
}
