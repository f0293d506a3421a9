/** The cells of a terminal emulator as an SVG: a text for each run of one style, pinned to its cells. */
import type { IBufferCell, Terminal } from '@xterm/headless';

const CELL = { width: 8.4, height: 18 };
const MARGIN = 12;
const FONT_SIZE = 14;
/** The colours of a terminal; the app names no other. */
export interface Palette {
  readonly foreground: string;
  readonly background: string;
  readonly colours: readonly string[];
}

const DARK_COLOURS = [
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
const LIGHT_COLOURS = [
  '#24292f',
  '#b3261e',
  '#1a6e2e',
  '#8a5a00',
  '#0550ae',
  '#8250df',
  '#0b6e75',
  '#57606a',
  '#6e7781',
  '#cf222e',
  '#2da44e',
  '#bf8700',
  '#218bff',
  '#a475f9',
  '#3192aa',
  '#24292f',
] as const;

export const DARK: Palette = { foreground: '#d6dae3', background: '#151a24', colours: DARK_COLOURS };
export const LIGHT: Palette = { foreground: '#24292f', background: '#ffffff', colours: LIGHT_COLOURS };

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
export function toSvg(emulator: Terminal, title: string, palette: Palette = DARK): string {
  return frame(
    { columns: emulator.cols, rows: emulator.rows },
    title,
    palette,
    drawRows(emulator, palette).flat(),
  );
}

/** Each row of the screen as SVG. */
export function drawRows(emulator: Terminal, palette: Palette = DARK): readonly (readonly string[])[] {
  return Array.from({ length: emulator.rows }, (_, row) => drawRow(emulator, row, palette));
}

/** The picture of a terminal around what is drawn in it. */
export function frame(
  size: { readonly columns: number; readonly rows: number },
  title: string,
  { foreground, background }: Palette,
  drawn: readonly string[],
): string {
  const width = Math.round(size.columns * CELL.width + 2 * MARGIN);
  const height = Math.round(size.rows * CELL.height + 2 * MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${background}"/>`,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${FONT_SIZE}" fill="${foreground}" xml:space="preserve">`,
    ...drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function drawRow(emulator: Terminal, row: number, palette: Palette): string[] {
  return runsOf(emulator, row, palette).flatMap((run) => {
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
      ...(style.color === palette.foreground ? [] : [`fill="${style.color}"`]),
      ...(style.bold ? ['font-weight="bold"'] : []),
      ...(style.dim ? ['opacity="0.62"'] : []),
      ...(style.underline ? ['text-decoration="underline"'] : []),
    ];
    return [...drawn, `<text ${attributes.join(' ')}>${escapeXml(run.text)}</text>`];
  });
}

function runsOf(emulator: Terminal, row: number, palette: Palette): Run[] {
  const { active } = emulator.buffer;
  const line = active.getLine(active.viewportY + row);
  const runs: Run[] = [];
  for (let column = 0; column < emulator.cols; column += 1) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const style = styleOf(cell, palette);
    const text = cell.getChars() || ' ';
    const last = runs.at(-1);
    if (last !== undefined && sameStyle(last.style, style)) {
      runs[runs.length - 1] = { ...last, text: last.text + text, cells: last.cells + cell.getWidth() };
    } else runs.push({ style, column, text, cells: cell.getWidth() });
  }
  return runs.filter((run) => run.text.trim() !== '' || run.style.background !== undefined);
}

function styleOf(cell: IBufferCell, { foreground, background, colours }: Palette): Style {
  const own = cell.isFgDefault() ? foreground : (colours[cell.getFgColor()] ?? foreground);
  // The caret is marked by an overline, and drawn as most terminals draw their cursor.
  const inverse = cell.isInverse() !== 0 || cell.isOverline() !== 0;
  return {
    color: inverse ? background : own,
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
