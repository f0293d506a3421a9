/** Writes your own notes and tags of a plan, and leaves alone what somebody changed after it was made. */
import { checkNote, type OwnNotes, readOwnTags } from '../notes/own-notes.ts';
import type { NotesStore } from '../notes/store.ts';
import type { OwnField } from './declared.ts';
import type { OwnDifference } from './plan.ts';
import type { PlannedChange } from './planned.ts';

export interface AppliedOwn {
  readonly phoneNumber: string;
  readonly applied: readonly OwnDifference[];
  /** Fields that have another value now than when the plan was made, and not the wanted one. */
  readonly changedMeanwhile: readonly OwnDifference[];
}

/** All of them together, or none. Throws ApiError `unavailable` when they cannot be written. */
export async function applyOwn(
  store: Pick<NotesStore, 'update'>,
  changes: readonly Pick<PlannedChange, 'phoneNumber' | 'own'>[],
): Promise<readonly AppliedOwn[]> {
  const wanted = new Map(
    changes.filter(({ own }) => own.length > 0).map((each) => [each.phoneNumber, each.own]),
  );
  if (wanted.size === 0) return [];
  const results: AppliedOwn[] = [];
  await store.update([...wanted.keys()], (before, phoneNumber) => {
    const own = wanted.get(phoneNumber) ?? [];
    const asPlanned = own.filter(({ field, before: seen, after }) =>
      [seen, after].includes(textOf(before, field)),
    );
    results.push({
      phoneNumber,
      applied: asPlanned,
      changedMeanwhile: own.filter((difference) => !asPlanned.includes(difference)),
    });
    return asPlanned.reduce(withField, before);
  });
  return results;
}

function textOf(notes: OwnNotes, field: OwnField): string {
  return field === 'note' ? notes.note : notes.tags.join(', ');
}

function withField(notes: OwnNotes, { field, after }: OwnDifference): OwnNotes {
  return field === 'note' ? { ...notes, note: checkNote(after) } : { ...notes, tags: readOwnTags(after) };
}
