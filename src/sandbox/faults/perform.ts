/** Carries a request out, or not, and answers it as its faults demand. */
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Surface } from '../exchange.ts';
import { problemIn } from '../http/problem.ts';
import { spoiledAnswer, type TrueAnswer } from './answers.ts';
import type { Fault, Point } from './grammar.ts';
import { breakConnection } from './transport.ts';

export interface FaultyExchange {
  readonly faults: readonly Fault[];
  readonly phoneNumber: string;
  readonly socket: Socket;
  readonly now: () => number;
  readonly refuse: Surface['refuse'];
}

const NOTHING: TrueAnswer = { status: 200, contentType: 'application/json', body: '' };

async function waitFor(faults: readonly Fault[], point: Point, kind: 'delay' | 'late'): Promise<void> {
  for (const fault of faults) {
    if (fault.kind === kind && fault.point === point) await delay(Number(fault.argument));
  }
}

/** The first fault of this point that answers. */
async function answerAt(
  point: Point,
  exchange: FaultyExchange,
  truth: TrueAnswer,
): Promise<Response | undefined> {
  for (const fault of exchange.faults) {
    if (fault.point !== point) continue;
    const spoiled = spoiledAnswer(fault, truth, exchange.phoneNumber, exchange.now(), exchange.refuse);
    if (spoiled !== undefined) return spoiled;
    if (await breakConnection(fault, exchange.socket, truth)) return RESPONSE_ALREADY_SENT;
  }
  return undefined;
}

/** `carryOut` is called once, or never when a fault comes before; what it throws is answered as a problem. */
export async function answerWithFaults(
  exchange: FaultyExchange,
  carryOut: () => Response,
): Promise<Response> {
  await waitFor(exchange.faults, 'before', 'delay');
  const instead = await answerAt('before', exchange, NOTHING);
  if (instead !== undefined) return instead;
  let response: Response;
  try {
    response = carryOut();
  } catch (error) {
    response = exchange.refuse(problemIn(error));
  }
  // The ledger holds the time at which a late purchase is applied; the answer is not given before it.
  await waitFor(exchange.faults, 'before', 'late');
  await waitFor(exchange.faults, 'after', 'delay');
  if (!exchange.faults.some(({ point }) => point === 'after')) return response;
  const truth: TrueAnswer = {
    status: response.status,
    contentType: response.headers.get('content-type') ?? 'application/json',
    body: await response.text(),
  };
  return (
    (await answerAt('after', exchange, truth)) ??
    new Response(truth.status === 204 ? null : truth.body, {
      status: truth.status,
      headers: response.headers,
    })
  );
}
