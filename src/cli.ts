/** The front door: the version, the full-screen app, or one command; each loads only what it needs. */
import { readFileSync } from 'node:fs';
import { takeEnvironment } from './cli/environment.ts';
import { readPlainStart } from './cli/flags.ts';
import type { GlobalFlags } from './cli/host.ts';
import type { Environment } from './config/paths.ts';

async function main(args: readonly string[]): Promise<number> {
  const [first] = args;
  if (args.length === 1 && (first === '--version' || first === '-V')) {
    process.stdout.write(`${readVersion()}\n`);
    return 0;
  }
  const env = takeEnvironment();
  const terminal =
    process.stdin.isTTY === true && process.stdout.isTTY === true && process.stderr.isTTY === true;
  const flags = terminal ? readPlainStart(args) : undefined;
  if (flags !== undefined && flags.json !== true) return startApp(env, flags);
  const { runCommands } = await import('./cli/run-commands.ts');
  return runCommands(args, env, readVersion());
}

async function startApp(env: Environment, flags: GlobalFlags): Promise<number> {
  const { createHost } = await import('./cli/host.ts');
  const host = createHost(env, flags);
  try {
    const { openApp } = await import('./cli/open-app.ts');
    return await openApp(host, flags, { kind: 'search' });
  } catch (error) {
    const { toFailure } = await import('./commands/support/failure.ts');
    const { message, hint, exitCode } = toFailure(error);
    process.stderr.write(`${host.redact(`dialdeck: ${message}\n  ${hint}`)}\n`);
    return exitCode;
  }
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(text)?.[1];
  return version ?? 'unknown';
}

// Not process.exit: what is still being written to a pipe must arrive. No top-level await: the bundle is CommonJS.
main(process.argv.slice(2)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`dialdeck: ${error instanceof Error ? error.message : 'something failed'}\n`);
    process.exitCode = 1;
  },
);
