/** A TCP proxy in front of PostgreSQL that cuts, delays and truncates at a chosen statement, or is gone altogether. */
import { connect, createServer, type Socket } from 'node:net';

export const MISHAPS = ['request lost', 'answer lost', 'answer truncated', 'answer late'] as const;
export type Mishap = (typeof MISHAPS)[number] | (() => Promise<void>);

export interface UnsteadyNetwork {
  /** The URL of the database through this network. */
  readonly url: string;
  /** Without it, every connection is cut and none is made. */
  isUp: boolean;
  /** At the nth question from now on (each step of a login is one), this happens, once. A function: something happens to the server. */
  plan(question: number, mishap: Mishap): void;
  /** Whether what was planned has happened. */
  readonly happened: boolean;
  close(): void;
}

const LATE_MS = 200;

export async function unsteadyNetwork(url: string): Promise<UnsteadyNetwork> {
  const target = new URL(url);
  const open = new Set<Socket>();
  const state = { isUp: true, left: 0, mishap: undefined as Mishap | undefined };
  const server = createServer((client) => {
    if (!state.isUp) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(target.port), target.hostname);
    const end = () => {
      for (const socket of [client, upstream]) {
        socket.destroy();
        open.delete(socket);
      }
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', end).on('close', end);
    }
    const questions = new QuestionCounter();
    let answers: Mishap | undefined;
    client.on('data', (chunk) => {
      for (let asked = questions.count(chunk); asked > 0; asked -= 1) {
        if (state.mishap === undefined) break;
        state.left -= 1;
        if (state.left > 0) continue;
        answers = state.mishap;
        state.mishap = undefined;
      }
      if (answers === 'request lost') end();
      else upstream.write(chunk);
      if (typeof answers === 'function') answers().catch(end);
    });
    upstream.on('data', (chunk) => {
      const mishap = answers;
      answers = undefined;
      if (mishap === undefined || typeof mishap === 'function') client.write(chunk);
      else if (mishap === 'answer truncated')
        client.end(chunk.subarray(0, Math.floor(chunk.length / 2)), end);
      else if (mishap === 'answer late') {
        upstream.pause();
        setTimeout(() => {
          client.write(chunk);
          upstream.resume();
        }, LATE_MS);
      } else end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const through = new URL(url);
  through.port = String(address.port);
  return {
    url: through.href,
    get isUp() {
      return state.isUp;
    },
    set isUp(isUp) {
      state.isUp = isUp;
      if (!isUp) for (const socket of open) socket.destroy();
    },
    plan: (question, mishap) => {
      state.left = question;
      state.mishap = mishap;
    },
    get happened() {
      return state.mishap === undefined;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/**
 * Counts the messages of a client that ask for an answer: its start, each step of the login, and each statement. Messages:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html.
 */
class QuestionCounter {
  #rest = Buffer.alloc(0);
  #hasStarted = false;

  count(chunk: Buffer): number {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    let asked = 0;
    for (;;) {
      // The first message has no type.
      const typed = this.#hasStarted ? 1 : 0;
      if (this.#rest.length < typed + 4) return asked;
      const length = typed + this.#rest.readInt32BE(typed);
      if (this.#rest.length < length) return asked;
      const type = typed === 0 ? 'start' : String.fromCharCode(this.#rest[0] ?? 0);
      if (['start', 'p', 'Q', 'S'].includes(type)) asked += 1;
      this.#rest = this.#rest.subarray(length);
      this.#hasStarted = true;
    }
  }
}
