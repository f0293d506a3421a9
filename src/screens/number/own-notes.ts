/** Asks for the note or the tags of the number, your own or the team's, and keeps them. */
import { toApiError } from '../../api/errors.ts';
import { changeTags, checkNote, readOwnTags } from '../../api/notes/own-notes.ts';
import type { NotesStore } from '../../api/notes/store.ts';
import { tagsOf } from '../../api/owned/tags.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import { sharingText } from '../../text/notes-sharing.ts';
import type { NumberWork } from './dependencies.ts';

/** Which of the two, how it is asked for, and how a text becomes it. `check` and `write` throw ApiError for what cannot be kept. */
interface Kind {
  readonly id: string;
  readonly title: readonly [own: string, shared: string];
  readonly line: readonly [own: string, shared: string];
  readonly label: string;
  readonly placeholder: string;
  readonly now: (work: NumberWork) => string;
  readonly check: (text: string) => unknown;
  readonly write: (notes: Pick<NotesStore, 'update'>, asked: Asked, text: string) => Promise<unknown>;
}

/** What the person saw when they were asked. */
interface Asked {
  readonly phoneNumber: string;
  readonly shown: string;
  /** The note of the team then; undefined without one. */
  readonly teamNote: string | undefined;
}

const NOTE: Kind = {
  id: 'own-note',
  title: ['Your own note', 'Note of the team'],
  line: [
    'It stays on this machine; the carrier does not see it. Empty removes it.',
    'Everybody in the team sees it; the carrier does not. Empty removes it.',
  ],
  label: 'Note',
  placeholder: 'such as: printed on the flyer of May',
  now: ({ store }) => store.getState().number?.note ?? '',
  check: checkNote,
  write: (notes, { phoneNumber, teamNote }, text) =>
    notes.update([phoneNumber], (before) => ({ ...before, note: checkNote(text) }), {
      decided: 'note',
      seenNote: teamNote,
    }),
};

const TAGS: Kind = {
  id: 'own-tags',
  title: ['Your own tags', 'Tags of the team'],
  line: [
    'Each is one word. They stay on this machine. Empty removes them.',
    'Each is one word. Everybody in the team sees them. Empty removes them.',
  ],
  label: 'Tags',
  placeholder: 'with commas, such as: sales, berlin',
  now: ({ store }) => store.getState().number?.ownTags ?? '',
  check: readOwnTags,
  write: (notes, { phoneNumber, shown }, text) => {
    const [was, wanted] = [tagsOf(shown), readOwnTags(text)];
    const dropped = was.filter((tag) => !wanted.includes(tag));
    const added = wanted.filter((tag) => !was.includes(tag));
    // Those that others added meanwhile stay.
    const change = (tags: readonly string[]) => changeTags(tags, added, dropped);
    return notes.update([phoneNumber], (before) => ({ ...before, tags: change(before.tags) }));
  },
};

/** Opens the prompt; `refresh` shows the number again after a change. */
export function askForNote(work: NumberWork, refresh: () => void): void {
  ask(work, NOTE, refresh);
}

/** The same for the tags. */
export function askForTags(work: NumberWork, refresh: () => void): void {
  ask(work, TAGS, refresh);
}

/** What was typed already, and why it was not kept. */
interface Again {
  readonly text: string;
  readonly why: string;
}

function ask(work: NumberWork, kind: Kind, refresh: () => void, again?: Again): void {
  const { context, store } = work;
  const { phoneNumber, number, hasTeam } = store.getState();
  const sharing = number?.notesSharing;
  const asked: Asked = {
    phoneNumber,
    shown: kind.now(work),
    teamNote: hasTeam ? (sharing?.teamNote ?? '') : undefined,
  };
  const close = () => context.closeOverlay(kind.id);
  const which = hasTeam ? 1 : 0;
  const remark = again?.why ?? sharingText(sharing);
  context.showOverlay(
    createPrompt({
      id: kind.id,
      title: kind.title[which],
      lines: [kind.line[which], ...(remark === '' ? [] : [[{ text: remark, token: 'warn' as const }]])],
      label: kind.label,
      value: again?.text ?? asked.shown,
      placeholder: kind.placeholder,
      check: (text) => {
        const problem = problemOf(kind, text);
        return problem === undefined ? {} : { problem };
      },
      onClose: close,
      onSubmit: (text) => {
        close();
        context.background(keep(work, kind, asked, { text, refresh }));
      },
    }),
  );
}

function problemOf(kind: Kind, text: string): string | undefined {
  try {
    kind.check(text);
    return undefined;
  } catch (error) {
    return toApiError(error).message;
  }
}

/** A note that somebody else changed meanwhile is shown, and what was typed stays in the prompt: another Enter replaces it. */
async function keep(
  work: NumberWork,
  kind: Kind,
  asked: Asked,
  { text, refresh }: { readonly text: string; readonly refresh: () => void },
): Promise<void> {
  const { context, store, isVisible } = work;
  try {
    const { notes } = await context.session();
    try {
      await kind.write(notes, asked, text);
      refresh();
    } catch (error) {
      const { code, message } = toApiError(error);
      if (code !== 'conflict' || !isVisible()) throw error;
      store.dispatch({ kind: 'notes', notes: await notes.all() });
      ask(work, kind, refresh, { text, why: `${message} Enter replaces that note, Esc keeps it.` });
    }
  } catch (error) {
    const { message, hint } = toApiError(error);
    context.notify({ kind: 'error', text: `${message} ${hint}` });
  }
}
