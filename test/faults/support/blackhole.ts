/** A loopback address at which connecting neither succeeds nor fails: a listener that stands still, its queue full. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const LISTENER = `require('node:net').createServer().listen({ host: process.argv[1], port: Number(process.argv[2]),
  backlog: 1 }, () => console.log('listening'))`;
/** Longer than a loopback connection ever takes, in ms. */
const STUCK = 150;
const MOST = 50;

/** Throws where the system answers although nobody accepts. */
export async function openBlackhole(host: string, port: number): Promise<{ close(): void }> {
  const child = spawn(process.execPath, ['-e', LISTENER, host, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGSTOP');
  const queued: Socket[] = [];
  const close = () => {
    for (const socket of queued) socket.destroy();
    child.kill('SIGKILL');
  };
  while (queued.length < MOST) {
    const socket = connect(port, host);
    socket.on('error', () => undefined);
    queued.push(socket);
    const over = AbortSignal.timeout(STUCK);
    const connected = await once(socket, 'connect', { signal: over }).then(
      () => true,
      () => false,
    );
    if (!connected) return { close };
  }
  close();
  throw new Error('the queue of connections never fills here');
}
