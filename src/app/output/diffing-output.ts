/**
 * Stands between Ink and the terminal. Ink writes whole frames; what reaches the terminal is what changed since the last one,
 * in one write. It is for the alternate screen, where nobody else writes and where a frame begins in the first row.
 */
import { type Caret, takeCaret } from './caret.ts';
import { screenDiff } from './screen-diff.ts';
import { TerminalStream, type WriteCallback } from './terminal-stream.ts';

/** How Ink frames an update (DEC mode 2026), how it takes back its last frame, and how it clears. */
const BEGIN = '\u001b[?2026h';
const END = '\u001b[?2026l';
const TAKEN_BACK = /^(?:(?:\u001b\[2K(?:\u001b\[1A)?)+\u001b\[G|\u001b\[1;1H\u001b\[J)/;
const CONTROLS = /^(?:\u001b\[\??[\d;]*[A-Za-z])*$/;
/** Of the control sequences that Ink writes between frames, those that leave the picture as it is: cursor, paste, updates. */
const HARMLESS = /^(?:\u001b\[\?(?:25|2004|2026)[hl])*$/;
const SHOW_CURSOR = '\u001b[?25h';
const HIDE_CURSOR = '\u001b[?25l';

export class DiffingOutput extends TerminalStream {
  /** The rows on the screen, as far as they are known. */
  #shown: readonly string[] | undefined;
  /** What waits for the end of the update. */
  #held: string | undefined;
  /** Where the cursor is seen. */
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

  /** What the terminal has to be told for what Ink wrote. */
  #translate(text: string): string {
    const frame = text.replace(TAKEN_BACK, '');
    // A frame that is only taken back stays: the next one is written over it.
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

  /** The output with the cursor where it belongs afterwards; it is hidden while it would be seen to run about. */
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
