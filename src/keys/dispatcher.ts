/** Dispatches each key to its action: top layer first, and a field with the focus before the actions of its layer. */
import { cleanText } from '../text/clean.ts';
import { type Binding, phraseOf } from './action.ts';
import type { KeyPress } from './key.ts';
import { follow, type Gesture, type Pointer } from './pointer.ts';
import { editOf, type TextEdit } from './text-edit.ts';

/** A part that receives keys: an overlay, a screen, the app itself. */
export interface KeyLayer {
  readonly bindings: readonly Binding[];
  /** The text field that has the focus. It receives printable keys and editing keys. */
  readonly field?: () => ((edit: TextEdit) => void) | undefined;
  /**
   * Receives typed characters, Backspace and pasted text while no field has the focus and no action has the key. Types them in a field, or
   * returns why it does not, as a sentence without its point.
   */
  readonly typed?: ((edit: TextEdit) => string | undefined) | undefined;
  /** Receives pasted text when no field has the focus. */
  readonly paste?: (text: string) => void;
  /** What the mouse does; without it, nothing. */
  readonly pointer?: Pointer | undefined;
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
  /** Called instead of an action that spends or destroys, when it was clicked: its key and what it does, as part of a sentence. */
  readonly onOnlyKey: (key: string, phrase: string) => void;
  /** Called with the reason when a layer did not take typed text. */
  readonly onNotTyped: (reason: string) => void;
  readonly keymap: Keymap;
  /** Why nothing may be bought, changed or released; undefined when it may. */
  readonly readOnly: () => string | undefined;
}

export interface Dispatcher {
  press(keys: readonly KeyPress[]): void;
  /** Runs an action as its key would. An unavailable action does not run. */
  act(binding: Binding): void;
  /** What the mouse did, for the layer in front. */
  point(gesture: Gesture): void;
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
      const binding = find(layer, (candidate) => keysFor(candidate, options.keymap).includes(key.name));
      if (binding !== undefined) {
        act(binding);
        return;
      }
      if (layer.typed !== undefined && isTyping(key)) {
        type(layer.typed, editOf(key));
        return;
      }
      if (layer.modal === true && !key.name.startsWith('ctrl+')) return;
    }
  }

  function type(typed: NonNullable<KeyLayer['typed']>, edit: TextEdit | undefined): void {
    const reason = edit === undefined ? undefined : typed(edit);
    if (reason !== undefined) options.onNotTyped(reason);
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
    point(gesture) {
      if (held === undefined) pointAt(options, gesture, act);
    },
    paste(text) {
      if (held !== undefined) return;
      // A paste is only text, so its newlines and control characters never act as keys.
      const line = cleanText(text, { maxGraphemes: MOST_PASTED }).text.trim();
      if (line === '') return;
      for (const layer of options.layers()) {
        const field = layer.field?.();
        if (field !== undefined) return field({ kind: 'insert', text: line });
        if (layer.typed !== undefined) return type(layer.typed, { kind: 'insert', text: line });
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

/** Whether the key changes text in a field, as the keys that only move its cursor do not. */
function isTyping(key: KeyPress): boolean {
  return key.text !== undefined || key.name === 'backspace';
}

/** The first binding of a layer that matches and belongs to the part that has the focus. */
function find({ bindings }: KeyLayer, matches: (binding: Binding) => boolean): Binding | undefined {
  return bindings.find((candidate) => matches(candidate) && (candidate.when?.() ?? true));
}

/** Only the layer in front hears of the mouse; the name of an action works wherever its key would. */
function pointAt(options: DispatcherOptions, gesture: Gesture, act: (binding: Binding) => void): void {
  const layers = options.layers();
  const [front] = layers;
  // Something else has come to the front since: the click was meant for what is not there any more.
  if (gesture.kind === 'click' && gesture.front !== front) return;
  if (gesture.kind === 'click' && gesture.target.kind === 'action') {
    const { id } = gesture.target;
    const modal = layers.findIndex((layer) => layer.modal === true);
    const open = modal < 0 ? layers : layers.slice(0, modal + 1);
    for (const layer of open) {
      const named = find(layer, ({ action }) => action.id === id);
      if (named === undefined) continue;
      const keys = keysFor(named, options.keymap);
      const only = keys.includes('enter') ? layer.pointer?.onlyEnter?.() : undefined;
      click(options, named, keys[0], only, act);
      return;
    }
    return;
  }
  if (front?.pointer === undefined || !follow(front.pointer, gesture)) return;
  const enter = find(front, (binding) => keysFor(binding, options.keymap).includes('enter'));
  if (enter !== undefined) click(options, enter, 'enter', front.pointer.onlyEnter?.(), act);
}

/** Runs what a click may run. The rest only its key may do; `only` says so where the action does not. */
function click(
  options: DispatcherOptions,
  binding: Binding,
  key: string | undefined,
  only: string | undefined,
  act: (binding: Binding) => void,
): void {
  const { action } = binding;
  const phrase = only ?? (action.dangerous === true ? phraseOf(action.title) : undefined);
  if (phrase === undefined || unavailable(binding, options.readOnly()) !== undefined) act(binding);
  else options.onOnlyKey(key ?? 'enter', phrase);
}
