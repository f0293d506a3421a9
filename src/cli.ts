/** The front door: the full-screen app, or one command; each loads only what it needs. */
import { fstatSync, readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { takeEnvironment } from './cli/environment.ts';
import { openAt, readPlainStart } from './cli/flags.ts';
import type { GlobalFlags } from './cli/process-context.ts';
import type { Environment } from './config/paths.ts';

async function main(args: readonly string[]): Promise<number> {
  const [first] = args;
  if (args.length === 1 && (first === '--version' || first === '-V')) return printVersion();
  if (args.length === 1 && first === '--reset-terminal') {
    const { resetTerminal } = await import('./app/reset.ts');
    resetTerminal();
    return 0;
  }
  const env = takeEnvironment();
  if (first === '__complete') {
    const { completeLine } = await import('./cli/complete.ts');
    return completeLine(args.slice(1), env);
  }
  const flags = isInTerminal() ? readPlainStart(args) : undefined;
  if (flags !== undefined && flags.json !== true) return startApp(env, flags);
  const { runCommands } = await import('./cli/run-commands.ts');
  return runCommands(args, env, readVersion());
}

async function startApp(env: Environment, flags: GlobalFlags): Promise<number> {
  const { createHost } = await import('./cli/process-context.ts');
  const host = createHost(env, flags);
  try {
    const { openApp } = await import('./cli/open-app.ts');
    return await openApp(host, openAt(flags));
  } catch (error) {
    const { toFailure } = await import('./commands/shared/failure.ts');
    const { message, hint, exitCode } = toFailure(error, flags.config !== undefined);
    process.stderr.write(`${host.redact(`dialdeck: ${message}\n  ${hint}`)}\n`);
    return exitCode;
  }
}

function printVersion(): Promise<number> {
  return new Promise((resolve) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return resolve(0);
      const reason = error.code === 'ENOSPC' ? 'the disk is full' : error.code;
      process.stderr.write(`dialdeck: The output could not be written (${reason}).\n`);
      resolve(1);
    });
    process.stdout.write(`${readVersion()}\n`, (error) => {
      if (error === undefined || error === null) resolve(0);
    });
  });
}

/** Whether keys come from a person who sees what they do; what is no character device is no terminal, and node:tty is not loaded for it. */
function isInTerminal(): boolean {
  const streams = [0, 1];
  return streams.every((stream) => fstatSync(stream).isCharacterDevice()) && streams.every(isatty);
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(text)?.[1];
  return version ?? 'unknown';
}

/** For what is still being written; no longer, whatever still holds the process: a look-up of a name can't be called off. */
const LAST_MS = 500;

function leave(exitCode: number): void {
  process.exitCode = exitCode;
  setTimeout(() => process.exit(exitCode), LAST_MS).unref();
}

// No top-level await: the launcher requires this module.
main(process.argv.slice(2)).then(leave, (error: unknown) => {
  process.stderr.write(`dialdeck: ${error instanceof Error ? error.message : 'something failed'}\n`);
  leave(1);
});
