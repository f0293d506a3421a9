/** Answers a request according to its faults, which also decide whether it is carried out. */
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { problemIn } from '../http/problem.ts';
import type { Surface } from '../operation.ts';
import type { Fault, Point } from './grammar.ts';
import { faultyResponse, type RealResponse } from './responses.ts';
import { breakConnection } from './transport.ts';

export interface FaultyRequest {
  readonly faults: readonly Fault[];
  readonly phoneNumber: string;
  readonly socket: Socket;
  readonly now: () => number;
  readonly refuse: Surface['refuse'];
}

const NOTHING: RealResponse = { status: 200, contentType: 'application/json', body: '' };

async function waitFor(faults: readonly Fault[], point: Point, kind: 'delay' | 'late'): Promise<void> {
  for (const fault of faults) {
    if (fault.kind === kind && fault.point === point) await delay(Number(fault.argument));
  }
}

/** The answer of the first fault of this point that answers; undefined if none does. */
async function faultyResponseAt(
  point: Point,
  request: FaultyRequest,
  real: RealResponse,
): Promise<Response | undefined> {
  for (const fault of request.faults) {
    if (fault.point !== point) continue;
    const faulty = faultyResponse(fault, real, request.phoneNumber, request.now(), request.refuse);
    if (faulty !== undefined) return faulty;
    if (await breakConnection(fault, request.socket, real)) return RESPONSE_ALREADY_SENT;
  }
  return undefined;
}

/** Calls `carryOut` once, or never if a fault happens before it. Answers what it throws as a problem. */
export async function respondWithFaults(
  request: FaultyRequest,
  runOperation: () => Response,
): Promise<Response> {
  await waitFor(request.faults, 'before', 'delay');
  const instead = await faultyResponseAt('before', request, NOTHING);
  if (instead !== undefined) return instead;
  let response: Response;
  try {
    response = runOperation();
  } catch (error) {
    response = request.refuse(problemIn(error));
  }
  // The ledger has the time at which a late purchase is applied. The answer must not come earlier.
  await waitFor(request.faults, 'before', 'late');
  await waitFor(request.faults, 'after', 'delay');
  if (!request.faults.some(({ point }) => point === 'after')) return response;
  const real: RealResponse = {
    status: response.status,
    contentType: response.headers.get('content-type') ?? 'application/json',
    body: await response.text(),
  };
  return (
    (await faultyResponseAt('after', request, real)) ??
    new Response(real.status === 204 ? null : real.body, {
      status: real.status,
      headers: response.headers,
    })
  );
}
