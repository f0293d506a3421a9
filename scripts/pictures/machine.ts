/** What is behind the app in a picture: a seeded sandbox over HTTP, the accounts, and the journal. The scene moves the clock. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../../src/api/account.ts';
import { openNotes } from '../../src/api/notes/store.ts';
import { createTelefonieProvider } from '../../src/api/providers/telefonie/client.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import type { Actor } from '../../src/api/purchases/domain/types.ts';
import { openPurchases } from '../../src/api/purchases/service/index.ts';
import type { RunAppOptions } from '../../src/app/options.ts';
import type { AccountProfile, ConfiguredAccount } from '../../src/config/account-profiles.ts';
import { createAccountSetup } from '../../src/config/account-setup.ts';
import { type Environment, findPaths } from '../../src/config/paths.ts';
import { type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { createHandClock, type HandClock } from './clock.ts';
import { writePast } from './past.ts';
import { countPending } from './pending.ts';

export interface MachineOptions {
  /**
   * The account in use: the sandbox that a person chose, the sandbox because there is no account (`none`), or an account that spends
   * money (`live`). The carrier behind that one is the sandbox as well.
   */
  readonly account?: 'sandbox' | 'none' | 'live';
  /** Variables in which credentials are looked for. */
  readonly environment?: Environment;
  /** Whether the journal holds purchases of the days before. */
  readonly past?: boolean;
  /** What the carrier does wrong. */
  readonly faults?: SandboxOptions['faults'];
}

export interface Machine {
  readonly clock: HandClock;
  readonly options: RunAppOptions;
  /** How many calls the carrier has not answered yet. */
  readonly pending: () => number;
  close(): Promise<void>;
}

/** 2026-03-02 09:30:00 UTC. */
const START = Date.UTC(2026, 2, 2, 9, 30, 0);
const OWNED = 240;
/** The pictures say nothing of the machine that draws them. */
const ACTOR: Actor = { person: 'ada', host: 'desk' };
const SANDBOX: AccountProfile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' };
const LIVE: ConfiguredAccount = {
  kind: 'configured',
  name: 'work',
  provider: 'telefonie',
  baseUrl: 'https://api.telefonie.com/v1/numbers',
  currency: 'USD',
  keyStore: 'keyring',
};
const SECOND: ConfiguredAccount = {
  kind: 'configured',
  name: 'twilio-eu',
  provider: 'twilio',
  baseUrl: 'https://api.twilio.com',
  currency: 'USD',
  keyStore: 'keyring',
  readOnly: true,
};

export async function openMachine(options: MachineOptions = {}): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-pictures-'));
  const environment: Environment = { HOME: folder, ...options.environment };
  const clock = createHandClock(START);
  const { runtime } = clock;
  const paths = findPaths({ HOME: folder });
  const sandbox = await startSandbox({
    seed: 1,
    numbers: OWNED,
    provisioningMs: 6_000,
    now: clock.now,
    apiKey: 'key-of-the-pictures',
    ...(options.faults === undefined ? {} : { faults: options.faults }),
  });
  const { account: kind = 'sandbox' } = options;
  const active = kind === 'live' ? LIVE : SANDBOX;
  // The carrier's port is another one in each picture, and no picture shows it.
  const reached: Account = {
    name: active.name,
    provider: 'telefonie',
    baseUrl: sandbox.telefonieBaseUrl,
    apiKey: sandbox.apiKey,
    currency: 'USD',
  };
  const account = active.kind === 'sandbox' ? reached : { ...reached, baseUrl: active.baseUrl };
  const { counted: provider, pending } = countPending(
    createTelefonieProvider(reached, { runtime, environment: {} }),
  );
  if (options.past === true) await writePast({ file: paths.journal, account, now: START, actor: ACTOR });
  let purchases: Promise<Purchases> | undefined;
  return {
    clock,
    pending,
    options: {
      open: { kind: 'search' },
      accounts: {
        profiles: kind === 'live' ? [LIVE, SECOND, SANDBOX] : [SANDBOX],
        active,
        standIn: kind === 'none',
      },
      setup: {
        ...createAccountSetup({
          env: environment,
          accountsFile: paths.accounts,
          runtime,
          openKeyring: async () => ({ unavailable: 'there is none in a picture' }),
          hide: () => undefined,
          onRead: () => undefined,
          onChange: async () => active.name,
        }),
        stored: async () => (kind === 'live' ? [LIVE, SECOND] : []),
      },
      openSession: async () => ({
        account,
        provider,
        readOnly: false,
        notes: openNotes(paths.notes),
        openPurchases: () => {
          purchases ??= openPurchases({
            account,
            provider,
            journalFile: paths.journal,
            runtime,
            actor: ACTOR,
          });
          return purchases;
        },
        openTeam: async () => undefined,
        close: async () => (await purchases)?.close(),
      }),
      paths,
      readOnly: false,
      color: true,
      ascii: false,
    },
    async close() {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
