/** The state of the shell: the screens, the overlays above them, the notice. Pure. */
import type { Overlay } from '../components/overlay.ts';
import type { SavedState } from '../config/saved-state-shape.ts';
import type { TabId } from '../config/tabs.ts';
import type { Notice, Screen } from '../screens/screen.ts';
import type { ThemeName } from '../text/theme-names.ts';

export interface PendingOrders {
  readonly count: number;
  /** How many of them need an action of the person. */
  readonly needPerson: number;
  readonly oldestAt: number;
  /** The number in E.164, when there is exactly one order. */
  readonly only?: string;
}

/** What the other machines of the team have pending. */
export interface TeamOpen {
  readonly count: number;
  /** Purchases of lost machines that any buyer of the team may decide about. */
  readonly needPerson: number;
  /** When it was read, where the ledger cannot be read any more; null where it never could. */
  readonly asOf?: number | null;
}

export interface ShownNotice extends Notice {
  readonly at: number;
  /** Whether the notice is still true. */
  readonly holds?: () => boolean;
}

export interface ShellState {
  readonly tab: TabId;
  /** One stack for each tab, bottom first. A tab that was never opened has none. */
  readonly stacks: Readonly<Partial<Record<TabId, readonly Screen[]>>>;
  /** Screens with work under way that made room for the first screen of their tab, bottom first: Esc there leads back to them. */
  readonly parked: Readonly<Partial<Record<TabId, readonly Screen[]>>>;
  readonly overlays: readonly Overlay[];
  readonly notice: ShownNotice | undefined;
  /** A line that stays until it is dismissed. */
  readonly hint: string | undefined;
  /** The theme that the person chose in the app. */
  readonly theme: ThemeName | undefined;
  /** The theme where the person chose none in the app. */
  readonly usualTheme: ThemeName;
  /** Whether the mouse is on, where the person chose it in the app. */
  readonly mouse: boolean | undefined;
  /** Whether this is the first start, and the person has not gone on from Search yet. */
  readonly welcome: boolean;
  /** The ids of the screens on which the person does not want to see it. */
  readonly hintHiddenOn: readonly string[];
  readonly orders: PendingOrders;
  /** Undefined without a team. */
  readonly team: TeamOpen | undefined;
  /** The number of the last hold of keys. A frame that was drawn with this number ends the hold. */
  readonly hold: number;
  /** The wall clock of the frame, in ms since the epoch. */
  readonly now: number;
}

export type ShellAction =
  | { readonly kind: 'tab'; readonly tab: TabId }
  | { readonly kind: 'push'; readonly tab: TabId; readonly screen: Screen; readonly replace?: boolean }
  | { readonly kind: 'pop' }
  /** Puts the top screen of this tab aside. */
  | { readonly kind: 'park' }
  /** Brings back what was put aside in this tab. */
  | { readonly kind: 'unpark' }
  /** Drops the screens that were put aside in this tab, but these. */
  | { readonly kind: 'keep-parked'; readonly screens: readonly Screen[] }
  /** Replaces the stack of a tab with this screen. */
  | { readonly kind: 'reset'; readonly tab: TabId; readonly screen: Screen }
  /** The account was switched, so all screens of the old one close. */
  | { readonly kind: 'switched'; readonly orders: PendingOrders }
  | { readonly kind: 'overlay'; readonly overlay: Overlay }
  | { readonly kind: 'close-overlay'; readonly id: string }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly now: number; readonly holds?: () => boolean }
  | { readonly kind: 'key' }
  | { readonly kind: 'hold'; readonly hold: number }
  | { readonly kind: 'dismiss-hint' }
  | { readonly kind: 'theme'; readonly theme: ThemeName }
  | { readonly kind: 'mouse'; readonly on: boolean }
  | { readonly kind: 'orders'; readonly orders: PendingOrders }
  | { readonly kind: 'team'; readonly team: TeamOpen }
  /** The action of a key has ended. */
  | { readonly kind: 'key-done' }
  | { readonly kind: 'tick'; readonly now: number };

/** How long a `done` notice stays. */
const NOTICE_MS = 4_000;
/** A result that was shown for so long has been read. */
const READ_MS = 1_000;

export function initialShell(
  now: number,
  hint: string | undefined,
  { hintHiddenOn = [], theme, mouse }: Pick<SavedState, 'hintHiddenOn' | 'theme' | 'mouse'> = {},
  welcome = false,
  usualTheme: ThemeName = 'terminal',
): ShellState {
  return {
    tab: 'search',
    stacks: {},
    parked: {},
    overlays: [],
    notice: undefined,
    hint,
    welcome,
    hintHiddenOn,
    theme,
    usualTheme,
    mouse,
    orders: { count: 0, needPerson: 0, oldestAt: now },
    team: undefined,
    hold: 0,
    now,
  };
}

/** How many screens of the current tab are open, one on top of the other. */
export function depth({ stacks, tab }: ShellState): number {
  return stacks[tab]?.length ?? 0;
}

