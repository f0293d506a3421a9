import { expect, test } from 'vitest';
import { type Binding, defineActions } from '../../src/keys/action.ts';
import { createDispatcher, type KeyLayer } from '../../src/keys/dispatcher.ts';
import { keyNamed } from '../../src/keys/key.ts';
import { editText, textState } from '../../src/keys/text-edit.ts';

const actions = defineActions('test', 'Test', {
  open: { keys: ['enter', 'o'], title: 'Open', short: 'open' },
  quit: { keys: ['q'], title: 'Quit', short: 'quit' },
  back: { keys: ['esc'], title: 'Back', short: 'back' },
  stop: { keys: ['ctrl+c'], title: 'Stop', short: 'stop' },
  release: { keys: ['D'], title: 'Release', short: 'release', dangerous: true },
  seven: { keys: ['7'], title: 'Seven', short: 'seven' },
});

interface Setup {
  readonly layers: (log: (entry: string) => () => void) => readonly KeyLayer[];
  readonly keymap?: ReadonlyMap<string, readonly string[]>;
  readonly readOnly?: boolean;
}

function setUp({ layers, keymap = new Map(), readOnly = false }: Setup) {
  const log: string[] = [];
  const found = layers((entry) => () => log.push(entry));
  const dispatcher = createDispatcher({
    layers: () => found,
    keymap,
    readOnly: () => (readOnly ? 'not allowed by --read-only' : undefined),
    onUnavailable: (binding, reason) => log.push(`${binding.action.id}: ${reason}`),
    onOnlyKey: (key, phrase) => log.push(`${key}: ${phrase}`),
    onNotTyped: (reason) => log.push(`not typed: ${reason}`),
  });
  const press = (...names: string[]) => {
    dispatcher.press(names.map(keyNamed));
    return log.splice(0);
  };
  return { dispatcher, press, log };
}

const layer = (bindings: readonly Binding[], rest: Partial<KeyLayer> = {}): KeyLayer => ({
  bindings,
  ...rest,
});

test('the top layer that knows a key gets it, and the other layers do not', () => {
  const { press } = setUp({
    layers: (say) => [
      layer([{ action: actions.open, run: say('top') }]),
      layer([
        { action: actions.open, run: say('below') },
        { action: actions.quit, run: say('quit') },
      ]),
    ],
  });
  expect(press('o')).toEqual(['top']);
  expect(press('q')).toEqual(['quit']);
});

test('a binding that is not active lets its key pass', () => {
  const { press } = setUp({
    layers: (say) => [
      layer([{ action: actions.open, when: () => false, run: say('top') }]),
      layer([{ action: actions.open, run: say('below') }]),
    ],
  });
  expect(press('enter')).toEqual(['below']);
});

test('a modal layer keeps plain keys to itself and lets Ctrl keys pass', () => {
  const { press } = setUp({
    layers: (say) => [
      layer([{ action: actions.open, run: say('top') }], { modal: true }),
      layer([
        { action: actions.quit, run: say('quit') },
        { action: actions.stop, run: say('stop') },
      ]),
    ],
  });
  expect(press('q')).toEqual([]);
  expect(press('ctrl+c')).toEqual(['stop']);
});

test('a field gets printable keys before the actions of its layer, and a burst loses no key', () => {
  let state = textState('');
  const { press } = setUp({
    layers: (say) => [
      layer(
        [
          { action: actions.open, run: say('open') },
          { action: actions.quit, run: say('quit') },
        ],
        {
          field: () => (edit) => {
            state = editText(state, edit);
          },
        },
      ),
    ],
  });
  expect(press('q', 'o', 'left', 'x', 'enter')).toEqual(['open']);
  expect(state.value).toBe('qxo');
});

test('an action that cannot act says why and does not run', () => {
  const { press } = setUp({
    layers: (say) => [layer([{ action: actions.open, disabled: () => 'no number here', run: say('open') }])],
  });
  expect(press('o')).toEqual(['test.open: no number here']);
});

test('--read-only disables actions that spend or destroy, on every screen', () => {
  const { press } = setUp({
    readOnly: true,
    layers: (say) => [layer([{ action: actions.release, run: say('released') }])],
  });
  expect(press('D')).toEqual(['test.release: not allowed by --read-only']);
});

