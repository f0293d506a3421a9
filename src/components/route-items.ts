/** What can route numbers, as the items of a picker. Pure. */
import type { RouteTarget, Rows } from '../api/provider.ts';
import type { Area } from './overlay.ts';
import type { PickerItem } from './picker/state.ts';

/** Wide enough for most URLs. */
export const ROUTE_PICKER: Area = { width: 120, height: 30 };

/** "none" and the targets of the field, each with its kind, name and URL. The id of "none" is empty, as it clears the field. */
export function routeItems(
  targets: readonly RouteTarget[],
  field: RouteTarget['field'],
): readonly PickerItem[] {
  const own = targets.filter((target) => target.field === field);
  return [
    { id: '', label: 'none' },
    ...own.map(({ id, kind, name, url }) => ({
      id,
      label: `${name}, ${kind}`,
      detail: url ?? 'without a URL',
    })),
  ];
}

/** The title of the picker, for one number or for several ("3 numbers"); it says when the list may not be whole. */
export function routeTitle(field: RouteTarget['field'], list: Rows<RouteTarget>, numbers?: string): string {
  const side = field === 'connectionId' ? 'calls' : 'messages';
  const what = `What answers ${numbers === undefined ? `its ${side}` : `the ${side} of ${numbers}`}`;
  return list.reason === undefined && list.unreadable === 0 ? what : `${what}? Not all could be read`;
}
