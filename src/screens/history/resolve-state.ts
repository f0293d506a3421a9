/** Settling by hand: what a person has to say before it can be done. Pure. */
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';

export type SettleAs = 'completed' | 'failed';
const SETTLE_FOCUS = ['as', 'note', 'cancel', 'settle'] as const;
type SettleFocus = (typeof SETTLE_FOCUS)[number];

export interface SettleState {
  readonly focus: SettleFocus;
  /** Nothing is chosen for the person. */
  readonly as: SettleAs | undefined;
  readonly note: TextState;
  /** Set by the first press: a second Enter of a burst finds nothing to do. */
  readonly pressed: boolean;
}

export type SettleAction =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'focus'; readonly focus: SettleFocus }
  | { readonly kind: 'change' }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'pressed' };

export const initialSettle: SettleState = {
  focus: 'as',
  as: undefined,
  note: textState(''),
  pressed: false,
};

export function reduceSettle(state: SettleState, action: SettleAction): SettleState {
  switch (action.kind) {
    case 'move': {
      const place = SETTLE_FOCUS.indexOf(state.focus) + action.by;
      return { ...state, focus: SETTLE_FOCUS.at(place % SETTLE_FOCUS.length) ?? 'cancel' };
    }
    case 'focus':
      return { ...state, focus: action.focus };
    case 'change':
      return { ...state, as: state.as === 'completed' ? 'failed' : 'completed' };
    case 'edit':
      return { ...state, note: editText(state.note, action.edit) };
    case 'pressed':
      return { ...state, pressed: true };
  }
}

/** What is still missing, or undefined when it can be settled. */
export function missing({ as, note }: SettleState): string | undefined {
  if (as === undefined) return 'first choose completed or failed';
  return note.value.trim() === '' ? 'first type a note: what you saw, and where' : undefined;
}
