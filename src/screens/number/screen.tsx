/** One owned number: its facts, its configuration to edit, and the way to give it back. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { Purchases, PurchaseView, ReleaseRow } from '../../api/purchases/domain/types.ts';
import { createConfirm } from '../../components/confirm/confirm.tsx';
import { createStore } from '../../components/store.ts';
import type { Binding } from '../../keys/action.ts';
import { tellChange } from '../owned/changes.ts';
import type { ScreenFactory } from '../screen.ts';
import { numberActions } from './actions.ts';
import { busyReason, FIELD_NAMES, saveProblem } from './checks.ts';
import type { NumberParts } from './context.ts';
import { askToRelease } from './release.ts';
import { askToSave } from './save.ts';
import { editableFields, editedFields, initialNumber, reduceNumber } from './state.ts';
import { NumberView } from './view.tsx';

export const createNumber: ScreenFactory<'number'> = (context, { phoneNumber, number }) => {
  const store = createStore(reduceNumber, initialNumber(phoneNumber, number, context.runtime.now()));
  const lifetime = new AbortController();
  let front = false;
  let purchases: Purchases | undefined;
  const parts: NumberParts = { context, store, signal: lifetime.signal, inFront: () => front };
  const state = () => store.getState();
  const onField = () => state().focus !== undefined;
  const onNothing = () => state().focus === undefined;
  const hasEdits = () => editedFields(state()).length > 0;

  async function read(): Promise<void> {
    store.dispatch({ kind: 'reading', now: context.runtime.now() });
    try {
      const session = await context.session();
      store.dispatch({ kind: 'abilities', editable: session.provider.abilities.editable });
      const found = await session.provider.getOwned(phoneNumber, lifetime.signal);
      if (lifetime.signal.aborted) return;
      if (found === undefined) {
        store.dispatch({ kind: 'absent' });
        return;
      }
      store.dispatch({ kind: 'read', number: found, now: context.runtime.now() });
      context.keysChanged();
      tellChange(session, { kind: 'seen', number: found });
    } catch (error) {
      if (!lifetime.signal.aborted) store.dispatch({ kind: 'read-failed', error: toApiError(error) });
    }
  }

  /** The newest purchase of this number that was made from this machine. */
  const purchase = (): PurchaseView | undefined =>
    purchases?.list().find((view) => view.row.phoneNumber === phoneNumber);

  /** The newest release of this number from this machine, while the provider does not show the number. */
  const released = (): ReleaseRow | undefined =>
    purchases?.releases().find((row) => row.phoneNumber === phoneNumber && row.state === 'RELEASED');

  const unsaved = (): string | undefined => {
    const fields = state().act === 'released' ? [] : editedFields(state());
    if (fields.length === 0) return undefined;
    return `${fields.map((field) => FIELD_NAMES[field]).join(', ')} of ${formatPhoneNumber(phoneNumber)}`;
  };

  function askToLeave(): void {
    const close = () => context.closeOverlay('drop');
    context.holdKeys();
    context.showOverlay(
      createConfirm({
        id: 'drop',
        title: 'Unsaved changes',
        lines: [`${unsaved()}: changed here and not saved.`],
        confirm: 'Drop them',
        onCancel: close,
        onConfirm: () => {
          close();
          context.back();
        },
      }),
    );
  }

  const bindings: Binding[] = [
    { action: numberActions.done, when: onField, run: () => store.dispatch({ kind: 'step', by: 1 }) },
    { action: numberActions.next, when: onField, run: () => store.dispatch({ kind: 'step', by: 1 }) },
    { action: numberActions.previous, when: onField, run: () => store.dispatch({ kind: 'step', by: -1 }) },
    {
      action: numberActions.saveTyped,
      when: onField,
      disabled: () => saveProblem(state()),
      run: () => context.background(askToSave(parts)),
    },
    {
      action: numberActions.leaveField,
      when: onField,
      run: () => store.dispatch({ kind: 'focus', focus: undefined }),
    },
    {
      action: numberActions.edit,
      when: onNothing,
      disabled: () =>
        busyReason(state()) ??
        (editableFields(state()).length === 0 ? 'this provider changes no field' : undefined),
      run: () => store.dispatch({ kind: 'step', by: 1 }),
    },
    {
      action: numberActions.save,
      when: onNothing,
      disabled: () => saveProblem(state()),
      run: () => context.background(askToSave(parts)),
    },
    {
      action: numberActions.revert,
      when: onNothing,
      disabled: () => busyReason(state()) ?? (hasEdits() ? undefined : 'nothing was changed'),
      run: () => store.dispatch({ kind: 'revert' }),
    },
    {
      action: numberActions.release,
      when: onNothing,
      disabled: () => busyReason(state()) ?? (hasEdits() ? 'save or undo the changes first' : undefined),
      run: () => context.background(askToRelease(parts)),
    },
    {
      action: numberActions.refresh,
      when: onNothing,
      disabled: () => (state().reading.kind === 'reading' ? 'it is being read' : undefined),
      run: () => context.background(read()),
    },
    {
      action: numberActions.copy,
      when: onNothing,
      run: () => context.copy(phoneNumber, formatPhoneNumber(phoneNumber)),
    },
    {
      action: numberActions.order,
      when: onNothing,
      disabled: () => (purchase() === undefined ? 'it was not bought from this machine' : undefined),
      run: () => {
        const view = purchase();
        if (view !== undefined) context.go({ screen: 'order', id: view.row.id });
      },
    },
    {
      action: numberActions.leave,
      when: () => onNothing() && unsaved() !== undefined,
      run: askToLeave,
    },
  ];

  const onFront = (now: boolean) => {
    front = now;
  };

  context.background(read());
  context
    .session()
    .then((session) => session.openPurchases())
    .then((opened) => {
      purchases = opened;
    })
    // Without a journal only the purchase is not shown; what is wrong with it is said by the app.
    .catch(() => undefined);

  return {
    id: 'number',
    title: () => `Number ${formatPhoneNumber(phoneNumber)}`,
    bindings,
    field: () => (onField() ? (edit) => store.dispatch({ kind: 'edit', edit }) : undefined),
    // A paste on no field does nothing: it must not lead away from what was typed.
    paste: () => undefined,
    shown: () => {
      if (state().act === 'released') context.back();
      // Another screen, another process or the provider may have changed it meanwhile.
      else if (state().reading.kind !== 'reading') context.background(read());
    },
    unsaved,
    render: (area) => (
      <NumberView {...area} store={store} purchase={purchase} released={released} onFront={onFront} />
    ),
    dispose: () => lifetime.abort(),
  };
};
