/** The cells of a terminal emulator as an SVG: a text for each run of one style, pinned to its cells. */
import type { IBufferCell, Terminal } from '@xterm/headless';

const CELL = { width: 8.4, height: 18 };
const MARGIN = 12;
const FONT_SIZE = 14;
/** The sixteen colours as a dark terminal shows them; the app names no other. */
const PALETTE = [
  '#1d2330',
  '#e06c75',
  '#8fc876',
  '#e3b866',
  '#6ea8fe',
  '#c792ea',
  '#5cc7d0',
  '#d6dae3',
  '#6b7386',
  '#ff8b92',
  '#aee294',
  '#ffd484',
  '#93c1ff',
  '#dcb0ff',
  '#86e3ea',
  '#ffffff',
] as const;
const FOREGROUND = '#d6dae3';
const BACKGROUND = '#151a24';

interface Style {
  readonly color: string;
  readonly background: string | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
}

interface Run {
  readonly style: Style;
  readonly column: number;
  readonly text: string;
  readonly cells: number;
}

/** The same cells give the same bytes. `title` is read by screen readers. */
export function toSvg(emulator: Terminal, title: string): string {
  const width = Math.round(emulator.cols * CELL.width + 2 * MARGIN);
  const height = Math.round(emulator.rows * CELL.height + 2 * MARGIN);
  const rows = Array.from({ length: emulator.rows }, (_, row) => drawRow(emulator, row));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${FONT_SIZE}" fill="${FOREGROUND}" xml:space="preserve">`,
    ...rows.flat(),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function drawRow(emulator: Terminal, row: number): string[] {
  return runsOf(emulator, row).flatMap((run) => {
    const x = number(MARGIN + run.column * CELL.width);
    const top = MARGIN + row * CELL.height;
    const length = number(run.cells * CELL.width);
    const { style } = run;
    const drawn: string[] = [];
    if (style.background !== undefined) {
      drawn.push(
        `<rect x="${x}" y="${number(top)}" width="${length}" height="${CELL.height}" fill="${style.background}"/>`,
      );
    }
    if (run.text.trim() === '') return drawn;
    const attributes = [
      `x="${x}"`,
      `y="${number(top + CELL.height - 5)}"`,
      `textLength="${length}"`,
      ...(style.color === FOREGROUND ? [] : [`fill="${style.color}"`]),
      ...(style.bold ? ['font-weight="bold"'] : []),
      ...(style.dim ? ['opacity="0.62"'] : []),
      ...(style.underline ? ['text-decoration="underline"'] : []),
    ];
    return [...drawn, `<text ${attributes.join(' ')}>${escapeXml(run.text)}</text>`];
  });
}

function runsOf(emulator: Terminal, row: number): Run[] {
  const { active } = emulator.buffer;
  const line = active.getLine(active.viewportY + row);
  const runs: Run[] = [];
  for (let column = 0; column < emulator.cols; column += 1) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const text = cell.getChars() || ' ';
    const last = runs.at(-1);
    if (last !== undefined && sameStyle(last.style, style)) {
      runs[runs.length - 1] = { ...last, text: last.text + text, cells: last.cells + cell.getWidth() };
    } else runs.push({ style, column, text, cells: cell.getWidth() });
  }
  return runs.filter((run) => run.text.trim() !== '' || run.style.background !== undefined);
}

function styleOf(cell: IBufferCell): Style {
  const own = cell.isFgDefault() ? FOREGROUND : (PALETTE[cell.getFgColor()] ?? FOREGROUND);
  // The caret is marked by an overline, and drawn as most terminals draw their cursor.
  const inverse = cell.isInverse() !== 0 || cell.isOverline() !== 0;
  return {
    color: inverse ? BACKGROUND : own,
    background: inverse ? own : undefined,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

function sameStyle(left: Style, right: Style): boolean {
  return (
    left.color === right.color &&
    left.background === right.background &&
    left.bold === right.bold &&
    left.dim === right.dim &&
    left.underline === right.underline
  );
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
