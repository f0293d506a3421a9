/** Entry point: starts the full-screen app or runs one command, and loads only what that needs. */

import { fstatSync, readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { LAST_WRITES_MS } from './api/limits.ts';
import { type CommandCall, type CommandLine, type PlainStart, parseCommandLine } from './cli/command-line.ts';
import { takeEnvironment } from './cli/environment.ts';
import { ownProcess } from './cli/system.ts';

/** Resolves to the exit code. */
async function main(line: CommandLine): Promise<number> {
  switch (line.kind) {
    case 'version':
      return printVersion();
    case 'reset-terminal': {
      const { resetTerminal } = await import('./app/reset.ts');
      resetTerminal();
      return 0;
    }
    case 'complete': {
      const { completeLine } = await import('./cli/complete.ts');
      return completeLine(line.words, takeEnvironment());
    }
    case 'no-command':
      return isInTerminal() && line.options.json !== true ? startApp(line) : runCommand(line);
    case 'command':
      return runCommand(line);
  }
}

async function runCommand(line: PlainStart | CommandCall): Promise<number> {
  const env = takeEnvironment();
  const { runCommands } = await import('./cli/run-commands.ts');
  return runCommands(line, env, readVersion(), ownProcess);
}

async function startApp({ options }: PlainStart): Promise<number> {
  const env = takeEnvironment();
  const { createProcessContext } = await import('./cli/process-context.ts');
  const context = createProcessContext(env, options, ownProcess);
  try {
    const { openApp, openAt } = await import('./cli/open-app.ts');
    return await openApp(context, openAt(options));
  } catch (error) {
    const { failureText, toFailure } = await import('./commands/shared/failure.ts');
    const failure = toFailure(error, options.config !== undefined);
    process.stderr.write(`${context.redact(failureText(failure))}\n`);
    return failure.exitCode;
  }
}

function printVersion(): Promise<number> {
  return new Promise((resolve) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return resolve(0);
      const reason = error.code === 'ENOSPC' ? 'the disk is full' : error.code;
      process.stderr.write(`dialdeck: Could not write the output (${reason}).\n`);
      resolve(1);
    });
    process.stdout.write(`${readVersion()}\n`, (error) => {
      if (error === undefined || error === null) resolve(0);
    });
  });
}

/** Whether a person types the keys and sees what they do: stdin and stdout are a terminal. */
function isInTerminal(): boolean {
  const streams = [0, 1];
  return streams.every((stream) => fstatSync(stream).isCharacterDevice()) && streams.every(isatty);
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(text)?.[1];
  return version ?? 'unknown';
}

function leave(exitCode: number): void {
  process.exitCode = exitCode;
  setTimeout(() => process.exit(exitCode), LAST_WRITES_MS).unref();
}

// No top-level await: the launcher requires this module.
main(parseCommandLine(process.argv.slice(2))).then(leave, async (error: unknown) => {
  leave(1);
  const { cleanLine } = await import('./text/clean.ts');
  const message = error instanceof Error ? cleanLine(error.message) : 'something failed';
  process.stderr.write(`dialdeck: ${message}\n`);
});
