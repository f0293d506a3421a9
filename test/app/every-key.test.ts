/** Every registered key on every screen, and keys at random: no crash, no dead end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { allActions } from '../../src/app/key-table.ts';
import { unavailableNotice } from '../../src/keys/action.ts';
import { keyNamed } from '../../src/keys/key.ts';
import type { AppDriver } from '../support/app-driver.tsx';
import { openFull } from '../support/every-screen.ts';
import { createRefusing, TRIED_SCREENS } from '../support/refusing.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

// Keys at random find the export too, which writes where the app was started.
const home = process.cwd();
const elsewhere = mkdtempSync(join(tmpdir(), 'dialdeck-keys-'));
beforeAll(() => process.chdir(elsewhere));
afterAll(() => {
  process.chdir(home);
  rmSync(elsewhere, { recursive: true, force: true });
});

const FULL = process.env.DIALDECK_FULL === '1';
const ALL_KEYS = [...new Set(allActions.flatMap(({ keys }) => keys))];
/** A verb follows "Cannot", also in a notice that nobody has thought of. */
const SENTENCE =
  /^Cannot (add|assign|buy|cancel|check|choose|clear|compare|confirm|copy|discard|edit|empty|export|give|go|hold|look|mark|name|open|press|quit|refresh|release|remove|resolve|review|save|search|send|show|stop|switch|take|try|type|undo|unmark|watch|withdraw)( [^:;(]+)?: why$/;
/** They leave, as they should. */
const LEAVING = new Set(['ctrl+c', 'q']);

/** Esc as often as needed leads to the top of a tab, once unsaved changes are dropped, and from there `?` opens help. */
async function expectNoDeadEnd(): Promise<void> {
  for (let count = 0; count < 12; count += 1) {
    app.shell.press([keyNamed('esc')]);
    await app.released();
    const asked = app.shell.store.getState().overlays.some(({ id }) => id === 'drop');
    if (asked) app.shell.press([keyNamed('left'), keyNamed('enter')]);
  }
  await app.released();
  const state = app.shell.store.getState();
  expect(state.overlays.map(({ id }) => id)).toEqual([]);
  expect(state.stacks[state.tab]?.length).toBe(1);
  app.shell.press([keyNamed('?')]);
  await app.see('Help: type to find');
  app.shell.press([keyNamed('esc')]);
  await app.until((screen) => !screen.includes('Help: type to find'), 'help closed');
}

test.each(TRIED_SCREENS)('every key on $name', async ({ open, purchases }) => {
  app = await openFull({
    provider: createRefusing(),
    ...(purchases === undefined ? {} : { purchases: purchases() }),
  });
  await open(app);
  for (const key of ALL_KEYS) {
    if (LEAVING.has(key)) continue;
    app.shell.press([keyNamed(key)]);
  }
  await app.released();
  expect(app.left()).toBe(false);
  await expectNoDeadEnd();
});

test.each(TRIED_SCREENS)(
  'every action of $name can be run from the palette or says why not',
  async ({ open, purchases }) => {
    app = await openFull({
      provider: createRefusing(),
      ...(purchases === undefined ? {} : { purchases: purchases() }),
    });
    await open(app);
    await app.released();
    for (const { binding } of app.shell.bindings()) {
      if (binding.disabled !== undefined || binding.action.dangerous === true) {
        expect(unavailableNotice(binding.action, 'why')).toMatch(SENTENCE);
      }
      if (binding.action.id === 'app.interrupt' || binding.action.id === 'app.quit') continue;
      app.shell.act(binding);
      await app.released();
      expect(app.left()).toBe(false);
    }
    await expectNoDeadEnd();
  },
);

test(`${FULL ? '10,000' : '500'} keys at random`, async () => {
  app = await openFull({ provider: createRefusing() });
  const keys = [...ALL_KEYS.filter((key) => !LEAVING.has(key)), 'a', '7', 'é', 'left', 'ctrl+w'];
  const chosen = fc.sample(fc.constantFrom(...keys), { numRuns: FULL ? 10_000 : 500, seed: 4711 });
  for (const [place, key] of chosen.entries()) {
    app.shell.press([keyNamed(key)]);
    if (place % 20 === 0) await app.released();
    if (place % 500 === 0) await expectNoDeadEnd();
  }
  expect(app.left()).toBe(false);
  await expectNoDeadEnd();
});
