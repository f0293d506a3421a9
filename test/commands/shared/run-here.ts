/** Commands in the process of the test, from the parsed line to the last byte that is printed: one start of Node runs many. */
import { EventEmitter, once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { parseCommandLine } from '../../../src/cli/command-line.ts';
import { runCommands } from '../../../src/cli/run-commands.ts';
import type { System } from '../../../src/cli/system.ts';
import type { Environment } from '../../../src/config/paths.ts';
import type { Ran } from './house.ts';

/** Files of tests start a sandbox while they load, where no time limit of a test applies. */
const LONGEST_WAIT_MS = 20_000;

interface Running {
  stdout(): string;
  stderr(): string;
  /** Resolves once stderr holds the text. */
  printed(text: string): Promise<void>;
  /** As a signal from outside. */
  send(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ran>;
}

/** A pipe whose reader keeps everything. */
class Pipe extends Writable {
  text = '';
  constructor() {
    super({ decodeStrings: false });
  }

  override _write(chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    this.text += String(chunk);
    this.emit('text');
    done();
  }
}

/** A pipe that holds a text and then ends. No keys come from it. */
class Piped extends Readable {
  constructor(text: string | Buffer) {
    super({ read: () => undefined });
    if (text.length > 0) this.push(text);
    this.push(null);
  }

  setRawMode(): never {
    throw new Error('a pipe has no raw mode');
  }
  ref(): void {}
  unref(): void {}
}

/** Starts a command and leaves it running. */
export function startHere(
  args: readonly string[],
  env: Environment,
  stdin: string | Buffer = '',
  { stderrIsTerminal = false }: { readonly stderrIsTerminal?: boolean } = {},
): Running {
  const line = parseCommandLine(args);
  if (line.kind !== 'command' && line.kind !== 'no-command') {
    throw new Error(`${line.kind} needs a process of its own`);
  }
  const stdout = new Pipe();
  const stderr = Object.assign(new Pipe(), { isTTY: stderrIsTerminal });
  const signals = new EventEmitter<{ signal: [NodeJS.Signals] }>();
  const send = (signal: NodeJS.Signals) => signals.emit('signal', signal);
  const system: System = {
    stdin: new Piped(stdin),
    stdout,
    stderr,
    onSignal: (listener) => {
      signals.on('signal', listener);
      return () => signals.off('signal', listener);
    },
    interrupt: () => send('SIGINT'),
    exit: (code) => {
      throw new Error(`a second signal would end the process with ${code}`);
    },
    forgetVariables: () => undefined,
    openKeyring: async () => ({ unavailable: 'no keyring runs in a test' }),
  };
  return {
    stdout: () => stdout.text,
    stderr: () => stderr.text,
    printed: async (text) => {
      const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
      while (!stderr.text.includes(text)) await once(stderr, 'text', { signal });
    },
    send,
    ended: runCommands(line, env, '0.0.0', system).then((code) => ({
      stdout: stdout.text,
      stderr: stderr.text,
      code,
      signal: null,
    })),
  };
}

/** What a command printed and how it ended. */
export function runHere(args: readonly string[], env: Environment, stdin?: string | Buffer): Promise<Ran> {
  return startHere(args, env, stdin).ended;
}
