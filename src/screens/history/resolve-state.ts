/** The dialog in which a person decides how a purchase ended. Pure. */
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';

export type ResolvedAs = 'completed' | 'failed';
const FOCUS_ORDER = ['outcome', 'note', 'cancel', 'resolve'] as const;
type Focus = (typeof FOCUS_ORDER)[number];

export interface ResolveState {
  readonly focus: Focus;
  /** Undefined until the person chooses. */
  readonly outcome: ResolvedAs | undefined;
  readonly note: TextState;
  /** True from the first press on: a second Enter of a burst does nothing. */
  readonly pressed: boolean;
}

export type ResolveAction =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'focus'; readonly focus: Focus }
  | { readonly kind: 'change' }
  | { readonly kind: 'outcome'; readonly outcome: ResolvedAs }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'pressed' };

export const initialResolve: ResolveState = {
  focus: 'outcome',
  outcome: undefined,
  note: textState(''),
  pressed: false,
};

export function reduceResolve(state: ResolveState, action: ResolveAction): ResolveState {
  switch (action.kind) {
    case 'move': {
      const place = FOCUS_ORDER.indexOf(state.focus) + action.by;
      return { ...state, focus: FOCUS_ORDER.at(place % FOCUS_ORDER.length) ?? 'cancel' };
    }
    case 'focus':
      return { ...state, focus: action.focus };
    case 'change':
      return { ...state, outcome: state.outcome === 'completed' ? 'failed' : 'completed' };
    case 'outcome':
      return { ...state, focus: 'outcome', outcome: action.outcome };
    case 'edit':
      return { ...state, focus: 'note', note: editText(state.note, action.edit) };
    case 'pressed':
      return { ...state, pressed: true };
  }
}

/** What the person must still enter; undefined when the purchase can be resolved. */
export function missingInput({ outcome, note }: ResolveState): string | undefined {
  if (outcome === undefined) return 'first choose completed or failed';
  return note.value.trim() === '' ? 'first type a note: what you saw, and where' : undefined;
}
