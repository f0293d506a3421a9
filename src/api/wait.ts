/** Waits that a provider asks for. */

/** A wait before a read is tried again. Whoever hears of it says so: nobody waits without knowing what for. */
export interface ReadWait {
  /** In ms, at most LONGEST_WAIT_MS. */
  readonly ms: number;
  /** Why the last attempt failed, in one sentence. */
  readonly reason: string;
  /** The provider asks for fewer requests: whoever else is about to ask it waits as well. */
  readonly throttled?: true;
}

export type OnWait = (wait: ReadWait) => void;

/** Tells several of the waits of one provider. */
export class Waits {
  readonly #listeners = new Set<OnWait>();

  /** Returns the way to stop. */
  subscribe(listener: OnWait): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readonly tell: OnWait = (wait) => {
    for (const listener of [...this.#listeners]) listener(wait);
  };
}
