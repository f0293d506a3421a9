/** What Owned knows. */
import type { ApiError } from '../../api/errors.ts';
import type { NumberType } from '../../api/numbers/types.ts';
import type { ListedNumber, UnreadAccount } from '../../api/owned/groups.ts';
import type { Progress } from '../../api/owned/together.ts';
import type { Buyers } from '../../api/team/buyers.ts';
import type { ListCursor } from '../../keys/list-cursor.ts';
import type { TextState } from '../../keys/text-edit.ts';
import type { OwnedList } from './list.ts';
import type { Sort } from './sorting.ts';

/**
 * A load over an existing list collects rows in `next` and replaces the list at the end: the old rows stay visible
 * meanwhile. The first load adds its pages to the list that is shown.
 */
export type Load =
  | {
      readonly kind: 'loading';
      readonly since: number;
      readonly progress?: Progress;
      readonly next?: OwnedList;
      /** Why the provider makes it wait, and until when in ms since the epoch. */
      readonly waiting?: { readonly reason: string; readonly until: number };
    }
  | { readonly kind: 'ended' }
  | {
      readonly kind: 'failed';
      readonly error: ApiError;
      /** The accounts that could not be read, where several are shown. */
      readonly unread: readonly UnreadAccount[];
      readonly progress?: Progress;
    };

/** A name that is being typed in the row of its number. */
export interface Renaming {
  readonly number: ListedNumber;
  /** The text that the field had before anything was typed. */
  readonly initial: string;
  readonly text: TextState;
}

/** A typed name that could not be saved: the field of its number opens with it. */
export interface UnsavedName {
  readonly number: ListedNumber;
  readonly name: string;
}

/** A rename that `u` can take back. */
export interface Renamed {
  readonly phoneNumber: string;
  /** As the provider had them, byte for byte. */
  readonly before: string;
  readonly after: string;
}

export interface OwnedState {
  readonly list: OwnedList;
  /** The progress of the list that is shown; undefined before its first page. */
  readonly listed: Progress | undefined;
  readonly load: Load;
  readonly numberType: NumberType | undefined;
  readonly filter: TextState;
  readonly filtering: boolean;
  readonly sort: Sort;
  readonly cursor: ListCursor;
  /** The number that the person selected: the cursor returns to it after every change of the rows. */
  readonly anchor: string | undefined;
  readonly marked: ReadonlySet<string>;
  /** Who bought each number, as far as the team of this account knows. */
  readonly buyers: Buyers;
  /** The number at which a range of marks begins; it ends at the cursor. */
  readonly range: string | undefined;
  readonly renaming: Renaming | undefined;
  readonly unsavedName: UnsavedName | undefined;
  readonly renamed: Renamed | undefined;
  /** The numbers of all accounts, not only of the active one. */
  readonly allAccounts: boolean;
}
