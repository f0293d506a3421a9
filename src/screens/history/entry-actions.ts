/** What a person can do with the row under the cursor, as keys. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases, PurchaseView } from '../../api/purchases/domain/types.ts';
import type { Store } from '../../components/store.ts';
import type { Binding } from '../../keys/action.ts';
import type { ScreenContext, ScreenTarget } from '../screen.ts';
import { purchasesActions } from './actions.ts';
import { detailLines } from './detail-lines.ts';
import { type Entry, rowOf } from './entries.ts';
import { showHistory } from './entry-detail.tsx';
import { askToAdopt, askToSettle, askToWithdraw } from './questions.ts';
import {
  whyNotAdopt,
  whyNotCheck,
  whyNotNumber,
  whyNotOpen,
  whyNotSettle,
  whyNotWithdraw,
} from './reasons.ts';
import { allEntries, currentEntry, type PurchasesAction, type PurchasesState } from './state.ts';
import { stepsOf } from './steps.ts';

export interface ActOptions {
  readonly context: ScreenContext;
  readonly store: Store<PurchasesState, PurchasesAction>;
  /** The journal, once it is open. */
  readonly journal: () => Purchases | undefined;
  /** Aborted when the screen goes: a look at the provider ends, a purchase does not. */
  readonly signal: AbortSignal;
}

export function rowBindings({ context, store, journal, signal }: ActOptions): Binding[] {
  const state = () => store.getState();
  const current = () => currentEntry(state());
  const when = () => state().focus === 'rows';

  /** Runs `act` on the purchase under the cursor; what the journal refuses is said. */
  function onPurchase(act: (purchases: Purchases, view: PurchaseView) => void): void {
    const entry = current();
    const purchases = journal();
    if (purchases === undefined || entry?.kind !== 'purchase') return;
    act(purchases, entry.view);
  }

  /** Writes through the journal and says what came of it. */
  function write(said: string, act: () => PurchaseView): void {
    try {
      const view = act();
      context.notify({ kind: 'done', text: `${formatPhoneNumber(view.row.phoneNumber)}: ${said}` });
    } catch (error) {
      const { message, hint } = toApiError(error);
      context.notify({ kind: 'error', text: `${message} ${hint}` });
    }
  }

  async function check(purchases: Purchases, { row }: PurchaseView): Promise<void> {
    store.dispatch({ kind: 'checking', id: row.id });
    try {
      const { purchase, note } = await purchases.check(row.id, signal);
      const said = [purchase.status, note].filter((part) => part !== '').join(', ');
      if (!signal.aborted) {
        context.notify({ kind: 'done', text: `${formatPhoneNumber(row.phoneNumber)}: ${said}` });
      }
    } catch (error) {
      if (!signal.aborted) context.notify({ kind: 'error', text: toApiError(error).message });
    } finally {
      store.dispatch({ kind: 'checked', id: row.id });
    }
  }

  function view(entry: Entry): void {
    const { id, phoneNumber } = rowOf(entry);
    const now = () => allEntries(state()).find((candidate) => rowOf(candidate).id === id) ?? entry;
    showHistory(context, {
      title: `History of ${formatPhoneNumber(phoneNumber)}`,
      lines: (width, glyphs, at) =>
        detailLines(now(), stepsOf(journal(), id), {
          width,
          glyphs,
          now: at,
          checking: state().checking.has(id),
        }),
    });
  }

  /** Where a row leads: what can be done with it there depends on how far it came. */
  function targetOf(entry: Entry): ScreenTarget | 'history' {
    if (entry.kind === 'release' || entry.foreign) return 'history';
    const { row, purchase, settled } = entry.view;
    if (row.state === 'INTENT') return { screen: 'purchase', order: row.order };
    if (purchase.status === 'COMPLETED') return { screen: 'number', phoneNumber: row.phoneNumber };
    return settled ? 'history' : { screen: 'order', id: row.id };
  }

  function open(entry: Entry): void {
    const target = targetOf(entry);
    if (target === 'history') view(entry);
    else context.go(target);
  }

  const onEntry = (act: (entry: Entry) => void) => () => {
    const entry = current();
    if (entry !== undefined) act(entry);
  };

  return [
    {
      action: purchasesActions.open,
      when,
      disabled: () => whyNotOpen(current()),
      run: onEntry(open),
    },
    {
      action: purchasesActions.number,
      when,
      disabled: () => whyNotNumber(current()),
      run: onEntry((entry) => context.go({ screen: 'number', phoneNumber: rowOf(entry).phoneNumber })),
    },
    {
      action: purchasesActions.history,
      when,
      disabled: () => whyNotOpen(current()),
      run: onEntry(view),
    },
    {
      action: purchasesActions.check,
      when,
      disabled: () => whyNotCheck(current(), state().checking),
      run: () => onPurchase((purchases, entry) => context.background(check(purchases, entry))),
    },
    {
      action: purchasesActions.withdraw,
      when,
      disabled: () => whyNotWithdraw(current()),
      run: () =>
        onPurchase((purchases, { row }) =>
          askToWithdraw(context, row, () =>
            write('withdrawn, nothing was sent', () => purchases.withdraw(row.id)),
          ),
        ),
    },
    {
      action: purchasesActions.settle,
      when,
      disabled: () => whyNotSettle(current()),
      run: () =>
        onPurchase((purchases, { row }) =>
          askToSettle(context, row, (as, note) =>
            write(`settled by hand as ${as}`, () => purchases.settle(row.id, as, note)),
          ),
        ),
    },
    {
      action: purchasesActions.adopt,
      when,
      disabled: () => whyNotAdopt(current()),
      run: () =>
        onPurchase((purchases, { row }) =>
          askToAdopt(context, row, () =>
            write(`now of ${context.accountName}`, () => purchases.adopt(row.id)),
          ),
        ),
    },
    {
      action: purchasesActions.copy,
      when,
      disabled: () => whyNotOpen(current()),
      run: onEntry((entry) => {
        const { phoneNumber } = rowOf(entry);
        context.copy(phoneNumber, formatPhoneNumber(phoneNumber));
      }),
    },
  ];
}
