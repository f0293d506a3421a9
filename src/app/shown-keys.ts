/** The current actions and their keys, as footer, help and palette show them. */
import type { Binding } from '../keys/action.ts';
import { type KeyLayer, type Keymap, keysFor } from '../keys/dispatcher.ts';
import { isFieldKey } from '../keys/text-edit.ts';

export interface KeyedBinding {
  readonly binding: Binding;
  /** The keys, without those that a text field or a higher layer uses. Empty when only the palette can run the action. */
  readonly keys: readonly string[];
}

/** The bindings of the layers down to the first modal layer, each action once. */
export function keyedBindings(layers: readonly KeyLayer[], keymap: Keymap): readonly KeyedBinding[] {
  const taken = new Set<string>();
  const seen = new Set<string>();
  const found: KeyedBinding[] = [];
  let inField = false;
  for (const layer of layers) {
    inField ||= layer.field?.() !== undefined;
    for (const binding of layer.bindings) {
      if (seen.has(binding.action.id) || binding.when?.() === false) continue;
      seen.add(binding.action.id);
      const keys = keysFor(binding, keymap).filter((key) => !taken.has(key) && !(inField && isFieldKey(key)));
      for (const key of keys) taken.add(key);
      found.push({ binding, keys });
    }
    // Typed text that no action of this layer has goes no further.
    inField ||= layer.typed !== undefined;
    if (layer.modal === true) break;
  }
  return found;
}
