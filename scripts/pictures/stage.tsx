/** Runs the real app in a terminal emulator. */
import { setImmediate } from 'node:timers/promises';
import { render } from 'ink';
import { App } from '../../src/app/app.tsx';
import { createShell } from '../../src/app/shell.ts';
import { createTheme } from '../../src/components/theme.ts';
import { createTerminal, type TestTerminal } from '../../test/support/terminal.ts';
import type { HandClock } from './clock.ts';
import { type MachineOptions, openMachine } from './machine.ts';

export interface Stage extends TestTerminal {
  readonly clock: HandClock;
  /** Resolves when what was typed is on the screen. */
  flushed(): Promise<void>;
  /** The same, and the carrier has answered everything. Never resolves while a read waits for the clock before it asks again. */
  settled(): Promise<void>;
  /** Lets so many ms pass at once. Resolves when what became due is over. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

export interface StageSize {
  readonly columns: number;
  readonly rows: number;
}

/** The size of the pictures in the README. */
const README_SIZE: StageSize = { columns: 112, rows: 28 };

export async function openStage(size: StageSize = README_SIZE, behind: MachineOptions = {}): Promise<Stage> {
  const machine = await openMachine(behind);
  const { clock, options } = machine;
  const terminal = createTerminal(size.columns, size.rows);
  const shell = createShell(options, clock.runtime);
  const theme = () => createTheme({ colour: true, ascii: false });
  const instance = render(
    <App
      shell={shell}
      theme={theme}
      window={{ size: () => size, watchSize: () => () => undefined }}
      onSuspendable={() => undefined}
    />,
    {
      stdin: terminal.stdin,
      stdout: terminal.stdout,
      interactive: true,
      alternateScreen: true,
      exitOnCtrlC: false,
      patchConsole: false,
    },
  );
  shell.attach({
    size: () => size,
    copy: () => undefined,
    ring: () => undefined,
    switchMouse: () => undefined,
    redraw: () => undefined,
    suspend: () => undefined,
    exit: () => undefined,
  });
  shell.start();
  const flushed = async () => {
    // What follows an answer needs turns of the event loop of its own.
    for (let turn = 0; turn < 3; turn += 1) await setImmediate();
    await instance.waitUntilRenderFlush();
  };
  const settled = async () => {
    do await flushed();
    while (machine.pending() > 0);
    await flushed();
  };
  return {
    ...terminal,
    clock,
    flushed,
    settled,
    async pass(ms) {
      clock.advance(ms);
      await settled();
    },
    async close() {
      instance.unmount();
      const leaving = shell.leave();
      // What it waits for at the end is time as well.
      clock.advance(60_000);
      await leaving;
      await machine.close();
      terminal.dispose();
    },
  };
}
