/** Members of a team with a journal each, and a machine that dies in a purchase: before its claim is checked, before the request, or before the answer. */
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Provider } from '../../../src/api/provider.ts';
import type { Claims } from '../../../src/api/purchases/domain/claims.ts';
import type { Purchases } from '../../../src/api/purchases/domain/purchases.ts';
import { systemProcesses } from '../../../src/api/purchases/service/owner.ts';
import { bought, endOf, type Market, magic, orderOf } from '../../faults/support/market.ts';
import { machine, type TestLedger } from './ledger.ts';

export const never = () => new Promise<never>(() => undefined);

export type LostAt = 'before the check' | 'before the request' | 'before the answer';

/** Called once for each market; every machine ends with its test. */
export function createMembers(market: Market, ledger: TestLedger) {
  let homes = 0;

  /** A member's machine: its journal, its claims, and processes that can be opened on them. */
  async function member(person: string) {
    homes += 1;
    const journalFile = join(market.folder, `${person}-${homes}`, 'journal.db');
    const url = await ledger.member('buyer');
    const claims = () => {
      const opened = machine(url, { person, account: market.account });
      onTestFinished(() => opened.close());
      return opened;
    };
    const open = async (provider: Provider = market.provider(), given: Claims = claims()) => {
      const purchases = await market.open({
        journalFile,
        claims: given,
        provider,
        // Whoever had the journal before is dead.
        processes: { ...systemProcesses(), alive: () => false },
      });
      onTestFinished(() => purchases.close());
      return purchases;
    };
    return { open, claims, url };
  }

  /** A machine that dies in a purchase. */
  async function dies(where: LostAt, number: string) {
    const anna = await member('anna');
    const isDead = { yet: false };
    const die = () => {
      isDead.yet = true;
      return never();
    };
    const provider = market.provider();
    const dying: Provider = {
      ...provider,
      purchase: async (order, signal) => {
        if (where === 'before the answer') await provider.purchase(order, signal);
        return die();
      },
    };
    const claims = deafClaims(anna.claims());
    const purchases = await anna.open(
      dying,
      where === 'before the check' ? { ...claims, claim: unchecked(claims, die) } : claims,
    );
    const id = await bought(purchases, market.provider(), number);
    await expect.poll(() => isDead.yet, { timeout: 10_000 }).toBe(true);
    return { ...anna, id };
  }

  return {
    member,
    dies,
    claimsOf: (number: string) =>
      ledger.sql(`SELECT kind, state, outcome, settled_by FROM dialdeck.claims
        WHERE phone_number = '${number}' ORDER BY id`),
    /** Somebody who saw the offer before it was gone. */
    buyLate: async (purchases: Purchases, number: string) => {
      const { monthlyRate } = await market.provider().quote(orderOf(magic(0, 99)));
      return purchases.confirm({ order: orderOf(number), monthlyRate });
    },
  };
}

/** Claims of a machine that says and hears nothing after its claim. */
export function deafClaims(real: Claims): Claims {
  return {
    claim: (wanted) => real.claim(wanted),
    publish: async () => false,
    renew: async () => undefined,
    overdue: async () => [],
    settle: async () => false,
    giveUp: never,
    close: async () => undefined,
  };
}

function unchecked({ claim }: Claims, die: () => Promise<never>): Claims['claim'] {
  return async (wanted) => {
    const answer = await claim(wanted);
    return answer.kind === 'claimed' ? { kind: 'claimed', claim: { arm: die } } : answer;
  };
}

/** Where a purchase of a machine that is back ends. */
export async function endAfterReturn(purchases: Purchases, id: string): Promise<string> {
  await purchases.recover(3_000);
  return endOf(purchases, id, 10_000);
}
