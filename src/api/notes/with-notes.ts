/** A provider whose numbers carry your own notes and tags, so that every list, filter and export has them. */
import type { ListedNumber } from '../owned/groups.ts';
import type { Provider } from '../provider.ts';
import { bound } from '../read-only.ts';
import { NO_NOTES } from './own-notes.ts';
import type { NotesNow } from './shared-notes.ts';
import type { NotesByNumber, NotesStore } from './store.ts';

/** The same provider. Notes that cannot be read are left out: no number is harder to release because of a note. */
export function withNotes(provider: Provider, store: Pick<NotesStore, 'all'>): Provider {
  const read = (): Promise<NotesByNumber> => store.all().catch(() => new Map());
  return {
    ...bound(provider),
    listOwned: async (query, signal) => {
      const [page, notes] = await Promise.all([provider.listOwned(query, signal), read()]);
      return notes.size === 0 ? page : { ...page, rows: page.rows.map((row) => noted(row, notes)) };
    },
    getOwned: async (phoneNumber, signal) => {
      const [number, notes] = await Promise.all([provider.getOwned(phoneNumber, signal), read()]);
      return number === undefined ? undefined : noted(number, notes);
    },
    updateOwned: async (phoneNumber, change, signal) =>
      noted(await provider.updateOwned(phoneNumber, change, signal), await read()),
  };
}

/** The number with these notes instead of those that it has; the same object when they are the same. */
export function noted(number: ListedNumber, notes: NotesByNumber): ListedNumber {
  const { note, tags, sharing }: NotesNow = notes.get(number.phoneNumber) ?? NO_NOTES;
  const ownTags = tags.join(', ');
  const isSame = note === (number.note ?? '') && ownTags === (number.ownTags ?? '');
  if (isSame && JSON.stringify(sharing) === JSON.stringify(number.notesSharing)) return number;
  const { note: _, ownTags: __, notesSharing: ___, ...others } = number;
  return {
    ...others,
    ...(note === '' ? {} : { note }),
    ...(ownTags === '' ? {} : { ownTags }),
    ...(sharing === undefined ? {} : { notesSharing: sharing }),
  };
}
