/** The groups of the numbers shown, with count and monthly cost. Choosing one filters the list to it. */
import {
  GROUPINGS,
  type Grouping,
  groupNumbers,
  type ListedNumber,
  type NumberGroup,
  type UnreadAccount,
} from '../../api/owned/groups.ts';
import { createMenu } from '../../components/menu/menu.tsx';
import { overlayArea } from '../../components/overlay.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems, type PickerItem } from '../../components/picker/state.ts';
import { countryName } from '../../text/countries.ts';
import { formatCount, formatMoney, plural } from '../../text/format.ts';
import { groupTerm } from '../../text/group-term.ts';
import type { ScreenContext } from '../screen.ts';

const LABELS: Readonly<Record<Grouping, string>> = {
  country: 'Country',
  type: 'Type',
  tag: 'Tag',
  webhook: 'Webhook host',
  account: 'Account',
};

interface GroupsOffer {
  readonly numbers: readonly ListedNumber[];
  /** Whether the list may lack numbers. */
  readonly partial: boolean;
  /** The accounts that the list lacks; undefined where it shows one account only. */
  readonly unread: readonly UnreadAccount[] | undefined;
  /** Adds a word to the filter. */
  readonly narrow: (term: string) => void;
}

/** Asks by what to group, then shows the groups. */
export function openGroups(context: ScreenContext, offer: GroupsOffer): void {
  const close = () => context.closeOverlay('groups-by');
  context.showOverlay(
    createMenu({
      id: 'groups-by',
      title: 'Group the numbers shown by',
      items: GROUPINGS.filter((id) => id !== 'account' || offer.unread !== undefined).map((id) => ({
        id,
        label: LABELS[id],
      })),
      onClose: close,
      onChoose: (by) => {
        close();
        showGroups(context, by, offer);
      },
    }),
  );
}

function showGroups(context: ScreenContext, by: Grouping, offer: GroupsOffer): void {
  const { numbers, partial, unread = [], narrow } = offer;
  const close = () => context.closeOverlay('groups');
  const terms = groupNumbers(numbers, by).map((group) => ({ group, term: groupTerm(by, group.value) }));
  const items = [
    ...terms.map(({ group, term }) => itemOf(by, group, term)),
    ...(by === 'account' ? unread.map(unreadItem) : []),
  ];
  context.showOverlay(
    createPicker({
      id: 'groups',
      title: `${plural(numbers.length, 'number')} by ${LABELS[by].toLowerCase()}${partial ? ', list incomplete' : ''}`,
      find: (typed) => matchItems(items, typed),
      height: () => overlayArea(context.area()).height,
      onClose: close,
      onChoose: ([term]) => {
        close();
        if (term !== undefined) narrow(term);
      },
    }),
  );
}

/** An account that could not be read is named, and cannot be chosen. */
function unreadItem({ account, reason }: UnreadAccount): PickerItem {
  return { id: `unread:${account}`, label: account, disabled: `could not be read: ${reason}` };
}

function itemOf(by: Grouping, group: NumberGroup, term: string): PickerItem {
  const { value, count, monthly, unpriced } = group;
  const name = by === 'country' && value !== undefined ? `${value}  ${countryName(value)}` : value;
  const sum = monthly.length === 0 ? '' : `, ${monthly.map(formatMoney).join(' + ')} a month`;
  const rest = unpriced === 0 ? '' : `, ${formatCount(unpriced)} without a price`;
  return { id: term, label: name ?? '(none)', detail: `${plural(count, 'number')}${sum}${rest}` };
}
