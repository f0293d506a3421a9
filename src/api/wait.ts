/** Waits that a provider asks for. */

/** A wait before a read is tried again. Whoever hears of it says so: nobody waits without knowing what for. */
export interface ReadWait {
  /** In ms, at most LONGEST_WAIT_MS. */
  readonly ms: number;
  /** Why the last attempt failed, in one sentence. */
  readonly reason: string;
}

export type OnWait = (wait: ReadWait) => void;
