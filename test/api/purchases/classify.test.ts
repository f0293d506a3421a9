import { describe, expect, test } from 'vitest';
import {
  classifyAnswer,
  classifyFailure,
  classifyRecord,
} from '../../../src/api/purchases/domain/classify-outcome.ts';
import { fault, ownedNumber } from './support/carrier.ts';
import { NUMBER, OTHER_NUMBER, order } from './support/workbench.ts';

const record = {
  id: 'request-1',
  friendlyName: 'x',
  phoneNumber: NUMBER,
  countryCode: 'US',
  chargedCredits: 1500,
  status: 'PROCESSING',
  numberType: 'LOCAL',
} as const;

const row = { order: order(), confirmed: { monthlyRate: { kind: 'not-stated' }, at: 0 } } as const;

function named(status: number) {
  return classifyFailure(fault({ progress: 'answered', status, message: 'said' })).type;
}

describe('what an answer allows to conclude', () => {
  test('only a 201 about the ordered number is an acceptance', () => {
    expect(classifyAnswer(row, { kind: 'owned', number: ownedNumber(NUMBER) }, {}).type).toBe('accepted');
    const other = classifyAnswer(row, { kind: 'owned', number: ownedNumber(OTHER_NUMBER) }, {});
    expect(other).toMatchObject({ type: 'lost', answerStatus: 201 });
    expect(other.evidence).toContain(OTHER_NUMBER);
  });

  test('a request of an asynchronous provider is accepted with its id', () => {
    expect(classifyAnswer(row, { kind: 'request', purchase: record }, {})).toMatchObject({
      type: 'accepted',
      providerPurchase: { id: 'request-1' },
    });
  });

  test('a refusal is kept as one, and concludes nothing by itself', () => {
    expect([400, 401, 402, 403, 404, 409, 422].map(named)).toEqual(Array(7).fill('refused'));
  });

  test('a refusal is told once, in the sentence of the provider', () => {
    const message = '127.0.0.1 does not know this (404): Not found (no such number).';
    expect(classifyFailure(fault({ progress: 'answered', status: 404, message }))).toMatchObject({
      type: 'refused',
      answerStatus: 404,
      evidence: '127.0.0.1 does not know this (404): Not found (no such number)',
    });
  });

  test('everything else that reached the wire is unknown', () => {
    expect([200, 204, 301, 307, 405, 408, 410, 429, 500, 502, 503, 504, 599].map(named)).toEqual(
      Array(13).fill('lost'),
    );
    for (const cause of ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'HPE_INVALID_CONSTANT']) {
      expect(classifyFailure(fault({ progress: 'sent', cause })).type).toBe('lost');
    }
  });

  test('the status of an answer that cannot be read is kept as that of a success, never of a refusal', () => {
    for (const status of [200, 201, 202, 204, 503]) {
      expect(classifyFailure(fault({ progress: 'sent', status }))).toMatchObject({
        type: 'lost',
        answerStatus: status,
      });
    }
    for (const status of [400, 401, 402, 403, 404, 409, 422]) {
      const event = classifyFailure(fault({ progress: 'sent', status }));
      expect(event).not.toHaveProperty('answerStatus');
      expect(event.type).toBe('lost');
    }
  });

  test('what never left the machine is not sent', () => {
    expect(classifyFailure(fault({ progress: 'not-sent', cause: 'ECONNREFUSED' }))).toMatchObject({
      type: 'not-sent',
    });
  });

  test('a record about another number settles nothing', () => {
    expect(classifyRecord(order(), { ...record, phoneNumber: OTHER_NUMBER, status: 'COMPLETED' }).type).toBe(
      'unsettled',
    );
    expect(classifyRecord(order(), { ...record, status: 'FAILED', statusDetails: 'sold' })).toMatchObject({
      type: 'rejected',
      evidence: expect.stringContaining('sold'),
    });
  });
});
