/** Questions whose answer spends, changes or deletes something. What was typed before a person could read them does not count. */
import type { Terminal } from './context.ts';

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
