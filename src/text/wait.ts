/** Reports that dialdeck waits for a provider. */
import { formatSpan } from './format.ts';

/** Shorter waits end before anybody has read the notice. In ms. */
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
 * Reports each wait once: when several requests wait at the same time, only the first is reported. `now` is monotonic, in
 * ms. `say` gets the end of the wait on the same clock.
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
