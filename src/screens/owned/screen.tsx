/** Owned: the whole account, filtered, sorted, summed, marked and exported here. */
import { toApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases } from '../../api/purchases/domain/types.ts';
import { createStore } from '../../components/store.ts';
import type { Binding } from '../../keys/action.ts';
import { moveCursor } from '../../keys/list-cursor.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { openBulkDialogs } from '../bulk-edit/dialogs.ts';
import type { ScreenFactory } from '../screen.ts';
import { ownedActions } from './actions.ts';
import { hearChanges } from './changes.ts';
import { type ExportOffer, openExport } from './export-dialog.ts';
import { journalNews } from './journal-changes.ts';
import { createTallies } from './kept-totals.ts';
import type { ListedNumber } from './list.ts';
import { loadInto, type OwnedSource } from './load.ts';
import { createReduceOwned, initialOwned, isFiltered, type OwnedState, shownRows } from './state.ts';
import { isPartial, loadedText } from './status-lines.ts';
import { listRows, OwnedView } from './view.tsx';
import { createVisible } from './visible.ts';

export const createOwned: ScreenFactory<'owned'> = (context) => {
  const visible = createVisible();
  const tallies = createTallies();
  const height = () => listRows(context.area());
  const store = createStore(createReduceOwned(visible, height), initialOwned(context.runtime.now()));
  const lifetime = new AbortController();
  let loading = new AbortController();

  const state = (): OwnedState => store.getState();
  const rows = () => shownRows(visible, state());
  const current = (): OwnedNumber | undefined => rows().at(state().cursor.index)?.number;
  const inList = () => !state().filtering;

  const sources = (): readonly OwnedSource[] =>
    state().everywhere
      ? context.accountNames.map((account) => ({ account, session: () => context.sessionOf(account) }))
      : [{ session: context.session }];

  /** A number of the account in use, as the list names it. */
  const own = (number: OwnedNumber): ListedNumber =>
    state().everywhere ? { ...number, account: context.accountName } : number;

  /** Why nothing can be done with a number from here. */
  const foreign = (): string | undefined => {
    const account = rows().at(state().cursor.index)?.number.account ?? context.accountName;
    return account === context.accountName
      ? undefined
      : `it is a number of ${account}: switch the account first`;
  };
  const severalAccounts = () =>
    state().everywhere ? 'several accounts are shown: a shows the one in use alone' : undefined;

  async function load(): Promise<void> {
    loading.abort();
    loading = new AbortController();
    const signal = AbortSignal.any([loading.signal, lifetime.signal]);
    store.dispatch({ kind: 'loading', now: context.runtime.now() });
    const { runtime, background } = context;
    await loadInto(sources(), { runtime, signal, dispatch: store.dispatch, background });
  }

  /** The list follows what other screens and the journal say, without being loaded again. */
  async function follow(): Promise<void> {
    const session = await context.session();
    const stop = hearChanges(session, (change) => {
      if (change.kind === 'gone') store.dispatch({ kind: 'drop', phoneNumber: change.phoneNumber });
      else store.dispatch({ kind: 'put', number: own(change.number) });
    });
    lifetime.signal.addEventListener('abort', stop);
    const purchases = await session.openPurchases();
    if (lifetime.signal.aborted) return;
    const stopJournal = purchases.subscribe(() => context.background(takeNews(purchases)));
    lifetime.signal.addEventListener('abort', stopJournal);
  }

  const asked = new Set<string>();

  async function takeNews(purchases: Purchases): Promise<void> {
    const { listed } = state();
    if (listed === undefined || lifetime.signal.aborted) return;
    const { bought, released } = journalNews(purchases, listed.fetchedAt);
    for (const phoneNumber of released) store.dispatch({ kind: 'drop', phoneNumber });
    const gone = new Set(released);
    for (const phoneNumber of bought) {
      if (asked.has(phoneNumber) || gone.has(phoneNumber)) continue;
      asked.add(phoneNumber);
      await putBought(phoneNumber);
    }
  }

  /** A number that cannot be read yet is asked for again at the next change of the journal. */
  async function putBought(phoneNumber: string): Promise<void> {
    try {
      const { provider } = await context.session();
      const number = await provider.getOwned(phoneNumber, lifetime.signal);
      if (number === undefined) asked.delete(phoneNumber);
      else store.dispatch({ kind: 'put', number: own(number) });
    } catch (error) {
      asked.delete(phoneNumber);
      if (lifetime.signal.aborted) return;
      context.notify({
        kind: 'error',
        text: `${formatPhoneNumber(phoneNumber)} was bought and cannot be read: ${toApiError(error).message} r loads the list again.`,
      });
    }
  }

  function exportOffer(): ExportOffer {
    const { listed, filter, numberType } = state();
    return {
      entries: [...rows()],
      meta: {
        account: context.accountName,
        sandbox: context.sandbox,
        realMoney: !context.sandbox,
        loaded: listed?.loaded ?? 0,
        total: listed?.total ?? null,
        complete: !isPartial(state()),
        reason: missing() ?? null,
        unreadable: listed?.unreadable ?? 0,
        fetchedAt: listed?.fetchedAt ?? null,
        filter: filter.value.trim() === '' ? null : filter.value.trim(),
        numberType: numberType ?? null,
      },
      caution: caution(),
    };
  }

  /** Why rows may be missing from the list, in sentences; undefined when it is whole. */
  function missing(): string | undefined {
    const { listed } = state();
    if (!isPartial(state()) || listed === undefined) return undefined;
    return listed.reason ?? `Only ${loadedText(listed)} are loaded.`;
  }

  function caution(): string | undefined {
    const reason = missing();
    return reason === undefined ? undefined : `The list is not complete. ${reason}`;
  }

  /** The marked numbers of the list, in the order in which they are shown without a filter. */
  async function setMarked(): Promise<void> {
    const { provider } = await context.session();
    const { list, marked } = state();
    const numbers = list.entries
      .map(({ number }) => number)
      .filter(({ phoneNumber }) => marked.has(phoneNumber));
    openBulkDialogs(context, provider.abilities.editable, numbers, caution());
  }

  const noNumber = () => (current() === undefined ? 'there is no number here' : undefined);
  const nothingMarked = () =>
    state().marked.size === 0 ? 'nothing is marked; Space marks a number' : undefined;
  const onNumber = (act: (number: OwnedNumber) => void) => () => {
    const number = current();
    if (number !== undefined) act(number);
  };

  const bindings: Binding[] = [
    {
      action: ownedActions.open,
      when: inList,
      disabled: () => noNumber() ?? foreign(),
      run: onNumber((number) => context.go({ screen: 'number', phoneNumber: number.phoneNumber, number })),
    },
    {
      action: ownedActions.mark,
      when: inList,
      disabled: () => noNumber() ?? severalAccounts(),
      run: onNumber(({ phoneNumber }) => store.dispatch({ kind: 'mark', phoneNumber })),
    },
    {
      action: ownedActions.markShown,
      when: inList,
      disabled: () => noNumber() ?? severalAccounts(),
      run: () => store.dispatch({ kind: 'mark-shown' }),
    },
    {
      action: ownedActions.unmark,
      when: inList,
      disabled: nothingMarked,
      run: () => store.dispatch({ kind: 'unmark' }),
    },
    {
      action: ownedActions.filter,
      when: inList,
      run: () => store.dispatch({ kind: 'filtering', on: true }),
    },
    {
      action: ownedActions.everywhere,
      when: inList,
      disabled: () => (context.accountNames.length < 2 ? 'there is no other account' : undefined),
      run: () => {
        store.dispatch({ kind: 'everywhere', now: context.runtime.now() });
        context.background(load());
      },
    },
    { action: ownedActions.type, when: inList, run: () => store.dispatch({ kind: 'type' }) },
    { action: ownedActions.sort, when: inList, run: () => store.dispatch({ kind: 'sort' }) },
    { action: ownedActions.reverse, when: inList, run: () => store.dispatch({ kind: 'reverse' }) },
    {
      action: ownedActions.export,
      when: inList,
      disabled: () => (rows().length === 0 ? 'no number is shown' : severalAccounts()),
      run: () => openExport(context, exportOffer),
    },
    {
      action: ownedActions.bulk,
      when: inList,
      disabled: nothingMarked,
      run: () => context.background(setMarked()),
    },
    {
      action: ownedActions.refresh,
      when: inList,
      disabled: () => (state().load.kind === 'loading' ? 'it is being loaded' : undefined),
      run: () => context.background(load()),
    },
    {
      action: ownedActions.copy,
      when: inList,
      disabled: noNumber,
      run: onNumber(({ phoneNumber }) => context.copy(phoneNumber, formatPhoneNumber(phoneNumber))),
    },
    ...listBindings(
      (move) =>
        store.dispatch({
          kind: 'cursor',
          cursor: moveCursor(state().cursor, move, rows().length, height()),
        }),
      inList,
    ),
    {
      action: ownedActions.clearFilter,
      when: () => inList() && isFiltered(state()),
      run: () => store.dispatch({ kind: 'clear-filter' }),
    },
    {
      action: ownedActions.leaveField,
      when: () => !inList(),
      run: () => store.dispatch({ kind: 'filtering', on: false }),
    },
    {
      action: ownedActions.clearField,
      when: () => !inList(),
      run: () => store.dispatch({ kind: 'clear-text' }),
    },
  ];

  context.background(load());
  // Without a journal the list still loads; what is wrong with the journal is said by the app.
  follow().catch(() => undefined);

  return {
    id: 'owned',
    title: () => 'Owned',
    bindings,
    field: () => (inList() ? undefined : (edit) => store.dispatch({ kind: 'edit', edit })),
    paste: (text) => {
      store.dispatch({ kind: 'filtering', on: true });
      store.dispatch({ kind: 'edit', edit: { kind: 'insert', text } });
    },
    render: (area) => <OwnedView {...area} store={store} visible={visible} tallies={tallies} />,
    dispose: () => lifetime.abort(),
  };
};
