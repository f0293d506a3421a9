/** Asks the person: questions go to stderr, answers come from stdin. */

import { addAbortSignal, Writable } from 'node:stream';
import { QUESTION_IS_READ_MS } from '../api/limits.ts';
import type { Runtime } from '../api/runtime.ts';
import { stopwatch } from '../api/stopwatch.ts';
import { TerminalInput } from '../app/input/terminal-input.ts';
import type { QuestionOptions, StdinLimit, Terminal } from '../commands/shared/context.ts';
import { usageError } from '../commands/shared/failure.ts';
import { decodeText } from '../config/text-file.ts';
import { createPasteCheck } from './paste-check.ts';
import type { System } from './system.ts';

export function systemTerminal(system: System, interrupted: AbortSignal, runtime: Runtime): Terminal {
  const stdinIsTerminal = system.stdin.isTTY === true;
  const seen = stdinIsTerminal && system.stdout.isTTY === true;
  return {
    seen,
    interactive: seen && system.stderr.isTTY === true,
    stdinIsTerminal,
    readStdin: (limit) => readStdin(system, limit, interrupted),
    ask: (question, { decides = false, ...options } = {}) => {
      const once = () => ask(system, question, options, interrupted);
      return decides ? askUntilRead(system, once, runtime) : once();
    },
  };
}

async function readStdin(
  { stdin }: System,
  { mostBytes, hint }: StdinLimit,
  signal: AbortSignal,
): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of addAbortSignal(signal, stdin)) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > mostBytes) {
      const most = mostBytes < 1_000_000 ? `${mostBytes >> 10} kB` : `${mostBytes / 1_000_000} MB`;
      throw usageError(`stdin contains more than ${most}.`, hint);
    }
    chunks.push(part);
  }
  try {
    return decodeText(Buffer.concat(chunks));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(`stdin cannot be used: ${reason}.`, 'Nothing was done.');
  }
}

/**
 * Asks again after an answer that came sooner than anybody reads a question: its keys were typed for something else. Enter alone is taken, because
 * it agrees to nothing.
 */
async function askUntilRead(
  { stderr }: System,
  once: () => Promise<string | undefined>,
  runtime: Runtime,
): Promise<string | undefined> {
  const shown = stopwatch(runtime);
  for (;;) {
    const answer = await once();
    if (answer === undefined || answer.trim() === '' || shown() >= QUESTION_IS_READ_MS) return answer;
    stderr.write('This was typed before you could read the question. Answer again.\n');
  }
}

async function ask(
  system: System,
  question: string,
  { hidden = false, refuses }: Omit<QuestionOptions, 'decides'>,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { createInterface } = await import('node:readline/promises');
  const ended = new AbortController();
  const paste = createPasteCheck(refuses, () => ended.abort());
  // readline echoes what is typed to its output. A hidden answer gets an output that drops everything.
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : system.stderr;
  const lines = createInterface({
    // It removes late replies of the terminal, which do not belong to the answer.
    input: new TerminalInput(system.stdin, paste.accept),
    output,
    terminal: true,
    historySize: 0,
  });
  // The question comes only now, in raw mode. Before that, the terminal would echo what is typed.
  if (hidden) system.stderr.write(question);
  lines.once('close', () => ended.abort());
  lines.once('SIGINT', () => system.interrupt());
  try {
    // readline must know the question: it redraws the whole line.
    return await lines.question(question, { signal: AbortSignal.any([signal, ended.signal]) });
  } catch (error) {
    if (signal.aborted) throw error;
    const reason = paste.refused();
    if (reason !== undefined) throw usageError(`${reason}.`, 'Nothing was done. Paste one answer at a time.');
    return undefined;
  } finally {
    lines.close();
    if (hidden || paste.refused() !== undefined) system.stderr.write('\n');
  }
}
