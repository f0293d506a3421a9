import type { HttpDeadlines } from '../http/client.ts';
import type { OnRequest } from '../http/trace.ts';
import type { Runtime } from '../runtime.ts';
import type { OnWait } from '../wait.ts';

/** What a provider's client needs from outside. */
export interface ProviderDeps {
  readonly runtime: Runtime;
  /** Proxy variables are read from it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** For background work with more patience, and for tests. */
  readonly deadlines?: HttpDeadlines;
  /** Told before each wait for another attempt of a read. */
  readonly onWait?: OnWait | undefined;
  /** Told of each attempt of a request and each wait, for --debug. */
  readonly onRequest?: OnRequest | undefined;
}
