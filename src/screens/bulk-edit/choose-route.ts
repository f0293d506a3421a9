/** Choosing what is to route many numbers: reads what the account has, and shows it as a list. Sends no change. */
import { toApiError } from '../../api/errors.ts';
import type { Routes, RouteTarget, Rows } from '../../api/provider.ts';
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
  let loaded: Rows<RouteTarget> | undefined;
  context.showOverlay(
    createPicker({
      id: LIST,
      get title() {
        return loaded === undefined ? 'What can route the numbers' : routeTitle(field, loaded, numbers);
      },
      find: (typed) => (loaded === undefined ? LOADING : matchItems(routeItems(loaded.rows, field), typed)),
      height: () => context.area().height,
      most: ROUTE_PICKER,
      onClose: close,
      onChoose: ([id]) => {
        close();
        if (id !== undefined && loaded !== undefined) onChoose(id, loaded.rows);
      },
    }),
  );
  try {
    const list = await routes.list(leaving.signal);
    if (leaving.signal.aborted) return;
    // The list comes into the open picker: what was typed meanwhile stays in its field.
    loaded = list;
    context.keysChanged();
  } catch (error) {
    if (leaving.signal.aborted) return;
    close();
    const { message, hint } = toApiError(error);
    context.notify({ kind: 'error', text: `${message} ${hint}`.trim() });
  }
}
