/** Help and palette: find an action by name and run it, wherever it works. */
import { type Area, overlayArea } from '../components/overlay.ts';
import { createPicker, type PickerOptions } from '../components/picker/picker.tsx';
import { matchItems, type PickerItem } from '../components/picker/state.ts';
import { type ActionDefinition, phraseOf } from '../keys/action.ts';
import { unavailable } from '../keys/dispatcher.ts';
import { prettyKey } from '../keys/key.ts';
import { screenActions } from '../screens/actions.ts';
import { withAccount } from './account-picker.ts';
import { createPaletteObjects } from './palette-objects.ts';
import { searchText } from './palette-order.ts';
import { findWish } from './palette-wish.ts';
import { runElsewhere, whyNotElsewhere } from './run-elsewhere.ts';
import type { Shell } from './shell-type.ts';

const KEY_COLUMN = 14;
/** The longest title with the longest reason, and most of a screen's actions. */
const MOST = { width: 110, height: 40 };
/** As large as any window. */
const WINDOW = { width: 1_000, height: 1_000 };

/** Short enough for the narrowest window. */
const NOTHING_FOUND = 'No match. Try one word: buy, webhook, csv, Germany.';

/** An action of the palette: of the current screen with its keys, or of another screen. */
interface Entry {
  readonly action: ActionDefinition;
  readonly keys: readonly string[];
  readonly here: boolean;
  /** Why it cannot act now. */
  readonly reason: string | undefined;
  /** What running it takes now. */
  readonly cost?: string | undefined;
}

/** Opens a sheet of the whole window with the actions that work here and their keys. An unavailable action shows the reason. */
export function openHelp(shell: Shell): void {
  const items = entriesHere(shell).map((entry) => itemOf(entry));
  openActions(shell, {
    title: 'Help: type to find, Enter runs it, ? closes',
    find: (typed) => matchItems(items, typed),
    most: WINDOW,
    closedBy: '?',
    sheet: { width: () => overlayArea(shell.area(), WINDOW).width },
  });
}

/** Opens the list of all actions. An action of another screen goes to that screen first. */
export function openPalette(shell: Shell, unsaved: () => readonly string[]): void {
  const objects = createPaletteObjects({
    shell,
    withAccount: (name, go) => withAccount(shell, name, unsaved(), go),
  });
  const here = entriesHere(shell);
  const entries = [...here, ...entriesElsewhere(shell, here)];
  openActions(shell, {
    title: 'Palette: type to find, Enter runs it',
    find: (typed) => {
      const { first, actions, others } = findWish(typed, {
        entries,
        textOf: ({ action }) => searchText(action),
        findObjects: objects.find,
      });
      const items = actions.map(({ item, ranges }) => itemOf(item, ranges));
      return [...first, ...items, ...others];
    },
    none: NOTHING_FOUND,
    chooseObject: objects.choose,
    most: MOST,
  });
}

type ActionsOptions = Pick<PickerOptions, 'title' | 'find' | 'none' | 'closedBy' | 'sheet'> & {
  readonly most: Area;
  /** Does what an item means that is no action; false for an action. */
  readonly chooseObject?: (id: string) => boolean;
};

function openActions(shell: Shell, options: ActionsOptions): void {
  const close = () => shell.closeOverlay('actions');
  shell.showOverlay(
    createPicker({
      id: 'actions',
      ...options,
      height: () => overlayArea(shell.area(), options.most).height,
      onClose: close,
      onChoose: ([id]) => {
        close();
        if (id === undefined || options.chooseObject?.(id) === true) return;
        // Looks the action up again: its availability may have changed since the list was opened.
        const chosen = shell.bindings().find(({ binding }) => binding.action.id === id);
        if (chosen === undefined) runElsewhere(shell, id);
        else shell.act(chosen.binding);
      },
    }),
  );
}

function entriesHere(shell: Shell): readonly Entry[] {
  return shell.bindings().map(({ binding, keys }) => ({
    action: binding.action,
    keys,
    here: true,
    reason: unavailable(binding, shell.readOnly),
    cost: binding.takes?.(),
  }));
}

function entriesElsewhere(shell: Shell, here: readonly Entry[]): readonly Entry[] {
  const groups = new Set(here.map(({ action }) => action.group));
  return screenActions
    .flatMap((definitions) => Object.values(definitions))
    .filter(({ group }) => !groups.has(group))
    .map((action) => ({
      action,
      keys: [],
      here: false,
      reason:
        action.dangerous === true && shell.readOnly !== undefined
          ? shell.readOnly
          : whyNotElsewhere(shell, action),
    }));
}

/** `ranges` are the matched places of the title. */
function itemOf({ action, keys, reason, cost, here }: Entry, ranges: readonly number[] = []): PickerItem {
  const detail = cost ?? (here || reason !== undefined ? undefined : action.group);
  const before = keys.map(prettyKey).join(' ').padEnd(KEY_COLUMN);
  const label = `${before} ${action.title}`;
  return {
    id: action.id,
    group: action.group,
    label,
    matched: ranges.map((place) => place + before.length + 1).map((place) => Math.min(place, label.length)),
    ...(detail === undefined ? {} : { detail }),
    ...(reason === undefined ? {} : { disabled: reason }),
    ...(action.dangerous === true ? { onlyEnter: phraseOf(action.title) } : {}),
  };
}
