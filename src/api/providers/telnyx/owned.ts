/** The numbers of the account: https://developers.telnyx.com/docs/numbers/phone-numbers/managing-numbers. */
import { ApiError, toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import type { OwnedNumber, Route, Routing, StatedCapabilities } from '../../model.ts';
import { refuseUnsettable } from '../../owned/settable.ts';
import type { Provider, ProviderAbilities } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import {
  answeredAboutAnother,
  neitherFoundNorMissing,
  readBeforeChange,
  readRows,
  requireOwnId,
  requirePhoneNumber,
} from '../reading.ts';
import { createChange } from './change.ts';
import type { OwnedRow, TelnyxReader } from './mapping.ts';
import { PAGE_SIZE, readAll, readPage } from './pages.ts';
import type { KnownRoutes, TelnyxRoutes } from './routes.ts';
import { WORDS } from './types.ts';
import { WireAnySchema, WireFeaturesSchema, WireListSchema } from './wire.ts';

const PATH = '/phone_numbers';

export interface OwnedDeps {
  readonly api: HttpClient;
  readonly reader: TelnyxReader;
  readonly routes: TelnyxRoutes;
  readonly runtime: Runtime;
  readonly editable: ProviderAbilities['editable'];
}

export interface Owned extends Pick<Provider, 'listOwned' | 'getOwned' | 'updateOwned' | 'release'> {
  /** The state of a number as Telnyx calls it, in capitals; undefined when the account does not show the number. */
  statusOf(phoneNumber: string, signal?: AbortSignal): Promise<string | undefined>;
}

export function createOwned(deps: OwnedDeps): Owned {
  const { api, reader } = deps;
  const find = createFind(deps);
  const complete = createCompletion(deps);
  const change = createChange(deps);
  return {
    listOwned: async ({ page, pageSize, numberType }, signal) => {
      const query = {
        'page[number]': page,
        'page[size]': Math.min(pageSize, PAGE_SIZE),
        'filter[number_type][eq]': numberType === undefined ? undefined : WORDS[numberType],
      };
      const answer = await readPage(api, PATH, query, signal);
      const { rows, unreadable } = readRows(answer.rows, reader.owned);
      const { total, pageSize: stated, fetchedAt } = answer;
      return {
        rows: await complete(rows, signal),
        unreadable,
        fetchedAt,
        ...(total === undefined ? {} : { total }),
        ...(stated === undefined ? {} : { pageSize: stated }),
      };
    },
    getOwned: async (phoneNumber, signal) => {
      const row = await find(phoneNumber, signal);
      return row === undefined ? undefined : (await complete([row], signal))[0];
    },
    statusOf: async (phoneNumber, signal) => {
      const row = await find(phoneNumber, signal);
      return row === undefined ? undefined : (row.status ?? '');
    },
    updateOwned: async (phoneNumber, wanted, signal) => {
      refuseUnsettable(deps.editable, wanted);
      const before = await readBeforeChange(find, phoneNumber, signal);
      await requireOwnId(before, (id) => readById(deps, id, signal));
      await change(before, wanted, signal);
      const row = await find(phoneNumber, signal);
      const [number] = row === undefined ? [] : await complete([row], signal);
      if (number !== undefined) return number;
      throw notShown(phoneNumber);
    },
    release: async ({ phoneNumber, providerId }, signal) => {
      const id = providerId ?? (await readBeforeChange(find, phoneNumber, signal)).providerId;
      await requireOwnId({ phoneNumber, providerId: id }, (own) => readById(deps, own, signal));
      const path = `${PATH}/${encodeURIComponent(id)}`;
      await api.empty({ method: 'DELETE', path, signal, expect: [200, 202, 204] });
    },
  };
}

type Find = (phoneNumber: string, signal?: AbortSignal) => Promise<OwnedRow | undefined>;

/** The filter takes digits alone and also finds parts of numbers: only the exact one is taken. An empty list means "not owned". */
function createFind({ api, reader }: OwnedDeps): Find {
  return async (phoneNumber, signal) => {
    requirePhoneNumber(phoneNumber);
    const digits = phoneNumber.slice(1);
    const list = await readAll(api, PATH, { 'filter[phone_number]': digits }, signal);
    const { complete, status } = list;
    const { rows, unreadable } = readRows(list.rows, reader.owned);
    const number = rows.find((row) => row.phoneNumber === phoneNumber);
    if (number?.markedForRelease === true) return undefined;
    if (number !== undefined) return number;
    if (rows.some((row) => !row.phoneNumber.includes(digits)))
      throw answeredAboutAnother(phoneNumber, api.host, true, status);
    if (unreadable === 0 && complete) return undefined;
    const why = complete
      ? `answered with a number that cannot be read, which may be ${phoneNumber}`
      : `does not end its list, so that ${phoneNumber} may be in it`;
    throw neitherFoundNorMissing(api.host, why, status);
  };
}

/** The number with this id; undefined when the answer cannot be read. */
async function readById(
  { api, reader }: OwnedDeps,
  id: string,
  signal: AbortSignal | undefined,
): Promise<OwnedRow | undefined> {
  const request = {
    method: 'GET',
    path: `${PATH}/${encodeURIComponent(id)}`,
    signal,
    expect: [200],
  } as const;
  const { data } = await api.json(request, () => WireAnySchema);
  return reader.owned(data.data);
}

function notShown(phoneNumber: string): ApiError {
  return new ApiError({
    code: 'not-found',
    message: `The change was sent, but this account does not show ${phoneNumber} any more.`,
    hint: 'Refresh the list.',
    retryable: false,
    progress: 'sent',
  });
}

/** A row has neither features nor the URLs of what routes it: those of a whole page are read together, and left out where they cannot be. */
function createCompletion({ api, reader, routes }: OwnedDeps) {
  return async (rows: readonly OwnedRow[], signal: AbortSignal | undefined): Promise<OwnedNumber[]> => {
    if (rows.length === 0) return [];
    const routed = rows.some(({ connectionId, messagingProfileId }) => connectionId ?? messagingProfileId);
    const [features, known] = await Promise.all([
      readFeatures(api, rows, signal),
      routed ? routes.recent() : undefined,
    ]);
    return rows.map((row) => {
      const { connectionName, messagingProfileName, ...number } = row;
      const routedBy = routingOf(row, known);
      return {
        ...number,
        capabilities: capabilitiesOf(features.get(row.phoneNumber), reader),
        monthlyRate: { kind: 'not-stated' },
        ...(routedBy === undefined ? {} : { routedBy }),
      };
    });
  };
}

function capabilitiesOf(features: readonly string[] | undefined, reader: TelnyxReader): StatedCapabilities {
  return features === undefined ? {} : reader.capabilities(features);
}

/** The features by number; empty where they cannot be read. Rejects only when the reading was cancelled. */
async function readFeatures(
  api: HttpClient,
  rows: readonly OwnedRow[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const json = { phone_numbers: rows.map(({ phoneNumber }) => phoneNumber) };
  const request = { method: 'POST', path: '/numbers_features', json, signal, expect: [200] } as const;
  try {
    const { data } = await api.json(request, () => WireListSchema);
    const { rows: read } = readRows(data.data, (row) => {
      const wire = WireFeaturesSchema.safeParse(row);
      return wire.success ? wire.data : undefined;
    });
    return new Map(read.map(({ phone_number, features }) => [phone_number, features]));
  } catch (error) {
    const failure = toApiError(error);
    if (failure.code === 'cancelled') throw failure;
    return new Map();
  }
}

function routingOf(row: OwnedRow, known: KnownRoutes | undefined): Routing | undefined {
  const voice = routeOf(row.connectionId, row.connectionName, 'connection', known);
  const SMS = routeOf(row.messagingProfileId, row.messagingProfileName, 'messaging profile', known);
  if (voice === undefined && SMS === undefined) return undefined;
  return { ...(voice === undefined ? {} : { voice }), ...(SMS === undefined ? {} : { SMS }) };
}

function routeOf(
  id: string | undefined,
  name: string | undefined,
  kind: Route['kind'],
  known: KnownRoutes | undefined,
): Route | undefined {
  if (id === undefined) return undefined;
  const target = known?.get(id);
  if (target === undefined) return { kind, id, ...(name === undefined ? {} : { name }) };
  const { url } = target;
  return { kind: target.kind, id, name: target.name, ...(url === undefined ? {} : { url }) };
}
