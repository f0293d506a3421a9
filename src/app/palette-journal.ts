/** The purchases and releases of this machine that the palette finds by their digits, of every account. */
import { accountFingerprint } from '../api/account.ts';
import { formatPhoneNumber } from '../api/numbers/format.ts';
import type { PurchaseView, ReleaseRow } from '../api/purchases/domain/types.ts';
import { RELEASE_WORDS } from '../text/release-text.ts';
import type { PaletteObject } from './palette-object.ts';
import { arrange } from './saved-views.ts';
import type { Shell } from './shell-type.ts';

export interface JournalRows {
  readonly purchases: readonly PurchaseView[];
  readonly releases: readonly ReleaseRow[];
  /** The account in use; undefined before the journal is read. */
  readonly fingerprint: string | undefined;
}

export const NO_ROWS: JournalRows = { purchases: [], releases: [], fingerprint: undefined };

/** The rows in memory, newest first. Rejects when the account or its journal cannot be opened. */
export async function readJournalRows(shell: Shell): Promise<JournalRows> {
  const session = await shell.session();
  const opened = await session.openPurchases();
  const everywhere = { everywhere: true };
  return {
    purchases: opened.listLoaded(everywhere),
    releases: opened.releases(everywhere),
    fingerprint: accountFingerprint(session.account),
  };
}

/** Rows whose numbers have these digits, at most `most` of each kind. */
export function rowsByDigits(
  shell: Shell,
  { purchases, releases, fingerprint }: JournalRows,
  digits: string,
  most: number,
): readonly PaletteObject[] {
  const fits = ({ phoneNumber }: { readonly phoneNumber: string }) => phoneNumber.includes(digits);
  const ofWhom = (row: ReleaseRow | PurchaseView['row']) =>
    row.accountFingerprint === fingerprint ? '' : ` of ${row.accountName}`;
  const bought = purchases.filter(({ row }) => fits(row)).slice(0, most);
  return [
    ...bought.map(({ row, purchase }) => ({
      id: `purchase ${row.id}`,
      label: `${formatPhoneNumber(row.phoneNumber)}, ${purchase.status.toLowerCase()}`,
      detail: `purchase${ofWhom(row)}`,
      run: () => {
        if (row.accountFingerprint !== fingerprint) {
          showInPurchases(shell, row.id);
          return;
        }
        shell.go({ screen: 'purchases' });
        shell.go({ screen: 'timeline', id: row.id });
      },
    })),
    ...releases
      .filter(fits)
      .slice(0, most)
      .map((row) => ({
        id: `release ${row.id}`,
        label: `${formatPhoneNumber(row.phoneNumber)}, ${RELEASE_WORDS[row.state]}`,
        detail: `release${ofWhom(row)}`,
        run: () => showInPurchases(shell, row.id),
      })),
  ];
}

/** The list with the cursor on this row: a release and a purchase of another account have no screen of their own. */
function showInPurchases(shell: Shell, id: string): void {
  const columns = shell.remembered.memory.columns('purchases');
  arrange(shell, {
    screen: 'purchases',
    view: { filter: '', type: 'all', at: id },
    ...(columns === undefined ? {} : { columns }),
  });
}
