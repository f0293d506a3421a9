/** Whatever frames come, the terminal shows the last one, cell by cell, and little is written for a small change. */
import type { Terminal } from '@xterm/headless';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiffingOutput } from '../../../src/app/output/diffing-output.ts';
import { COLUMNS, emulator, ROWS, shownBy, Wire } from './emulator.ts';

let wire: Wire;
let output: DiffingOutput;
let diffed: Terminal;
let previousRows: number;
beforeEach(() => {
  wire = new Wire();
  output = new DiffingOutput(wire);
  diffed = emulator();
  previousRows = 0;
});
afterEach(() => {
  output.dispose();
  diffed.dispose();
});

/** As Ink's log-update writes a frame: the last one is taken back, the next written whole, inside one update. */
function frame(rows: readonly string[]): string {
  const taken = Array.from({ length: previousRows }, () => '\u001b[2K').join('\u001b[1A');
  previousRows = rows.length;
  output.write('\u001b[?2026h');
  output.write(`${taken === '' ? '' : `${taken}\u001b[G`}${rows.join('\n')}`);
  output.write('\u001b[?2026l');
  return wire.sent.splice(0).join('');
}

async function expectSame(rows: readonly string[]): Promise<string> {
  const sent = frame(rows);
  const whole = emulator();
  const wanted = await shownBy(whole, rows.join('\n'));
  whole.dispose();
  expect(await shownBy(diffed, sent)).toEqual(wanted);
  return sent;
}

const style = fc.constantFrom(
  ['', ''],
  ['\u001b[1m', '\u001b[22m'],
  ['\u001b[2m', '\u001b[22m'],
  ['\u001b[7m', '\u001b[27m'],
  ['\u001b[1m\u001b[36m', '\u001b[39m\u001b[22m'],
  ['\u001b[31m', '\u001b[39m'],
  ['\u001b[44m', '\u001b[49m'],
  ['\u001b[1m\u001b[4m', '\u001b[24m\u001b[22m'],
  ['\u001b[38;5;208m', '\u001b[39m'],
);
const word = fc.constantFrom(
  'a',
  'list',
  '+1 212',
  '   ',
  ' '.repeat(14),
  'x'.repeat(9),
  '│',
  '✓',
  '…',
  '東京',
  'e\u0301',
  '👍',
);
const row = fc
  .array(fc.tuple(style, word), { maxLength: 6 })
  .map((pieces) => pieces.map(([[on, off], text]) => `${on}${text}${off}`).join(''))
  .filter((text) => width(text) <= COLUMNS);

function width(text: string): number {
  const bare = text.replace(/\u001b\[[\d;]*m/g, '');
  return Array.from(bare).reduce((sum, character) => sum + (/[東京👍]/u.test(character) ? 2 : 1), 0);
}

/** A frame and frames that follow from it as lists do: rows change, move up, move down, come and go. */
const frames = fc
  .tuple(
    fc.array(row, { minLength: ROWS, maxLength: ROWS }),
    fc.array(
      fc.oneof(
        fc.record({ change: fc.nat(ROWS - 1), to: row }),
        fc.record({ by: fc.integer({ min: -4, max: 4 }), from: fc.nat(4), next: row }),
        fc.array(row, { minLength: ROWS, maxLength: ROWS }),
      ),
      { maxLength: 8 },
    ),
  )
  .map(([first, steps]) => {
    const all = [first];
    for (const step of steps) {
      const last = all.at(-1) ?? [];
      if (Array.isArray(step)) all.push(step);
      else if ('change' in step)
        all.push(last.map((text, place) => (place === step.change ? step.to : text)));
      else {
        const { by, from, next } = step;
        all.push(last.map((text, place) => (place < from ? text : (last[place + by] ?? next))));
      }
    }
    return all;
  });

describe('the terminal shows the last frame', () => {
  test('after rows changed, moved, appeared or disappeared', async () => {
    await fc.assert(
      fc.asyncProperty(frames, async (all) => {
        previousRows = 0;
        wire.sent.length = 0;
        output.write('\u001b[?1049l\u001b[?1049h');
        diffed.reset();
        wire.sent.length = 0;
        for (const rows of all) await expectSame(rows);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('after other output, and after the window changed', async () => {
    const rows = Array.from({ length: ROWS }, (_, place) => `row ${place}`);
    await expectSame(rows);
    output.write('\u001b[2J\u001b[H');
    await shownBy(diffed, wire.sent.splice(0).join(''));
    await expectSame(rows);
    await shownBy(diffed, '\u001b[3;1Hgarbage');
    let heard = 0;
    output.on('resize', () => {
      heard += 1;
    });
    wire.emit('resize');
    expect(heard).toBe(1);
    await expectSame(rows);
  });

  test('after the last frame was only erased', async () => {
    const rows = Array.from({ length: ROWS }, (_, place) => `row ${place}`);
    await expectSame(rows);
    output.write(`${'\u001b[2K\u001b[1A'.repeat(ROWS - 1)}\u001b[2K\u001b[G`);
    expect(wire.sent.splice(0).join('')).toBe('');
    expect(await expectSame(rows)).toBe('');
  });
});

describe('little is written', () => {
  const item = (number: number, selected: boolean) => {
    const text =
      `  +${String(number * 7_919_113).padEnd(12)} local   ${number % 2 === 0 ? 'US' : 'CH'}`.padEnd(
        COLUMNS - 1,
      );
    return selected ? `\u001b[7m${text}\u001b[27m` : text;
  };
  const list = (first: number, selected: number) => [
    '\u001b[1mHeader\u001b[22m',
    ...Array.from({ length: ROWS - 2 }, (_, place) => item(first + place, first + place === selected)),
    '\u001b[2mfooter\u001b[22m',
  ];

  test('for nothing: nothing', () => {
    frame(list(0, 3));
    expect(frame(list(0, 3))).toBe('');
  });

  test('for a selection that moves: two rows', () => {
    frame(list(0, 3));
    const sent = frame(list(0, 4));
    expect(sent).not.toContain('Header');
    expect(sent.length).toBeLessThan(2 * COLUMNS + 60);
  });

  test('for a list that scrolls: the row that comes in and the selection', async () => {
    await expectSame(list(0, 9));
    const sent = await expectSame(list(1, 10));
    expect(sent).toMatch(/\u001b\[M/);
    expect(sent.length).toBeLessThan(2 * COLUMNS + 80);
    await expectSame(list(0, 0));
  });

  test('inside one write for one update', () => {
    frame(list(0, 3));
    output.write('\u001b[?2026h');
    output.write(list(0, 5).join('\n'));
    expect(wire.sent).toEqual([]);
    output.write('\u001b[?2026l');
    expect(wire.sent.length).toBe(1);
  });
});

test('output that is not a frame reaches the terminal unchanged, and a flush calls back', () => {
  let heard = false;
  output.write('\u001b[?25l');
  output.write('', () => {
    heard = true;
  });
  expect(wire.sent.join('')).toBe('\u001b[?25l');
  expect(heard).toBe(true);
});
