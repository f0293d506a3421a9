/** Reports of the mouse are events and never keys, however they are cut and whatever is broken in them. */
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInputFilter } from '../../../src/app/input/input-filter.ts';
import type { MouseReport } from '../../../src/app/input/mouse-report.ts';
import { TerminalInput } from '../../../src/app/input/terminal-input.ts';
import { clickAt, wheelAt } from '../../support/mouse.ts';

const ESC = '\u001b';

/** Keys and reports of the chunks, in order; keys side by side are one text. */
function read(chunks: readonly string[]): (string | MouseReport)[] {
  const all: (string | MouseReport)[] = [];
  let reports: { report: MouseReport; before: number }[] = [];
  const filter = createInputFilter(() => 0, {
    mouse: (report, before) => reports.push({ report, before }),
  });
  const add = (keys: string) => {
    const before = all.at(-1);
    if (keys === '') return;
    if (typeof before === 'string') all[all.length - 1] = before + keys;
    else all.push(keys);
  };
  for (const chunk of chunks) {
    reports = [];
    const keys = filter.push(chunk);
    let from = 0;
    for (const { report, before } of reports) {
      add(keys.slice(from, before));
      all.push(report);
      from = before;
    }
    add(keys.slice(from));
  }
  add(filter.pause());
  return all;
}

test('a press and the wheel are events; a release, other buttons and movements are nothing', () => {
  const others = [`${ESC}[<2;4;5M`, `${ESC}[<1;4;5M`, `${ESC}[<35;4;5M`, `${ESC}[<32;4;5M`, `${ESC}[<4;4;5M`];
  expect(
    read([`a${clickAt(3, 4)}b${wheelAt('up', 0, 0)}${wheelAt('down', 222, 59)}${others.join('')}c`]),
  ).toEqual([
    'a',
    { kind: 'press', column: 3, row: 4 },
    'b',
    { kind: 'wheel-up', column: 0, row: 0 },
    { kind: 'wheel-down', column: 222, row: 59 },
    'c',
  ]);
});

const EVENTS = fc.oneof(
  fc.tuple(fc.nat(400), fc.nat(200)).map(([column, row]) => clickAt(column, row)),
  fc.constantFrom(wheelAt('up', 7, 7), wheelAt('down', 7, 7)),
  fc.constantFrom(
    'q',
    'jjj',
    '\r',
    '1',
    `${ESC}[A`,
    '東',
    `${ESC}[M q1`,
    `${ESC}[32;10;10M`,
    `${ESC}[<99999;1;1M`,
  ),
);

test('cut at any places, the input means the same', () => {
  fc.assert(
    fc.property(
      fc.array(EVENTS, { maxLength: 10 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
      (pieces, lengths) => {
        const all = pieces.join('');
        const chunks: string[] = [];
        for (let at = 0, place = 0; at < all.length; place += 1) {
          const length = lengths[place % lengths.length] ?? 1;
          chunks.push(all.slice(at, at + length));
          at += length;
        }
        expect(read(chunks)).toEqual(read([all]));
        expect(read([...all])).toEqual(read([all]));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a storm of events of any shape types nothing', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc
          .tuple(fc.nat(300), fc.nat(99_999), fc.nat(99_999), fc.constantFrom('M', 'm'))
          .map(([button, column, row, end]) => `${ESC}[<${button};${column};${row}${end}`),
        { maxLength: 200 },
      ),
      (reports) => {
        expect(read([reports.join('')]).filter((piece) => typeof piece === 'string')).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

describe('a report that a slow link cuts for longer than keys wait', () => {
  const whole = `${ESC}[<0;10;10M`;
  test.each([3, 4, 5, 6, 7, 8, 9])('after %i characters: its rest is not typed', (at) => {
    const heard: MouseReport[] = [];
    const filter = createInputFilter(() => 0, { mouse: (report) => heard.push(report) });
    expect(filter.push(whole.slice(0, at))).toBe('');
    expect(filter.pause()).toBe('');
    expect(filter.push(`${whole.slice(at)}q`)).toBe('q');
    expect(heard).toEqual([{ kind: 'press', column: 9, row: 9 }]);
  });

  test('in many pieces as well, and after its Esc was taken for the key', () => {
    const filter = createInputFilter(() => 0);
    const keys = [ESC, '[<0;', '10', ';', '10', 'M'].map((piece) => filter.push(piece) + filter.pause());
    expect(keys.join('')).toBe(`${ESC}[27u`);
    expect(filter.push('1')).toBe('1');
  });

  test('keys that cannot belong to it come through at once, and any key after three seconds', () => {
    let now = 0;
    const filter = createInputFilter(() => now);
    filter.push(`${ESC}[<0;1`);
    filter.pause();
    expect(filter.push('j')).toBe('j');
    filter.push(`${ESC}[<0;1`);
    filter.pause();
    now = 3_000;
    expect(filter.push('1')).toBe('1');
  });
});

test('keys and clicks of one chunk reach the app in their order', async () => {
  class Tty extends PassThrough {
    setRawMode = () => this;
    ref = () => this;
    unref = () => this;
  }
  const tty = new Tty();
  const heard: string[] = [];
  const done = Promise.withResolvers<void>();
  const input = new TerminalInput(tty, undefined, {
    mouse: ({ column }) => {
      heard.push(`click ${column}`);
    },
  });
  input.setEncoding('utf8');
  input.on('readable', () => {
    for (let chunk = input.read(); chunk !== null; chunk = input.read()) {
      heard.push(String(chunk));
      if (String(chunk).endsWith('z')) done.resolve();
    }
  });
  input.setRawMode(true);
  tty.write(`ab${clickAt(1, 1)}c${clickAt(2, 2)}${clickAt(3, 3)}`);
  tty.write('yz');
  await done.promise;
  expect(heard).toEqual(['ab', 'click 1', 'c', 'click 2', 'click 3', 'yz']);
});
