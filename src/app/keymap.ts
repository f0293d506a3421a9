/** Checks your own keys from the settings against the registry. A wrong entry is reported, and its default stays. */
import type { ActionDefinition } from '../keys/action.ts';
import type { Keymap } from '../keys/dispatcher.ts';
import { isKeyName } from '../keys/key.ts';

export interface CheckedKeymap {
  readonly keymap: Keymap;
  /** A sentence for each wrong entry. */
  readonly problems: readonly string[];
}

/** The one key that always quits. */
const WAY_OUT = { id: 'app.interrupt', key: 'ctrl+c' };

/** `wanted` holds the keys by action id, as in the settings file. */
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

/**
 * Reports actions that can be active together and now share a key that they do not share by default: one sentence for each key that the
 * person gave an action.
 */
function conflicts(keymap: Keymap, actions: readonly ActionDefinition[]): string[] {
  const keysOf = (action: ActionDefinition) => keymap.get(action.id) ?? action.keys;
  const shared = actions.flatMap((first, place) =>
    actions.slice(place + 1).flatMap((second) => {
      if (!keymap.has(first.id) && !keymap.has(second.id)) return [];
      if (!canMeet(first, second)) return [];
      const key = keysOf(first).find(
        (each) => keysOf(second).includes(each) && !(first.keys.includes(each) && second.keys.includes(each)),
      );
      const own = keymap.has(first.id) ? first.id : second.id;
      return key === undefined ? [] : [{ key, own, first: first.id, second: second.id }];
    }),
  );
  const reports = Map.groupBy(shared, ({ key, own }) => `${own} ${key}`);
  return [...reports.values()].flatMap(([one, ...more]) => {
    if (one === undefined) return [];
    const also = more.length === 0 ? '' : `, and so have ${more.length} more actions`;
    return [`keys: ${one.first} and ${one.second} both have ${one.key}${also}`];
  });
}

/** Whether both actions can be active together: they share a group, or one of them works everywhere. */
function canMeet(first: ActionDefinition, second: ActionDefinition): boolean {
  return first.group === second.group || first.id.startsWith('app.') || second.id.startsWith('app.');
}
