/** Commands without a process of their own: many runs on one account, through the real argument parser and client. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { onTestFinished } from 'vitest';
import type { Account } from '../../../src/api/account.ts';
import type { Provider } from '../../../src/api/provider.ts';
import type { OpenDatabase } from '../../../src/api/purchases/journal/sqlite.ts';
import { openPurchases } from '../../../src/api/purchases/service/index.ts';
import { systemRuntime } from '../../../src/api/runtime.ts';
import type { Session } from '../../../src/api/session.ts';
import type { Team } from '../../../src/api/team/team.ts';
import { createProgram } from '../../../src/commands/program.ts';
import type { CommandContext } from '../../../src/commands/shared/context.ts';
import { EXIT } from '../../../src/commands/shared/exit-codes.ts';
import { toFailure } from '../../../src/commands/shared/failure.ts';
import { Output } from '../../../src/commands/shared/output.ts';
import type { AccountProfile } from '../../../src/config/account-profiles.ts';
import type { OpenAt } from '../../../src/config/open-at.ts';
import { findPaths, type Paths } from '../../../src/config/paths.ts';
import { memoryNotes } from '../../support/memory-notes.ts';

export interface InProcess {
  readonly paths: Paths;
  run(args: readonly string[]): Promise<{
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
  }>;
}

/** Syncing a real disk for every purchase adds nothing to tests that never lose power. */
const MEMORY_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export interface InProcessOptions {
  readonly account: Account;
  readonly provider: Provider;
  /** A folder that several accounts share; a new one otherwise. */
  readonly home?: string;
  /** Factor of every pause between two looks at a purchase. */
  readonly pollScale?: number;
  /** Ctrl+C. */
  readonly interrupted?: AbortSignal;
  /** The person's answers, where a terminal is wanted. */
  readonly answers?: (question: string) => string | undefined;
  /** A disk that fails when the test wants it to. */
  readonly openDatabase?: OpenDatabase;
  readonly team?: Team;
  /** Hears where a command opens the app, which is not started here. */
  readonly onOpenApp?: (open: OpenAt) => void;
}

/** A home folder for who removes it. */
export function newHome(): string {
  return mkdtempSync(join(MEMORY_DISK, 'dialdeck-commands-'));
}

/** A home folder that is gone when the test ends. */
export function temporaryHome(): string {
  const home = newHome();
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** One account with a journal of its own; without `answers` there is no terminal. */
export function commandsOn(options: InProcessOptions): InProcess {
  const { account, provider, answers, onOpenApp, home = temporaryHome(), pollScale } = options;
  const paths = findPaths({ HOME: home }, undefined);
  const profile: AccountProfile = {
    name: account.name,
    provider: account.provider,
    baseUrl: account.baseUrl,
    currency: account.currency,
    kind: 'configured',
    keyStore: 'file',
  };
  const accounts = async () => ({ active: profile, profiles: [profile], standIn: false });
  return {
    paths,
    run: async (args) => {
      let stdout = '';
      let stderr = '';
      let code = 0;
      const output = new Output({
        stdout: { write: (text) => (stdout += text) },
        stderr: { write: (text) => (stderr += text) },
        json: args.includes('--json'),
        color: false,
        redact: (text) => text,
      });
      const opened: Session[] = [];
      const context: CommandContext = {
        env: {},
        paths,
        runtime: systemRuntime,
        globals: {
          json: output.json,
          readOnly: args.includes('--read-only'),
          dryRun: args.includes('--dry-run'),
        },
        output,
        onWait: () => undefined,
        self: { version: 'test', color: false, ascii: false, size: undefined },
        terminal: {
          seen: answers !== undefined,
          interactive: answers !== undefined,
          stdinIsTerminal: answers !== undefined,
          readStdin: async () => '',
          ask: async (question) => answers?.(question),
        },
        interrupted: options.interrupted ?? new AbortController().signal,
        readerGone: new AbortController().signal,
        accounts,
        allAccounts: accounts,
        openSession: async () => {
          const purchases = openPurchases({
            account,
            provider,
            journalFile: paths.journal,
            runtime: systemRuntime,
            ...(pollScale === undefined ? {} : { pollScale }),
            ...(options.openDatabase === undefined ? {} : { openDatabase: options.openDatabase }),
          });
          const session: Session = {
            account,
            provider,
            readOnly: false,
            notes: memoryNotes(),
            openPurchases: () => purchases,
            openTeam: async () => options.team,
            close: async () => (await purchases).close(),
          };
          opened.push(session);
          return session;
        },
        requirePicture: () => undefined,
        openApp: async (open) => {
          onOpenApp?.(open);
          return 1;
        },
        openKeyring: async () => ({ unavailable: 'not in this test' }),
        hide: () => undefined,
      };
      const program = createProgram({
        version: 'test',
        execute: async (command, load) => {
          const { run } = await load();
          try {
            code = await run(context, { args: command.args, options: command.opts() });
          } catch (error) {
            const failure = toFailure(error);
            output.failure(failure);
            code = failure.exitCode;
          }
        },
      });
      for (const command of program.commands) {
        command.configureOutput({ writeErr: (text) => output.note(text.trimEnd()) });
      }
      try {
        await program.parseAsync([...args], { from: 'user' });
      } catch (error) {
        if (!(error instanceof CommanderError)) throw error;
        code = EXIT.usage;
      }
      for (const session of opened) await session.close();
      return { code, stdout, stderr };
    },
  };
}
