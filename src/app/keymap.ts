/** The person's own keys, checked against the registry: what cannot be is left as it comes, and said. */
import type { ActionDefinition } from '../keys/action.ts';
import type { Keymap } from '../keys/dispatcher.ts';
import { isKeyName } from '../keys/key.ts';

export interface CheckedKeymap {
  readonly keymap: Keymap;
  /** A sentence for each thing that is wrong. */
  readonly problems: readonly string[];
}

/** The one key that always leads out. */
const WAY_OUT = { id: 'app.interrupt', key: 'ctrl+c' };

/** `wanted` by action id, as the settings file has it. */
export function checkKeymap(
  wanted: Readonly<Record<string, readonly string[]>>,
  actions: readonly ActionDefinition[],
): CheckedKeymap {
  const problems: string[] = [];
  const keymap = new Map<string, readonly string[]>();
  for (const [id, keys] of Object.entries(wanted)) {
    const problem = problemOf(id, keys, actions);
    if (problem === undefined) keymap.set(id, keys);
    else problems.push(problem);
  }
  return { keymap, problems: [...problems, ...conflicts(keymap, actions)] };
}

function problemOf(
  id: string,
  keys: readonly string[],
  actions: readonly ActionDefinition[],
): string | undefined {
  if (!actions.some((action) => action.id === id)) return `keys: there is no action "${id}"`;
  if (id === WAY_OUT.id) return `keys: ${id} keeps its key, it is the way out of everything`;
  const unknown = keys.find((key) => !isKeyName(key));
  if (unknown !== undefined)
    return `keys: ${id}: "${unknown}" is no key; keys are named like a, G, space, ctrl+p`;
  return keys.includes(WAY_OUT.key) ? `keys: ${id}: ctrl+c is the way out of everything` : undefined;
}

/** Two actions that can meet and now have a key in common that they did not share as they come. */
function conflicts(keymap: Keymap, actions: readonly ActionDefinition[]): string[] {
  const keysOf = (action: ActionDefinition) => keymap.get(action.id) ?? action.keys;
  return actions.flatMap((first, place) =>
    actions.slice(place + 1).flatMap((second) => {
      if (!keymap.has(first.id) && !keymap.has(second.id)) return [];
      if (!canMeet(first, second)) return [];
      const shared = keysOf(first).find(
        (key) => keysOf(second).includes(key) && !(first.keys.includes(key) && second.keys.includes(key)),
      );
      return shared === undefined ? [] : [`keys: ${first.id} and ${second.id} both have ${shared}`];
    }),
  );
}

/** Actions of one group can, and those that work everywhere can meet any. */
function canMeet(first: ActionDefinition, second: ActionDefinition): boolean {
  return first.group === second.group || first.id.startsWith('app.') || second.id.startsWith('app.');
}
