/** How typing a name in its row changes the state of Owned. Pure. */
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { readPhoneNumber } from '../../api/numbers/parse.ts';
import type { ListedNumber } from '../../api/owned/groups.ts';
import { placeCursor } from '../../keys/list-cursor.ts';
import { editText, type TextEdit, textState } from '../../keys/text-edit.ts';
import type { Rows } from './rows.ts';
import type { OwnedState, Renamed, Renaming, UnsavedName } from './shape.ts';

export type RenameAction =
  /** The name of a number is typed in its row; undefined when that ends. */
  | { readonly kind: 'rename'; readonly number: ListedNumber | undefined }
  | { readonly kind: 'rename-edit'; readonly edit: TextEdit }
  | { readonly kind: 'rename-failed'; readonly unsaved: UnsavedName }
  /** A rename was saved, or taken back. */
  | { readonly kind: 'renamed'; readonly renamed: Renamed | undefined };

/** `rows` are those in view, in a list of which `height` rows are seen at once. */
export function reduceRename(
  state: OwnedState,
  action: RenameAction,
  { rows, height }: { readonly rows: Rows; readonly height: number },
): OwnedState {
  switch (action.kind) {
    case 'rename': {
      const { number } = action;
      if (number === undefined) return { ...state, renaming: undefined };
      const { phoneNumber } = number;
      const row = rows.indexOf(phoneNumber);
      const cursor = row < 0 ? state.cursor : placeCursor(state.cursor, row, rows.length, height);
      return { ...state, ...openField(state, number), cursor, anchor: phoneNumber };
    }
    case 'rename-edit': {
      const { renaming } = state;
      if (renaming === undefined) return state;
      return { ...state, renaming: { ...renaming, text: editText(renaming.text, action.edit) } };
    }
    case 'rename-failed':
      return { ...state, unsavedName: action.unsaved };
    case 'renamed':
      return { ...state, renamed: action.renamed };
  }
}

/** The field of a number, with the text that could not be saved where there is one. */
function openField(
  { unsavedName }: OwnedState,
  number: ListedNumber,
): Pick<OwnedState, 'renaming' | 'unsavedName'> {
  const initial = nameToEdit(number);
  const isUnsaved = unsavedName?.number.phoneNumber === number.phoneNumber;
  const text = textState(isUnsaved ? unsavedName.name : initial);
  return { renaming: { number, initial, text }, unsavedName: isUnsaved ? undefined : unsavedName };
}

/** The name with which typing begins: none where the carrier named the number after itself. */
function nameToEdit({ phoneNumber, countryCode, friendlyName = '' }: ListedNumber): string {
  if (/\p{L}/u.test(friendlyName)) return friendlyName;
  const read = readPhoneNumber(friendlyName, countryCode);
  return read.kind !== 'refused' && read.phoneNumber === phoneNumber ? '' : friendlyName;
}

/** Whether the field has another text than before the typing. */
export function isEdited({ text, initial }: Renaming): boolean {
  return text.value !== initial;
}

/** The typed names that are not saved: "Name of +1 212 555 0142". */
export function unsavedNames({ renaming, unsavedName }: OwnedState): string | undefined {
  const typed = renaming !== undefined && isEdited(renaming) ? [renaming.number] : [];
  const numbers = unsavedName === undefined ? typed : [...typed, unsavedName.number];
  const names = numbers.map(({ phoneNumber }) => `Name of ${formatPhoneNumber(phoneNumber)}`);
  return names.length === 0 ? undefined : names.join(', ');
}

/** The row of the number whose name is typed; undefined when no name is typed, or no row shows the number. */
export function rowOfField(rows: Rows, renaming: Renaming | undefined): number | undefined {
  if (renaming === undefined) return undefined;
  const row = rows.indexOf(renaming.number.phoneNumber);
  return rows.at(row)?.number.account === renaming.number.account && row >= 0 ? row : undefined;
}
