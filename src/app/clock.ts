/** The clock of the frames. Screens show ages, so a frame is drawn about once a second. */
import type { Runtime } from '../api/runtime.ts';
import type { Store } from '../components/store.ts';
import type { ShellAction, ShellState } from './state.ts';

const TICK_MS = 1_000;
/** From this age on, a key's frame also advances the clock, so that the tick needs no frame of its own. */
const NEARLY_TICK_MS = 900;

export interface Clock {
  tick(): void;
  /** Advances the clock together with a key's frame if a tick is due soon. Returns whether it did. */
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
