/** Claims, checks, renewals, takeovers and ends of several machines in any order, against a model of the ledger. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, OverdueClaim } from '../../src/api/purchases/domain/claims.ts';
import type { TeamClaims } from '../../src/api/team/claims.ts';
import { connectLedger, type LedgerConnection } from '../../src/api/team/connection.ts';
import { readLedgerAddress } from '../../src/api/team/ledger-address.ts';
import { machine, newTestLedger, step, type TestLedger } from './support/ledger.ts';

const MACHINES = 3;
const NUMBERS = 2;
const ROWS = 1;
/** Minutes: of a lease, of it that must be left for a request, and after its end until an absence counts. */
const LEASE = 5;
const LEAST = 1;
const ABSENT_AFTER = 15;

let ledger: TestLedger;
let machines: readonly TeamClaims[];
/** Moves leases, as time does. */
let owner: LedgerConnection;
let runs = 0;
beforeAll(async () => {
  ledger = await newTestLedger();
  owner = await connectLedger(readLedgerAddress(ledger.url));
  const members = Array.from({ length: MACHINES }, () => ledger.member('buyer'));
  machines = (await Promise.all(members)).map((url, index) => machine(url, { person: `person ${index}` }));
});
afterAll(async () => {
  await Promise.all([owner, ...machines].map((each) => each.close()));
});

const who = {
  by: fc.nat({ max: MACHINES - 1 }),
  // Mostly one number, so that the machines meet.
  number: fc.constantFrom(0, 0, 0, NUMBERS - 1),
  row: fc.nat({ max: ROWS - 1 }),
};
const Step = fc.oneof(
  fc.record({ kind: fc.constant('claim' as const), ...who }),
  fc.record({ kind: fc.constant('check' as const), ...who }),
  fc.record({ kind: fc.constant('renew' as const), ...who }),
  fc.record({ kind: fc.constant('look' as const), ...who }),
  fc.record({ kind: fc.constant('look' as const), ...who }),
  fc.record({
    kind: fc.constant('settle' as const),
    ...who,
    as: fc.constantFrom('CONFIRMED' as const, 'SETTLED_ABSENT' as const, 'RELEASED' as const),
  }),
  fc.record({
    kind: fc.constant('end' as const),
    ...who,
    as: fc.constantFrom('CONFIRMED', 'REJECTED', 'NOT_SENT', 'SETTLED_ABSENT'),
  }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 3, 4, 5, 11, 16) }),
);
/** Chance alone seldom loses a machine after the check of its claim, and lets another look at it. */
const Lost = fc
  .tuple(fc.record(who), who.by, fc.constantFrom(5, 11, 16))
  .map(([owner, by, minutes]): Step[] => [
    { kind: 'claim', ...owner },
    { kind: 'check', ...owner },
    { kind: 'wait', minutes },
    { kind: 'look', ...owner, by },
  ]);
const Steps = fc
  .array(fc.oneof({ arbitrary: Step.map((each) => [each]), weight: 4 }, { arbitrary: Lost, weight: 1 }), {
    minLength: 5,
    maxLength: 25,
    size: 'max',
  })
  .map((steps) => steps.flat());
type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never;
type Acting = Exclude<Step, { kind: 'wait' }>;

/** A claim as the model knows it; times in minutes. */
interface Kept {
  readonly by: number;
  readonly row: string;
  readonly number: string;
  state: 'CLAIMED' | 'SENT' | 'ENDED';
  outcome: string | undefined;
  until: number;
  /** Changes with each claim and with each change of the lease. */
  token: number;
  lease: number;
}

class Model {
  readonly claims: Kept[] = [];
  now = 0;
  #count = 0;

  next(): number {
    this.#count += 1;
    return this.#count;
  }

  open(number: string): Kept | undefined {
    return this.claims.find((claim) => claim.number === number && claim.state !== 'ENDED');
  }

  latest(row: string): Kept | undefined {
    return this.claims.findLast((claim) => claim.row === row);
  }

  left(claim: Kept): number {
    return claim.until - this.now;
  }

  isSuperseded(claim: Kept): boolean {
    return this.claims
      .slice(this.claims.indexOf(claim) + 1)
      .some(
        (later) =>
          later.number === claim.number && (later.state !== 'ENDED' || later.outcome === 'CONFIRMED'),
      );
  }

  end(claim: Kept, outcome: string): void {
    claim.state = 'ENDED';
    claim.outcome = outcome;
  }
}

/** The ledger and the model side by side. */
class Both {
  readonly model = new Model();
  readonly #run: number;
  /** The last claim of a row, with its token in the model. */
  readonly #held = new Map<string, { readonly claim: Claim; readonly token: number }>();
  /** What a machine last saw of an overdue claim. */
  readonly #seen = new Map<
    string,
    { readonly claim: OverdueClaim; readonly kept: Kept; readonly lease: number }
  >();

  constructor(run: number) {
    this.#run = run;
  }

  async step(step: Step): Promise<void> {
    if (step.kind === 'wait') {
      this.model.now += step.minutes;
      const numbers = Array.from({ length: NUMBERS }, (_, index) => this.#number(index));
      await owner.run(`UPDATE dialdeck.claims SET lease_until = lease_until - interval '${step.minutes} minutes'
        WHERE phone_number IN ('${numbers.join(`', '`)}') AND state <> 'ENDED'`);
      for (const number of numbers) {
        const open = this.model.open(number);
        if (open !== undefined) open.lease = this.model.next();
      }
      return;
    }
    const claims = machines[step.by];
    if (claims === undefined) throw new Error('no such machine');
    const number = this.#number(step.number);
    const row = `row ${this.#run} ${step.by} ${step.number} ${step.row}`;
    await this.#act(step, claims, number, row);
  }

  #number(index: number): string {
    return `+1500${String(5_550_000 + this.#run * NUMBERS + index)}`;
  }

