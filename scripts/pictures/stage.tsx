/** Runs the real app with a seeded sandbox over HTTP in a terminal emulator. The scene moves the clock. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'ink';
import { openNotes } from '../../src/api/notes/store.ts';
import { createTelefonieProvider } from '../../src/api/providers/telefonie/client.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import { openPurchases } from '../../src/api/purchases/service/index.ts';
import { App } from '../../src/app/app.tsx';
import { createShell } from '../../src/app/shell.ts';
import { createTheme } from '../../src/components/theme.ts';
import { findPaths } from '../../src/config/paths.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { createTerminal, type TestTerminal } from '../../test/support/terminal.ts';
import { createHandClock, type HandClock } from './clock.ts';

export interface Stage extends TestTerminal {
  readonly clock: HandClock;
  /** Resolves when what was typed is on the screen. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** 2026-03-02 09:30:00 UTC. */
const START = Date.UTC(2026, 2, 2, 9, 30, 0);
export interface StageSize {
  readonly columns: number;
  readonly rows: number;
}

/** The size of the pictures in the README. */
const README_SIZE: StageSize = { columns: 112, rows: 28 };
const OWNED = 240;

export async function openStage(size: StageSize = README_SIZE): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-pictures-'));
  const clock = createHandClock(START);
  const paths = findPaths({ HOME: folder });
  const sandbox = await startSandbox({
    seed: 1,
    numbers: OWNED,
    provisioningMs: 6_000,
    now: clock.now,
    apiKey: 'key-of-the-pictures',
  });
  const profile = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const;
  const account = {
    name: profile.name,
    provider: profile.provider,
    baseUrl: sandbox.telefonieBaseUrl,
    apiKey: sandbox.apiKey,
    currency: 'USD',
  };
  const provider = createTelefonieProvider(account, { runtime: clock.runtime, environment: {} });
  let purchases: Promise<Purchases> | undefined;
  const terminal = createTerminal(size.columns, size.rows);
  const shell = createShell(
    {
      open: { kind: 'search' },
      accounts: { profiles: [profile], active: profile, standIn: false },
      openSession: async () => ({
        account,
        provider,
        readOnly: false,
        notes: openNotes(paths.notes),
        openPurchases: () => {
          purchases ??= openPurchases({
            account,
            provider,
            journalFile: paths.journal,
            runtime: clock.runtime,
          });
          return purchases;
        },
        openTeam: async () => undefined,
        close: async () => (await purchases)?.close(),
      }),
      paths,
      readOnly: false,
      color: true,
      ascii: false,
    },
    clock.runtime,
  );
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
  return {
    ...terminal,
    clock,
    settled: () => instance.waitUntilRenderFlush(),
    async close() {
      instance.unmount();
      const leaving = shell.leave();
      // What it waits for at the end is time as well.
      clock.advance(60_000);
      await leaving;
      await sandbox.close();
      terminal.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
