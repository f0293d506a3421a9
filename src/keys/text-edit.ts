/** Edits a line of text with a reducer, so that a burst of keys loses none. */
import { graphemes } from '../text/graphemes.ts';
import { type KeyPress, keyNamed } from './key.ts';

export interface TextState {
  readonly value: string;
  /** UTF-16 index, always between two graphemes. */
  readonly cursor: number;
}

export type TextEdit =
  | { readonly kind: 'insert'; readonly text: string }
  | {
      readonly kind:
        | 'left'
        | 'right'
        | 'home'
        | 'end'
        | 'backspace'
        | 'delete'
        | 'word-left'
        | 'word-right'
        | 'delete-word'
        | 'delete-word-right'
        | 'delete-to-start'
        | 'delete-to-end';
    };

const EDIT_KEYS: Readonly<Record<string, Exclude<TextEdit['kind'], 'insert'>>> = {
  left: 'left',
  right: 'right',
  home: 'home',
  end: 'end',
  'ctrl+a': 'home',
  'ctrl+e': 'end',
  'ctrl+b': 'left',
  'ctrl+f': 'right',
  backspace: 'backspace',
  delete: 'delete',
  'ctrl+d': 'delete',
  'ctrl+w': 'delete-word',
  'alt+backspace': 'delete-word',
  'alt+b': 'word-left',
  'alt+left': 'word-left',
  'ctrl+left': 'word-left',
  'alt+f': 'word-right',
  'alt+right': 'word-right',
  'ctrl+right': 'word-right',
  'alt+d': 'delete-word-right',
  'ctrl+u': 'delete-to-start',
  'ctrl+k': 'delete-to-end',
};

const WORD_BEFORE = /\S*\s*$/u;
const WORD_AFTER = /^\s*\S*/u;

export function textState(value: string): TextState {
  return { value, cursor: value.length };
}

/** The edit for a key in a field; undefined when the field does not use the key. */
export function editOf(key: KeyPress): TextEdit | undefined {
  if (key.text !== undefined) return { kind: 'insert', text: key.text };
  const kind = EDIT_KEYS[key.name];
  return kind === undefined ? undefined : { kind };
}

/** Whether a field with the focus uses the key of this name. */
export function isFieldKey(name: string): boolean {
  return editOf(keyNamed(name)) !== undefined;
}

export function editText(state: TextState, edit: TextEdit): TextState {
  const before = state.value.slice(0, state.cursor);
  const after = state.value.slice(state.cursor);
  switch (edit.kind) {
    case 'insert':
      return at(before + edit.text, after);
    case 'left':
      return { ...state, cursor: before.length - lastOf(before).length };
    case 'right':
      return { ...state, cursor: before.length + firstOf(after).length };
    case 'home':
      return { ...state, cursor: 0 };
    case 'end':
      return { ...state, cursor: state.value.length };
    case 'backspace':
      return at(before.slice(0, before.length - lastOf(before).length), after);
    case 'delete':
      return at(before, after.slice(firstOf(after).length));
    case 'word-left':
      return split(state.value, before.replace(WORD_BEFORE, '').length);
    case 'word-right':
      return split(state.value, state.value.length - after.replace(WORD_AFTER, '').length);
    case 'delete-word':
      return at(before.replace(WORD_BEFORE, ''), after);
    case 'delete-word-right':
      return at(before, after.replace(WORD_AFTER, ''));
    case 'delete-to-start':
      return at('', after);
    case 'delete-to-end':
      return at(before, '');
  }
}

/** The value with the cursor at `index`, or after the grapheme that it would split. */
function split(value: string, index: number): TextState {
  return at(value.slice(0, index), value.slice(index));
}

/**
 * Joins the halves, with the cursor between two graphemes. The join may combine two graphemes into one, such as "e" and an
 * accent.
 */
function at(before: string, after: string): TextState {
  const value = before + after;
  if (before === '' || after === '') return { value, cursor: before.length };
  let cursor = 0;
  for (const grapheme of graphemes(value)) {
    if (cursor >= before.length) break;
    cursor += grapheme.length;
  }
  return { value, cursor };
}

function firstOf(text: string): string {
  const [first = ''] = graphemes(text);
  return first;
}

function lastOf(text: string): string {
  return [...graphemes(text)].at(-1) ?? '';
}
