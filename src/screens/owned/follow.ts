/** Keeps the list current without loading it again: changes from other screens and from the journal. */
import { toApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { ListedNumber } from '../../api/owned/groups.ts';
import type { Purchases } from '../../api/purchases/domain/purchases.ts';
import type { Store } from '../../components/store.ts';
import type { ScreenContext } from '../screen.ts';
import { journalNews } from './journal-changes.ts';
import { onNumberChange } from './number-changes.ts';
import type { OwnedAction, OwnedState } from './state.ts';

interface Following {
  readonly context: ScreenContext;
  readonly store: Store<OwnedState, OwnedAction>;
  readonly signal: AbortSignal;
  /** Bought numbers that were read, or are being read. */
  readonly seen: Set<string>;
  /** Takes in notes and tags that others of the team changed. */
  readonly readNotes: () => void;
}

/** Resolves when it listens, until the signal aborts; never rejects: without a journal the list works, and the app reports why. */
export async function followChanges(
  context: ScreenContext,
  store: Store<OwnedState, OwnedAction>,
  signal: AbortSignal,
  readNotes: () => void,
): Promise<void> {
  const following: Following = { context, store, signal, seen: new Set(), readNotes };
  try {
    const session = await context.session();
    if (signal.aborted) return;
    const stop = onNumberChange(session, (change) => {
      if (change.kind === 'gone') store.dispatch({ kind: 'drop', phoneNumber: change.phoneNumber });
      else if (change.kind === 'done') store.dispatch({ kind: 'unmark', phoneNumber: change.phoneNumber });
      else store.dispatch({ kind: 'put', number: listed(following, change.number) });
    });
    signal.addEventListener('abort', stop);
    const { sharedNotes } = session;
    if (sharedNotes !== undefined)
      signal.addEventListener('abort', sharedNotes.subscribe(following.readNotes));
    const purchases = await session.openPurchases();
    if (signal.aborted) return;
    signal.addEventListener(
      'abort',
      purchases.subscribe(() => context.background(applyJournal(following, purchases))),
    );
  } catch {
    return;
  }
}

/** A number of the account in use, as a row of the list. */
function listed({ context, store }: Following, number: OwnedNumber): ListedNumber {
  return store.getState().allAccounts ? { ...number, account: context.accountName } : number;
}

async function applyJournal(following: Following, purchases: Purchases): Promise<void> {
  const { store, signal, seen } = following;
  const { listed: progress } = store.getState();
  if (progress === undefined || signal.aborted) return;
  const { bought, released } = journalNews(purchases, progress.fetchedAt);
  for (const phoneNumber of released) {
    store.dispatch({ kind: 'drop', phoneNumber });
    // It may be bought again.
    seen.delete(phoneNumber);
  }
  for (const phoneNumber of bought) {
    if (seen.has(phoneNumber)) continue;
    seen.add(phoneNumber);
    await putBought(following, phoneNumber);
  }
}

/** A number that cannot be read yet is read again at the next change of the journal. */
async function putBought(following: Following, phoneNumber: string): Promise<void> {
  const { context, store, signal, seen } = following;
  try {
    const { provider } = await context.session();
    const number = await provider.getOwned(phoneNumber, signal);
    if (number === undefined) seen.delete(phoneNumber);
    else store.dispatch({ kind: 'put', number: listed(following, number) });
  } catch (error) {
    seen.delete(phoneNumber);
    if (signal.aborted) return;
    const { message } = toApiError(error);
    context.notify({
      kind: 'error',
      text: `${formatPhoneNumber(phoneNumber)} was bought but cannot be read: ${message} r refreshes the list.`,
    });
  }
}
