/**
 * texml_applications, call_control_applications, messaging_profiles and connections. Some fields must be in every change:
 * https://developers.telnyx.com/api-reference/texml-applications/update-a-texml-application.
 */
import { jsonObject } from '../http/params.ts';
import type { Fields, Resource } from '../ledger/resources.ts';
import type { Operation, OperationRequest, SandboxContext } from '../operation.ts';
import { notThere, refused } from './errors.ts';
import { dataJson, isoDate, pageOfAll } from './pages.ts';
import {
  connectionId,
  connectionWithId,
  nameOfConnection,
  PROFILE,
  profileId,
  profileWithId,
  VOICE_KINDS,
} from './routes.ts';

interface Kind {
  readonly kind: string;
  readonly name: string;
  /** The fields that a creation must have. */
  readonly required: readonly string[];
  /** The fields that a change must have. */
  readonly requiredInChange: readonly string[];
  readonly createdAs: number;
  /** What a new one has unless the body says otherwise. */
  readonly defaults: Fields;
}

const TEXML: Kind = {
  kind: 'texml_application',
  name: 'friendly_name',
  required: ['friendly_name', 'voice_url'],
  requiredInChange: ['friendly_name', 'voice_url'],
  createdAs: 201,
  defaults: { active: true, voice_method: 'post', tags: [] },
};
const CALL_CONTROL: Kind = {
  kind: 'call_control_application',
  name: 'application_name',
  required: ['application_name', 'webhook_event_url'],
  requiredInChange: ['application_name', 'webhook_event_url'],
  createdAs: 201,
  defaults: { active: true, webhook_api_version: '2', webhook_event_failover_url: null, tags: [] },
};
const PROFILES: Kind = {
  kind: PROFILE,
  name: 'name',
  required: ['name', 'whitelisted_destinations'],
  requiredInChange: [],
  createdAs: 200,
  defaults: { enabled: true, webhook_url: null, webhook_failover_url: null, webhook_api_version: '2' },
};

const isProfile = ({ kind }: Kind | Resource) => kind === PROFILE;

function json(resource: Resource, defaults: Fields) {
  const { kind, seq, fields, createdAt, updatedAt } = resource;
  return {
    ...defaults,
    ...fields,
    record_type: kind,
    id: isProfile(resource) ? profileId(seq) : connectionId(seq),
    created_at: isoDate(createdAt),
    updated_at: isoDate(updatedAt),
  };
}

/** The fields of a body. Throws 422 with code 10027 for a required one that is missing, or that is not a text or list. */
function fieldsOf(body: string, required: readonly string[]): Fields {
  const fields = jsonObject(body);
  for (const name of required) {
    const value = fields.get(name);
    const isThere = (typeof value === 'string' && value !== '') || (Array.isArray(value) && value.length > 0);
    if (!isThere) throw refused(422, 10027, `${name} is required`, `/${name}`);
  }
  const own = new Set(['id', 'record_type', 'created_at', 'updated_at']);
  return Object.fromEntries([...fields].filter(([name]) => !own.has(name)));
}

function inPath(sandbox: SandboxContext, kind: Kind, id: string): Resource {
  const found = isProfile(kind) ? profileWithId(sandbox, id) : connectionWithId(sandbox, id);
  if (found?.kind !== kind.kind) throw notThere(`The ${kind.kind.replaceAll('_', ' ')} ${id}`);
  return found;
}

/** List, creation, read and change of one kind. */
function operationsOf(path: string, kind: Kind): Operation[] {
  const operation = (method: Operation['method'], at: string, handle: Operation['handle']): Operation => ({
    name: 'routing',
    method,
    path: at,
    numberOf: () => '',
    handle,
  });
  const toJson = (resource: Resource) => json(resource, kind.defaults);
  return [
    operation('GET', path, ({ query, sandbox }) => {
      const name = query(`filter[${kind.name}]`) ?? query(`filter[${kind.name}][eq]`);
      const part = query(`filter[${kind.name}][contains]`) ?? '';
      const rows = sandbox.ledger.resources.list(kind.kind).filter(({ fields }) => {
        const own = String(fields[kind.name]);
        return own === (name ?? own) && own.includes(part);
      });
      return pageOfAll(query, rows, toJson);
    }),
    operation('POST', path, ({ body, sandbox }) =>
      dataJson(
        toJson(sandbox.ledger.resources.add(kind.kind, fieldsOf(body, kind.required))),
        kind.createdAs,
      ),
    ),
    operation('GET', `${path}/:id`, ({ path: parameter, sandbox }) =>
      dataJson(toJson(inPath(sandbox, kind, parameter('id')))),
    ),
    operation('PATCH', `${path}/:id`, ({ path: parameter, body, sandbox }) => {
      const found = inPath(sandbox, kind, parameter('id'));
      const changed = fieldsOf(body, kind.requiredInChange);
      return dataJson(toJson(sandbox.ledger.resources.change(found, changed)));
    }),
  ];
}

export const ROUTING: readonly Operation[] = [
  ...operationsOf('/texml_applications', TEXML),
  ...operationsOf('/call_control_applications', CALL_CONTROL),
  ...operationsOf('/messaging_profiles', PROFILES),
];

/** Of whatever kind: `record_type` says which. */
const connectionJson = (resource: Resource) => ({
  record_type: resource.kind,
  id: connectionId(resource.seq),
  connection_name: nameOfConnection(resource),
  active: true,
  tags: [],
  webhook_api_version: '2',
  webhook_event_url: null,
  webhook_event_failover_url: null,
  created_at: isoDate(resource.createdAt),
  updated_at: isoDate(resource.updatedAt),
});

export function connections({ query, sandbox }: OperationRequest): Response {
  const rows = VOICE_KINDS.flatMap((kind) => sandbox.ledger.resources.list(kind));
  const part = query('filter[connection_name][contains]') ?? '';
  return pageOfAll(
    query,
    rows.filter((one) => nameOfConnection(one).includes(part)),
    connectionJson,
  );
}

export function connection({ path, sandbox }: OperationRequest): Response {
  const found = connectionWithId(sandbox, path('id'));
  if (found === undefined) throw notThere(`The connection ${path('id')}`);
  return dataJson(connectionJson(found));
}