  async #act(step: Acting, claims: TeamClaims, number: string, row: string): Promise<void> {
    const { model } = this;
    switch (step.kind) {
      case 'claim':
        return this.#claim(step.by, claims, number, row);
      case 'check': {
        const held = this.#held.get(row);
        if (held === undefined) return;
        const kept = model.claims.find(({ token }) => token === held.token);
        const may = kept !== undefined && kept.state !== 'ENDED' && model.left(kept) > LEAST;
        expect((await held.claim.arm()) === undefined).toBe(may);
        if (may) kept.state = 'SENT';
        return;
      }
      case 'renew':
        return this.#renew(claims, row);
      case 'look': {
        const open = model.open(number);
        const isOverdue = open?.state === 'SENT' && model.left(open) <= 0;
        const [claim, ...others] = await claims.overdue(number);
        expect(others).toEqual([]);
        expect(claim?.rowId).toBe(isOverdue ? open.row : undefined);
        if (claim === undefined || open === undefined) return;
        expect(claim.mayBeAbsent).toBe(model.left(open) <= -ABSENT_AFTER);
        this.#seen.set(`${step.by} ${number}`, { claim, kept: open, lease: open.lease });
        return;
      }
      case 'settle': {
        const seen = this.#seen.get(`${step.by} ${number}`);
        if (seen === undefined) return;
        const { kept } = seen;
        const isAsSeen = kept.state === 'SENT' && kept.lease === seen.lease && model.left(kept) <= 0;
        const fits =
          step.as === 'CONFIRMED' || (step.as === 'SETTLED_ABSENT' && model.left(kept) <= -ABSENT_AFTER);
        const settled = await claims.settle(seen.claim, { outcome: step.as, evidence: 'looked' });
        expect(settled).toBe(isAsSeen && fits);
        if (settled) model.end(kept, step.as);
        return;
      }
      case 'end': {
        expect(await claims.publish([this.#stepOf(row, number, step.as)])).toBe(true);
        const kept = model.latest(row);
        if (kept === undefined) return;
        const reopened =
          ['SETTLED_ABSENT', 'NOT_SENT'].includes(kept.outcome ?? '') && step.as === 'CONFIRMED';
        if (kept.state !== 'ENDED' || reopened) model.end(kept, step.as);
      }
    }
  }

  #stepOf(row: string, phoneNumber: string, to: string) {
    return { ...step(row, this.model.next(), to), phoneNumber };
  }

  async #claim(by: number, claims: TeamClaims, number: string, row: string): Promise<void> {
    const { model } = this;
    const before = model.open(number);
    if (before?.state === 'CLAIMED' && model.left(before) <= 0 && before.row !== row)
      model.end(before, 'NOT_SENT');
    const open = model.open(number);
    const answer = await claims.claim({ rowId: row, kind: 'purchase', phoneNumber: number });
    expect(answer.kind).toBe(open === undefined || open.row === row ? 'claimed' : 'refused');
    if (answer.kind !== 'claimed') return;
    const token = model.next();
    this.#held.set(row, { claim: answer.claim, token });
    const until = model.now + LEASE;
    if (open !== undefined) Object.assign(open, { token, until, lease: model.next() });
    else
      model.claims.push({
        ...{ by, row, number, token, until },
        ...{ state: 'CLAIMED', outcome: undefined, lease: model.next() },
      });
  }

  async #renew(claims: TeamClaims, row: string): Promise<void> {
    const { model } = this;
    const kept = model.latest(row);
    const answer = (await claims.renew([row]))?.get(row);
    expect(answer?.kind).toBe(kept === undefined ? 'none' : kept.state === 'ENDED' ? 'ended' : 'open');
    if (kept === undefined || answer === undefined) return;
    if (answer.kind === 'ended') {
      expect(answer).toMatchObject({ outcome: kept.outcome, superseded: model.isSuperseded(kept) });
      return;
    }
    kept.until = Math.max(kept.until, model.now + LEASE);
    kept.lease = model.next();
    expect(answer.kind === 'open' && answer.isHeld()).toBe(true);
  }
}

test('whatever machines do in whatever order, the ledger answers as its model', async () => {
  await fc.assert(
    fc.asyncProperty(Steps, async (steps) => {
      runs += 1;
      const both = new Both(runs);
      for (const each of steps) await both.step(each);
    }),
    { numRuns: 60 },
  );
});

test('machines that do all this at the same time never hold one number together', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 3 }), { minLength: 9, maxLength: 30, size: 'max' }),
      async (plan) => {
        runs += 1;
        const phoneNumber = `+1500${String(5_550_000 + runs * NUMBERS)}`;
        await Promise.all(
          machines.map(async (claims, index) => {
            for (const [turn, what] of plan.entries()) {
              if (turn % MACHINES !== index) continue;
              const rowId = `row ${runs} ${index} ${turn}`;
              const answer = await claims.claim({ rowId, kind: 'purchase', phoneNumber });
              if (answer.kind !== 'claimed') continue;
              if (what > 0) await answer.claim.arm();
              if (what > 1) await claims.renew([rowId]);
              await claims.publish([{ ...step(rowId, 1, what > 2 ? 'CONFIRMED' : 'REJECTED'), phoneNumber }]);
            }
          }),
        );
        const together = await ledger.sql(
          `SELECT a.row_id FROM dialdeck.claims a JOIN dialdeck.claims b
          ON a.id < b.id AND a.phone_number = b.phone_number AND coalesce(a.ended_at, 'infinity') > b.claimed_at
          WHERE a.phone_number = '${phoneNumber}'`,
        );
        expect(together).toEqual([]);
      },
    ),
    { numRuns: 10 },
  );
});
