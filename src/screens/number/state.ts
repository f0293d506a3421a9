/** An owned number as last read, the edits of the person, and the progress of saving or releasing. Pure. */

import type { ApiError } from '../../api/errors.ts';
import { type ConfigurationField, FURTHER_FIELDS, type OwnedNumber, type Route } from '../../api/model.ts';
import type { NotesByNumber } from '../../api/notes/store.ts';
import { noted } from '../../api/notes/with-notes.ts';
import {
  CONFIGURATION_FIELDS,
  changedSince,
  forEachField,
  MAIN_FIELDS,
  type SeenConfiguration,
  seenOf,
} from '../../api/owned/configuration-fields.ts';
import { whyNotEditable } from '../../api/owned/routing.ts';
import type { RouteTarget } from '../../api/provider.ts';
import type { KnownBuyer } from '../../api/team/buyers.ts';
import { editText, type TextEdit, type TextState, textState } from '../../keys/text-edit.ts';
import type { NumberAbilities } from './abilities.ts';

type Reading =
  | { readonly kind: 'reading'; readonly since: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  /** The provider says that the account does not own it. */
  | { readonly kind: 'absent' };

/** The work in progress: the read before a confirmation, or the sending after it. */
type Activity =
  | 'idle'
  | 'reading-to-save'
  | 'saving'
  | 'reading-to-release'
  | 'releasing'
  | 'released'
  | 'reading-routes'
  | 'changing-url';

/** How the last saving or release ended. */
interface Message {
  readonly token: 'good' | 'warn' | 'bad';
  readonly lines: readonly string[];
}

export interface NumberState extends NumberAbilities {
  readonly phoneNumber: string;
  /** As last read, by the list or by this screen. */
  readonly number: OwnedNumber | undefined;
  /** When this screen read it, in ms since the epoch. */
  readonly readAt: number | undefined;
  readonly reading: Reading;
  /** The value of each field that the person saw before typing; another value on the server now is a conflict. */
  readonly seen: SeenConfiguration;
  readonly fields: Readonly<Record<ConfigurationField, TextState>>;
  readonly focus: ConfigurationField | undefined;
  /** What there was to route the number when that was last read. */
  readonly targets: readonly RouteTarget[];
  /** The further fields are shown as well. */
  readonly more: boolean;
  readonly activity: Activity;
  readonly message: Message | undefined;
  /** Who bought it, as far as the team knows. */
  readonly buyer: KnownBuyer;
}

export type NumberAction =
  | { readonly kind: 'reading'; readonly now: number }
  | ({ readonly kind: 'abilities' } & NumberAbilities)
  | { readonly kind: 'targets'; readonly targets: readonly RouteTarget[] }
  /** A value from a list instead of one that is typed. */
  | { readonly kind: 'choose'; readonly field: ConfigurationField; readonly value: string }
  | { readonly kind: 'read'; readonly number: OwnedNumber; readonly now: number }
  /** Read back after saving; `refused` are the fields that the provider did not change. */
  | {
      readonly kind: 'saved';
      readonly number: OwnedNumber;
      readonly now: number;
      readonly refused: readonly ConfigurationField[];
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'buyer'; readonly buyer: KnownBuyer }
  /** Notes and tags as they are now, perhaps changed by others of the team. */
  | { readonly kind: 'notes'; readonly notes: NotesByNumber }
  | { readonly kind: 'read-failed'; readonly error: ApiError }
  | { readonly kind: 'focus'; readonly focus: ConfigurationField | undefined }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'discard' }
  | { readonly kind: 'more' }
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'message'; readonly message: Message };

const EMPTY = { shown: '', raw: '' } as const;
const NOTHING: SeenConfiguration = forEachField(() => EMPTY);

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
    hasRoutes: false,
    hasTeam: false,
    targets: [],
    more: false,
    activity: 'idle',
    message: undefined,
    buyer: undefined,
  };
}

export function reduceNumber(state: NumberState, action: NumberAction): NumberState {
  switch (action.kind) {
    case 'reading':
      return { ...state, reading: { kind: 'reading', since: action.now } };
    case 'abilities': {
      const { editable, hasRoutes, hasTeam, pages } = action;
      return { ...state, editable, hasRoutes, hasTeam, pages };
    }
    case 'buyer':
      return { ...state, buyer: action.buyer };
    case 'notes':
      return state.number === undefined ? state : { ...state, number: noted(state.number, action.notes) };
    case 'targets':
      return { ...state, targets: action.targets, number: withRouteUrls(state.number, action.targets) };
    case 'choose': {
      const fields = { ...state.fields, [action.field]: textState(action.value) };
      return focusAfterChoice({ ...state, fields, focus: action.field, message: undefined });
    }
    case 'read':
      return applyRead(state, action.number, action.now);
    case 'saved':
      return applySaved(state, action);
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
      if (focus === undefined || state.activity !== 'idle') return state;
      const fields = { ...state.fields, [focus]: editText(state.fields[focus], action.edit) };
      return { ...state, fields, message: undefined };
    }
    case 'discard': {
      const seen = state.number === undefined ? NOTHING : seenOf(state.number);
      return { ...state, seen, fields: fieldsOf(seen), focus: undefined, message: undefined };
    }
    case 'more':
      return { ...state, more: !state.more };
    case 'activity': {
      const { activity } = action;
      return {
        ...state,
        activity,
        // While the values of a field are read, the person is still in the field.
        focus: activity === 'idle' || activity === 'reading-routes' ? state.focus : undefined,
        message: activity === 'idle' ? state.message : undefined,
      };
    }
    case 'message':
      return { ...state, activity: 'idle', message: action.message };
  }
}

