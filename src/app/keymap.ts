/** Your own keys from the settings, checked against the registry. A wrong one is reported, and the default stays. */
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
  if (id === WAY_OUT.id) return `keys: ${id} always keeps its key, because it always quits`;
  const unknown = keys.find((key) => !isKeyName(key));
  if (unknown !== undefined)
    return `keys: ${id}: "${unknown}" is not a key. Examples of keys: a, G, space, ctrl+p`;
  return keys.includes(WAY_OUT.key) ? `keys: ${id}: ctrl+c always quits and cannot be used here` : undefined;
}

/** Reports two actions that can be active together and now share a key that they do not share by default. */
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
