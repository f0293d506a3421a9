/** A terminal that is only looked at: what was written to it, and every cell of what it shows. */
import { EventEmitter } from 'node:events';
import { Terminal } from '@xterm/headless';
import { UnicodeGraphemesAddon } from '../../support/graphemes.ts';

/** More than 99 of them, where addresses are long and short moves are taken instead. */
export const COLUMNS = 120;
export const ROWS = 12;

export function emulator(): Terminal {
  const terminal = new Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true, convertEol: true });
  terminal.loadAddon(new UnicodeGraphemesAddon());
  return terminal;
}

export class Wire extends EventEmitter {
  readonly columns = COLUMNS;
  readonly rows = ROWS;
  readonly isTTY = true;
  readonly writable = true;
  readonly destroyed = false;
  readonly writableEnded = false;
  readonly sent: string[] = [];
  write(data: string, callback?: () => void): boolean {
    this.sent.push(data);
    callback?.();
    return true;
  }
}

/** Every cell with its look: weight and colour of a blank are not seen, unless it is underlined, inverse or filled. */
function picture(terminal: Terminal): string[] {
  const { active } = terminal.buffer;
  return Array.from({ length: ROWS }, (_, row) => {
    const line = active.getLine(active.viewportY + row);
    return Array.from({ length: COLUMNS }, (_, column) => {
      const cell = line?.getCell(column);
      if (cell === undefined) return '';
      const look = [
        cell.isBold(),
        cell.isDim(),
        cell.isItalic(),
        cell.isUnderline(),
        cell.isInverse(),
        cell.isStrikethrough(),
        cell.getFgColorMode(),
        cell.getFgColor(),
        cell.getBgColorMode(),
        cell.getBgColor(),
      ];
      const character = cell.getChars() || ' ';
      const seen = cell.isUnderline() + cell.isInverse() + cell.isStrikethrough() + cell.getBgColorMode();
      return character === ' ' && seen === 0 ? ' ' : `${character}${look.map(Number).join(',')}`;
    }).join('|');
  });
}

export const shownBy = (terminal: Terminal, data: string) =>
  new Promise<string[]>((resolve) => terminal.write(data, () => resolve(picture(terminal))));