/** Refused fields keep what was typed, so that it can be tried again or discarded. */
function applySaved(state: NumberState, saved: Extract<NumberAction, { kind: 'saved' }>): NumberState {
  const seen = seenOf(saved.number);
  const fields = { ...fieldsOf(seen) };
  for (const field of CONFIGURATION_FIELDS)
    if (saved.refused.includes(field)) fields[field] = state.fields[field];
  return { ...state, number: saved.number, readAt: saved.now, reading: { kind: 'read' }, seen, fields };
}

/** Fields that the person did not edit get the server's value; what was typed stays. */
function applyRead(state: NumberState, number: OwnedNumber, readAt: number): NumberState {
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
  return forEachField((field) => textState(seen[field].shown));
}

/** The next field that can be edited; the first one follows the last one, so that only Esc or Enter ends the editing. */
function neighbour(state: NumberState, by: 1 | -1): ConfigurationField | undefined {
  const open = editableFields(state);
  const at = state.focus === undefined ? (by === 1 ? -1 : open.length) : open.indexOf(state.focus);
  return open.at((at + by) % open.length);
}

/** Whether no field follows the one with the focus. */
export function isLastField(state: NumberState): boolean {
  return state.focus !== undefined && state.focus === editableFields(state).at(-1);
}

/** A choice in the last field leaves the focus there, so that the choice stays in view. */
function focusAfterChoice(state: NumberState): NumberState {
  return isLastField(state) ? state : { ...state, focus: neighbour(state, 1) };
}

/** The number with the names and URLs of its routes as the list of the account has them: the list was read last. */
function withRouteUrls(
  number: OwnedNumber | undefined,
  targets: readonly RouteTarget[],
): OwnedNumber | undefined {
  if (number?.routedBy === undefined) return number;
  const newest = (route: Route | undefined): Route | undefined => {
    const target = targets.find(({ kind, id }) => kind === route?.kind && id === route.id);
    if (target === undefined) return route;
    const { kind, id, name, url } = target;
    return { kind, id, name, ...(url === undefined ? {} : { url }) };
  };
  const [voice, SMS] = [newest(number.routedBy.voice), newest(number.routedBy.SMS)];
  return {
    ...number,
    routedBy: { ...(voice === undefined ? {} : { voice }), ...(SMS === undefined ? {} : { SMS }) },
  };
}

/** The main fields, those further ones that hold an edit, and all that the carrier has once the person asked for more. */
export function shownFields(state: NumberState): readonly ConfigurationField[] {
  const further = FURTHER_FIELDS.filter((field) => state.editable[field] !== undefined);
  return [...MAIN_FIELDS, ...further.filter((field) => state.more || isEdited(state, field))];
}

/** Whether the carrier has fields beyond the main ones. */
export function hasFurtherFields({ editable }: NumberState): boolean {
  return FURTHER_FIELDS.some((field) => editable[field] !== undefined);
}

/** Why the field cannot be changed, also not together with the other edits; undefined when it can. */
export function refusedField(state: NumberState, field: ConfigurationField): string | undefined {
  const change = Object.fromEntries(
    FURTHER_FIELDS.filter((name) => isEdited(state, name)).map((name) => [name, state.fields[name].value]),
  );
  return whyNotEditable({ editable: state.editable }, state.number, field, change);
}

export function editableFields(state: NumberState): readonly ConfigurationField[] {
  return shownFields(state).filter((field) => refusedField(state, field) === undefined);
}

export function isEdited({ fields, seen }: NumberState, field: ConfigurationField): boolean {
  return fields[field].value !== seen[field].shown;
}

export function editedFields(state: NumberState): readonly ConfigurationField[] {
  return CONFIGURATION_FIELDS.filter((field) => isEdited(state, field));
}

/** The server's value of an edited field, where it differs from what the person saw; else undefined. */
export function changedMeanwhile(state: NumberState, field: ConfigurationField): string | undefined {
  if (state.number === undefined || !isEdited(state, field)) return undefined;
  return changedSince(state.seen, state.number).find((difference) => difference.field === field)?.after;
}

/** What an id in a field means, if that is known: from the route of the number, or else from the list of the account. */
export function routeNamed(
  { targets, number }: NumberState,
  field: ConfigurationField,
  id: string,
): Route | undefined {
  const { voice, SMS } = number?.routedBy ?? {};
  const own = field === 'connectionId' ? voice : field === 'messagingProfileId' ? SMS : undefined;
  return own?.id === id ? own : targets.find((target) => target.field === field && target.id === id);
}

/** Whether the value of the field with the focus can be chosen from a list. */
export function hasList({ focus, hasRoutes }: NumberState): boolean {
  if (focus === 'deletionLock') return true;
  return hasRoutes && (focus === 'connectionId' || focus === 'messagingProfileId');
}
