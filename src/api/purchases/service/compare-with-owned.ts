/** Compares the journal with what the account owns, as every account needs after a repair. */
import { type Account, accountFingerprint } from '../../account.ts';
import { localError } from '../../errors.ts';
import type { OwnedNumber } from '../../model.ts';
import { type LoadOwnedOptions, loadOwned, type OwnedProgress } from '../../owned/load.ts';
import type { Provider } from '../../provider.ts';
import type { Runtime } from '../../runtime.ts';
import type { OnWait } from '../../wait.ts';
import type { PurchaseRow, ReleaseRow } from '../domain/types.ts';
import { moveRowsOfKey } from '../journal/account-rows.ts';
import { unreadableJournal } from '../journal/journal-error.ts';
import { openJournal } from '../journal/open.ts';
import { loadSqlite } from '../journal/sqlite.ts';

export interface Comparison {
  /** Numbers that the account owns and no purchase of the journal tells of: bought elsewhere, or lost entries. */
  readonly notInJournal: readonly OwnedNumber[];
  /** Completed purchases whose numbers the account no longer owns, without a release in the journal. */
  readonly notOwned: readonly PurchaseRow[];
}

/**
 * Compares the journal with everything that the account owns, and opens buying again after a repair. Throws ApiError when
 * the list cannot be read to its end: buying then stays closed.
 */
export async function compareWithOwned(
  options: { account: Account; provider: Provider; journalFile: string; runtime: Runtime; onWait?: OnWait },
  signal?: AbortSignal,
): Promise<Comparison> {
  const { provider, runtime, onWait } = options;
  const owned = await listAll(provider, {
    runtime,
    ...(onWait === undefined ? {} : { onWait }),
    ...(signal === undefined ? {} : { signal }),
  });
  const opening = openJournal(options.journalFile, await loadSqlite());
  if (opening.kind === 'unusable') throw unreadableJournal(opening.unusable);
  const { journal } = opening;
  try {
    // A repaired journal has no rows that a process looks after.
    moveRowsOfKey(journal, options.account, { at: runtime.now(), isAlive: () => true });
    const fingerprint = accountFingerprint(options.account);
    const ofAccount = (row: PurchaseRow | ReleaseRow) => row.accountFingerprint === fingerprint;
    const purchases = journal.purchases
      .since(-1)
      .map(({ row }) => row)
      .filter(ofAccount);
    const releases = journal.releases
      .since(-1)
      .map(({ row }) => row)
      .filter(ofAccount);
    const known = new Set(purchases.map((row) => row.phoneNumber));
    const released = new Set(releases.map((row) => row.phoneNumber));
    journal.write(() => journal.noteComparison(fingerprint, options.runtime.now()));
    return {
      notInJournal: [...owned.values()].filter((number) => !known.has(number.phoneNumber)),
      notOwned: purchases.filter(
        ({ state, phoneNumber }) =>
          state === 'CONFIRMED' && !owned.has(phoneNumber) && !released.has(phoneNumber),
      ),
    };
  } finally {
    journal.close();
  }
}

async function listAll(provider: Provider, options: LoadOwnedOptions): Promise<Map<string, OwnedNumber>> {
  let last: OwnedProgress | undefined;
  for await (const step of loadOwned(provider, options)) last = step;
  const rows = last?.rows ?? [];
  // Where the provider counts as many as arrived, odd pages are no reason to keep buying closed for good.
  if (last?.complete !== true && rows.length !== last?.total) {
    throw localError(
      'unavailable',
      `The list of owned numbers is incomplete. ${last?.reason ?? ''}`.trim(),
      'Buying stays closed; try again later.',
    );
  }
  return new Map(rows.map((row) => [row.phoneNumber, row]));
}
