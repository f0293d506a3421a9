/** What completion looks up: accounts and purchases on this machine, and one quick question to the provider. */

import { existsSync } from 'node:fs';
import { COMPLETION_ANSWER_MS, MOST_COMPLETED_IDS } from '../api/limits.ts';
import type { BatchKind, BatchState } from '../api/purchases/domain/batch-types.ts';
import type { PurchaseRow } from '../api/purchases/domain/types.ts';
import type {
  Candidate,
  SourceFlags,
  Sources,
  WhichBatches,
  WhichPurchases,
} from '../commands/tools/completion/values.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { Environment } from '../config/paths.ts';
import { moneyText } from '../text/account-words.ts';
import { formatType } from '../text/format.ts';
import { createProcessContext, type ProcessContext } from './process-context.ts';
import { ownProcess } from './system.ts';

export function createSources(env: Environment): Sources {
  const contextOf = (flags: SourceFlags) =>
    createProcessContext(env, { ...flags, readOnly: true }, ownProcess);
  return {
    // The account in the line does not matter: the person is choosing another.
    accounts: async ({ config }) => {
      const { profiles } = await contextOf({ ...(config === undefined ? {} : { config }) }).allAccounts();
      return profiles.map(({ name, provider, kind }) => ({
        value: name,
        about: `${provider}, ${moneyText(kind === 'sandbox')}`,
      }));
    },
    views: async (screen, flags) => {
      const { readSavedState } = await import('../config/saved-state.ts');
      const { named = [] } = readSavedState(contextOf(flags).paths.state).state;
      return named
        .filter((view) => screen === undefined || view.screen === screen)
        .map(({ name, screen: of }) => ({ value: name, about: of }));
    },
    owned: async (flags) => {
      const context = contextOf(flags);
      const { active } = await context.accounts();
      return ownedAtProvider(context, active).catch(() => boughtHere(context, active));
    },
    purchases: async (which, flags) => {
      const { purchases: rows } = await journaled(contextOf(flags));
      const wanted = await filterOf(which);
      return rows
        .filter(wanted)
        .toReversed()
        .slice(0, MOST_COMPLETED_IDS)
        .map(({ id, phoneNumber, accountName }) => ({ value: id, about: `${phoneNumber}, ${accountName}` }));
    },
    batches: async (which, flags) => {
      const { batches } = await journaled(contextOf(flags));
      return batches
        .filter(({ kind, state }) => isWanted(which, kind, state))
        .toReversed()
        .slice(0, MOST_COMPLETED_IDS)
        .map(({ id, title, accountName }) => ({ value: id, about: `${title}, ${accountName}` }));
    },
  };
}

/** The first page. Rejects when it comes late, and when the key is in a keyring, which may ask for a password. */
async function ownedAtProvider(
  context: ProcessContext,
  account: AccountProfile,
): Promise<readonly Candidate[]> {
  if (account.kind === 'configured' && account.keyStore === 'keyring') throw new Error('not asked for');
  // Completion must not create the sandbox's database.
  if (account.kind === 'sandbox' && !existsSync(context.paths.sandboxLedger)) return [];
  const session = await context.openSession(account);
  try {
    const { provider } = session;
    const query = { page: 1, pageSize: provider.abilities.ownedPageSize };
    const { rows } = await provider.listOwned(query, AbortSignal.timeout(COMPLETION_ANSWER_MS));
    return rows.map(({ phoneNumber, friendlyName, numberType }) => ({
      value: phoneNumber,
      about: friendlyName ?? formatType(numberType),
    }));
  } finally {
    await session.close();
  }
}

/** The numbers that were bought on this machine and not released. The account may own others. */
async function boughtHere(context: ProcessContext, { name }: AccountProfile): Promise<readonly Candidate[]> {
  const { exportJournal } = await import('../api/purchases/journal/check.ts');
  const { purchases, releases } = await exportJournal(context.paths.journal);
  const released = new Map(releases.map((row) => [row.phoneNumber, row.createdAt]));
  return purchases
    .filter((row) => row.state === 'CONFIRMED' && row.accountName === name)
    .filter((row) => (released.get(row.phoneNumber) ?? 0) < row.createdAt)
    .map(({ phoneNumber }) => ({ value: phoneNumber, about: 'bought here' }));
}

/** Everything that the journal of this machine has. */
async function journaled({ paths }: ProcessContext) {
  const { exportJournal } = await import('../api/purchases/journal/check.ts');
  return exportJournal(paths.journal);
}

function isWanted(which: WhichBatches, kind: BatchKind, state: BatchState): boolean {
  if (which === 'open') return state === 'OPEN';
  return which === 'all' || kind === 'release';
}

async function filterOf(which: WhichPurchases): Promise<(row: PurchaseRow) => boolean> {
  if (which === 'all') return () => true;
  if (which === 'unsent') return ({ state }) => state === 'INTENT';
  const { isOpen } = await import('../api/purchases/domain/purchase-machine.ts');
  return ({ state }) => isOpen(state);
}
