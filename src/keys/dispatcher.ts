/** Dispatches each key to its action: top layer first, and a field with the focus before the actions of its layer. */
import { cleanText } from '../text/clean.ts';
import type { Binding } from './action.ts';
import type { KeyPress } from './key.ts';
import { editOf, type TextEdit } from './text-edit.ts';

/** A part that receives keys: an overlay, a screen, the app itself. */
export interface KeyLayer {
  readonly bindings: readonly Binding[];
  /** The text field that has the focus. It receives printable keys and editing keys. */
  readonly field?: () => ((edit: TextEdit) => void) | undefined;
  /** Receives pasted text when no field has the focus. */
  readonly paste?: (text: string) => void;
  /** Whether unknown keys stop at this layer. Ctrl combinations still pass to the app. */
  readonly modal?: boolean;
}

/** The person's own keys, by action id. */
export type Keymap = ReadonlyMap<string, readonly string[]>;

export interface DispatcherOptions {
  /** Top first. */
  readonly layers: () => readonly KeyLayer[];
  /** Called with the reason when an action is not available. */
  readonly onUnavailable: (binding: Binding, reason: string) => void;
  readonly keymap: Keymap;
  /** Why nothing may be bought, changed or released; undefined when it may. */
  readonly readOnly: () => string | undefined;
}

export interface Dispatcher {
  press(keys: readonly KeyPress[]): void;
  /** Runs an action as its key would. An unavailable action does not run. */
  act(binding: Binding): void;
  paste(text: string): void;
  /** Drops every key until `painted` is called with this number: a question must not accept keys typed before it was visible. */
  hold(): number;
  /** Call it when the frame of this hold is on the screen. */
  painted(hold: number): void;
}

/** Why a binding is not available now, or undefined. Keys, footer, help and palette all use this answer. */
export function unavailable(binding: Binding, readOnly: string | undefined): string | undefined {
  if (readOnly !== undefined && binding.action.dangerous === true) return readOnly;
  return binding.disabled?.();
}

/** The keys that run an action under a key map. */
export function keysFor(binding: Binding, keymap: Keymap): readonly string[] {
  return keymap.get(binding.action.id) ?? binding.action.keys;
}

/** Longer than any name or URL that a field takes. */
const MOST_PASTED = 2_048;

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  let holds = 0;
  let held: number | undefined;

  /** Gives the key to the first layer that knows it. An unknown key does nothing, even if its parts are known keys. */
  function offer(key: KeyPress): void {
    for (const layer of options.layers()) {
      const field = layer.field?.();
      const edit = field === undefined ? undefined : editOf(key);
      if (field !== undefined && edit !== undefined) {
        field(edit);
        return;
      }
      const binding = layer.bindings.find(
        (candidate) => keysFor(candidate, options.keymap).includes(key.name) && (candidate.when?.() ?? true),
      );
      if (binding !== undefined) {
        act(binding);
        return;
      }
      if (layer.modal === true && !key.name.startsWith('ctrl+')) return;
    }
  }

  function act(binding: Binding): void {
    const reason = unavailable(binding, options.readOnly());
    if (reason === undefined) binding.run();
    else options.onUnavailable(binding, reason);
  }

  return {
    press(keys) {
      for (const key of keys) {
        if (held !== undefined && key.name !== 'ctrl+c') continue;
        offer(key);
      }
    },
    act,
    paste(text) {
      if (held !== undefined) return;
      // A paste is only text, so its newlines and control characters never act as keys.
      const line = cleanText(text, { maxGraphemes: MOST_PASTED }).text.trim();
      if (line === '') return;
      for (const layer of options.layers()) {
        const field = layer.field?.();
        if (field !== undefined) return field({ kind: 'insert', text: line });
        if (layer.paste !== undefined) return layer.paste(line);
        if (layer.modal === true) return;
      }
    },
    hold() {
      holds += 1;
      held = holds;
      return holds;
    },
    painted(hold) {
      if (hold === held) held = undefined;
    },
  };
}
