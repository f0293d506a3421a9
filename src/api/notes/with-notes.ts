/** A provider whose numbers carry your own notes and tags, so that every list, filter and export has them. */
import type { OwnedNumber } from '../model.ts';
import type { Provider } from '../provider.ts';
import { bound } from '../read-only.ts';
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

/** The number with its notes, if it has any. */
function noted(number: OwnedNumber, notes: NotesByNumber): OwnedNumber {
  const own = notes.get(number.phoneNumber);
  if (own === undefined) return number;
  return {
    ...number,
    ...(own.note === '' ? {} : { note: own.note }),
    ...(own.tags.length === 0 ? {} : { ownTags: own.tags.join(', ') }),
  };
}
