/** The real app on a terminal emulator, with a provider in memory: driven by keys, read as a picture. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'ink';
import type { Account } from '../../src/api/account.ts';
import type { NotesStore } from '../../src/api/notes/store.ts';
import type { Provider } from '../../src/api/provider.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import { openPurchases } from '../../src/api/purchases/service/index.ts';
import { type Runtime, systemRuntime } from '../../src/api/runtime.ts';
import type { Session } from '../../src/api/session.ts';
import type { Team } from '../../src/api/team/team.ts';
import type { OnWait } from '../../src/api/wait.ts';
import { App } from '../../src/app/app.tsx';
import { createAttention } from '../../src/app/attention.ts';
import { TerminalInput } from '../../src/app/input/terminal-input.ts';
import { createMouse } from '../../src/app/mouse/mouse.ts';
import type { RunAppOptions } from '../../src/app/options.ts';
import { DiffingOutput } from '../../src/app/output/diffing-output.ts';
import { TerminalStream } from '../../src/app/output/terminal-stream.ts';
import { type Repaint, repaintOnResize } from '../../src/app/repaint.ts';
import { createShell } from '../../src/app/shell.ts';
import type { Shell } from '../../src/app/shell-type.ts';
import { createTheme } from '../../src/components/theme.ts';
import { guarded } from '../../src/config/guard.ts';
import { findPaths } from '../../src/config/paths.ts';
import type { ThemeName } from '../../src/text/theme-names.ts';
import { memoryNotes } from './memory-notes.ts';
import { createTerminal, type TestTerminal } from './terminal.ts';

export interface AppDriver extends TestTerminal {
  readonly shell: Shell;
  readonly copied: string[];
  /** What is left for the next run. */
  readonly stateFile: string;
  /** Names of the accounts whose sessions were closed. */
  readonly closed: string[];
  /** True once the app asked to leave the screen. */
  readonly left: () => boolean;
  /** How often the app asked to be suspended. */
  readonly suspended: () => number;
  /** Resolves when what was typed has had its effect, and keys are taken again where they were held. */
  released(): Promise<void>;
  purchases(): Promise<Purchases>;
  close(): Promise<void>;
}

export interface DriverOptions {
  readonly provider: Provider;
  readonly columns?: number;
  readonly rows?: number;
  readonly readOnly?: boolean;
  readonly open?: RunAppOptions['open'];
  /** The sandbox alone when not given. */
  readonly accounts?: RunAppOptions['accounts'];
  /** Another provider for an account of this name. */
  readonly providerOf?: (name: string) => Provider;
  /** Where the entries of the accounts are read again before each change; not at all when not given. */
  readonly accountsFile?: string;
  /** Called before an account is opened, with what it says its waits to; may throw. */
  readonly beforeOpen?: (name: string, onWait: OnWait | undefined) => void;
  readonly setup?: RunAppOptions['setup'];
  readonly keymap?: RunAppOptions['keymap'];
  readonly saved?: RunAppOptions['saved'];
  /** The theme of the settings. */
  readonly theme?: ThemeName;
  readonly notices?: RunAppOptions['notices'];
  readonly logError?: RunAppOptions['logError'];
  readonly runtime?: Runtime;
  /** Hears everything that is written to the terminal. */
  readonly onOutput?: (data: string) => void;
  readonly color?: boolean;
  readonly ascii?: boolean;
  readonly screenReader?: boolean;
  /** Whether texts may be links. */
  readonly links?: boolean;
  /** Purchases written by the test, instead of a journal. */
  readonly purchases?: Purchases;
  /** What the team does; none when not given. */
  readonly team?: Team;
  /** Your own notes; the provider's numbers have them where it is made with `withNotes`. */
  readonly notes?: NotesStore;
  /** The same with a team. */
  readonly sharedNotes?: Session['sharedNotes'];
  /** Called with the journal's file before anything opens it. */
  readonly beforeJournal?: (file: string) => void;
}

const SANDBOX = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const;

