/** The real app on a terminal emulator, with a provider in memory: driven by keys, read as a picture. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'ink';
import type { Provider } from '../../src/api/provider.ts';
import type { Purchases } from '../../src/api/purchases/types.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { App } from '../../src/app/app.tsx';
import type { RunAppOptions } from '../../src/app/options.ts';
import { createShell } from '../../src/app/shell.ts';
import type { Shell } from '../../src/app/shell-type.ts';
import { createTheme } from '../../src/components/theme.ts';
import { findPaths } from '../../src/config/paths.ts';
import { createTerminal, type TestTerminal } from './terminal.ts';

export interface AppDriver extends TestTerminal {
  readonly shell: Shell;
  readonly copied: string[];
  /** True once the app asked to leave the screen. */
  readonly left: () => boolean;
  purchases(): Promise<Purchases>;
  close(): Promise<void>;
}

export interface DriverOptions {
  readonly provider: Provider;
  readonly columns?: number;
  readonly rows?: number;
  readonly readOnly?: boolean;
  readonly open?: RunAppOptions['open'];
}

export async function openApp(options: DriverOptions): Promise<AppDriver> {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-app-'));
  const terminal = createTerminal(options.columns ?? 80, options.rows ?? 24);
  const account = {
    name: 'test',
    provider: 'telefonie',
    baseUrl: 'http://127.0.0.1:9/v1/numbers',
    apiKey: 'key-of-the-test',
    currency: 'USD',
  } as const;
  let purchases: Promise<Purchases> | undefined;
  const open = (): Promise<Purchases> => {
    purchases ??= Promise.reject(new Error('no journal yet'));
    return purchases;
  };
  const choice = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const;
  const shell = createShell(
    {
      open: options.open ?? { kind: 'search' },
      accounts: { choices: [choice], active: choice, standIn: true },
      openSession: async () => ({
        account,
        provider: options.provider,
        readOnly: options.readOnly ?? false,
        openPurchases: open,
        close: async () => {
          (await purchases?.catch(() => undefined))?.close();
        },
      }),
      paths: findPaths({ HOME: folder }),
      readOnly: options.readOnly ?? false,
      color: true,
      ascii: false,
    },
    systemRuntime,
  );
  const copied: string[] = [];
  let left = false;
  const instance = render(
    <App shell={shell} theme={createTheme({ colour: true, ascii: false })} onSuspendable={() => undefined} />,
    {
      stdin: terminal.stdin,
      stdout: terminal.stdout,
      interactive: true,
      alternateScreen: true,
      incrementalRendering: true,
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: 120,
    },
  );
  shell.attach({
    size: () => ({ columns: terminal.stdout.columns, rows: terminal.stdout.rows }),
    copy: (text) => copied.push(text),
    suspend: () => undefined,
    exit: () => {
      left = true;
      instance.unmount();
    },
  });
  shell.start();
  return {
    ...terminal,
    shell,
    copied,
    left: () => left,
    purchases: open,
    async close() {
      instance.unmount();
      await shell.leave();
      terminal.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
