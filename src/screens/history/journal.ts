/** The journal as the history reads it: opened once, then followed until the screen goes. */
import { accountFingerprint } from '../../api/account.ts';
import { toApiError } from '../../api/errors.ts';
import type { Purchases } from '../../api/purchases/domain/types.ts';
import type { HistoryDependencies } from './dependencies.ts';
import { entriesOf } from './entries.ts';
import { layoutOf } from './layout.ts';

export interface HistoryJournal {
  /** Opens the journal and shows its rows now and after every change; a failure is shown in their place. */
  open(): Promise<void>;
  /** Undefined until the journal is open. */
  purchases(): Purchases | undefined;
}

export function createHistoryJournal({ context, store, signal }: HistoryDependencies): HistoryJournal {
  let purchases: Purchases | undefined;
  const height = () => layoutOf(context.area()).listRows;
  const show = (opened: Purchases, fingerprint: string): void => {
    const { unusable } = opened;
    const entries = entriesOf(opened.list({ everywhere: true }), opened.releases(), fingerprint);
    const journal = { kind: 'open', entries, ...(unusable?.kind === 'journal' ? { unusable } : {}) } as const;
    store.dispatch({ kind: 'journal', journal, height: height() });
  };
  return {
    purchases: () => purchases,
    async open() {
      try {
        const session = await context.session();
        const opened = await session.openPurchases();
        if (signal.aborted) return;
        purchases = opened;
        const fingerprint = accountFingerprint(session.account);
        signal.addEventListener(
          'abort',
          opened.subscribe(() => show(opened, fingerprint)),
        );
        show(opened, fingerprint);
      } catch (error) {
        if (signal.aborted) return;
        const journal = { kind: 'failed', error: toApiError(error) } as const;
        store.dispatch({ kind: 'journal', journal, height: height() });
      }
    },
  };
}
