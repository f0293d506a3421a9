/** The HTTP application: what every request passes, then its operation. */
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Operation, World } from './exchange.ts';
import { answerWithFaults } from './faults/perform.ts';
import { courseOf, type FaultPlan } from './faults/plan.ts';
import { checkHost, checkKey, keyFingerprint } from './http/guards.ts';
import { notFound, problemOf, problemResponse } from './http/problem.ts';
import { TELEFONIE } from './telefonie.ts';

const BODY_LIMIT = 64 * 1024;
const KEY_HEADER = 'X-API-Key';

type Bindings = { Bindings: HttpBindings };

export interface AppOptions {
  readonly world: World;
  readonly plan: FaultPlan;
  readonly apiKey: string;
  /** Added to every answer, in ms. */
  readonly latencyMs: number;
}

const tooLarge = () =>
  problemResponse({
    status: 413,
    code: 'too-large',
    title: 'Body too large',
    detail: `A body may have ${BODY_LIMIT} bytes at most`,
  });

/** The number that a purchase names, as it was sent; empty when it cannot be read. */
function numberInBody(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || !('phone_number' in value)) return '';
    return typeof value.phone_number === 'string' ? value.phone_number.slice(0, 32) : '';
  } catch {
    return '';
  }
}

const methodsOf = (path: string) =>
  TELEFONIE.filter((operation) => operation.path === path).map(({ method }) => method);

/** The application over a world; it keeps no state of its own. */
export function createApp({ world, plan, apiKey, latencyMs }: AppOptions): Hono<Bindings> {
  const app = new Hono<Bindings>();

  const answer = async (operation: Operation, context: Context<Bindings>): Promise<Response> => {
    const body = operation.method === 'GET' || operation.method === 'DELETE' ? '' : await context.req.text();
    const phoneNumber =
      operation.name === 'purchase' ? numberInBody(body) : (context.req.param('phoneNumber') ?? '');
    const key = context.req.header(KEY_HEADER);
    const counts = operation.name === 'purchase' || operation.name === 'release';
    const requestSeq = counts
      ? world.ledger.recordRequest({
          carrier: 'telefonie',
          operation: operation.name,
          phoneNumber,
          keyFingerprint: keyFingerprint(key),
        })
      : 0;
    if (latencyMs > 0) await delay(latencyMs);
    const faults = plan.take(operation.name, phoneNumber);
    for (const { spec } of faults) world.ledger.recordFault(requestSeq, spec);
    const carryOut = () => {
      checkKey(key, apiKey, KEY_HEADER);
      return operation.handle({
        world,
        query: (name) => context.req.query(name),
        phoneNumber,
        body,
        requestSeq,
        course: courseOf(faults),
      });
    };
    return faults.length === 0
      ? carryOut()
      : answerWithFaults(
          { faults, phoneNumber, socket: context.env.incoming.socket, now: world.now },
          carryOut,
        );
  };

  app.use(async (context, next) => {
    checkHost(context.req.header('host'));
    await next();
  });
  app.use(bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge }));
  for (const operation of TELEFONIE) {
    app.on(operation.method, operation.path, (context) => answer(operation, context));
  }
  for (const path of new Set(TELEFONIE.map((operation) => operation.path))) {
    app.all(path, () => {
      const allow = methodsOf(path).join(', ');
      const detail = `This path knows ${allow}`;
      return problemResponse(
        { status: 405, code: 'method-not-allowed', title: 'Method not allowed', detail },
        { allow },
      );
    });
  }
  app.notFound((context) => problemResponse(notFound(`There is nothing at ${context.req.path}`).problem));
  app.onError(problemOf);
  return app;
}
