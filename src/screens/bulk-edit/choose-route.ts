/** Choosing what is to route many numbers: reads what the account has, and shows it as a list. Sends no change. */
import { toApiError } from '../../api/errors.ts';
import type { Routes, RouteTarget } from '../../api/provider.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems, type PickerItem } from '../../components/picker/state.ts';
import { ROUTE_PICKER, routeItems, routeTitle } from '../../components/route-items.ts';
import type { ScreenContext } from '../screen.ts';

const LIST = 'bulk-route';
const LOADING: readonly PickerItem[] = [{ id: '', label: 'loading …', disabled: 'Esc leaves' }];

export interface RouteChoice {
  readonly routes: Routes;
  readonly field: RouteTarget['field'];
  /** How many numbers are to be routed, in words. */
  readonly numbers: string;
  /** Called with the id of the chosen target, or with an empty text for none. */
  readonly onChoose: (value: string, targets: readonly RouteTarget[]) => void;
}

/** Resolves when the list is shown, could not be read, or was left; never rejects. */
export async function chooseBulkRoute(context: ScreenContext, choice: RouteChoice): Promise<void> {
  const { routes, field, numbers, onChoose } = choice;
  const leaving = new AbortController();
  const close = () => {
    leaving.abort();
    context.closeOverlay(LIST);
  };
  const show = (title: string, items: readonly PickerItem[], choose: (id: string) => void) =>
    context.showOverlay(
      createPicker({
        id: LIST,
        title,
        find: (typed) => matchItems(items, typed),
        height: () => context.area().height,
        most: ROUTE_PICKER,
        onClose: close,
        onChoose: ([id]) => {
          close();
          if (id !== undefined) choose(id);
        },
      }),
    );
  show('What can route the numbers', LOADING, () => undefined);
  try {
    const list = await routes.list(leaving.signal);
    if (leaving.signal.aborted) return;
    context.closeOverlay(LIST);
    show(routeTitle(field, list, numbers), routeItems(list.rows, field), (id) => onChoose(id, list.rows));
  } catch (error) {
    if (leaving.signal.aborted) return;
    close();
    const { message, hint } = toApiError(error);
    context.notify({ kind: 'error', text: `${message} ${hint}`.trim() });
  }
}
