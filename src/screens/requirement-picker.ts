/** The list of the account's addresses and documents: for a purchase before it is made, and for an order that waits for them. */
import type { PurchaseOrder, RequirementItem } from '../api/provider.ts';
import type { RequirementRef } from '../api/purchases/domain/requirement-choice.ts';
import { overlayArea } from '../components/overlay.ts';
import { createPicker } from '../components/picker/picker.tsx';
import { matchItems, type PickerItem } from '../components/picker/state.ts';
import { countryName } from '../text/countries.ts';
import { formatType } from '../text/format.ts';
import { requirementItemText } from '../text/requirements.ts';
import type { ScreenContext } from './screen.ts';

export interface RequirementPicker {
  readonly context: Pick<ScreenContext, 'showOverlay' | 'closeOverlay' | 'area'>;
  readonly order: Pick<PurchaseOrder, 'countryCode' | 'numberType'>;
  /** "Address or documents", the start of the title. */
  readonly what: string;
  /** As they are now: they may still be read. */
  readonly items: () => readonly RequirementItem[];
  readonly chosen: readonly RequirementRef[];
  /** Called with an item that can be used, after the list was closed. */
  readonly onChoose: (item: RequirementItem) => void;
  /** The kinds of which nothing need be chosen: each has a row that takes the chosen one away. */
  readonly removable?: {
    readonly kinds: readonly Kind[];
    readonly onRemove: (kind: Kind) => void;
  };
}

type Kind = RequirementItem['kind'];

/** Opens the list, at what is chosen. */
export function showRequirementPicker({
  context,
  order,
  what,
  items,
  chosen,
  onChoose,
  removable,
}: RequirementPicker): void {
  const close = () => context.closeOverlay('requirements');
  const [current] = chosen;
  const { countryCode, numberType } = order;
  context.showOverlay(
    createPicker({
      id: 'requirements',
      title: `${what} for a ${formatType(numberType)} number, ${countryName(countryCode)}`,
      ...(current === undefined ? {} : { current: itemId(current) }),
      find: (typed) =>
        matchItems([...pickerItems(items(), chosen, order), ...noneItems(removable?.kinds ?? [])], typed),
      height: () => overlayArea(context.area()).height,
      onClose: close,
      onChoose: ([picked]) => {
        close();
        const item = items().find((each) => itemId(each) === picked);
        if (item?.usable === true) onChoose(item);
        const removed = removable?.kinds.find((kind) => noneId(kind) === picked);
        if (removed !== undefined) removable?.onRemove(removed);
      },
    }),
  );
}

/** Those that can be used first; the others say why not. */
function pickerItems(
  items: readonly RequirementItem[],
  chosen: readonly RequirementRef[],
  { numberType }: RequirementPicker['order'],
): readonly PickerItem[] {
  return items
    .toSorted((a, b) => Number(b.usable === true) - Number(a.usable === true))
    .map((item): PickerItem => {
      const isChosen = chosen.some((ref) => itemId(ref) === itemId(item));
      return {
        id: itemId(item),
        label: requirementItemText(item, numberType),
        detail: isChosen ? 'chosen' : '',
        ...(item.usable === true ? {} : { disabled: item.usable }),
      };
    });
}

const NONE: Readonly<Record<Kind, string>> = { address: 'No address', documents: 'No documents' };

function noneItems(kinds: readonly Kind[]): readonly PickerItem[] {
  return kinds.map((kind) => ({ id: noneId(kind), label: NONE[kind] }));
}

/** No item has this id: the id of an item ends with the carrier's own id. */
function noneId(kind: Kind): string {
  return `${kind} `;
}

/** Unique in the list: its kind and its own id. */
function itemId({ kind, id }: Pick<RequirementItem, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