/** The screens that were put aside in the current tab. */
export function parkedHere({ parked, tab }: ShellState): readonly Screen[] {
  return parked[tab] ?? [];
}

/** The screen on top of the current tab; undefined before the first screen opens. */
export function currentScreen(state: ShellState): Screen | undefined {
  return state.stacks[state.tab]?.at(-1);
}

/** A question answers what was said before it, "Reading …" for example; a wait for the provider goes on. */
function underOverlay({ notice }: ShellState): ShownNotice | undefined {
  return notice?.kind === 'info' && notice.holds === undefined ? undefined : notice;
}

/**
 * The notice to keep on the next screen. Failures stay, and results that nobody has read yet: they may be why the screen changed.
 * The reason why a key did nothing concerns only the old screen.
 */
function onAnotherScreen({ notice, now }: ShellState): ShownNotice | undefined {
  const read = notice?.kind === 'done' && now - notice.at >= READ_MS;
  return read || notice?.kind === 'info' ? undefined : notice;
}

/** The state after the stack of a tab changed. */
function withStack(state: ShellState, tab: TabId, stack: readonly Screen[]): ShellState {
  return { ...state, stacks: { ...state.stacks, [tab]: stack }, notice: onAnotherScreen(state) };
}

function pushed(
  state: ShellState,
  { tab, screen, replace }: Extract<ShellAction, { kind: 'push' }>,
): readonly Screen[] {
  const stack = state.stacks[tab] ?? [];
  return [...(replace === true ? stack.slice(0, -1) : stack), screen];
}

/** The hint, unless the person hid it on this screen. */
export function shownHint(state: ShellState): string | undefined {
  const screen = currentScreen(state);
  return screen !== undefined && state.hintHiddenOn.includes(screen.id) ? undefined : state.hint;
}

function withoutHint(state: ShellState): ShellState {
  const screen = currentScreen(state);
  return screen === undefined || state.hintHiddenOn.includes(screen.id)
    ? state
    : { ...state, hintHiddenOn: [...state.hintHiddenOn, screen.id] };
}

function reduceParked(
  state: ShellState,
  action: Extract<ShellAction, { kind: 'park' | 'unpark' | 'keep-parked' }>,
): ShellState {
  const { tab, parked } = state;
  const stack = state.stacks[tab] ?? [];
  const aside = parkedHere(state);
  switch (action.kind) {
    case 'park':
      if (stack.length <= 1) return state;
      return {
        ...withStack(state, tab, stack.slice(0, -1)),
        parked: { ...parked, [tab]: [...stack.slice(-1), ...aside] },
      };
    case 'unpark':
      return { ...withStack(state, tab, [...stack, ...aside]), parked: { ...parked, [tab]: [] } };
    case 'keep-parked':
      return { ...state, parked: { ...parked, [tab]: action.screens } };
  }
}

export function reduceShell(state: ShellState, action: ShellAction): ShellState {
  switch (action.kind) {
    case 'tab':
      return { ...state, tab: action.tab, notice: undefined };
    case 'push':
      return { ...withStack(state, action.tab, pushed(state, action)), tab: action.tab, welcome: false };
    case 'pop': {
      const stack = state.stacks[state.tab] ?? [];
      return stack.length <= 1 ? state : withStack(state, state.tab, stack.slice(0, -1));
    }
    case 'park':
    case 'unpark':
    case 'keep-parked':
      return reduceParked(state, action);
    case 'reset':
      return { ...withStack(state, action.tab, [action.screen]), tab: action.tab };
    case 'switched':
      return {
        ...state,
        stacks: {},
        parked: {},
        overlays: [],
        hint: undefined,
        welcome: false,
        orders: action.orders,
        team: undefined,
      };
    case 'overlay':
      return { ...state, overlays: [...state.overlays, action.overlay], notice: underOverlay(state) };
    case 'close-overlay':
      return { ...state, overlays: state.overlays.filter((overlay) => overlay.id !== action.id) };
    case 'notice': {
      const { notice, now: at, holds } = action;
      return { ...state, notice: { ...notice, at, ...(holds === undefined ? {} : { holds }) } };
    }
    case 'key':
      return state.notice === undefined || state.notice.kind === 'done'
        ? state
        : { ...state, notice: undefined };
    case 'hold':
      return { ...state, hold: action.hold };
    case 'dismiss-hint':
      return { ...withoutHint(state), welcome: false };
    case 'theme':
      return { ...state, theme: action.theme };
    case 'mouse':
      return { ...state, mouse: action.on };
    case 'orders':
      return { ...state, orders: action.orders };
    case 'team':
      return { ...state, team: action.team };
    case 'key-done':
      return state.notice?.holds?.() === false ? { ...state, notice: undefined } : state;
    case 'tick': {
      const { notice } = state;
      const over =
        notice?.holds?.() === false || (notice?.kind === 'done' && action.now - notice.at >= NOTICE_MS);
      return { ...state, now: action.now, notice: over ? undefined : state.notice };
    }
  }
}
