/** Two apps run with the same files: each keeps what it changed, and takes nothing from the other. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCarts } from '../../src/app/carts.ts';
import { Remembered } from '../../src/app/remembered.ts';
import { readSavedState, writeSavedState } from '../../src/config/saved-state.ts';
import type { SavedState } from '../../src/config/saved-state-shape.ts';
import type { Cart } from '../../src/screens/cart/cart.ts';
import { offer } from '../support/memory-provider.ts';
import { createTime } from '../support/time.ts';

const ACCOUNT = { kind: 'sandbox', name: 'sandbox', provider: 'telefonie' } as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialdeck-two-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('state.json', () => {
  const file = () => join(folder, 'state.json');
  const onDisk = () => readSavedState(file()).state;
  const names = () => onDisk().named?.map(({ name }) => name);

  /** A run that finds what is on disk now; `shown` is what its screens add. */
  function startRun(shown: SavedState = {}) {
    const screens = { ...shown };
    const remembered = new Remembered(onDisk(), {
      withScreens: (state) => ({ ...state, ...screens }),
      commandsUse: () => 'sandbox',
      write: (state, before) => writeSavedState(file(), state, before),
    });
    return Object.assign(remembered, { screens });
  }
  function saveView(run: Remembered, name: string) {
    run.saveView(name, ACCOUNT);
    return run.save();
  }

  test('has the views of both, whichever ends last', () => {
    const [a, b] = [startRun(), startRun()];
    expect(saveView(a, 'viewA')).toBe(true);
    expect(saveView(b, 'viewB')).toBe(true);
    expect(names()).toEqual(['viewB', 'viewA']);
    b.save();
    a.save();
    expect(names()?.toSorted()).toEqual(['viewA', 'viewB']);
  });

  test('has no view that one of them forgot, unless the other saved it again', () => {
    const first = startRun();
    for (const name of ['gone', 'again']) saveView(first, name);
    const [a, b] = [startRun(), startRun({ screen: 'owned' })];
    for (const name of ['gone', 'again']) a.forgetView(name);
    a.save();
    expect(names()).toBeUndefined();
    saveView(b, 'again');
    expect(onDisk().named).toEqual([expect.objectContaining({ name: 'again', screen: 'owned' })]);
    a.save();
    expect(names()).toEqual(['again']);
  });

  test('has the columns of both lists, and no choice that one of them took back', () => {
    startRun().memory.keepColumns('cart', ['number']);
    const [a, b] = [startRun(), startRun()];
    a.memory.keepColumns('owned', ['number']);
    b.memory.keepColumns('search', ['type']);
    a.memory.keepColumns('cart', undefined);
    b.save();
    expect(onDisk().columns).toEqual({ search: ['type'], owned: ['number'] });
  });

  test('has the theme, the mouse, the account and what was declined of the run that changed it', () => {
    const [a, b] = [startRun(), startRun({ screen: 'owned' })];
    a.screens.theme = 'dark';
    a.screens.hintHiddenOn = ['search'];
    a.decline(['a key']);
    a.switchAccount('live');
    b.screens.mouse = false;
    b.screens.hintHiddenOn = ['number'];
    b.decline(['another key']);
    b.save();
    expect(onDisk()).toEqual({
      screen: 'owned',
      theme: 'dark',
      mouse: false,
      account: { name: 'live', insteadOf: 'sandbox' },
      hintHiddenOn: ['number', 'search'],
      declined: ['another key', 'a key'],
    });
  });

  test('gets at the end what could not be written before', () => {
    let canWrite = false;
    const run = new Remembered(
      {},
      {
        withScreens: (state) => state,
        commandsUse: () => 'sandbox',
        write: (state, before) => canWrite && writeSavedState(file(), state, before),
      },
    );
    expect(saveView(run, 'mine')).toBe(false);
    canWrite = true;
    run.save();
    expect(names()).toEqual(['mine']);
  });
});

describe('carts.json', () => {
  function startRun() {
    const options = { file: join(folder, 'carts.json'), runtime: createTime().runtime, background: () => {} };
    const carts = createCarts(options);
    return { cart: carts.of(ACCOUNT), write: () => carts.flush() };
  }
  function toggle({ dispatch }: Cart, ...lasts: readonly string[]) {
    for (const last of lasts) dispatch({ kind: 'toggle', line: { offer: offer(last), countryCode: 'US' } });
  }
  const numbers = () =>
    startRun()
      .cart.getState()
      .lines.map(({ offer: { phoneNumber } }) => phoneNumber.slice(-4));

  test('has what both marked, each once', () => {
    const [a, b] = [startRun(), startRun()];
    toggle(a.cart, '0101', '0102');
    a.write();
    toggle(b.cart, '0102', '0103');
    b.write();
    expect(numbers()).toEqual(['0102', '0103', '0101']);
    toggle(a.cart, '0104');
    a.write();
    expect(numbers()).toEqual(['0101', '0102', '0104', '0103']);
  });

  test('keeps the number of one where the other empties its cart', () => {
    const [a, b] = [startRun(), startRun()];
    toggle(a.cart, '0101');
    a.write();
    toggle(b.cart, '0103');
    b.write();
    b.cart.dispatch({ kind: 'take-out' });
    b.write();
    expect(numbers()).toEqual(['0101']);
  });

  test('has no number that one took out, also where the other read its price again', () => {
    const first = startRun();
    toggle(first.cart, '0101', '0102');
    first.write();
    const [a, b] = [startRun(), startRun()];
    toggle(a.cart, '0101');
    a.write();
    b.cart.dispatch({ kind: 'offer', offer: { ...offer('0101'), friendlyName: 'read again' } });
    b.cart.dispatch({ kind: 'name', phoneNumber: offer('0101').phoneNumber, name: 'Desk' });
    toggle(b.cart, '0103');
    b.write();
    expect(numbers()).toEqual(['0102', '0103']);
    expect([...startRun().cart.getState().names]).toEqual([]);
  });

  test('has the pattern of the one that wrote it', () => {
    const [a, b] = [startRun(), startRun()];
    toggle(a.cart, '0101');
    a.cart.dispatch({ kind: 'pattern', pattern: 'Desk {n}' });
    a.write();
    toggle(b.cart, '0102');
    b.write();
    expect(startRun().cart.getState().pattern).toBe('Desk {n}');
  });
});
