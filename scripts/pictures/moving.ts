/** Several frames of one terminal as a moving SVG. A row that stays the same is drawn once. */
import type { Terminal } from '@xterm/headless';
import type { StageSize } from './stage.tsx';
import { DARK, drawRows, frame } from './svg.ts';

interface Frame {
  readonly rows: readonly string[];
  /** From the start, in ms. */
  readonly at: number;
}

export class Moving {
  readonly #size: StageSize;
  readonly #frames: Frame[] = [];
  #end = 0;

  constructor(size: StageSize) {
    this.#size = size;
  }

  /** Shows the screen as it is now for so many ms. */
  show(emulator: Terminal, ms: number): void {
    this.#frames.push({ rows: drawRows(emulator).map((row) => row.join('')), at: this.#end });
    this.#end += ms;
  }

  /** It starts again at its end. Without animation, the first frame is shown. */
  svg(title: string): string {
    const drawn = Array.from({ length: this.#size.rows }, (_, row) => this.#row(row)).flat();
    return frame(this.#size, title, DARK, drawn);
  }

  #row(row: number): string[] {
    const texts = [...new Set(this.#frames.map(({ rows }) => rows[row] ?? ''))];
    return texts.flatMap((text) => {
      if (text === '') return [];
      const shown = this.#frames.map(({ rows }) => rows[row] === text);
      if (shown.every((is) => is)) return [text];
      const changes = this.#frames.flatMap(({ at }, place) =>
        place === 0 || shown[place] !== shown[place - 1] ? [{ at, is: shown[place] === true }] : [],
      );
      const values = changes.map(({ is }) => (is ? 'visible' : 'hidden')).join(';');
      const times = changes.map(({ at }) => Math.round((at / this.#end) * 10_000) / 10_000).join(';');
      const first = shown[0] === true ? '' : ' visibility="hidden"';
      const animate = `<animate attributeName="visibility" calcMode="discrete" dur="${this.#end}ms" repeatCount="indefinite" values="${values}" keyTimes="${times}"/>`;
      return [`<g${first}>${text}${animate}</g>`];
    });
  }
}
