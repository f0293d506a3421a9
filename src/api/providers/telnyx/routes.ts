/**
 * What routes numbers: TeXML and Call Control applications and SIP connections for calls, messaging profiles for messages. A number names
 * them by id and has no URL of its own.
 */
import type * as z from 'zod';
import { ApiError, isNotFound, toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { MAX_LONG_FIELD, MAX_SHOWN_NAME, ROUTES_ARE_FRESH_MS } from '../../limits.ts';
import type { Routes, RouteTarget, Rows } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { answeredAboutAnother, invalid, readRows, type Tidy } from '../reading.ts';
import { PAGE_SIZE, readAll, readPage } from './pages.ts';
import {
  WireAnySchema,
  WireCallControlSchema,
  WireConnectionSchema,
  WireProfileSchema,
  WireTexmlSchema,
} from './wire.ts';

/** The targets of the account by their ids. */
export type KnownRoutes = ReadonlyMap<string, RouteTarget>;

export interface TelnyxRoutes extends Routes {
  /** As of at most a minute ago; undefined where they cannot be read. */
  recent(): Promise<KnownRoutes | undefined>;
}

/** A kind of target: where it is listed, and how its name and URL are called. */
interface Kind {
  readonly path: string;
  readonly base: Pick<RouteTarget, 'kind' | 'field' | 'urlEditable'>;
  readonly read: (row: unknown) => Wire | undefined;
  /** The body that changes its URL; the name has to be sent with it where Telnyx asks for both. */
  readonly body?: (url: string, name: string) => Readonly<Record<string, string>>;
}

interface Wire {
  readonly id: string;
  readonly name: string | null | undefined;
  readonly url: string | null | undefined;
}

const calls = { field: 'connectionId', urlEditable: true } as const;

const KINDS: readonly Kind[] = [
  {
    path: '/texml_applications',
    base: { kind: 'application', ...calls },
    read: reader(WireTexmlSchema, ({ id, friendly_name, voice_url }) => ({
      id,
      name: friendly_name,
      url: voice_url,
    })),
    body: (url, name) => ({ friendly_name: name, voice_url: url }),
  },
  {
    path: '/call_control_applications',
    base: { kind: 'application', ...calls },
    read: reader(WireCallControlSchema, ({ id, application_name, webhook_event_url }) => ({
      id,
      name: application_name,
      url: webhook_event_url,
    })),
    body: (url, name) => ({ application_name: name, webhook_event_url: url }),
  },
  {
    path: '/messaging_profiles',
    base: { kind: 'messaging profile', field: 'messagingProfileId', urlEditable: true },
    read: reader(WireProfileSchema, ({ id, name, webhook_url }) => ({ id, name, url: webhook_url })),
    body: (url) => ({ webhook_url: url }),
  },
  {
    // The applications are in this list as well; they are known before it is read.
    path: '/connections',
    base: {
      kind: 'connection',
      field: 'connectionId',
      urlEditable: 'a SIP connection sends calls to its own devices and has no URL',
    },
    read: reader(WireConnectionSchema, ({ id, connection_name }) => ({ id, name: connection_name, url: '' })),
  },
];

function reader<Schema extends z.ZodType>(
  schema: Schema,
  pick: (wire: z.infer<Schema>) => Wire,
): (row: unknown) => Wire | undefined {
  return (row) => {
    const wire = schema.safeParse(row);
    return wire.success ? pick(wire.data) : undefined;
  };
}

export function createRoutes(api: HttpClient, tidy: Tidy, runtime: Runtime): TelnyxRoutes {
  const targetOf = ({ id, name, url }: Wire, { base }: Kind): RouteTarget => {
    const shownUrl = tidy(url ?? '', MAX_LONG_FIELD).text;
    return {
      ...base,
      id,
      name: tidy(name ?? '', MAX_SHOWN_NAME).text || id,
      ...(shownUrl === '' ? {} : { url: shownUrl }),
    };
  };
  const list = createList(api, targetOf);
  let known: { readonly at: number; readonly targets: Promise<KnownRoutes> } | undefined;
  return {
    list,
    recent: async () => {
      const now = runtime.monotonic();
      if (known === undefined || now - known.at > ROUTES_ARE_FRESH_MS) {
        const targets = list().then(({ rows }) => new Map(rows.map((target) => [target.id, target])));
        known = { at: now, targets };
      }
      const asked = known;
      try {
        return await asked.targets;
      } catch {
        if (known === asked) known = undefined;
        return undefined;
      }
    },
    countNumbers: ({ kind, id }, signal) => countNumbers(api, kind, id, signal),
    updateUrl: async ({ kind, id }, url, signal) => {
      const target = await changeUrl(api, { kind, id }, url, targetOf, signal);
      known = undefined;
      return target;
    },
  };
}

type TargetOf = (wire: Wire, kind: Kind) => RouteTarget;

/** All lists at once. One that fails makes the answer partial; when all fail, it throws. */
function createList(api: HttpClient, targetOf: TargetOf) {
  return async (signal?: AbortSignal): Promise<Rows<RouteTarget>> => {
    const answers = await Promise.allSettled(KINDS.map(({ path }) => readAll(api, path, {}, signal)));
    const failures = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [toApiError(answer.reason)] : [],
    );
    const [failure] = failures;
    if (failure !== undefined && (failures.length === KINDS.length || failure.code === 'cancelled'))
      throw failure;
    const targets = new Map<string, RouteTarget>();
    let unreadable = 0;
    let fetchedAt = 0;
    for (const [at, kind] of KINDS.entries()) {
      const answer = answers[at];
      if (answer?.status !== 'fulfilled') continue;
      const read = readRows(answer.value.rows, kind.read);
      unreadable += read.unreadable;
      fetchedAt = Math.max(fetchedAt, answer.value.fetchedAt);
      if (!answer.value.complete) failures.push(tooMany(kind.path));
      for (const row of read.rows) if (!targets.has(row.id)) targets.set(row.id, targetOf(row, kind));
    }
    const reason = failures.map(({ message }) => message).join(' ');
    return { rows: [...targets.values()], unreadable, fetchedAt, ...(reason === '' ? {} : { reason }) };
  };
}

