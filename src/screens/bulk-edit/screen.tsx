/** One value for many numbers: the whole difference first, then a result a number; it can be stopped and gone on with. */
import { toApiError } from '../../api/errors.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { createConfirm } from '../../components/confirm/confirm.tsx';
import { createStore } from '../../components/store.ts';
import type { Binding } from '../../keys/action.ts';
import { moveCursor } from '../../keys/list-cursor.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { formatCount, plural } from '../../text/format.ts';
import { FIELD_NAMES } from '../number/checks.ts';
import type { ScreenFactory } from '../screen.ts';
import { bulkActions } from './actions.ts';
import { planBulk } from './plan.ts';
import { runBulk } from './run.ts';
import { countBulk, initialBulk, reduceBulk, remaining } from './state.ts';
import { BulkView, bulkRows } from './view.tsx';

export const createBulk: ScreenFactory<'bulk'> = (context, { field, value, numbers }) => {
  const store = createStore(reduceBulk, initialBulk(field, planBulk(numbers, field, value)));
  const lifetime = new AbortController();
  let stop = new AbortController();
  const state = () => store.getState();
  const current = () => state().items[state().cursor.index]?.number;

  async function send(): Promise<void> {
    if (state().run !== 'resting') return;
    stop = new AbortController();
    store.dispatch({ kind: 'start' });
    try {
      await runBulk({
        session: await context.session(),
        runtime: context.runtime,
        field,
        items: remaining(state()),
        signal: AbortSignal.any([stop.signal, lifetime.signal]),
        onResult: ({ index }, result) => store.dispatch({ kind: 'result', index, result }),
        onWait: context.sayWait,
      });
    } catch (error) {
      context.notify({ kind: 'error', text: toApiError(error).message });
    }
    store.dispatch({ kind: 'rest' });
    if (!lifetime.signal.aborted) sayEnd();
  }

  function sayEnd(): void {
    const { changes, set, failed, disputed } = countBulk(state());
    const bad = failed + disputed;
    const text = `${FIELD_NAMES[field]}: ${formatCount(set)} of ${formatCount(changes)} set`;
    if (bad > 0) context.notify({ kind: 'error', text: `${text}, ${formatCount(bad)} not` });
    else context.notify({ kind: 'done', text });
  }

  function ask(): void {
    const count = remaining(state()).length;
    const { unchanged, refused } = countBulk(state());
    const close = () => context.closeOverlay('bulk');
    context.holdKeys();
    context.showOverlay(
      createConfirm({
        id: 'bulk',
        title: `Set ${FIELD_NAMES[field]} of ${plural(count, 'number')}`,
        lines: [
          `${plural(count, 'change')} as listed; each is read back afterwards.`,
          'The other fields of each number stay as they are.',
          ...(unchanged + refused > 0 ? [`${formatCount(unchanged + refused)} are left alone.`] : []),
          'What somebody changed meanwhile is left alone.',
        ],
        confirm: 'Send',
        onCancel: close,
        onConfirm: () => {
          close();
          context.background(send());
        },
      }),
    );
  }

  const bindings: Binding[] = [
    {
      action: bulkActions.start,
      disabled: () => {
        if (state().run !== 'resting') return 'it is under way';
        return remaining(state()).length === 0 ? 'there is nothing left to send' : undefined;
      },
      run: ask,
    },
    {
      action: bulkActions.stop,
      when: () => state().run !== 'resting',
      run: () => {
        store.dispatch({ kind: 'stop' });
        stop.abort();
      },
    },
    {
      action: bulkActions.open,
      run: () => {
        const number = current();
        if (number !== undefined) context.go({ screen: 'number', phoneNumber: number.phoneNumber });
      },
    },
    {
      action: bulkActions.copy,
      run: () => {
        const number = current();
        if (number !== undefined) context.copy(number.phoneNumber, formatPhoneNumber(number.phoneNumber));
      },
    },
    ...listBindings((move) =>
      store.dispatch({
        kind: 'cursor',
        cursor: moveCursor(state().cursor, move, state().items.length, bulkRows(context.area())),
      }),
    ),
  ];

  return {
    id: 'bulk',
    title: () => `Set ${plural(numbers.length, 'number')}`,
    bindings,
    paste: () => undefined,
    render: (area) => <BulkView {...area} store={store} />,
    dispose: () => lifetime.abort(),
  };
};
