/** The clock of the frames: screens show ages, so a frame is drawn about once a second. */
import type { Runtime } from '../api/runtime.ts';
import type { Store } from '../components/store.ts';
import type { ShellAction, ShellState } from './state.ts';

const TICK_MS = 1_000;
/** A key's frame advances the clock from this age on, so that it needs no frame of its own between two keys. */
const NEARLY_TICK_MS = 900;

export interface Clock {
  tick(): void;
  /** Advances the clock with the frame of a key, where it is due soon. Whether it did. */
  tickWithKey(): boolean;
  /** Ticks until the signal aborts. */
  run(signal: AbortSignal): Promise<void>;
}

export function createClock(store: Store<ShellState, ShellAction>, runtime: Runtime): Clock {
  let tickedAt = Number.NEGATIVE_INFINITY;
  const sinceTick = () => runtime.monotonic() - tickedAt;
  const tick = () => {
    tickedAt = runtime.monotonic();
    store.dispatch({ kind: 'tick', now: runtime.now() });
  };
  return {
    tick,
    tickWithKey() {
      const due = sinceTick() >= NEARLY_TICK_MS;
      if (due) tick();
      return due;
    },
    async run(signal) {
      while (!signal.aborted) {
        if (sinceTick() >= TICK_MS) tick();
        await runtime.sleep(Math.max(0, TICK_MS - sinceTick()), signal).catch(() => undefined);
      }
    },
  };
}
