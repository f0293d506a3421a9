/** Looks at what is pasted at a question before it is shown: it may be a key, or the answers to several questions at once. */

/** So many characters arrive together only in a paste, or typed while nobody read them. */
const PASTED = 8;
const VISIBLE = /[^\s\p{Cc}]/u;

export interface PasteCheck {
  /** The keys that the question gets: up to the end of the first line, and nothing of a paste that is refused. */
  accept(keys: string): string;
  /** Why a paste was refused, without repeating it. */
  refused(): string | undefined;
}

/** `refuses` says why a text cannot be the answer; `onRefused` is called at once when a paste is refused. */
export function createPasteCheck(
  refuses: ((text: string) => string | undefined) | undefined,
  onRefused: () => void,
): PasteCheck {
  let reason: string | undefined;
  return {
    accept: (keys) => {
      if (reason !== undefined) return '';
      const [, line = '', end = '', rest = ''] = /^([^\r\n]*)(\r\n?|\n)?(.*)$/s.exec(keys) ?? [];
      if (VISIBLE.test(rest)) reason = 'More than one line was pasted, so none was read';
      else if (line.length >= PASTED) reason = refuses?.(line);
      if (reason === undefined) return `${line}${end}${rest.replace(/[\r\n]/g, '')}`;
      onRefused();
      return '';
    },
    refused: () => reason,
  };
}
