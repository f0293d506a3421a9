/** Purchases: every purchase and release of this machine, followed as the journal changes. */
import { accountFingerprint } from '../../api/account.ts';
import { toApiError } from '../../api/errors.ts';
import type { Purchases } from '../../api/purchases/domain/types.ts';
import { createStore } from '../../components/store.ts';
import { moveCursor } from '../../keys/list-cursor.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import type { ScreenFactory } from '../screen.ts';
import { purchasesActions } from './actions.ts';
import { entriesOf } from './entries.ts';
import { rowBindings } from './entry-actions.ts';
import { layoutOf } from './layout.ts';
import { initialPurchases, type PurchasesState, reducePurchases, visibleEntries } from './state.ts';
import { stepsOf } from './steps.ts';
import { PurchasesView } from './view.tsx';

export const createPurchases: ScreenFactory<'purchases'> = (context) => {
  const store = createStore(reducePurchases, initialPurchases);
  const lifetime = new AbortController();
  let journal: Purchases | undefined;

  const state = (): PurchasesState => store.getState();
  const height = () => layoutOf(context.area()).listRows;
  const inRows = () => state().focus === 'rows';

  async function open(): Promise<void> {
    try {
      const session = await context.session();
      const opened = await session.openPurchases();
      if (lifetime.signal.aborted) return;
      journal = opened;
      const fingerprint = accountFingerprint(session.account);
      const refresh = () => {
        const { unusable } = opened;
        const entries = entriesOf(opened.list({ everywhere: true }), opened.releases(), fingerprint);
        store.dispatch({
          kind: 'journal',
          journal: { kind: 'open', entries, ...(unusable?.kind === 'journal' ? { unusable } : {}) },
          height: height(),
        });
      };
      lifetime.signal.addEventListener('abort', opened.subscribe(refresh));
      refresh();
    } catch (error) {
      if (lifetime.signal.aborted) return;
      store.dispatch({
        kind: 'journal',
        journal: { kind: 'failed', error: toApiError(error) },
        height: height(),
      });
    }
  }

  const bindings = [
    {
      action: purchasesActions.check,
      when: () => inRows() && state().journal.kind === 'failed',
      run: () => context.background(open()),
    },
    ...rowBindings({ context, store, journal: () => journal, signal: lifetime.signal }),
    {
      action: purchasesActions.show,
      when: inRows,
      run: () => store.dispatch({ kind: 'show-next' }),
    },
    {
      action: purchasesActions.narrow,
      when: inRows,
      run: () => store.dispatch({ kind: 'focus', focus: 'filter' }),
    },
    { action: purchasesActions.sort, when: inRows, run: () => store.dispatch({ kind: 'sort' }) },
    { action: purchasesActions.reverse, when: inRows, run: () => store.dispatch({ kind: 'reverse' }) },
    ...listBindings(
      (move) =>
        store.dispatch({
          kind: 'cursor',
          cursor: moveCursor(state().cursor, move, visibleEntries(state()).length, height()),
        }),
      inRows,
    ),
    {
      action: purchasesActions.clearFilter,
      when: () => inRows() && state().filter.value !== '',
      run: () => store.dispatch({ kind: 'clear-filter' }),
    },
    {
      action: purchasesActions.leaveField,
      when: () => !inRows(),
      run: () => store.dispatch({ kind: 'focus', focus: 'rows' }),
    },
    {
      action: purchasesActions.clearField,
      when: () => !inRows(),
      run: () => store.dispatch({ kind: 'clear-filter' }),
    },
  ];

  context.background(open());

  return {
    id: 'purchases',
    title: () => 'Purchases',
    bindings,
    field: () => (inRows() ? undefined : (edit) => store.dispatch({ kind: 'edit', edit })),
    render: (area) => <PurchasesView {...area} store={store} history={(id) => stepsOf(journal, id)} />,
    dispose: () => lifetime.abort(),
  };
};
