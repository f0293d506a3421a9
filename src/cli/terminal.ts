/** The person's end of the process: questions on stderr, answers from stdin. */

import { createInterface } from 'node:readline/promises';
import { addAbortSignal, Writable } from 'node:stream';
import { MAX_STDIN_BYTES } from '../api/limits.ts';
import { TerminalInput } from '../app/input/terminal-input.ts';
import type { Terminal } from '../commands/shared/context.ts';
import { usageError } from '../commands/shared/failure.ts';

export function systemTerminal(interrupted: AbortSignal): Terminal {
  const stdinIsTerminal = process.stdin.isTTY === true;
  const seen = stdinIsTerminal && process.stdout.isTTY === true;
  return {
    seen,
    interactive: seen && process.stderr.isTTY === true,
    stdinIsTerminal,
    readStdin: () => readStdin(interrupted),
    ask: (question, options) => ask(question, options?.hidden === true, interrupted),
  };
}

async function readStdin(signal: AbortSignal): Promise<string> {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of addAbortSignal(signal, process.stdin)) {
    text += String(chunk);
    if (text.length > MAX_STDIN_BYTES)
      throw usageError('stdin contains more than 64 kB.', 'Pipe only the key to it.');
  }
  return text;
}

async function ask(question: string, hidden: boolean, signal: AbortSignal): Promise<string | undefined> {
  // readline echoes to its output what is typed; a hidden answer is echoed into nothing.
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : process.stderr;
  const lines = createInterface({
    // Replies of the terminal that come late are no part of an answer.
    input: new TerminalInput(process.stdin),
    output,
    terminal: true,
    historySize: 0,
  });
  // Only now: what is typed before the terminal is in raw mode is echoed by the terminal itself.
  if (hidden) process.stderr.write(question);
  const ended = new AbortController();
  lines.once('close', () => ended.abort());
  lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    // readline redraws its line from the first column on: a question it does not know of would be wiped away.
    return await lines.question(question, { signal: AbortSignal.any([signal, ended.signal]) });
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  } finally {
    lines.close();
    if (hidden) process.stderr.write('\n');
  }
}
