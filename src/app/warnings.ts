/** Sends warnings of the runtime and stray console output to the log while the app uses the screen. */
import console from 'node:console';
import type { Log } from './log.ts';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Works until `dispose`, which restores the runtime's listeners. */
export function keepStderrClean(log: Log): { dispose(): void } {
  const listeners = process.listeners('warning');
  const onWarning = (warning: Error) => log.note(`${warning.name}: ${warning.message}`);
  process.removeAllListeners('warning');
  process.on('warning', onWarning);
  const originals = METHODS.map((method) => [method, console[method]] as const);
  for (const method of METHODS) {
    console[method] = (...values: unknown[]) => log.note(values.map(String).join(' '));
  }
  return {
    dispose() {
      process.off('warning', onWarning);
      for (const listener of listeners) process.on('warning', listener);
      for (const [method, original] of originals) console[method] = original;
    },
  };
}
