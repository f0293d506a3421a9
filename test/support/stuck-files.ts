/** Ends a run in which a test file hangs where no time limit of Vitest applies: in a loop, or before its first test. */
import { writeSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Longer than any file takes on a slow machine, in ms. */
const STUCK_AFTER = 10 * 60_000;

export class StuckFiles implements Reporter {
  readonly #running = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;

  onTestModuleQueued({ relativeModuleId }: TestModule): void {
    this.#running.set(relativeModuleId, 'has not begun its first test');
    this.#wait();
  }

  onTestCaseReady({ module, fullName }: TestCase): void {
    this.#running.set(module.relativeModuleId, `began "${fullName}"`);
  }

  onTestModuleEnd({ relativeModuleId }: TestModule): void {
    this.#running.delete(relativeModuleId);
    this.#wait();
  }

  onTestRunEnd(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(), STUCK_AFTER);
  }

  #giveUp(): void {
    const lines = [...this.#running].map(([file, last]) => `  ${file} ${last}\n`);
    writeSync(
      process.stderr.fd,
      `No test file ended for ${STUCK_AFTER / 60_000} minutes. Still running:\n${lines.join('')}`,
    );
    // Vitest's own watchdog ends the processes of the tests.
    process.exit(1);
  }
}
