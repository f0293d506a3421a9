/** Asks for your own note or your own tags of the number, and keeps them on this machine. */
import { toApiError } from '../../api/errors.ts';
import { checkNote, type OwnNotes, readOwnTags } from '../../api/notes/own-notes.ts';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import type { NumberWork } from './dependencies.ts';

/** Which of the two, how it is asked for, and how a text becomes it. `read` throws ApiError for what cannot be kept. */
interface Kind {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly label: string;
  readonly placeholder: string;
  readonly now: (work: NumberWork) => string;
  readonly read: (text: string) => Partial<OwnNotes>;
}

const NOTE: Kind = {
  id: 'own-note',
  title: 'Your own note',
  line: 'It stays on this machine; the carrier does not see it. Empty removes it.',
  label: 'Note',
  placeholder: 'such as: printed on the flyer of May',
  now: ({ store }) => store.getState().number?.note ?? '',
  read: (text) => ({ note: checkNote(text) }),
};

const TAGS: Kind = {
  id: 'own-tags',
  title: 'Your own tags',
  line: 'Each is one word. They stay on this machine. Empty removes them.',
  label: 'Tags',
  placeholder: 'with commas, such as: sales, berlin',
  now: ({ store }) => store.getState().number?.ownTags ?? '',
  read: (text) => ({ tags: readOwnTags(text) }),
};

/** Opens the prompt; `refresh` shows the number again after a change. */
export function askForNote(work: NumberWork, refresh: () => void): void {
  ask(work, NOTE, refresh);
}

/** The same for the tags. */
export function askForTags(work: NumberWork, refresh: () => void): void {
  ask(work, TAGS, refresh);
}

function ask(work: NumberWork, kind: Kind, refresh: () => void): void {
  const { context } = work;
  const close = () => context.closeOverlay(kind.id);
  context.showOverlay(
    createPrompt({
      id: kind.id,
      title: kind.title,
      lines: [kind.line],
      label: kind.label,
      value: kind.now(work),
      placeholder: kind.placeholder,
      check: (text) => {
        const problem = problemOf(kind, text);
        return problem === undefined ? {} : { problem };
      },
      onClose: close,
      onSubmit: (text) => {
        close();
        context.background(keep(work, kind.read(text), refresh));
      },
    }),
  );
}

function problemOf(kind: Kind, text: string): string | undefined {
  try {
    kind.read(text);
    return undefined;
  } catch (error) {
    return toApiError(error).message;
  }
}

async function keep(
  { context, store }: NumberWork,
  change: Partial<OwnNotes>,
  refresh: () => void,
): Promise<void> {
  try {
    const { notes } = await context.session();
    await notes.update([store.getState().phoneNumber], (before) => ({ ...before, ...change }));
    refresh();
  } catch (error) {
    const { message, hint } = toApiError(error);
    context.notify({ kind: 'error', text: `${message} ${hint}` });
  }
}
