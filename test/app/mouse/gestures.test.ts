import { expect, test } from 'vitest';
import { createGestures } from '../../../src/app/mouse/gestures.ts';
import { createMouseMode } from '../../../src/app/mouse/mode.ts';
import { RESET } from '../../../src/app/reset.ts';
import type { Found } from '../../../src/components/regions.ts';
import type { Gesture } from '../../../src/keys/pointer.ts';

const LIST: Found = { part: {}, target: { kind: 'row', index: 2 }, front: undefined };
const DIALOG: Found = { part: {}, target: { kind: 'button', id: 'cancel' }, front: undefined };

function setUp() {
  let now = 0;
  let found: Found | undefined = LIST;
  const heard: Gesture[] = [];
  const report = createGestures({
    find: () => found,
    monotonic: () => now,
    onGesture: (gesture) => heard.push(gesture),
  });
  return {
    heard,
    press: (column = 5) => report({ kind: 'press', column, row: 5 }),
    wheel: () => report({ kind: 'wheel-up', column: 5, row: 5 }),
    wait: (ms: number) => {
      now += ms;
    },
    show: (next: Found | undefined) => {
      found = next;
    },
  };
}

test('two quick clicks on one cell are a double click; slow ones, and ones apart, are not', () => {
  const { heard, press, wait } = setUp();
  const twice = () => heard.splice(0).map((gesture) => gesture.kind === 'click' && gesture.twice);
  press();
  wait(399);
  press();
  expect(twice()).toEqual([false, true]);
  // Three are one double click and one more.
  press();
  expect(twice()).toEqual([false]);
  wait(400);
  press();
  press(6);
  expect(twice()).toEqual([false, false]);
});

test('the second click of a double click does not hit what the first one brought there', () => {
  const { heard, press, show, wait } = setUp();
  press();
  show(DIALOG);
  press();
  press();
  expect(heard).toHaveLength(1);
  wait(400);
  press();
  expect(heard[1]).toEqual({ kind: 'click', target: DIALOG.target, twice: false, front: undefined });
  show(undefined);
  wait(400);
  press();
  expect(heard).toHaveLength(2);
});

test('the wheel between two clicks makes them two', () => {
  const { heard, press, wheel } = setUp();
  press();
  wheel();
  press();
  expect(heard.map((gesture) => (gesture.kind === 'click' ? gesture.twice : gesture.rows))).toEqual([
    false,
    -3,
    false,
  ]);
});

const ON = '\u001b[?1000h\u001b[?1006h';
const OFF = '\u001b[?1006l\u001b[?1000l';

test('the terminal reports the mouse only while the app has it, and only buttons', () => {
  const sent: string[] = [];
  const mode = createMouseMode((data) => sent.push(data), true);
  mode.start();
  mode.stop();
  mode.start();
  expect(mode.toggle()).toBe(false);
  mode.stop();
  mode.start();
  expect(mode.toggle()).toBe(true);
  expect(sent).toEqual([ON, OFF, ON, OFF, ON]);
  for (const off of ['\u001b[?1000l', '\u001b[?1006l']) expect(RESET).toContain(off);
});

test('a mouse that is switched off sends nothing at all', () => {
  const sent: string[] = [];
  const mode = createMouseMode((data) => sent.push(data), false);
  mode.start();
  mode.stop();
  expect(sent).toEqual([]);
});
