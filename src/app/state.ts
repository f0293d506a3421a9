/** The shell around the screens: which one is in front, what lies over it, what is said. Pure. */
import type { Overlay } from '../components/overlay.ts';
import type { Notice, Screen, TabId } from '../screens/screen.ts';

export interface PendingOrders {
  readonly count: number;
  /** Of them, those that wait for the person. */
  readonly needPerson: number;
  readonly oldestAt: number;
  /** Its number in E.164, where there is one order alone. */
  readonly only?: string;
}

export interface ShownNotice extends Notice {
  readonly at: number;
  /** Whether what it says is still so. */
  readonly holds?: () => boolean;
}

export interface ShellState {
  readonly tab: TabId;
  /** One stack a tab, bottom first; a tab that was never opened has none. */
  readonly stacks: Readonly<Partial<Record<TabId, readonly Screen[]>>>;
  readonly overlays: readonly Overlay[];
  readonly notice: ShownNotice | undefined;
  /** A line that stays until it is dismissed. */
  readonly hint: string | undefined;
  readonly orders: PendingOrders;
  /** The last hold of keys: a frame that was drawn with it may end it. */
  readonly hold: number;
  /** The wall clock of the frame, in ms since the epoch. */
  readonly now: number;
}

export type ShellAction =
  | { readonly kind: 'tab'; readonly tab: TabId }
  | { readonly kind: 'push'; readonly tab: TabId; readonly screen: Screen; readonly replace?: boolean }
  | { readonly kind: 'pop' }
  /** A tab starts anew with this screen alone. */
  | { readonly kind: 'reset'; readonly tab: TabId; readonly screen: Screen }
  /** Another account: no screen of the old one stays. */
  | { readonly kind: 'switched'; readonly orders: PendingOrders }
  | { readonly kind: 'overlay'; readonly overlay: Overlay }
  | { readonly kind: 'close-overlay'; readonly id: string }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly now: number; readonly holds?: () => boolean }
  | { readonly kind: 'key' }
  | { readonly kind: 'hold'; readonly hold: number }
  | { readonly kind: 'dismiss-hint' }
  | { readonly kind: 'orders'; readonly orders: PendingOrders }
  /** The key has had its effect. */
  | { readonly kind: 'key-done' }
  | { readonly kind: 'tick'; readonly now: number };

/** How long a `done` notice stays. */
const NOTICE_MS = 4_000;

export function initialShell(now: number, hint: string | undefined): ShellState {
  return {
    tab: 'search',
    stacks: {},
    overlays: [],
    notice: undefined,
    hint,
    orders: { count: 0, needPerson: 0, oldestAt: now },
    hold: 0,
    now,
  };
}

/** The screen in front, once there is one. */
export function frontScreen(state: ShellState): Screen | undefined {
  return state.stacks[state.tab]?.at(-1);
}

/** What was done, and what failed, is read on the next screen as well; why a key did nothing belongs to the one before. */
function onAnotherScreen({ notice }: ShellState): ShownNotice | undefined {
  return notice?.kind === 'info' ? undefined : notice;
}

export function reduceShell(state: ShellState, action: ShellAction): ShellState {
  switch (action.kind) {
    case 'tab':
      return { ...state, tab: action.tab, notice: undefined };
    case 'push': {
      const stack = state.stacks[action.tab] ?? [];
      const below = action.replace === true ? stack.slice(0, -1) : stack;
      return {
        ...state,
        tab: action.tab,
        stacks: { ...state.stacks, [action.tab]: [...below, action.screen] },
        notice: onAnotherScreen(state),
      };
    }
    case 'pop': {
      const stack = state.stacks[state.tab] ?? [];
      if (stack.length <= 1) return state;
      return {
        ...state,
        stacks: { ...state.stacks, [state.tab]: stack.slice(0, -1) },
        notice: onAnotherScreen(state),
      };
    }
    case 'reset':
      return {
        ...state,
        tab: action.tab,
        stacks: { ...state.stacks, [action.tab]: [action.screen] },
        notice: onAnotherScreen(state),
      };
    case 'switched':
      return { ...state, tab: 'search', stacks: {}, overlays: [], hint: undefined, orders: action.orders };
    case 'overlay':
      return { ...state, overlays: [...state.overlays, action.overlay] };
    case 'close-overlay':
      return { ...state, overlays: state.overlays.filter((overlay) => overlay.id !== action.id) };
    case 'notice':
      return {
        ...state,
        notice: {
          ...action.notice,
          at: action.now,
          ...(action.holds === undefined ? {} : { holds: action.holds }),
        },
      };
    case 'key':
      return state.notice === undefined || state.notice.kind === 'done'
        ? state
        : { ...state, notice: undefined };
    case 'hold':
      return { ...state, hold: action.hold };
    case 'dismiss-hint':
      return { ...state, hint: undefined };
    case 'orders':
      return { ...state, orders: action.orders };
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
