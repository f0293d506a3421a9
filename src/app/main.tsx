/** Opens the full-screen app and owns the way out of it. */
import { writeSync } from 'node:fs';
import { render } from 'ink';
import { systemRuntime } from '../api/runtime.ts';
import { createTheme } from '../components/theme.ts';
import { App } from './app.tsx';
import { osc52 } from './clipboard.ts';
import type { RunApp } from './options.ts';
import { createShell } from './shell.ts';
import { type SuspendTerminal, suspendProcess } from './suspend.ts';

export const runApp: RunApp = async (options) => {
  const shell = createShell(options, systemRuntime);
  const theme = createTheme({ colour: options.color, ascii: options.ascii });
  let suspend: SuspendTerminal | undefined;
  const instance = render(
    <App
      shell={shell}
      theme={theme}
      onSuspendable={(given) => {
        suspend = given;
      }}
    />,
    {
      alternateScreen: true,
      incrementalRendering: true,
      exitOnCtrlC: false,
      patchConsole: true,
      // A throttle would hold back the frame of a single key; 120 only merges floods.
      maxFps: 120,
    },
  );
  shell.attach({
    size: () => ({ columns: process.stdout.columns, rows: process.stdout.rows }),
    copy: (text) => writeSync(process.stdout.fd, osc52(text, process.env)),
    suspend: () => {
      if (suspend !== undefined && process.platform !== 'win32') void suspendProcess(suspend);
      else shell.notify({ kind: 'info', text: 'Suspending is not supported here.' });
    },
    exit: () => instance.unmount(),
  });
  const stop = () => instance.unmount();
  process.once('SIGTERM', stop);
  process.once('SIGHUP', stop);
  shell.start();
  await instance.waitUntilExit();
  await shell.leave();
  return 0;
};
