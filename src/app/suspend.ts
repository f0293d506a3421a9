/** Ctrl+Z: the terminal is given back, the process stops, and `fg` draws everything anew. */
import { once } from 'node:events';

export type SuspendTerminal = (callback: () => Promise<void>) => Promise<void>;

/**
 * Stops the process group as a shell's job control expects. Ink unrefs stdin, so without a timer that keeps the loop
 * alive the process would end instead of stopping (vadimdemedes/ink#989).
 */
export async function suspendProcess(suspendTerminal: SuspendTerminal): Promise<void> {
  await suspendTerminal(async () => {
    const keepAlive = setInterval(() => undefined, 1_000_000);
    const resumed = once(process, 'SIGCONT');
    process.kill(process.pid, 'SIGTSTP');
    await resumed;
    clearInterval(keepAlive);
  });
}