test('a key map replaces the default keys', () => {
  const { press } = setUp({
    keymap: new Map([['test.quit', ['x']]]),
    layers: (say) => [layer([{ action: actions.quit, run: say('quit') }])],
  });
  expect(press('q')).toEqual([]);
  expect(press('x')).toEqual(['quit']);
});

test('during a hold only Ctrl+C passes, until the frame of that hold is on the screen', () => {
  const { press, dispatcher, log } = setUp({
    layers: (say) => [
      layer(
        [
          { action: actions.open, run: say('open') },
          { action: actions.stop, run: say('stop') },
        ],
        { paste: say('pasted') },
      ),
    ],
  });
  const first = dispatcher.hold();
  const second = dispatcher.hold();
  expect(press('enter', 'enter')).toEqual([]);
  dispatcher.paste('text');
  expect(log).toEqual([]);
  expect(press('ctrl+c')).toEqual(['stop']);
  dispatcher.painted(first);
  expect(press('enter')).toEqual([]);
  dispatcher.painted(second);
  expect(press('enter')).toEqual(['open']);
});

test('a hold in the middle of a burst drops the rest of it', () => {
  let hold = () => 0;
  const { press, dispatcher } = setUp({
    layers: (say) => [
      layer([
        {
          action: actions.open,
          run: () => {
            say('open')();
            hold();
          },
        },
      ]),
    ],
  });
  hold = dispatcher.hold;
  expect(press(...Array.from({ length: 50 }, () => 'enter'))).toEqual(['open']);
});

test('an unknown key combination does nothing, even if its key alone is known', () => {
  const { press } = setUp({
    layers: (say) => [
      layer([
        { action: actions.back, run: say('back') },
        { action: actions.quit, run: say('quit') },
        { action: actions.seven, run: say('seven') },
      ]),
    ],
  });
  for (const chord of ['alt+q', 'alt+7', 'ctrl+q', 'ctrl+alt+q', 'super+q', 'alt+esc', 'shift+esc'])
    expect(press(chord), chord).toEqual([]);
  expect(press('esc', 'q', '7')).toEqual(['back', 'quit', 'seven']);
});

test('a paste is one line of text, cleaned, for the field or for the first layer that takes pastes', () => {
  const pasted: string[] = [];
  let state = textState('');
  const field = setUp({
    layers: () => [
      layer([], {
        field: () => (edit) => {
          state = editText(state, edit);
        },
      }),
    ],
  });
  field.dispatcher.paste('\r\nMain\nline\u202e \u001b[31m\u0007\r\n');
  expect(state.value).toBe('Main line [31m');
  const plain = setUp({ layers: () => [layer([]), layer([], { paste: (text) => pasted.push(text) })] });
  plain.dispatcher.paste('+1 212 555 0101\r');
  expect(pasted).toEqual(['+1 212 555 0101']);
  plain.dispatcher.paste('\r\n\r\n');
  expect(pasted).toHaveLength(1);
});

test('a paste does not get past a modal layer', () => {
  const pasted: string[] = [];
  const { dispatcher } = setUp({
    layers: () => [layer([], { modal: true }), layer([], { paste: (text) => pasted.push(text) })],
  });
  dispatcher.paste('1234');
  expect(pasted).toEqual([]);
});

test('what is typed beside a field goes to the layer that takes it, and so does a paste; its actions come first', () => {
  let text = textState('');
  const { dispatcher, press } = setUp({
    layers: (log) => [
      {
        bindings: [{ action: actions.seven, run: log('seven') }],
        modal: true,
        typed: (edit) => {
          if (text.value.length >= 4) return 'it is full';
          text = editText(text, edit);
          return undefined;
        },
      },
      { bindings: [{ action: actions.quit, run: log('quit') }] },
    ],
  });
  expect(press('1', '7', '2', 'q', 'backspace', 'left', 'ctrl+a', 'enter')).toEqual(['seven']);
  expect(text.value).toBe('12');
  dispatcher.paste('34');
  expect(text.value).toBe('1234');
  expect(press('5')).toEqual(['not typed: it is full']);
});
