/** The one way from a key to what it does: top layer first, the field with the focus before the actions of its layer. */
import type { Binding } from './action.ts';
import type { KeyPress } from './key.ts';
import { editOf, type TextEdit } from './text-edit.ts';

/** What takes keys: an overlay, a screen, the app itself. */
export interface KeyLayer {
  readonly bindings: readonly Binding[];
  /** The text field that has the focus: printable keys and editing keys belong to it. */
  readonly field?: () => ((edit: TextEdit) => void) | undefined;
  /** Pasted text when no field has the focus. */
  readonly paste?: (text: string) => void;
  /** A layer that keeps keys it does not know from the layers below; Ctrl combinations still pass to the app. */
  readonly modal?: boolean;
}

/** The keys of an action, after the person's own key map. */
export type Keymap = ReadonlyMap<string, readonly string[]>;

export interface DispatcherOptions {
  /** Top first. */
  readonly layers: () => readonly KeyLayer[];
  /** Hears why an action could not act. */
  readonly onUnavailable: (binding: Binding, reason: string) => void;
  readonly keymap: Keymap;
  readonly readOnly: boolean;
}

export interface Dispatcher {
  press(keys: readonly KeyPress[]): void;
  paste(text: string): void;
  /** Drops every key until the next `painted`: a confirmation must not take keys that were typed before it was seen. */
  hold(): void;
  painted(): void;
}

/** Why a binding can't act now, or undefined; the same answer for keys, footer, help and palette. */
export function unavailable(binding: Binding, readOnly: boolean): string | undefined {
  if (readOnly && binding.action.dangerous === true) return 'switched off by --read-only';
  return binding.disabled?.();
}

/** The keys that run an action under a key map. */
export function keysFor(binding: Binding, keymap: Keymap): readonly string[] {
  return keymap.get(binding.action.id) ?? binding.action.keys;
}

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  let held = false;

  function pressOne(key: KeyPress): void {
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
    const reason = unavailable(binding, options.readOnly);
    if (reason === undefined) binding.run();
    else options.onUnavailable(binding, reason);
  }

  return {
    press(keys) {
      for (const key of keys) {
        if (held && key.name !== 'ctrl+c') continue;
        pressOne(key);
      }
    },
    paste(text) {
      if (held) return;
      // Newlines and control characters of a paste never act: a paste is text, whatever it holds.
      const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
      if (line === '') return;
      const [layer] = options.layers();
      const field = layer?.field?.();
      if (field !== undefined) field({ kind: 'insert', text: line });
      else layer?.paste?.(line);
    },
    hold() {
      held = true;
    },
    painted() {
      held = false;
    },
  };
}