export async function openApp(options: DriverOptions): Promise<AppDriver> {
  const folder = mkdtempSync(join(tmpdir(), 'dialdeck-app-'));
  const terminal = createTerminal(options.columns ?? 80, options.rows ?? 24, options.onOutput);
  const runtime = options.runtime ?? systemRuntime;
  const paths = findPaths({ HOME: folder });
  options.beforeJournal?.(paths.journal);
  const notes = options.notes ?? memoryNotes();
  const closed: string[] = [];
  const providerOf = (name: string) => options.providerOf?.(name) ?? options.provider;
  const providers = new Map<string, Provider>();
  const journals = new Map<string, Promise<Purchases>>();
  const openJournal = (name: string): Promise<Purchases> => {
    const known = journals.get(name);
    if (known !== undefined) return known;
    const opening =
      options.purchases === undefined
        ? openPurchases({
            account: accountOf(name),
            provider: providers.get(name) ?? providerOf(name),
            journalFile: paths.journal,
            runtime,
            pollScale: 0.01,
          })
        : Promise.resolve(options.purchases);
    journals.set(name, opening);
    // A failure is not kept, as in the app.
    opening.catch(() => journals.delete(name));
    return opening;
  };
  const accounts = options.accounts ?? { profiles: [SANDBOX], active: SANDBOX, standIn: true };
  const shell = createShell(
    {
      open: options.open ?? { kind: 'search' },
      accounts,
      openSession: async (profile, onWait, onForbidden) => {
        const { name } = profile;
        options.beforeOpen?.(name, onWait);
        const { accountsFile } = options;
        const provider =
          accountsFile === undefined
            ? providerOf(name)
            : guarded(providerOf(name), profile, { accountsFile, readOnly: false, onForbidden });
        providers.set(name, provider);
        return {
          account: accountOf(name),
          provider,
          readOnly: options.readOnly ?? false,
          notes,
          sharedNotes: options.sharedNotes,
          openPurchases: () => openJournal(name),
          openTeam: async () => options.team,
          close: async () => {
            closed.push(name);
            (await journals.get(name)?.catch(() => undefined))?.close();
            journals.delete(name);
          },
        };
      },
      paths,
      readOnly: options.readOnly ?? false,
      color: options.color ?? true,
      ascii: options.ascii ?? false,
      screenReader: options.screenReader ?? false,
      ...(options.setup === undefined ? {} : { setup: options.setup }),
      ...(options.keymap === undefined ? {} : { keymap: options.keymap }),
      ...(options.saved === undefined ? {} : { saved: options.saved }),
      ...(options.theme === undefined ? {} : { theme: options.theme }),
      ...(options.notices === undefined ? {} : { notices: options.notices }),
      ...(options.logError === undefined ? {} : { logError: options.logError }),
    },
    runtime,
  );
  const copied: string[] = [];
  let left = false;
  let suspended = 0;
  const screenReader = options.screenReader ?? false;
  const theme = (name: ThemeName | undefined) =>
    createTheme({
      colour: options.color ?? true,
      ascii: options.ascii ?? false,
      screenReader,
      links: options.links ?? false,
      name: name ?? options.theme,
    });
  const output = screenReader ? new TerminalStream(terminal.stdout) : new DiffingOutput(terminal.stdout);
  let repaint: Repaint | undefined;
  const attention = createAttention({
    write: (data) => terminal.stdout.write(data),
    monotonic: runtime.monotonic,
    enabled: true,
    form: 'osc-9',
    multiplexer: undefined,
  });
  const mouse = createMouse({
    write: () => undefined,
    on: true,
    monotonic: runtime.monotonic,
    onGesture: (gesture) => shell.point(gesture),
  });
  const tree = (
    <App
      shell={shell}
      theme={theme}
      window={output}
      screenReader={screenReader}
      {...(screenReader ? {} : { regions: mouse.regions })}
      onSuspendable={() => undefined}
    />
  );
  const instance = render(tree, {
    stdin: new TerminalInput(terminal.stdin, undefined, {
      focus: attention.focus,
      ...(screenReader ? {} : { mouse: mouse.report }),
    }),
    stdout: output,
    interactive: true,
    alternateScreen: !screenReader,
    isScreenReaderEnabled: screenReader,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 1_000,
  });
  if (!screenReader) {
    repaint = repaintOnResize(output, { clear: instance.clear, commit: () => instance.rerender(tree) });
  }
  shell.attach({
    ring: attention.ring,
    switchMouse: () => (screenReader ? undefined : mouse.toggle()),
    size: output.size,
    copy: (text) => copied.push(text),
    redraw: () => repaint?.redraw(),
    suspend: () => {
      suspended += 1;
    },
    exit: () => {
      left = true;
      instance.unmount();
    },
  });
  shell.start();
  let fault: unknown;
  instance.waitUntilExit().catch((error: unknown) => {
    fault = error;
  });
  const until: TestTerminal['until'] = async (seen, what, ms) => {
    const found = await terminal.until(seen, what, ms).catch((error: unknown) => {
      // An app that fell shows nothing: why it fell says more than what was not seen.
      throw fault ?? error;
    });
    // What was seen may be the first of two frames for one event: the second is on its way.
    await instance.waitUntilRenderFlush();
    return found;
  };
  // Nobody types within the millisecond in which a frame appears: each text waits until the frames before it are out.
  let typed: Promise<void> = Promise.resolve();
  return {
    ...terminal,
    until,
    see: (text, ms) => until((screen) => screen.includes(text), JSON.stringify(text), ms),
    type: (text) => {
      typed = typed.then(() => instance.waitUntilRenderFlush()).then(() => terminal.type(text));
    },
    shell,
    copied,
    stateFile: paths.state,
    closed,
    left: () => left,
    suspended: () => suspended,
    released: async () => {
      await typed;
      await instance.waitUntilRenderFlush();
    },
    purchases: () => openJournal(shell.profile().name),
    async close() {
      repaint?.dispose();
      output.dispose();
      instance.unmount();
      await shell.leave();
      terminal.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The account that the driver opens under this name. */
export function accountOf(name: string): Account {
  return {
    name,
    provider: 'telefonie',
    baseUrl: 'http://127.0.0.1:9/v1/numbers',
    apiKey: `key-of-${name}`,
    currency: 'USD',
  };
}
