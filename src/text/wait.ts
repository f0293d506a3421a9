/** What is said while a provider makes us wait. */
import { formatSpan } from './format.ts';

/** Shorter waits are over before they are read. In ms. */
const WORTH_SAYING_MS = 1_000;

interface Wait {
  readonly ms: number;
  readonly reason: string;
}

/** "api.example.com asks to slow down (429). Waiting 12 s, then asking again." */
function waitText({ ms, reason }: Wait): string {
  return `${reason} dialdeck waits ${formatSpan(ms)} and tries again.`;
}

/**
 * Says each wait once: of requests that are made to wait side by side the first speaks for all. `now` is monotonic, in ms;
 * `say` is told until when, in the same measure.
 */
export function createWaitNotifier(
  now: () => number,
  say: (text: string, until: number) => void,
): (wait: Wait) => void {
  let until = Number.NEGATIVE_INFINITY;
  return (wait) => {
    const ends = now() + wait.ms;
    if (wait.ms < WORTH_SAYING_MS || ends < until + WORTH_SAYING_MS) return;
    until = ends;
    say(waitText(wait), ends);
  };
}
