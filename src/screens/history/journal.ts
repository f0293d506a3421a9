/** The journal as the history reads it: opened once, then followed until the screen goes. */
import { accountFingerprint } from '../../api/account.ts';
import { toApiError } from '../../api/errors.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { HistoryDependencies } from './dependencies.ts';
import { entriesOf } from './entries.ts';
import { followTeam } from './follow-team.ts';
import { layoutOf } from './layout.ts';
import { wantsOlder } from './state.ts';

/** Rows read at once: a few hundredths of a second. */
const PAGE = 500;
const PAUSE_MS = 5;

export interface HistoryJournal {
  /** Opens the journal and shows its rows now and after every change; a failure is shown in their place. */
  open(): Promise<void>;
  /** Undefined until the journal is open. */
  purchases(): Purchases | undefined;
}

export function createHistoryJournal(dependencies: HistoryDependencies): HistoryJournal {
  const { context, store, signal } = dependencies;
  let purchases: Purchases | undefined;
  const height = () =>
    layoutOf(context.area(), store.getState(), context.memory.columns('purchases')).listRows;
  const show = (opened: Purchases, fingerprint: string): void => {
    const { unusable } = opened;
    const all = { everywhere: true };
    const entries = entriesOf(opened.listLoaded(all), opened.releases(all), fingerprint);
    const reason = unusable?.kind === 'journal' ? { unusable } : {};
    const journal = { kind: 'open', entries, more: !opened.complete, ...reason } as const;
    store.dispatch({ kind: 'journal', journal, height: height() });
  };
  let reading = false;
  /** Reads older rows while the person needs them, a page at a time, so that keys are answered in between. */
  async function readOlder(opened: Purchases): Promise<void> {
    if (reading) return;
    reading = true;
    try {
      while (!signal.aborted && wantsOlder(store.getState(), height())) {
        opened.readOlder(PAGE);
        await context.runtime.sleep(PAUSE_MS, signal);
      }
    } catch (error) {
      if (!signal.aborted) context.notify({ kind: 'error', text: toApiError(error).message });
    } finally {
      reading = false;
    }
  }

  return {
    purchases: () => purchases,
    async open() {
      try {
        const session = await context.session();
        context.background(followTeam(dependencies, session));
        const opened = await session.openPurchases();
        if (signal.aborted) return;
        purchases = opened;
        const fingerprint = accountFingerprint(session.account);
        signal.addEventListener(
          'abort',
          opened.subscribe(() => show(opened, fingerprint)),
        );
        show(opened, fingerprint);
        const onChange = () => context.background(readOlder(opened));
        signal.addEventListener('abort', store.subscribe(onChange));
        onChange();
      } catch (error) {
        if (signal.aborted) return;
        const journal = { kind: 'failed', error: toApiError(error) } as const;
        store.dispatch({ kind: 'journal', journal, height: height() });
      }
    },
  };
}
