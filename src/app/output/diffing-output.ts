/**
 * The output stream between Ink and the terminal. Ink writes whole frames, and this stream sends only the changes since the
 * last frame, in one write. It is for the alternate screen, where nothing else writes and each frame starts in the first
 * row.
 */
import { type Caret, takeCaret } from './caret.ts';
import { screenDiff } from './screen-diff.ts';
import { TerminalStream, type WriteCallback } from './terminal-stream.ts';

/** The sequences with which Ink wraps an update (DEC mode 2026), erases its last frame, and clears the screen. */
const BEGIN = '\u001b[?2026h';
const END = '\u001b[?2026l';
const TAKEN_BACK = /^(?:(?:\u001b\[2K(?:\u001b\[1A)?)+\u001b\[G|\u001b\[1;1H\u001b\[J)/;
const CONTROLS = /^(?:\u001b\[\??[\d;]*[A-Za-z])*$/;
/** The control sequences from Ink that do not change the picture: cursor, paste, updates. */
const HARMLESS = /^(?:\u001b\[\?(?:25|2004|2026)[hl])*$/;
const SHOW_CURSOR = '\u001b[?25h';
const HIDE_CURSOR = '\u001b[?25l';

export class DiffingOutput extends TerminalStream {
  /** The rows on the screen; undefined when they are not known. */
  #shown: readonly string[] | undefined;
  /** Output that waits for the end of the update. */
  #held: string | undefined;
  /** Where the visible cursor is. */
  #caret: Caret | undefined;

  protected override resized(): void {
    this.#shown = undefined;
  }

  protected override writeText(text: string, done: WriteCallback | undefined): boolean {
    if (text === BEGIN) {
      this.#held = '';
      done?.();
      return true;
    }
    if (text === END) {
      const update = this.#held ?? '';
      this.#held = undefined;
      if (update !== '') return this.send(`${BEGIN}${update}${END}`, done);
      done?.();
      return true;
    }
    const output = this.#translate(text);
    if (this.#held === undefined || text === '') return this.send(output, done);
    this.#held += output;
    done?.();
    return true;
  }

  /** Translates what Ink wrote into what the terminal needs. */
  #translate(text: string): string {
    const frame = text.replace(TAKEN_BACK, '');
    // An erased frame stays on the screen, because the next frame overwrites it.
    if (frame === '') return '';
    if (CONTROLS.test(frame)) {
      if (!HARMLESS.test(text)) this.#shown = undefined;
      if (text.includes(HIDE_CURSOR)) this.#caret = undefined;
      return text;
    }
    const { rows, caret } = takeCaret(frame.replace(/\n$/, '').split('\n'));
    const output = screenDiff(this.#shown, rows, { columns: this.columns, rows: this.rows });
    this.#shown = rows;
    return this.#withCursor(output, caret);
  }

  /** The output, then the move of the cursor to its place. The cursor is hidden while the output would move it visibly. */
  #withCursor(output: string, caret: Caret | undefined): string {
    const before = this.#caret;
    if (output === '' && before?.row === caret?.row && before?.column === caret?.column) return '';
    this.#caret = caret;
    const hide = before !== undefined && (output !== '' || caret === undefined) ? HIDE_CURSOR : '';
    if (caret === undefined) return `${hide}${output}`;
    const show = before === undefined || hide !== '' ? SHOW_CURSOR : '';
    return `${hide}${output}\u001b[${caret.row + 1};${caret.column + 1}H${show}`;
  }
}
