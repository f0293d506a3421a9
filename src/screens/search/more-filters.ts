/** The filters behind one key: those that the provider applies in the country, and those that dialdeck checks itself. */
import { checkSearch, type SwitchFilter, type TextFilter } from '../../api/search/check-search.ts';
import { overlayArea } from '../../components/overlay.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems, type PickerItem } from '../../components/picker/state.ts';
import { createPrompt, type PromptOptions } from '../../components/prompt/prompt.tsx';
import { textState } from '../../keys/text-edit.ts';
import type { SearchDependencies } from './dependencies.ts';
import { type Filters, nextDemand, without } from './filters.ts';

type MoreText = Exclude<TextFilter, 'areaCode' | 'contains' | 'postalCode' | 'limit'>;
type MoreSwitch = Exclude<SwitchFilter, 'SMS' | 'voice'>;

const TEXTS: Readonly<Record<MoreText, { readonly label: string; readonly about: string }>> = {
  prefix: { label: 'First digits', about: 'What the number begins with, without its country code.' },
  suffix: { label: 'Last digits', about: 'What the number ends with: digits, or letters on a keypad.' },
  pattern: {
    label: 'Pattern',
    about: '* is any digit, % any number of digits, + in front the start with country code, $ the end.',
  },
  locality: { label: 'City', about: 'As the provider writes it, such as New York.' },
  region: { label: 'Region', about: 'A state, province or region, such as NY.' },
  rateCenter: { label: 'Rate center', about: 'As the provider writes it, such as NWYRCYZN01.' },
  near: { label: 'Near a number', about: 'With plus sign and country code, such as +12125550142.' },
  distance: { label: 'Distance in miles', about: 'From the number that you named, 1 to 500.' },
};
const SWITCHES: Readonly<Record<MoreSwitch, string>> = {
  MMS: 'MMS',
  fax: 'Fax',
  noDocuments: 'Only without documents or address',
};

const isText = (id: string): id is MoreText => id in TEXTS;
const isSwitch = (id: string): id is MoreSwitch => id in SWITCHES;

const MORE_TEXTS = Object.keys(TEXTS).filter(isText);
const MORE_SWITCHES = Object.keys(SWITCHES).filter(isSwitch);

/** What is set of these filters, each in a few words: "last digits 00", "no fax". */
export function moreFilterWords(filters: Filters): readonly string[] {
  const { near, distance } = filters;
  const within = distance.value === '' ? '' : ` within ${distance.value} miles`;
  const words: Readonly<Record<MoreText, string>> = {
    prefix: `first digits ${filters.prefix.value}`,
    suffix: `last digits ${filters.suffix.value}`,
    pattern: `pattern ${filters.pattern.value}`,
    locality: `city ${filters.locality.value}`,
    region: `region ${filters.region.value}`,
    rateCenter: `rate center ${filters.rateCenter.value}`,
    near: `near ${near.value}${within}`,
    distance: within.trim(),
  };
  return [
    ...MORE_TEXTS.filter((filter) => filters[filter].value !== '')
      .filter((filter) => filter !== 'distance' || near.value === '')
      .map((filter) => words[filter]),
    ...(['MMS', 'fax'] as const)
      .filter((filter) => filters[filter] !== undefined)
      .map((filter) => (filters[filter] === true ? filter : `no ${filter}`)),
    ...(filters.noDocuments === true ? ['no documents'] : []),
  ];
}

/** Opens the list of these filters; it stays open until the person closes it. */
export function showMoreFilters(
  { context, store }: Pick<SearchDependencies, 'context' | 'store'>,
  onChange: (change: Partial<Filters>) => void,
): void {
  const filters = () => store.getState().filters;
  const close = () => context.closeOverlay('more-filters');
  context.showOverlay(
    createPicker({
      id: 'more-filters',
      title: 'More filters: Enter sets one, Esc closes',
      find: (typed) => matchItems(items(filters(), store.getState().offered ?? new Set()), typed),
      height: () => overlayArea(context.area()).height,
      onClose: close,
      onChoose: ([id = '']) => {
        if (isText(id)) {
          const closePrompt = () => context.closeOverlay('filter');
          context.showOverlay(createPrompt(promptFor(id, filters(), onChange, closePrompt)));
        } else if (isSwitch(id)) {
          onChange({ [id]: nextSwitch(id, filters()[id]) });
          // The list shows the new value at once.
          context.keysChanged();
        }
      },
    }),
  );
}

function items(filters: Filters, offered: ReadonlySet<string>): readonly PickerItem[] {
  return [
    ...MORE_TEXTS.filter((filter) => offered.has(filter)).map((id) => ({
      id,
      label: TEXTS[id].label,
      detail: filters[id].value || 'any',
      ...(id === 'distance' && filters.near.value === '' ? { disabled: 'name a number first' } : {}),
    })),
    ...MORE_SWITCHES.filter((filter) => offered.has(filter)).map((id) => ({
      id,
      label: SWITCHES[id],
      detail: switchWord(id, filters[id]),
    })),
  ];
}

function switchWord(filter: MoreSwitch, wanted: boolean | undefined): string {
  if (wanted === undefined) return filter === 'noDocuments' ? 'no' : 'any';
  return wanted ? 'yes' : 'no';
}

function nextSwitch(filter: MoreSwitch, wanted: boolean | undefined): boolean | undefined {
  if (filter === 'noDocuments') return wanted === true ? undefined : true;
  return nextDemand(wanted);
}

function promptFor(
  filter: MoreText,
  filters: Filters,
  onChange: (change: Partial<Filters>) => void,
  close: () => void,
): PromptOptions {
  const { label, about } = TEXTS[filter];
  return {
    id: 'filter',
    title: label,
    lines: [[{ text: about, token: 'muted' }]],
    label,
    value: filters[filter].value,
    placeholder: 'any',
    check: (typed) => {
      const near = filter === 'distance' ? { near: filters.near.value } : {};
      const checked = checkSearch({ countryCode: filters.countryCode, ...near, [filter]: typed }, 1);
      if (checked.kind === 'query') return {};
      return { problem: checked.problem.message, warnings: [checked.problem.hint] };
    },
    onClose: close,
    onSubmit: (typed) => {
      close();
      const text = typed.trim();
      onChange(text === '' ? without([filter]) : { [filter]: textState(text) });
    },
  };
}
