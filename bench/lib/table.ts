/** The results as one table: for the terminal, and as Markdown for docs/speed.md. */
import { readFileSync } from 'node:fs';
import type { BenchRow } from './row.ts';

export interface Results {
  readonly commit: string;
  readonly date: string;
  readonly machine: string;
  readonly rows: readonly BenchRow[];
}

/** What the last whole run wrote. */
export function readResults(file: string): Results {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const HEADINGS = ['What', 'Median', 'p99', 'Ratio', 'Target', 'Met'];

function cellsOf(row: BenchRow): string[] {
  const met = row.met === undefined ? '' : row.met ? 'yes' : 'NO';
  const what = row.note === undefined ? row.what : `${row.what} (${row.note})`;
  return [what, row.median, row.p99, row.ratio, row.target, met];
}

export function plainTable(rows: readonly BenchRow[]): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

export function markdownTable({ commit, date, machine, rows }: Results): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `Measured ${date} at ${commit} on ${machine}. Ratios are medians of pairs from one run.`,
    '',
    line(HEADINGS),
    line(HEADINGS.map((_, column) => (column === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(cellsOf(row))),
  ].join('\n');
}
