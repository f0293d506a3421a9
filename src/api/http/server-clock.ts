import type { Runtime } from '../runtime.ts';
import { parseHttpDate } from './http-date.ts';

/** The server's clock, estimated from its last `Date` header. */
export interface ServerClock {
  /** Takes the `Date` header of an answer; ignores a header that it cannot read. */
  note(header: string | null): void;
  /** In ms since the epoch; undefined before the first header. */
  now(): number | undefined;
}

export function createServerClock(runtime: Runtime): ServerClock {
  let last: { readonly date: number; readonly at: number } | undefined;
  return {
    note: (header) => {
      const date = parseHttpDate(header, runtime.now());
      if (date !== undefined) last = { date, at: runtime.monotonic() };
    },
    now: () => (last === undefined ? undefined : last.date + runtime.monotonic() - last.at),
  };
}
