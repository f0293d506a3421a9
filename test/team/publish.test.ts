/** A step that waits for the ledger is published, at whatever moment it was written. */
import { expect, test } from 'vitest';
import type { Claims, PublishedStep } from '../../src/api/purchases/domain/claims.ts';
import { TeamLink } from '../../src/api/purchases/service/team-link.ts';
import { step } from './support/ledger.ts';

const claims: Claims = {
  claim: async () => ({ kind: 'unclaimed', warning: '' }),
  publish: async () => true,
  renew: async () => undefined,
  overdue: async () => [],
  settle: async () => false,
  giveUp: async () => undefined,
  close: async () => undefined,
};

/** Writes a step when the outbox was found empty and `turns` microtasks have run since. Returns what waits when all work has ended. */
async function leftOver(turns: number): Promise<readonly PublishedStep[]> {
  let outbox = [step('row-a', 1, 'INTENT')];
  const work: Promise<unknown>[] = [];
  const link = new TeamLink(claims);
  const writeLater = async () => {
    for (let turn = 0; turn < turns; turn += 1) await undefined;
    outbox.push(step('row-a', 2, 'CONFIRMED'));
    link.publish(service);
  };
  let isFirst = true;
  const service: Parameters<TeamLink['publish']>[0] = {
    journal: {
      write: (change) => change(),
      outbox: {
        next: () => {
          if (outbox.length === 0 && isFirst) {
            isFirst = false;
            work.push(writeLater());
          }
          return [...outbox];
        },
        remove: (seqs) => {
          outbox = outbox.filter(({ seq }) => !seqs.includes(seq));
        },
      },
    },
    fingerprint: 'account',
    ended: new AbortController().signal,
    pause: async () => undefined,
    background: (one) => work.push(one),
  };
  link.publish(service);
  for (let done = 0; done < work.length; done += 1) await work[done];
  expect(isFirst).toBe(false);
  return outbox;
}

test.each(Array.from({ length: 13 }, (_, turns) => turns))(
  'a step that is written %i turns after the outbox was empty does not wait for another one',
  async (turns) => {
    expect(await leftOver(turns)).toEqual([]);
  },
);
