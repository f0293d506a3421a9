/** A team's ledger for tests, and machines that use it. */
import type { Account } from '../../../src/api/account.ts';
import type { PublishedStep } from '../../../src/api/purchases/domain/claims.ts';
import { type Runtime, systemRuntime } from '../../../src/api/runtime.ts';
import { TeamClaims } from '../../../src/api/team/claims.ts';
import { connectLedger } from '../../../src/api/team/connection.ts';
import { readLedgerAddress } from '../../../src/api/team/ledger-address.ts';
import type { WhenUnreachable } from '../../../src/api/team/policy.ts';
import { initLedger } from '../../../src/api/team/schema.ts';
import { asOwner, newDatabase, newMember } from './postgres.ts';

export interface TestLedger {
  /** With the server's own user. */
  readonly url: string;
  /** The URL of a new member. */
  member(role: 'viewer' | 'buyer' | 'admin'): Promise<string>;
  /** Runs a statement as the owner; the rows. */
  sql(text: string): Promise<readonly Record<string, unknown>[]>;
}

/** On the server of this process, unless another is given. */
export async function newTestLedger(server?: string): Promise<TestLedger> {
  const url = await newDatabase(server);
  const connection = await connectLedger(readLedgerAddress(url));
  await initLedger(connection);
  await connection.close();
  return {
    url,
    member: (role) => newMember(url, role),
    sql: (text) => asOwner(url, async (client) => (await client.query<Record<string, unknown>>(text)).rows),
  };
}

/** Moves the open claims of a number into the past, as if so much time had gone by on the clock of the database. */
export async function minutesPass({ sql }: TestLedger, number: string, minutes: number): Promise<void> {
  await sql(`UPDATE dialdeck.claims SET lease_until = lease_until - interval '${minutes} minutes'
    WHERE phone_number = '${number}' AND state <> 'ENDED'`);
}

export const account: Account = {
  name: 'work',
  provider: 'telefonie',
  baseUrl: 'http://127.0.0.1:1/v1/numbers',
  apiKey: 'key-of-the-test',
  currency: 'USD',
};

/** A step as a machine publishes it. */
export function step(rowId: string, seq: number, to: string): PublishedStep {
  return {
    ...{ rowId, seq, to, kind: 'purchase', accountName: 'work', phoneNumber: '+12125550142' },
    ...{ from: null, event: 'confirmed', evidence: '', at: 0, person: 'anna', host: 'desk', why: null },
  };
}

export interface MachineOptions {
  readonly account?: Account;
  readonly person?: string;
  readonly runtime?: Runtime;
  readonly whenUnreachable?: WhenUnreachable;
}

/** One machine that has joined the ledger at `url`. */
export function machine(url: string, options: MachineOptions = {}): TeamClaims {
  const { person = 'anna', runtime = systemRuntime, whenUnreachable } = options;
  return new TeamClaims({
    address: async () => readLedgerAddress(url),
    account: options.account ?? account,
    actor: { person, host: 'desk' },
    runtime,
    ...(whenUnreachable === undefined ? {} : { whenUnreachable }),
  });
}