function tooMany(path: string): ApiError {
  return invalid(`The list ${path} has more pages than dialdeck reads.`, 'Look at it in the Telnyx portal.');
}

async function countNumbers(
  api: HttpClient,
  kind: RouteTarget['kind'],
  id: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  const byProfile = kind === 'messaging profile';
  const path = byProfile ? '/phone_numbers/messaging' : '/phone_numbers';
  const filter = byProfile ? 'filter[messaging_profile_id]' : 'filter[connection_id]';
  const query = { [filter]: id, 'page[number]': 1, 'page[size]': PAGE_SIZE };
  const { rows, total, status } = await readPage(api, path, query, signal);
  if (total !== undefined) return total;
  if (rows.length < PAGE_SIZE) return rows.length;
  throw new ApiError({
    code: 'contract',
    message: `${api.host} did not state how many numbers use it.`,
    hint: 'Look at it in the Telnyx portal.',
    retryable: false,
    progress: 'answered',
    status,
  });
}

/** Reads the target first: Telnyx wants its name in the change, as it is now. */
async function changeUrl(
  api: HttpClient,
  { kind, id }: Pick<RouteTarget, 'kind' | 'id'>,
  url: string,
  targetOf: TargetOf,
  signal: AbortSignal | undefined,
): Promise<RouteTarget> {
  for (const candidate of KINDS.filter(({ base }) => base.kind === kind)) {
    const { body, read } = candidate;
    if (body === undefined) throw invalid(`Its URL cannot be set: ${candidate.base.urlEditable}.`, '');
    const path = `${candidate.path}/${encodeURIComponent(id)}`;
    const now = await readOne(api, path, read, signal);
    if (now === undefined) continue;
    const json = body(url, now.name ?? '');
    const request = { method: 'PATCH', path, json, signal, expect: [200] } as const;
    const { data, status } = await api.json(request, () => WireAnySchema);
    const changed = read(data.data);
    if (changed?.id !== id) throw answeredAboutAnother(id, api.host, false, status);
    return targetOf(changed, candidate);
  }
  throw new ApiError({
    code: 'not-found',
    message: `The account has no ${kind} ${id}.`,
    hint: 'Refresh the list.',
    retryable: false,
    progress: 'not-sent',
  });
}

/** undefined when there is no such target. Throws ApiError `contract` for one that cannot be read. */
async function readOne(
  api: HttpClient,
  path: string,
  read: Kind['read'],
  signal: AbortSignal | undefined,
): Promise<Wire | undefined> {
  try {
    const request = { method: 'GET', path, signal, expect: [200] } as const;
    const { data, status } = await api.json(request, () => WireAnySchema);
    const wire = read(data.data);
    if (wire !== undefined) return wire;
    throw answeredAboutAnother(path, api.host, true, status);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
