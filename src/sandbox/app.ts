/** The HTTP application: checks every request, then runs its operation. */
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type FaultPlan, provisioningChanges } from './faults/plan.ts';
import { respondWithFaults } from './faults/respond.ts';
import { checkHost, checkKey, keyFingerprint } from './http/guards.ts';
import { notFound, type Problem, problemIn, problemResponse } from './http/problem.ts';
import { describeSurfaces } from './openapi.ts';
import type { Operation, SandboxContext, Surface } from './operation.ts';

const BODY_LIMIT = 64 * 1024;

/** Marks an answer that a fault has already written to the socket: @hono/node-server's RESPONSE_ALREADY_SENT. */
const ALREADY_SENT = 'x-hono-already-sent';

type Bindings = { Bindings: HttpBindings };

export interface AppOptions {
  readonly surfaces: readonly Surface[];
  readonly sandbox: SandboxContext;
  readonly plan: FaultPlan;
  readonly apiKey: string;
  /** The address that it listens on, where it is not loopback. */
  readonly host: string;
  /** Added to every answer, in ms. */
  readonly latencyMs: number;
}

const methodNotAllowed = (allow: string): Problem => ({
  status: 405,
  code: 'method-not-allowed',
  title: 'Method not allowed',
  detail: `This path supports ${allow}`,
});
const TOO_LARGE: Problem = {
  status: 413,
  code: 'too-large',
  title: 'Body too large',
  detail: `A body may have at most ${BODY_LIMIT} bytes`,
};

/** "wiil" of "/wiil/v1/…" */
const firstSegment = (path: string) => path.split('/')[1];

/** Every surface is mounted at its base path. The application keeps no state of its own. */
export function createApp(options: AppOptions): Hono<Bindings> {
  const app = new Hono<Bindings>();
  /** Sends a refusal in the format of the API that the path belongs to, even if the path is unknown. */
  const refuse = (path: string, problem: Problem) => {
    const surface = options.surfaces.find(({ basePath }) => firstSegment(path) === firstSegment(basePath));
    return (surface?.refuse ?? problemResponse)(problem);
  };
  app.use(async (context, next) => {
    checkHost(context.req.header('host'), options.host);
    await next();
    // Node would send its own time. A test can move the sandbox's clock, so the `Date` header must use that clock too.
    if (options.sandbox.now === Date.now) return;
    const { headers } = context.res;
    if (!headers.has(ALREADY_SENT)) headers.set('date', new Date(options.sandbox.now()).toUTCString());
  });
  app.get('/health', ({ json }) => json({ status: 'ok' }));
  app.get('/openapi.json', ({ json, req }) =>
    json(describeSurfaces(options.surfaces, new URL('/', req.url).origin)),
  );
  for (const surface of options.surfaces) app.route(surface.basePath, mount(surface, options));
  app.notFound(({ req: { path } }) => refuse(path, notFound(`There is nothing at ${path}`).problem));
  app.onError((error, { req: { path } }) => refuse(path, problemIn(error)));
  return app;
}

function mount(surface: Surface, options: AppOptions): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.use(async (context, next) => {
    await next();
    const { headers } = context.res;
    if (headers.has(ALREADY_SENT)) return;
    for (const [name, value] of Object.entries(surface.headers?.() ?? {}))
      if (!headers.has(name)) headers.set(name, value);
  });
  app.use(bodyLimit({ maxSize: BODY_LIMIT, onError: () => surface.refuse(TOO_LARGE) }));
  for (const operation of surface.operations) {
    app.on(operation.method, operation.path, (context) => answer(surface, operation, context, options));
  }
  for (const [path, operations] of Map.groupBy(surface.operations, (operation) => operation.path)) {
    const allow = operations.map(({ method }) => method).join(', ');
    app.all(path, () => surface.refuse(methodNotAllowed(allow), { allow }));
  }
  app.onError((error) => {
    const problem = problemIn(error);
    return surface.refuse(problem, problem.status === 401 ? { 'www-authenticate': surface.challenge } : {});
  });
  return app;
}

async function answer(
  { carrier, basePath, keyHeader, keyOf, refuse }: Surface,
  operation: Operation,
  context: Context<Bindings>,
  { sandbox, plan, apiKey, latencyMs }: AppOptions,
): Promise<Response> {
  const request = {
    query: (name: string) => context.req.query(name),
    path: (name: string) => context.req.param(name) ?? '',
    body: operation.method === 'GET' || operation.method === 'DELETE' ? '' : await context.req.text(),
  };
  const phoneNumber = operation.numberOf(request, sandbox);
  const header = context.req.header(keyHeader);
  const key = keyOf === undefined ? header : keyOf(header);
  const name = operation.nameOf?.(request) ?? operation.name;
  const recorded = name === 'purchase' || name === 'release';
  const requestSeq = recorded
    ? sandbox.ledger.requests.record({
        carrier,
        operation: name,
        phoneNumber,
        keyFingerprint: keyFingerprint(key),
      })
    : 0;
  if (latencyMs > 0) await delay(latencyMs);
  const faults = plan.take(name, phoneNumber);
  for (const { spec } of faults) sandbox.ledger.requests.recordFault(requestSeq, spec);
  const runOperation = () => {
    checkKey(key, apiKey, keyHeader);
    return operation.handle({
      ...request,
      origin: new URL(basePath, context.req.url).href,
      sandbox,
      phoneNumber,
      requestSeq,
      provisioning: provisioningChanges(faults),
    });
  };
  if (faults.length === 0) return runOperation();
  const { socket } = context.env.incoming;
  return respondWithFaults({ faults, phoneNumber, socket, refuse, now: sandbox.now }, runOperation);
}
