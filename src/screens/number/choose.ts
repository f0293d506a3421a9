/** Choosing the value of a field from a list: what routes the number, or whether it is locked. Nothing is sent. */
import { toApiError } from '../../api/errors.ts';
import { LOCKED } from '../../api/model.ts';
import type { RouteTarget } from '../../api/provider.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems, type PickerItem } from '../../components/picker/state.ts';
import { ROUTE_PICKER, routeItems, routeTitle } from '../../components/route-items.ts';
import type { NumberWork } from './dependencies.ts';

const LOCK_ITEMS: readonly PickerItem[] = [
  { id: '', label: 'off', detail: 'it can be released' },
  { id: LOCKED, label: 'on', detail: 'the carrier refuses to release it' },
];

type ListField = RouteTarget['field'] | 'deletionLock';

/** Shows the values of the field with the focus. */
export async function chooseValue(work: NumberWork): Promise<void> {
  const { focus } = work.store.getState();
  if (focus === 'deletionLock') showList(work, focus, 'Deletion lock', LOCK_ITEMS);
  if (focus === 'connectionId' || focus === 'messagingProfileId') await chooseRoute(work, focus);
}

async function chooseRoute(work: NumberWork, field: RouteTarget['field']): Promise<void> {
  const { context, store, signal } = work;
  store.dispatch({ kind: 'activity', activity: 'reading-routes' });
  try {
    const { provider } = await context.session();
    const list = await provider.routes?.list(signal);
    if (signal.aborted) return;
    store.dispatch({ kind: 'activity', activity: 'idle' });
    if (list === undefined || !work.isVisible()) return;
    store.dispatch({ kind: 'targets', targets: list.rows });
    showList(work, field, routeTitle(field, list), routeItems(list.rows, field));
  } catch (error) {
    if (signal.aborted) return;
    const { message, hint } = toApiError(error);
    store.dispatch({ kind: 'message', message: { token: 'bad', lines: [message, hint] } });
  }
}

function showList(work: NumberWork, field: ListField, title: string, items: readonly PickerItem[]): void {
  const { context, store } = work;
  const close = () => context.closeOverlay('field-values');
  context.showOverlay(
    createPicker({
      id: 'field-values',
      title,
      find: (typed) => matchItems(items, typed),
      current: store.getState().fields[field].value,
      onChoose: ([value]) => {
        close();
        if (value !== undefined) store.dispatch({ kind: 'choose', field, value });
        context.keysChanged();
      },
      onClose: () => {
        close();
        store.dispatch({ kind: 'focus', focus: field });
        context.keysChanged();
      },
      height: () => context.area().height,
      most: ROUTE_PICKER,
    }),
  );
}
