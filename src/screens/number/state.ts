/** What is known of an owned number, what the person typed, and how far saving or releasing came. Pure. */

import type { ApiError } from '../../api/errors.ts';
import type { ConfigurationField, OwnedNumber } from '../../api/model.ts';
import {
  CONFIGURATION_FIELDS,
  changedSince,
  type SeenConfiguration,
  seenOf,
} from '../../api/owned/configuration-fields.ts';
import type { ProviderAbilities } from '../../api/provider.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';

type Reading =
  | { readonly kind: 'reading'; readonly since: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  /** The provider says that the account does not own it. */
  | { readonly kind: 'absent' };

/** What is under way: the read before a confirmation, the sending after it. */
type Act = 'idle' | 'reading-to-save' | 'saving' | 'reading-to-release' | 'releasing' | 'released';

/** How the last saving or release ended. */
interface Said {
  readonly token: 'good' | 'warn' | 'bad';
  readonly lines: readonly string[];
}

export interface NumberState {
  readonly phoneNumber: string;
  /** As it was last seen, by the list or by this screen. */
  readonly number: OwnedNumber | undefined;
  /** When this screen read it, in ms since the epoch. */
  readonly readAt: number | undefined;
  readonly reading: Reading;
  /** For each field what the person saw before typing; a server that has something else now is a conflict. */
  readonly seen: SeenConfiguration;
  readonly fields: Readonly<Record<ConfigurationField, TextState>>;
  readonly focus: ConfigurationField | undefined;
  readonly editable: ProviderAbilities['editable'];
  readonly act: Act;
  readonly said: Said | undefined;
}

export type NumberAction =
  | { readonly kind: 'reading'; readonly now: number }
  | { readonly kind: 'abilities'; readonly editable: ProviderAbilities['editable'] }
  | { readonly kind: 'read'; readonly number: OwnedNumber; readonly now: number }
  /** Read back after saving; `refused` are the fields that the provider did not take over. */
  | {
      readonly kind: 'saved';
      readonly number: OwnedNumber;
      readonly now: number;
      readonly refused: readonly ConfigurationField[];
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'read-failed'; readonly error: ApiError }
  | { readonly kind: 'focus'; readonly focus: ConfigurationField | undefined }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'revert' }
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'said'; readonly said: Said };

export function initialNumber(
  phoneNumber: string,
  number: OwnedNumber | undefined,
  now: number,
): NumberState {
  const seen = number === undefined ? NOTHING : seenOf(number);
  return {
    phoneNumber,
    number,
    readAt: undefined,
    reading: { kind: 'reading', since: now },
    seen,
    fields: fieldsOf(seen),
    focus: undefined,
    editable: { friendlyName: true, voiceUrl: true, smsUrl: true },
    act: 'idle',
    said: undefined,
  };
}

const EMPTY = { shown: '', raw: '' } as const;
const NOTHING: SeenConfiguration = { friendlyName: EMPTY, voiceUrl: EMPTY, smsUrl: EMPTY };

export function reduceNumber(state: NumberState, action: NumberAction): NumberState {
  switch (action.kind) {
    case 'reading':
      return { ...state, reading: { kind: 'reading', since: action.now } };
    case 'abilities':
      return { ...state, editable: action.editable };
    case 'read':
      return takeRead(state, action.number, action.now);
    case 'saved': {
      const seen = seenOf(action.number);
      const fields = { ...fieldsOf(seen) };
      // What was refused stays typed, to be tried again or put back.
      for (const field of action.refused) fields[field] = state.fields[field];
      return {
        ...state,
        number: action.number,
        readAt: action.now,
        reading: { kind: 'read' },
        seen,
        fields,
      };
    }
    case 'absent':
      return { ...state, reading: { kind: 'absent' }, focus: undefined };
    case 'read-failed':
      return { ...state, reading: { kind: 'failed', error: action.error } };
    case 'focus':
      return { ...state, focus: action.focus };
    case 'step':
      return { ...state, focus: neighbour(state, action.by) };
    case 'edit': {
      const { focus } = state;
      if (focus === undefined || state.act !== 'idle') return state;
      const fields = { ...state.fields, [focus]: editText(state.fields[focus], action.edit) };
      return { ...state, fields, said: undefined };
    }
    case 'revert': {
      const seen = state.number === undefined ? NOTHING : seenOf(state.number);
      return { ...state, seen, fields: fieldsOf(seen), focus: undefined, said: undefined };
    }
    case 'act':
      return {
        ...state,
        act: action.act,
        focus: undefined,
        said: action.act === 'idle' ? state.said : undefined,
      };
    case 'said':
      return { ...state, act: 'idle', said: action.said };
  }
}

/** What the server shows goes into every field that the person left alone; what was typed stays. */
function takeRead(state: NumberState, number: OwnedNumber, readAt: number): NumberState {
  const now = seenOf(number);
  const seen = { ...state.seen };
  const fields = { ...state.fields };
  for (const field of CONFIGURATION_FIELDS) {
    const { shown } = now[field];
    if (isEdited(state, field) && state.fields[field].value !== shown) continue;
    if (fields[field].value !== shown) fields[field] = textState(shown);
    seen[field] = now[field];
  }
  return { ...state, number, readAt, reading: { kind: 'read' }, seen, fields };
}

function fieldsOf(seen: SeenConfiguration): NumberState['fields'] {
  return {
    friendlyName: textState(seen.friendlyName.shown),
    voiceUrl: textState(seen.voiceUrl.shown),
    smsUrl: textState(seen.smsUrl.shown),
  };
}

/** The next field that can be edited; past the last one no field has the focus. */
function neighbour(state: NumberState, by: 1 | -1): ConfigurationField | undefined {
  const open = editableFields(state);
  const at = state.focus === undefined ? (by === 1 ? -1 : open.length) : open.indexOf(state.focus);
  return open[at + by];
}

export function editableFields({ editable }: NumberState): readonly ConfigurationField[] {
  return CONFIGURATION_FIELDS.filter((field) => editable[field] === true);
}

export function isEdited({ fields, seen }: NumberState, field: ConfigurationField): boolean {
  return fields[field].value !== seen[field].shown;
}

export function editedFields(state: NumberState): readonly ConfigurationField[] {
  return CONFIGURATION_FIELDS.filter((field) => isEdited(state, field));
}

/** What the server has now in a field that the person is changing, where it is not what the person saw. */
export function changedMeanwhile(state: NumberState, field: ConfigurationField): string | undefined {
  if (state.number === undefined || !isEdited(state, field)) return undefined;
  return changedSince(state.seen, state.number).find((difference) => difference.field === field)?.after;
}
