/** The keys of a screen in a state, for tests of bindings. */
import type { Binding } from '../../src/keys/action.ts';

/** Why each action cannot act, by its id; undefined where it can. Actions that are not there have no entry. */
export function disabledReasons(bindings: readonly Binding[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    bindings
      .filter(({ when }) => when?.() !== false)
      .map(({ action, disabled }) => [action.id, disabled?.()]),
  );
}
