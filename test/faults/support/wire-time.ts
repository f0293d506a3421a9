/** Injected time for clients that talk over real sockets: it stands still while anything is on the wire. */
import type { Provider } from '../../../src/api/provider.ts';
import type { Runtime } from '../../../src/api/runtime.ts';
import { VirtualTime } from '../../api/purchases/support/virtual-time.ts';

export class WireTime extends VirtualTime {
  /** Calls of the provider that are not asleep. */
  #busy = 0;

  override async settle(): Promise<void> {
    do await super.settle();
    while (this.#busy > 0);
  }

  /** For the HTTP client: while it sleeps between two attempts nothing is on the wire. */
  get forClient(): Runtime {
    return {
      now: () => this.now(),
      monotonic: () => this.monotonic(),
      random: () => this.random(),
      uuid: () => this.uuid(),
      sleep: async (ms, signal) => {
        this.#busy -= 1;
        try {
          await this.sleep(ms, signal);
        } finally {
          this.#busy += 1;
        }
      },
    };
  }

  /** The same provider, its calls known to this time; each reading of an owned number is wrapped in `look`. */
  watched(provider: Provider, look: <T>(read: () => Promise<T>) => Promise<T>): Provider {
    const during = async <T>(call: () => Promise<T>): Promise<T> => {
      this.#busy += 1;
      try {
        return await call();
      } finally {
        this.#busy -= 1;
      }
    };
    return {
      ...provider,
      getOwned: (number, signal) => during(() => look(() => provider.getOwned(number, signal))),
      quote: (number, signal) => during(() => provider.quote(number, signal)),
      purchase: (order, signal) => during(() => provider.purchase(order, signal)),
    };
  }
}
