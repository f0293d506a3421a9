/** The hidden command `__complete`, which the shell's script calls when Tab is pressed. */

import { COMPLETION_MS } from '../api/limits.ts';
import { createProgram } from '../commands/program.ts';
import { complete } from '../commands/tools/completion/complete.ts';
import { printed, readLine, SHELLS } from '../commands/tools/completion/shells.ts';
import type { Environment } from '../config/paths.ts';
import { createSources } from './completion-sources.ts';

/**
 * Prints what may come next in the line and ends the process, because a shell waits for it. `args` are the shell's name and the
 * words behind the program's name; the last one is being typed. Never fails and never prints an error.
 */
export async function completeLine(args: readonly string[], env: Environment): Promise<never> {
  const text = await Promise.race([linesFor(args, env).catch(() => ''), patience()]);
  return new Promise(() => process.stdout.write(text, () => process.exit(0)));
}

async function linesFor([name, ...given]: readonly string[], env: Environment): Promise<string> {
  const shell = SHELLS.find((known) => known === name);
  if (shell === undefined) return '';
  const { before, typed, kept } = readLine(shell, given);
  const makeProgram = () => createProgram({ execute: async () => undefined });
  return printed(shell, await complete(makeProgram, before, typed, createSources(env)), kept);
}

function patience(): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(''), COMPLETION_MS));
}
