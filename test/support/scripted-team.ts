/** A team whose orders and answers the test writes: no ledger. */
import type { Team, TeamOrder, TeamReading, TeamReview, TeamStep } from '../../src/api/team/team.ts';

export interface ScriptedTeam extends Team {
  /** Shows this from now on, and tells the listeners. */
  show(reading: TeamReading): void;
  /** How often older orders were asked for. */
  readonly askedForOlder: () => number;
  /** What was decided, of which claims. */
  readonly decisions: () => readonly Parameters<Team['decide']>[];
}

export interface TeamScript {
  readonly reading?: TeamReading;
  readonly steps?: readonly TeamStep[];
  readonly review?: Team['review'];
  readonly buyers?: Team['buyers'];
  readonly decide?: Team['decide'];
}

const NO_LIMITS: TeamReview = {
  refusal: undefined,
  currency: undefined,
  perPurchase: undefined,
  ofAccount: undefined,
  perPersonAndDay: undefined,
};

export function createScriptedTeam(script: TeamScript = {}): ScriptedTeam {
  let reading = script.reading ?? { kind: 'reading' };
  let older = 0;
  const decided: ReturnType<ScriptedTeam['decisions']>[number][] = [];
  const listeners = new Set<() => void>();
  return {
    reading: () => reading,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (next) => {
      reading = next;
      for (const listener of listeners) listener();
    },
    askedForOlder: () => older,
    readOlder: async () => {
      older += 1;
      if (reading.kind === 'read') reading = { ...reading, complete: true };
      for (const listener of listeners) listener();
    },
    steps: async () => script.steps ?? [],
    review: script.review ?? (async () => NO_LIMITS),
    readNotes: async () => ({ notes: [], isAnew: false }),
    writeNotes: async () => ({ written: true, notes: [] }),
    buyers: script.buyers ?? (async () => new Map()),
    decide: async (claimId, decision) => {
      decided.push([claimId, decision]);
      await script.decide?.(claimId, decision);
    },
    decisions: () => decided,
    close: async () => undefined,
  };
}

/** An order of anna's on her desk, of a New York number; `last` are its last four digits. */
export function teamOrder(last: string, change: Partial<TeamOrder> = {}): TeamOrder {
  return {
    kind: 'purchase',
    id: `team-${last}`,
    phoneNumber: `+1212555${last}`,
    ...{ who: 'anna', login: 'anna', host: 'desk', accountName: 'work', reason: '', why: undefined },
    ...{ state: 'SENDING', open: true, createdAt: 2_000, changedAt: 2_500, numberType: 'LOCAL' },
    abandonedClaim: undefined,
    monthlyRate: {
      kind: 'money',
      money: { amount: '1.15', currency: 'USD' },
      currencyStated: true,
      text: '1.15',
    },
    ...change,
  };
}
