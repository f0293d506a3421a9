/** Questions whose answer spends, changes or deletes something. What was typed before a person could read them does not count. */
import type { CommandContext, Terminal } from './context.ts';
import { notConfirmed, usageError } from './failure.ts';

/** Whether a typed answer is the word yes. */
export function isYes(answer: string | undefined): boolean {
  return answer?.trim().toLowerCase() === 'yes';
}

/** Asks, and resolves to whether the answer is the whole word yes. */
export async function saysYes(terminal: Terminal, question: string): Promise<boolean> {
  return isYes(await terminal.ask(question, { decides: true }));
}

/** Asks `… [y/N]`, and resolves to whether the answer is y or yes. */
export async function agrees(terminal: Terminal, question: string): Promise<boolean> {
  const answer = await terminal.ask(`${question} [y/N] `, { decides: true });
  return /^y(es)?$/i.test(answer?.trim() ?? '');
}

/** Asks for a phrase, and resolves to what was typed; to an empty text when nothing was. */
export async function typedPhrase(terminal: Terminal, question: string): Promise<string> {
  return (await terminal.ask(question, { decides: true }))?.trim() ?? '';
}

export interface Removal {
  /** "accounts remove", for messages. */
  readonly command: string;
  /** Names what is removed: "Remove work?". */
  readonly question: string;
  /** What is still there after any answer but yes. */
  readonly kept: string;
}

/** Asks before something of this machine is removed. Throws CommandError where nobody can be asked, and after any answer but yes. */
export async function confirmRemoval(
  { terminal, output }: CommandContext,
  { command, question, kept }: Removal,
): Promise<void> {
  if (!terminal.interactive || output.json) {
    throw usageError(
      `Without a terminal, ${command} needs --yes.`,
      'To see what would happen, use --dry-run.',
    );
  }
  if (!(await saysYes(terminal, `${question} Type yes to confirm: `)))
    throw notConfirmed(`Not confirmed. ${kept}`);
}
