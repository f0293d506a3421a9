/**
 * What routes numbers: TeXML and Call Control applications and SIP connections for calls, messaging profiles for messages. A number names
 * them by id and has no URL of its own.
 */
import type * as z from 'zod';
import { ApiError, isNotFound, localError, retold, toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { MAX_LONG_FIELD, MAX_SHOWN_NAME, ROUTES_ARE_FRESH_MS } from '../../limits.ts';
import type { Routes, RouteTarget, Rows } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import { answeredAboutAnother, invalid, readRows, type Tidy } from '../reading.ts';
import { readAll } from './pages.ts';
import { countNumbers } from './route-count.ts';
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
  /** Whether Telnyx wants its name in a change of its URL. */
  readonly sendsName?: true;
  /** The body that changes its URL. */
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
    sendsName: true,
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
    sendsName: true,
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
    countNumbers: (target, signal) => countNumbers(api, target, signal),
    updateUrl: async (target, url, signal) => {
      const changed = await changeUrl(api, target, url, targetOf, signal);
      known = undefined;
      return changed;
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

/**
 * Reads the target first: Telnyx wants its name in the change, as it is now. What is not as the person confirmed it is not changed, and a
 * name that Telnyx does not state is not sent.
 */
async function changeUrl(
  api: HttpClient,
  target: RouteTarget,
  url: string,
  targetOf: TargetOf,
  signal: AbortSignal | undefined,
): Promise<RouteTarget> {
  const { kind, id } = target;
  for (const candidate of KINDS.filter(({ base }) => base.kind === kind)) {
    const { body, read } = candidate;
    if (body === undefined) throw invalid(`Its URL cannot be set: ${candidate.base.urlEditable}.`, '');
    const path = `${candidate.path}/${encodeURIComponent(id)}`;
    const now = await readOne(api, path, read, signal).catch((error: unknown) => {
      throw retold(toApiError(error), 'not-sent');
    });
    if (now === undefined) continue;
    requireConfirmed(targetOf(now, candidate), target);
    if (candidate.sendsName === true) requireName(now, target);
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

/** Throws ApiError, with nothing sent, for a record that is not as the person confirmed it. */
function requireConfirmed(now: RouteTarget, { kind, id, name, url }: RouteTarget): void {
  if (now.id === id && now.name === name && now.url === url) return;
  const shown = `${now.kind} "${now.name}" (${now.id}) with ${now.url ?? 'no URL'}`;
  throw localError(
    'conflict',
    `You confirmed the ${kind} "${name}" (${id}) with ${url ?? 'no URL'}, but Telnyx now shows the ${shown}. Nothing was sent.`,
    'Refresh the list, then look at it again.',
  );
}

/** Throws ApiError, with nothing sent, where the name cannot be sent as it is. */
function requireName({ name }: Wire, { kind, id }: RouteTarget): void {
  if (name != null && name !== '') return;
  throw localError(
    'contract',
    `Telnyx does not state the name of the ${kind} ${id}, and the change might clear it. Nothing was sent.`,
    'Change the URL in the Telnyx portal.',
  );
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
