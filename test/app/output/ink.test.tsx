/**
 * The contract with Ink: whatever it draws through DiffingOutput, the terminal shows what it shows when Ink writes to it
 * directly, and a list that scrolls costs a row. A new version of Ink that frames its updates otherwise fails here.
 */
import { PassThrough } from 'node:stream';
import type { Terminal } from '@xterm/headless';
import fc from 'fast-check';
import { Box, type Instance, render, Text } from 'ink';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { DiffingOutput } from '../../../src/app/output/diffing-output.ts';
import { TerminalStream } from '../../../src/app/output/terminal-stream.ts';
import { COLUMNS, emulator, ROWS, shownBy, Wire } from './emulator.ts';

class Keyboard extends PassThrough {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

class Screen {
  readonly #wire = new Wire();
  readonly #terminal: Terminal = emulator();
  readonly #output: TerminalStream;
  readonly #instance: Instance;
  /** What was written for the last frame. */
  written = '';

  constructor(Output: new (wire: Wire) => TerminalStream) {
    this.#output = new Output(this.#wire);
    this.#instance = render(null, {
      stdout: this.#output,
      stdin: new Keyboard(),
      interactive: true,
      alternateScreen: true,
      patchConsole: false,
      exitOnCtrlC: false,
      maxFps: 1_000,
    });
  }

  /** Every cell after the frame was drawn. */
  async draw(frame: ReactNode): Promise<readonly string[]> {
    this.#instance.rerender(frame);
    await this.#instance.waitUntilRenderFlush();
    this.written = this.#wire.sent.splice(0).join('');
    return shownBy(this.#terminal, this.written);
  }

  close(): void {
    this.#instance.unmount();
    this.#output.dispose();
    this.#terminal.dispose();
  }
}

const open: Screen[] = [];
function openScreen(Output: new (wire: Wire) => TerminalStream): Screen {
  const screen = new Screen(Output);
  open.push(screen);
  return screen;
}
afterEach(() => {
  for (const screen of open.splice(0)) screen.close();
});

interface View {
  readonly offset: number;
  readonly selected: number;
  readonly overlay: boolean;
  readonly rows: number;
}

const NAMES = ['Reception', '東京', 'e\u0301t\u00e9', '👍 sales', '▸ north', 'a long name '.repeat(12)];

/** A list with its selection, as the screens draw one: a header, a row a number, and perhaps something over it. */
function list({ offset, selected, overlay, rows }: View): ReactNode {
  return (
    <Box width={COLUMNS} height={ROWS} flexDirection="column" overflow="hidden">
      <Text bold>Owned {offset}</Text>
      {Array.from({ length: rows }, (_, place) => (
        <Text key={`row-${String(place)}`} wrap="truncate-end" inverse={place === selected}>
          {`${offset + place} +1 212 555 01${offset + place} ${NAMES[(offset + place) % NAMES.length] ?? ''}`}
        </Text>
      ))}
      {overlay ? (
        <Box position="absolute" marginLeft={7} marginTop={2} borderStyle="round">
          <Text color="cyan">Help 東京</Text>
        </Box>
      ) : null}
    </Box>
  );
}

const view = fc.record({
  offset: fc.nat(30),
  selected: fc.nat(ROWS - 2),
  overlay: fc.boolean(),
  rows: fc.integer({ min: ROWS - 4, max: ROWS - 1 }),
});

test('for any frames, the terminal shows what Ink alone would show', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(view, { minLength: 1, maxLength: 6 }), async (views) => {
      const ours = openScreen(DiffingOutput);
      const inks = openScreen(TerminalStream);
      for (const frame of views) {
        const wanted = await inks.draw(list(frame));
        expect(await ours.draw(list(frame))).toEqual(wanted);
      }
      for (const screen of open.splice(0)) screen.close();
    }),
    { numRuns: 40 },
  );
});

test('the terminal scrolls a list that moves by one row', async () => {
  const ours = openScreen(DiffingOutput);
  const inks = openScreen(TerminalStream);
  const at = (offset: number) => list({ offset, selected: 5, overlay: false, rows: ROWS - 1 });
  for (const offset of [10, 11]) {
    await ours.draw(at(offset));
    await inks.draw(at(offset));
  }
  expect(ours.written).toMatch(/\u001b\[\d*M/);
  expect(ours.written.length).toBeLessThan(inks.written.length / 2);
});

test('a frame that is drawn again writes nothing', async () => {
  const ours = openScreen(DiffingOutput);
  const frame = list({ offset: 3, selected: 2, overlay: true, rows: ROWS - 1 });
  await ours.draw(frame);
  await ours.draw(frame);
  expect(ours.written).toBe('');
});
