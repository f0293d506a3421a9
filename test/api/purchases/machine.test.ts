import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  allows,
  IllegalTransition,
  isTerminal,
  type Position,
  type PurchaseEvent,
} from '../../../src/api/purchases/domain/purchase-machine.ts';
import {
  advanceRelease,
  isReleaseOpen,
  type ReleaseEventType,
} from '../../../src/api/purchases/domain/release-machine.ts';
import { JOURNAL_STATES, RELEASE_STATES } from '../../../src/api/purchases/domain/types.ts';

const record = {
  id: 'request-1',
  friendlyName: 'x',
  phoneNumber: '+12125550142',
  countryCode: 'US',
  chargedCredits: 1,
  status: 'PENDING',
  numberType: 'LOCAL',
} as const;

const EVENTS: readonly PurchaseEvent[] = [
  { type: 'reconfirmed', evidence: '' },
  { type: 'sending', evidence: '' },
  { type: 'throttled', evidence: '' },
  { type: 'sending-again', evidence: '' },
  { type: 'withdrawn', evidence: '' },
  { type: 'change-asked', change: 'cancellation', evidence: '' },
  { type: 'change-answered', providerPurchase: { ...record, status: 'CANCELLED' }, evidence: '' },
  { type: 'settled-completed', evidence: '' },
  { type: 'settled-failed', evidence: '' },
  { type: 'accepted', evidence: '' },
  { type: 'progress', providerPurchase: record, evidence: '' },
  { type: 'shown', evidence: '' },
  { type: 'rejected', evidence: '' },
  { type: 'cancelled-by-provider', providerPurchase: record, evidence: '' },
  { type: 'not-sent', evidence: '' },
  { type: 'lost', evidence: '' },
  { type: 'absent', evidence: '' },
  { type: 'unsettled', evidence: '' },
  { type: 'decided-by-team', evidence: '' },
  { type: 'contradicted', evidence: '' },
];
const events = fc.constantFrom(...EVENTS);
const START: Position = { state: 'INTENT', settledByPerson: false };

/** The positions that a script of events leads through; illegal ones are skipped. */
function journey(script: readonly PurchaseEvent[]): Position[] {
  const path = [START];
  for (const event of script) {
    const here = path.at(-1) ?? START;
    if (allows(here, event.type)) path.push(advance(here, event));
  }
  return path;
}

describe('a purchase', () => {
  test('is sent at most once, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (script) => {
        const path = journey(script);
        const sends = path.filter(
          (here, index) => here.state === 'SENDING' && path[index - 1]?.state !== 'SENDING',
        );
        expect(sends.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('that has ended stays as it ended, except that an absent one may still be shown', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (script) => {
        const path = journey(script.filter(({ type }) => type !== 'contradicted'));
        const end = path.findIndex(isTerminal);
        if (end < 0) return;
        expect(new Set(path.slice(end).map((here) => here.state))).toEqual(new Set([path[end]?.state]));
      }),
    );
    const absent: Position = { state: 'SETTLED_ABSENT', settledByPerson: false };
    expect(advance(absent, { type: 'shown', evidence: '' }).state).toBe('CONFIRMED');
    const byPerson: Position = { state: 'SETTLED_ABSENT', settledByPerson: true };
    expect(advance(byPerson, { type: 'shown', evidence: '' })).toBe(byPerson);
  });

  test('that ended without its number is opened for a person when the carrier contradicts the end, and no other is', () => {
    const event = { type: 'contradicted', evidence: '' } as const;
    const moved = JOURNAL_STATES.filter((state) => {
      const here = { state, settledByPerson: false };
      return allows(here, event.type) && advance(here, event) !== here;
    });
    expect(moved).toEqual(['REJECTED', 'CANCELLED']);
    for (const state of moved) {
      expect(advance({ state, settledByPerson: false }, event).state).toBe('NEEDS_HUMAN');
      const byPerson: Position = { state, settledByPerson: true };
      expect(advance(byPerson, event)).toBe(byPerson);
    }
  });

  test('in doubt never becomes FAILED without two proofs of absence, a refusal, a person or a person of the team', () => {
    const doubtful = ['UNKNOWN', 'ACCEPTED', 'NEEDS_HUMAN'] as const;
    const ends = doubtful.flatMap((state) =>
      EVENTS.filter((event) => allows({ state, settledByPerson: false }, event.type))
        .filter((event) =>
          ['REJECTED', 'NOT_SENT', 'SETTLED_ABSENT'].includes(
            advance({ state, settledByPerson: false }, event).state,
          ),
        )
        .map((event) => `${state} ${event.type}`),
    );
    expect(ends).toEqual([
      'UNKNOWN settled-failed',
      'UNKNOWN rejected',
      'UNKNOWN not-sent',
      'UNKNOWN absent',
      'UNKNOWN decided-by-team',
      'ACCEPTED settled-failed',
      'ACCEPTED rejected',
      'ACCEPTED decided-by-team',
      'NEEDS_HUMAN settled-failed',
      'NEEDS_HUMAN rejected',
      'NEEDS_HUMAN decided-by-team',
    ]);
  });

  test('that was sent is cancelled by the word of the provider only', () => {
    const cancels = JOURNAL_STATES.flatMap((state) =>
      EVENTS.filter(({ type }) => allows({ state, settledByPerson: false }, type))
        .filter(
          (event) =>
            state !== 'CANCELLED' && advance({ state, settledByPerson: false }, event).state === 'CANCELLED',
        )
        .map(({ type }) => `${state} ${type}`),
    );
    expect(cancels).toEqual([
      'INTENT withdrawn',
      'ACCEPTED cancelled-by-provider',
      'NEEDS_HUMAN cancelled-by-provider',
    ]);
  });

  test('throws for an act that its state does not allow', () => {
    for (const state of JOURNAL_STATES) {
      if (state === 'INTENT') continue;
      for (const type of ['sending', 'withdrawn'] as const) {
        expect(() => advance({ state, settledByPerson: false }, { type, evidence: '' })).toThrow(
          IllegalTransition,
        );
      }
    }
  });

  test('allows exactly what it carries out', () => {
    for (const state of JOURNAL_STATES) {
      for (const settledByPerson of [false, true]) {
        for (const event of EVENTS) {
          const carry = () => advance({ state, settledByPerson }, event);
          if (allows({ state, settledByPerson }, event.type)) expect(carry).not.toThrow();
          else expect(carry).toThrow(IllegalTransition);
        }
      }
    }
  });
});

describe('a release', () => {
  const types: readonly ReleaseEventType[] = [
    'releasing',
    'gone',
    'refused',
    'lost',
    'still-owned',
    'not-sent',
  ];

  test('that has ended is not sent again and absorbs what is seen', () => {
    for (const state of RELEASE_STATES.filter((each) => !isReleaseOpen(each))) {
      for (const type of types) {
        const move = () => advanceRelease(state, { type, evidence: '' });
        if (type === 'releasing') expect(move).toThrow(IllegalTransition);
        else expect(move()).toBe(state);
      }
    }
  });

  test('in doubt ends only by what the provider shows', () => {
    const ends = types
      .filter((type) => type !== 'releasing')
      .filter((type) => advanceRelease('RELEASE_UNKNOWN', { type, evidence: '' }) !== 'RELEASE_UNKNOWN');
    expect(ends).toEqual(['gone', 'still-owned']);
  });
});
