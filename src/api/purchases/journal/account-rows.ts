/** Rows that an account wrote while it was known by its key alone, brought under the account id of its carrier. */
import { type Account, accountFingerprint, keyFingerprint } from '../../account.ts';
import { isOpen, isUnfinished } from '../domain/purchase-machine.ts';
import { isReleaseOpen } from '../domain/release-machine.ts';
import type { RowOwner } from '../domain/types.ts';
import type { RowAccount } from './entry-table.ts';
import type { Journal } from './journal.ts';
import { reading } from './journal-error.ts';

export interface MoveOptions {
  /** ms since the epoch. */
  readonly at: number;
  /** Whether a process still looks after its rows: these stay until the journal is opened without it. */
  isAlive(owner: RowOwner): boolean;
}

/**
 * Moves the rows under the account's key to the account's identity, in one transaction; returns how many. A row also stays where it is
 * while the account has an open row of the same number: a person decides between the two. Nothing is written when there is nothing to
 * move. Throws JournalError.
 */
export function moveRowsOfKey(journal: Journal, account: Account, options: MoveOptions): number {
  const from = keyFingerprint(account);
  const to: RowAccount = {
    accountFingerprint: accountFingerprint(account),
    accountName: account.name,
    carrier: account.provider,
    carrierAccountId: account.accountId,
  };
  if (from === to.accountFingerprint || account.sandboxLedger !== undefined) return 0;
  if (!reading(() => journal.holdsRowsOf(from))) return 0;
  return journal.write(() => {
    const owners = journal.owners.all();
    const isLookedAfter = (instance: string | null) => {
      const owner = instance === null ? undefined : owners.get(instance);
      return owner !== undefined && options.isAlive(owner);
    };
    const purchases = journal.purchases
      .ofAccount(from)
      .filter(({ row, stored }) => !isUnfinished(row) || !isLookedAfter(stored.owner))
      .filter(({ row }) => !isOpen(row.state) || !hasOpenPurchase(journal, to, row.phoneNumber));
    const releases = journal.releases
      .ofAccount(from)
      .filter(({ row, stored }) => !isReleaseOpen(row.state) || !isLookedAfter(stored.owner))
      .filter(({ row }) => !isReleaseOpen(row.state) || !hasOpenRelease(journal, to, row.phoneNumber));
    for (const { row } of purchases) journal.purchases.identify(row.id, to, options.at);
    for (const { row } of releases) journal.releases.identify(row.id, to, options.at);
    const batches = journal.batches.ofAccount(from).filter(({ stored }) => !isLookedAfter(stored.owner));
    for (const { head } of batches) journal.batches.identify(head.id, to);
    journal.moveComparison(from, to.accountFingerprint);
    return purchases.length + releases.length + batches.length;
  });
}

function hasOpenPurchase(journal: Journal, to: RowAccount, phoneNumber: string): boolean {
  return journal.purchases
    .ofNumber(phoneNumber)
    .some(({ row }) => row.accountFingerprint === to.accountFingerprint && isOpen(row.state));
}

function hasOpenRelease(journal: Journal, to: RowAccount, phoneNumber: string): boolean {
  return journal.releases
    .ofNumber(phoneNumber)
    .some(({ row }) => row.accountFingerprint === to.accountFingerprint && isReleaseOpen(row.state));
}
